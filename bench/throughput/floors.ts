/**
 * The floor under sealing: pages sealed a second beside what `openssl speed sm2` signs a second, on
 * one thread and on two, round by round one after the other, so that whatever disturbs the machine
 * disturbs all of them. The median of the rounds' ratios counts. On one thread both sides count
 * processor time, as that command does by itself; two threads are counted by the clock.
 */
import { assert, present } from '../../base/assert';
import type { Floor, FloorRound, ThroughputRow } from '../../base/sealing-results';
import { opensslSpeed } from '../openssl-speed';
import { median } from './samples';
import { onThreads } from './threads';
import type { SealedFor, SealForOrder } from './work';

const NINE_TENTHS = 0.9;
const TWO_THREADS = 1.8;
const CPU_MILLISECONDS = 250;
/** The published batch. */
const ROWS = 2575;

/** Rounds of so many milliseconds each; none where openssl measures no SM2. */
export async function floorRounds(
  rounds: number,
  milliseconds: number,
  seed: number,
): Promise<readonly FloorRound[]> {
  const order: SealForOrder = { seed, milliseconds };
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const rateOf = (processes: number): number => {
    const speed = opensslSpeed(seconds, 'openssl', processes);
    return speed.present ? speed.signaturesPerSecond : 0;
  };
  const seal = (threads: number): Promise<readonly SealedFor[]> =>
    onThreads<SealForOrder, SealedFor>('sealFor', Array(threads).fill(order));
  const warm = { seed, milliseconds: 100 };
  await onThreads<SealForOrder, SealedFor>('sealFor', [warm, warm]);
  const found: FloorRound[] = [];
  while (found.length < rounds) {
    const openssl = rateOf(1);
    if (openssl === 0) return [];
    const [one] = await seal(1);
    const opensslTwice = rateOf(2);
    const two = (await seal(2)).reduce((sum, { perSecond }) => sum + perSecond, 0);
    found.push({ openssl, one: present(one, 'a rate').perCpuSecond, opensslTwice, two });
  }
  return found;
}

/** The floors that can be judged from what was measured. */
export function floorsOf(
  rounds: readonly FloorRound[],
  rows: readonly ThroughputRow[],
): readonly Floor[] {
  const floors: Floor[] = [];
  if (rounds.length > 0) {
    const ratio = (of: (round: FloorRound) => number): number => median(rounds.map(of));
    floors.push(
      floor(
        'one thread',
        ratio(({ one, openssl }) => one / openssl),
        NINE_TENTHS,
        false,
      ),
      floor(
        'two threads',
        ratio(({ two, openssl }) => two / openssl),
        TWO_THREADS,
        false,
      ),
    );
  }
  const batch = rows.find(
    (row) =>
      row.rows === ROWS &&
      row.seals === 1 &&
      row.workers === 1 &&
      row.isCached &&
      row.password === 'none',
  );
  if (batch) {
    assert(batch.signedBytesMax <= 8192, 'at most 8 kB are signed');
    const cpu = batch.cpuMilliseconds;
    floors.push(floor('processor time of 287 pages', cpu, CPU_MILLISECONDS, true));
  }
  return floors;
}

const floor = (
  name: Floor['name'],
  found: number,
  target: number,
  isBelowGood: boolean,
): Floor => ({
  name,
  found,
  target,
  isBelowGood,
  isMet: isBelowGood ? found < target : found >= target,
});
