/**
 * Time and memory of the search over sizes from 10^4 to 10^8 states, each in a process of its own
 * and with its counts asserted. Small sizes are run three times and the median is told. A size that
 * the engine cannot hold ends the curve and says why; it is never left out silently.
 */
import { HarnessBug, present } from '../../base/assert';
import type { CurvePoint } from '../../base/results';
import type { Explored } from './explore-once';
import { exploreInProcess } from './ours';
import { counted } from './peer';
import { median } from './side-by-side';
import { CURVE, type KnownSize } from './sizes';

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** The first size that could not be explored, and why. */
  readonly endedAt?: { readonly size: string; readonly reason: string };
}

/** Beyond this a run takes long enough to be told once. */
const REPEATED_UP_TO = 3_000_000;
const REPETITIONS = 3;
/** Without `full`, the curve ends where a size takes more than a few seconds. */
const SHORT_UP_TO = 5_000_000;

/** The sizes of a curve: all of them, or those of a few seconds. */
export const curveSizes = (isFull: boolean): readonly KnownSize[] =>
  CURVE.filter(({ states }) => isFull || states <= SHORT_UP_TO);

/** `2, 1, 4`: vouchers, quota, faults. */
const sizeText = ({ vouchers, quota, faults }: KnownSize): string =>
  [vouchers, quota, faults].join(', ');

/** @throws HarnessBug where a count is not the known one. */
export async function measureCurve(
  sizes: readonly KnownSize[],
  onSize: (size: KnownSize, done: number) => void = () => undefined,
): Promise<Curve> {
  const points: CurvePoint[] = [];
  for (const [done, size] of sizes.entries()) {
    onSize(size, done);
    const runs = await runsOf(size);
    if ('reason' in runs) return { points, endedAt: { size: sizeText(size), reason: runs.reason } };
    points.push({
      size: sizeText(size),
      states: size.states,
      milliseconds: median(runs.map((run) => run.exploreMilliseconds)),
      bytesPerState: present(runs[0], 'a run').bytes / size.states,
    });
  }
  return { points };
}

async function runsOf(size: KnownSize): Promise<readonly Explored[] | { reason: string }> {
  const { vouchers, quota, faults } = size;
  const runs: Explored[] = [];
  const times = size.states <= REPEATED_UP_TO ? REPETITIONS : 1;
  while (runs.length < times) {
    try {
      const order = { size: { vouchers, quota, faults } };
      runs.push(await exploreInProcess(order));
    } catch (error) {
      if (error instanceof HarnessBug) return { reason: lastLine(error.message) };
      throw error;
    }
    counted('Countersign', size, {
      ...present(runs.at(-1), 'a run'),
      searchMilliseconds: 0,
    });
  }
  return runs;
}

/** Of a process that died, the line that names the error. */
const lastLine = (message: string): string =>
  message.split('\n').find((line) => /Error|FATAL|SIG/.test(line)) ?? message.slice(0, 200);
