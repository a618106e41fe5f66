/** `countersign seal`: notice pages rendered, sealed with true SM2 and verified at the bank. */
import { say } from '../../base/catalogue/say';
import type { SealingResult } from '../../base/results';
import { sealBatch } from '../../seal/seal-batch';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { wholeNumber } from '../inputs';
import { DEFAULT_SEED } from '../results';

/** Rows of the batch that the source reports: 287 pages of nine. */
export const PUBLISHED_ROWS = 2575;

interface SealOptions {
  readonly rows: string;
  readonly seed: string;
  readonly allPosts?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign seal                   the published batch: 2,575 rows on 287 pages
  countersign seal --rows 200
  countersign seal --all-posts       handler, director and treasury seal on every page`;

export function addSeal(door: Door): void {
  const command = door.program
    .command('seal')
    .description('seal a batch of notice pages with true SM2 and verify every seal')
    .option('--rows <n>', 'detail rows of the batch', String(PUBLISHED_ROWS))
    .option('--seed <text>', 'seed of the rows and of the test keys', DEFAULT_SEED)
    .option('--all-posts', 'three seals a page instead of the treasury seal alone')
    .option('--json', 'results as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  command.action(() => door.run<SealOptions>(command, seal));
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
