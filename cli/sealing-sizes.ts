/** The published sizes sealed one after the other, each beside the figure that the source gives. */
import type { RunTimings, SealingResult } from '../base/results';
import { type PublishedFigure, publishedFigures } from '../bench/published-figures';
import { sealRows } from './commands/seal';
import type { Context } from './context';

export interface SealedSize {
  readonly result: SealingResult;
  readonly timing: RunTimings['sealing'][number];
}

/** Seals and verifies every published size, the largest last. */
export async function benchRows(context: Context, seed: string): Promise<readonly SealedSize[]> {
  const sizes: SealedSize[] = [];
  for (const figure of publishedFigures) sizes.push(await sealSize(context, seed, figure));
  return sizes;
}

async function sealSize(
  context: Context,
  seed: string,
  figure: PublishedFigure,
): Promise<SealedSize> {
  const { result, milliseconds } = await sealRows(context, figure.rows, seed);
  const all = milliseconds.render + milliseconds.seal + milliseconds.verify;
  return {
    result,
    timing: {
      rows: result.rows,
      pages: result.pages,
      milliseconds: all,
      pagesPerSecond: (result.pages * 1000) / all,
      published: `${figure.bound} ${figure.seconds} s: ${figure.covers}`,
      publishedMilliseconds: figure.seconds * 1000,
    },
  };
}
