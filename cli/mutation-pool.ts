/**
 * All generated mutants on all cores, some names at a time to each thread. Survivors are tried once
 * more in the other families that their life lives in. What is pinned under the same content is not
 * tried again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { present } from '../base/assert';
import { liaoning2013 } from '../models/rules';
import { mutatedFamilies as families, ownMutants } from '../properties/mutation/field';
import { hostsOf, type Mutant } from '../properties/mutation/list';
import {
  contentOfFamily,
  type FamilyScores,
  type MutantScore,
  mutationScores,
  scoresText,
} from '../properties/mutation/pinned';
import type { Fate } from '../properties/mutation/trial';
import { untried } from '../properties/mutation/untried';
import { placesOf } from '../properties/mutation/worlds';
import { mutationDocument } from './generated-mutation';
import type { MutationOrder, Tried } from './mutation-worker';
import { packageRoot } from './paths';

const NAMES_AT_ONCE = 12;

/** A family with its content and the rows that are known already. */
interface Draft {
  readonly head: Omit<FamilyScores, 'mutants'>;
  readonly mutants: readonly Mutant[];
  readonly rows: Map<string, MutantScore>;
  isDone: boolean;
}

/**
 * Tries all mutants and writes the pinned scores and their page again, after each family, so that a
 * run that is interrupted has not worked for nothing. `isAll` takes nothing from what is pinned,
 * `only` names families that are tried, while the others stay as they are pinned; without it all
 * but the untried are. `tell` hears a line a family.
 */
export async function writeMutation(
  isAll: boolean,
  only: readonly string[] | undefined,
  tell: (line: string) => void,
): Promise<void> {
  const isUntried = (name: string): boolean => untried.some(({ family }) => family === name);
  const asked = families.filter(({ name }) => only?.includes(name) ?? !isUntried(name));
  const drafts = asked.map(({ name }) => draftOf(name));
  if (!isAll) for (const draft of drafts) takeOver(draft, drafts);
  const pool = startPool();
  await Promise.all(
    [...drafts]
      .sort((a, b) => costOf(a) - costOf(b))
      .map(async (draft) => {
        const missing = draft.mutants.filter(({ name }) => !draft.rows.has(name));
        for (const { mutant, fate } of await pool.tryAll(draft.head, missing))
          draft.rows.set(mutant.name, rowOf(mutant, fate));
        await tryElsewhere(draft, missing, drafts, pool);
        draft.isDone = true;
        tell(lineOf(draft, missing.length));
        save(drafts);
      }),
  );
  await pool.end();
}

/** Families that are done, and the others as they are pinned by now. */
function save(drafts: readonly Draft[]): void {
  const path = join(packageRoot(), 'properties/mutation/scores.json');
  const pinned = JSON.parse(readFileSync(path, 'utf8')) as readonly FamilyScores[];
  const scores = families.flatMap(({ name }) => {
    const draft = drafts.find(({ head, isDone }) => head.family === name && isDone);
    return draft ? finished(draft) : pinned.filter(({ family }) => family === name);
  });
  writeFileSync(path, scoresText(scores));
  writeFileSync(join(packageRoot(), 'docs/mutation.md'), mutationDocument(scores));
}

function draftOf(name: string): Draft {
  const family = present(
    families.find((one) => one.name === name),
    name,
  );
  const places = placesOf(family, liaoning2013);
  const scopes = places.map(({ scope }) => scope);
  const mutants = ownMutants(family, scopes);
  return {
    head: {
      family: name,
      content: contentOfFamily(places, mutants),
      places: places.map(({ scope, worlds, states }) => ({ scope, worlds: worlds.length, states })),
    },
    mutants,
    rows: new Map(),
    isDone: false,
  };
}

const costOf = ({ head, mutants }: Draft): number =>
  head.places.reduce((sum, { states }) => sum + states, 0) * mutants.length;

const hostsNamed = (draft: Draft, life: string): readonly string[] => {
  const home = present(
    families.find(({ name }) => name === draft.head.family),
    draft.head.family,
  );
  return hostsOf(families, home, life, liaoning2013).map(({ name }) => name);
};

/** A row stays where its family is unchanged, and for survivors every other host as well. */
function takeOver(draft: Draft, drafts: readonly Draft[]): void {
  const isUnchanged = (name: string): boolean => {
    const now = drafts.find(({ head }) => head.family === name)?.head.content;
    const then = mutationScores.find(({ family }) => family === name)?.content;
    return now === undefined || now === then;
  };
  if (!isUnchanged(draft.head.family)) return;
  const pinned = mutationScores.find(({ family }) => family === draft.head.family);
  for (const row of pinned?.mutants ?? []) {
    const isOfOthers = row.life !== undefined && (row.fate === 'survived' || row.in !== undefined);
    if (!isOfOthers || hostsNamed(draft, row.life).every(isUnchanged))
      draft.rows.set(row.mutant, row);
  }
}

const rowOf = ({ name, operator, life }: Mutant, fate: Fate, host?: string): MutantScore => ({
  mutant: name,
  operator,
  ...(life === undefined ? {} : { life }),
  ...fate,
  ...(host === undefined ? {} : { in: host }),
});

/** Survivors among these, tried in the other families until one kills them. */
async function tryElsewhere(
  draft: Draft,
  among: readonly Mutant[],
  drafts: readonly Draft[],
  pool: Pool,
): Promise<void> {
  const survivors = among.filter(({ name }) => draft.rows.get(name)?.fate === 'survived');
  const lives = [...new Set(survivors.flatMap(({ life }) => life ?? []))];
  for (const life of lives)
    for (const host of hostsNamed(draft, life)) {
      const head =
        drafts.find((one) => one.head.family === host)?.head ??
        mutationScores.find((one) => one.family === host);
      const left = survivors.filter(
        (one) => one.life === life && draft.rows.get(one.name)?.fate === 'survived',
      );
      if (!head || left.length === 0) continue;
      for (const { mutant, fate } of await pool.tryAll(head, left))
        if (fate.fate === 'killed') draft.rows.set(mutant.name, rowOf(mutant, fate, host));
    }
}

const finished = ({ head, mutants, rows }: Draft): FamilyScores => ({
  ...head,
  mutants: mutants.map(({ name }) => present(rows.get(name), name)),
});

function lineOf({ head, mutants, rows }: Draft, tried: number): string {
  const fates = new Map<string, number>();
  for (const { fate } of rows.values()) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const told = [...fates].map(([fate, count]) => `${count} ${fate}`).join(', ');
  return `${head.family.padEnd(24)} ${mutants.length} mutants, ${tried} tried: ${told}`;
}

interface Pool {
  readonly tryAll: (
    head: Omit<FamilyScores, 'mutants'>,
    mutants: readonly Mutant[],
  ) => Promise<readonly { readonly mutant: Mutant; readonly fate: Fate }[]>;
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly order: MutationOrder;
  readonly done: (tried: Tried) => void;
  readonly failed: (error: Error) => void;
}

function startPool(): Pool {
  const queue: Waiting[] = [];
  const idle: Worker[] = Array.from({ length: availableParallelism() }, startWorker);
  const all = [...idle];
  const lastOf = new Map<Worker, string>();
  const next = (): void => {
    const worker = idle.pop();
    if (!worker) return;
    // The family that the thread has made ready already, if there is still work in it.
    const same = queue.findIndex(({ order }) => order.family === lastOf.get(worker));
    const [waiting] = queue.splice(Math.max(0, same), 1);
    if (!waiting) {
      idle.push(worker);
      return;
    }
    lastOf.set(worker, waiting.order.family);
    const onDone = (tried: Tried): void => {
      worker.off('error', waiting.failed);
      waiting.done(tried);
      idle.push(worker);
      next();
    };
    worker.once('message', onDone);
    worker.once('error', waiting.failed);
    worker.postMessage(waiting.order);
    next();
  };
  const ask = (order: MutationOrder): Promise<Tried> =>
    new Promise((done, failed) => {
      queue.push({ order, done, failed });
      next();
    });
  return {
    tryAll: async ({ family, places }, mutants) => {
      const scopes = places.map(({ scope }) => scope);
      const names = mutants.map(({ name }) => name);
      const chunks = Array.from({ length: Math.ceil(names.length / NAMES_AT_ONCE) }, (_, i) =>
        names.slice(i * NAMES_AT_ONCE, (i + 1) * NAMES_AT_ONCE),
      );
      const tried = await Promise.all(
        chunks.map((chunk) => ask({ family, scopes, mutants: chunk })),
      );
      const fates = new Map(tried.flat().map(({ mutant, fate }) => [mutant, fate]));
      return mutants.flatMap((mutant) => {
        const fate = fates.get(mutant.name);
        return fate ? [{ mutant, fate }] : [];
      });
    },
    end: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  const fromSource = __filename.endsWith('.ts');
  return new Worker(join(__dirname, fromSource ? 'mutation-worker.ts' : 'mutation-worker.js'), {
    execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
    // Much is built and thrown away at once: a small nursery would be cleaned for half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 512, maxOldGenerationSizeMb: 8192 },
  });
}
