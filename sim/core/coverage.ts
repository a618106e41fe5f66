/**
 * Which edges of the checker's tables a simulation ever took: one bit an edge, so that years and
 * threads are put together by a plain "or". Told as shares of what the tables hold, and by name.
 */
import type { LifeCoverage } from '../../base/simulation-results';
import type { GroupTable } from '../../models/tables/compose';
import { type Walked, walked } from './documents/kinds';
import type { Life } from './lives';
import type { Lives } from './pilot-lives';

const BITS = 32;
/** Words of 32 bits by life; edges are numbered as in the life's table. */
export type TakenEdges = Readonly<Partial<Record<Walked, readonly number[]>>>;

export class Taken {
  private readonly byTable = new Map<GroupTable, Uint32Array>();
  private readonly byName = new Map<string, Uint32Array>();

  /** An edge was taken. Lives of one name walk tables that are alike. */
  mark({ name, table }: Life, edge: number): void {
    let bits = this.byTable.get(table);
    if (!bits) {
      bits = this.byName.get(name) ?? new Uint32Array(Math.ceil(table.edgeTarget.length / BITS));
      this.byName.set(name, bits);
      this.byTable.set(table, bits);
    }
    const at = edge >>> 5;
    bits[at] = (bits[at] as number) | (1 << (edge & 31));
  }

  edges(): TakenEdges {
    return Object.fromEntries([...this.byName].map(([name, bits]) => [name, [...bits]]));
  }
}

/** Edges taken in either of two stretches of years. */
export const eitherTaken = (
  a: readonly number[] | undefined,
  b: readonly number[] | undefined,
): readonly number[] =>
  a && b ? a.map((bits, i) => (bits | (b[i] as number)) >>> 0) : (a ?? b ?? []);

/** What was walked of every table, in the order of the lives. */
export const coverageOf = (lives: Lives, taken: TakenEdges): readonly LifeCoverage[] =>
  walked.map((name) => coverageOfLife(name, lives[name], taken[name] ?? []));

function coverageOfLife(name: Walked, life: Life, bits: readonly number[]): LifeCoverage {
  const { table, plans } = life;
  const edges = table.edgeTarget.length;
  const reached = new Uint8Array(table.words);
  reached[0] = 1;
  const made = new Set<number>();
  let seen = 0;
  for (let edge = 0; edge < edges; edge++) {
    if ((((bits[edge >>> 5] ?? 0) >>> (edge & 31)) & 1) === 0) continue;
    seen++;
    reached[table.edgeTarget[edge] as number] = 1;
    made.add(table.edgeStep[edge] as number);
  }
  const possible = new Set(table.edgeStep);
  const steps = plans.flatMap((plan, step) => (plan && possible.has(step) ? [step] : []));
  const never = steps.flatMap((step) => (made.has(step) ? [] : [table.steps[step]?.name ?? '']));
  const isOfLine = (named: string): boolean =>
    /^(deliver|lose|duplicate) /.test(named) && / on /.test(named);
  const locals = localsOf(table, reached);
  return {
    life: name,
    words: { seen: reached.reduce((sum, one) => sum + one, 0), of: table.words },
    edges: { seen, of: edges },
    steps: { seen: steps.filter((step) => made.has(step)).length, of: steps.length },
    locals: { seen: locals.filter(({ isReached }) => isReached).length, of: locals.length },
    stepsNeverTaken: never.filter((step) => !isOfLine(step)),
    onLinesNeverTaken: never.filter(isOfLine),
    localsNeverReached: namesNever(locals),
  };
}

interface SeenLocal {
  readonly part: string;
  readonly state: string;
  readonly isReached: boolean;
}

/** Local states that stand in some word of the table, with their data. */
function localsOf(table: GroupTable, reached: Uint8Array): readonly SeenLocal[] {
  return table.group.parts.flatMap(({ name: part }, p) => {
    const isReached = new Map<number, boolean>();
    table.tuples.forEach((tuple, word) => {
      const local = tuple[p] as number;
      isReached.set(local, reached[word] === 1 || (isReached.get(local) ?? false));
    });
    return [...isReached].map(([local, is]) => {
      const value = table.locals[p]?.states[local]?.value;
      const state = typeof value === 'string' ? value : JSON.stringify(value);
      return { part, state, isReached: is };
    });
  });
}

/** States whose name was reached with no data at all, by part. */
function namesNever(locals: readonly SeenLocal[]): LifeCoverage['localsNeverReached'] {
  const seen = new Set(
    locals.flatMap(({ part, state, isReached }) => (isReached ? [`${part}: ${state}`] : [])),
  );
  const never = new Map<string, { part: string; state: string }>();
  for (const { part, state } of locals)
    if (!seen.has(`${part}: ${state}`)) never.set(`${part}: ${state}`, { part, state });
  return [...never.values()];
}
