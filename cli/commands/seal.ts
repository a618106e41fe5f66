/**
 * `countersign seal`: without a folder a batch drawn from a seed, its pages rendered, sealed with
 * true SM2 and verified; with one, its documents sealed through the stores of their senders.
 */
import { say } from '../../base/catalogue/say';
import type { SealingResult } from '../../base/results';
import { assertTrueSm2, officersOf, organisations } from '../../seal/index';
import { sealBatch } from '../../seal/seal-batch';
import type { Context } from '../context';
import { Desks } from '../desks';
import type { Door, Outcome } from '../door';
import { wholeNumber } from '../inputs';
import { closeStores, KEYS_FOLDER, openStores } from '../key-store';
import { type PasswordOptions, passwordsOf, withPasswordOptions } from '../passwords';
import { DEFAULT_SEED } from '../results';
import { documentsToSeal, sealFolder } from '../seal-folder';

/** Rows of the batch that the source reports: 287 pages of nine. */
export const PUBLISHED_ROWS = 2575;

interface SealOptions extends PasswordOptions {
  readonly keys: string;
  readonly rows: string;
  readonly seed: string;
  readonly allPosts?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign seal                   the published batch: 2,575 rows on 287 pages
  countersign seal --rows 200
  countersign seal --all-posts       handler, director and treasury seal on every page
  countersign seal notices --keys keys --passwords passwords.txt
                                     every document of a folder: by finance's three posts in
                                     order, a claim (2301) by the agent bank`;

export function addSeal(door: Door): void {
  const command = door.program
    .command('seal')
    .description('seal a folder of documents through the store, or time a batch of pages')
    .argument('[folder]', 'a folder of documents; a batch drawn from the seed if absent')
    .option('--keys <folder>', 'the folder that keys init made', KEYS_FOLDER)
    .option('--rows <n>', 'detail rows of the batch', String(PUBLISHED_ROWS))
    .option('--seed <text>', 'seed of the rows and of the test keys', DEFAULT_SEED)
    .option('--all-posts', 'three seals a page instead of the treasury seal alone')
    .option('--json', 'results as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  withPasswordOptions(command).action((folder: string | undefined) =>
    door.run<SealOptions>(command, (context, options) =>
      folder === undefined ? seal(context, options) : sealDocuments(context, folder, options),
    ),
  );
}

export interface Sealed {
  readonly result: SealingResult;
  readonly milliseconds: {
    readonly seal: number;
    readonly verify: number;
    readonly render: number;
  };
}

/** Seals and verifies a batch; a page that is not accepted is a fault of ours and throws. */
export async function sealRows(
  context: Context,
  rows: number,
  seed: string,
  isAllPosts = false,
): Promise<Sealed> {
  const stage = say(context.lang, 'cli.stage.seal', { rows });
  const batch = await sealBatch({
    rows,
    seed,
    now: () => performance.now(),
    ...(isAllPosts ? { posts: ['handler', 'director', 'treasury'] as const } : {}),
    onProgress: (at) =>
      context.progress({
        stage: `${stage}: ${at.stage}`,
        done: at.done,
        total: at.total,
        unit: 'pages',
        isDone: at.done === at.total,
      }),
  });
  const { pages, signatures, verified, digest, milliseconds } = batch;
  return {
    result: {
      rows: batch.rows,
      pages,
      signatures,
      verified,
      refused: signatures - verified,
      digest,
    },
    milliseconds,
  };
}

async function seal(context: Context, options: SealOptions): Promise<Outcome> {
  const rows = wholeNumber('--rows', options.rows, 1, 1_000_000);
  const { result, milliseconds } = await sealRows(
    context,
    rows,
    options.seed,
    options.allPosts === true,
  );
  if (options.json) context.print(JSON.stringify({ result, milliseconds }, null, 2));
  else {
    const { lang } = context;
    const all = milliseconds.render + milliseconds.seal + milliseconds.verify;
    context.print(
      say(lang, 'cli.seal.counts', { ...result }),
      say(lang, 'cli.seal.times', {
        milliseconds: Math.round(all),
        pages: Math.round((result.pages * 1000) / all),
      }),
      say(lang, 'cli.seal.digest', { digest: result.digest }),
      say(lang, 'cli.seed', { seed: options.seed }),
    );
  }
  return result.refused === 0 ? 0 : 1;
}

async function sealDocuments(
  context: Context,
  folder: string,
  options: SealOptions,
): Promise<Outcome> {
  const { lang } = context;
  assertTrueSm2();
  const stores = openStores(options.keys);
  let desks: Desks | undefined;
  try {
    const waiting = documentsToSeal(context, folder, say(lang, 'documents.stage.read'));
    const senders = organisations.filter((one) => waiting.some(({ sender }) => sender === one));
    const passwordOf = await passwordsOf(
      senders.flatMap((sender) => officersOf[sender]).map(({ person }) => person),
      options,
      { prompt: (person) => say(lang, 'documents.password', { person }) },
    );
    const stage = say(lang, 'documents.stage.seal');
    const began = performance.now();
    desks = new Desks(stores, passwordOf, waiting.length);
    const sealed = sealFolder(context, { folder, waiting, desks, stage });
    const milliseconds = Math.round(performance.now() - began);
    context.progress({
      stage,
      done: sealed.documents,
      total: sealed.documents,
      unit: 'documents',
      isDone: true,
    });
    if (options.json) context.print(JSON.stringify({ sealed, milliseconds }, null, 2));
    else context.print(say(lang, 'documents.sealed', { ...sealed, milliseconds }));
    return 0;
  } finally {
    desks?.close();
    closeStores(stores);
  }
}
