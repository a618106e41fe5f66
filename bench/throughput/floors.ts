/**
 * The floor under sealing: pages sealed a second beside what `openssl speed sm2` signs a second, on
 * one thread and on two, round by round one after the other, so that whatever disturbs the machine
 * disturbs all of them. On one thread both sides count processor time, as that command does by
 * itself; two threads are counted by the clock, beside one thread by the clock and beside two
 * processes of the command. The best of all rounds counts on both sides: what else runs on a
 * machine only takes away. The median of the rounds' ratios stands beside it.
 */
import { assert, present } from '../../base/assert';
import type { Floor, FloorRound, ThroughputRow } from '../../base/sealing-results';
import { type OpensslSpeed, opensslSpeed } from '../openssl-speed';
import { median } from './samples';
import { onThreads } from './threads';
import type { SealedFor, SealForOrder } from './work';

const NINE_TENTHS = 0.9;
const TWO_THREADS = 1.8;
const CPU_MILLISECONDS = 250;
/** The published batch. */
const ROWS = 2575;

/** Rounds, and what the ruler signed and verified in the best of them. */
export interface Ruled {
  readonly rounds: readonly FloorRound[];
  readonly ruler: OpensslSpeed;
}

/** Rounds of so many milliseconds each; none where openssl measures no SM2. */
export async function floorRounds(
  rounds: number,
  milliseconds: number,
  seed: number,
): Promise<Ruled> {
  const order: SealForOrder = { seed, milliseconds };
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const rateOf = (speed: OpensslSpeed): number => (speed.present ? speed.signaturesPerSecond : 0);
  const seal = (threads: number): Promise<readonly SealedFor[]> =>
    onThreads<SealForOrder, SealedFor>('sealFor', Array(threads).fill(order));
  const warm = { seed, milliseconds: 100 };
  await onThreads<SealForOrder, SealedFor>('sealFor', [warm, warm]);
  let ruler: OpensslSpeed = { present: false, reason: 'no round was asked for' };
  const found: FloorRound[] = [];
  while (found.length < rounds) {
    const alone = opensslSpeed(seconds);
    if (!alone.present) return { rounds: [], ruler: alone };
    const openssl = rateOf(alone);
    if (openssl > rateOf(ruler)) ruler = alone;
    const [one] = await seal(1);
    const opensslTwice = rateOf(opensslSpeed(seconds, 'openssl', 2));
    const two = (await seal(2)).reduce((sum, { perSecond }) => sum + perSecond, 0);
    const { perCpuSecond, perSecond } = present(one, 'a rate');
    found.push({ openssl, one: perCpuSecond, oneByClock: perSecond, opensslTwice, two });
  }
  return { rounds: found, ruler };
}

/** The floors that can be judged from what was measured. */
export function floorsOf(
  rounds: readonly FloorRound[],
  rows: readonly ThroughputRow[],
): readonly Floor[] {
  const floors: Floor[] = [];
  if (rounds.length > 0) {
    floors.push(
      ratio('one thread', rounds, 'one', 'openssl', NINE_TENTHS),
      ratio('two threads', rounds, 'two', 'oneByClock', TWO_THREADS),
      ratio('two threads beside two processes', rounds, 'two', 'opensslTwice', NINE_TENTHS),
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
    const { cpuMillisecondsLeast: found, cpuMilliseconds } = batch;
    const isMet = found < CPU_MILLISECONDS;
    const goal = { target: CPU_MILLISECONDS, isBelowGood: true, isMet };
    floors.push({ name: 'processor time of 287 pages', found, median: cpuMilliseconds, ...goal });
  }
  return floors;
}

/** The best of one rate over the best of another, and the median of the ratios within a round. */
function ratio(
  name: Floor['name'],
  rounds: readonly FloorRound[],
  ours: keyof FloorRound,
  theirs: keyof FloorRound,
  target: number,
): Floor {
  const best = (which: keyof FloorRound): number =>
    Math.max(...rounds.map((round) => round[which]));
  const found = best(ours) / best(theirs);
  return {
    ...{ name, found, median: median(rounds.map((round) => round[ours] / round[theirs])) },
    ...{ target, isBelowGood: false, isMet: found >= target },
  };
}
