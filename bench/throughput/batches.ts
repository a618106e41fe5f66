/** Batches in every way that the table compares, each asserted before a time of it is told. */
import { assert, present } from '../../base/assert';
import {
  type PasswordUse,
  type SealingStage,
  sealingStages,
  type ThroughputRow,
} from '../../base/sealing-results';
import { ROWS_A_NOTICE_MAX } from '../../seal/batch-rows';
import { ROWS_A_PAGE } from '../../seal/notice';
import { type SealPost, sealPosts } from '../../seal/seal';
import { median, sampled } from './samples';
import { assertFlat, halvesOf, type Streamed, type StreamOrder, streamBatch } from './stream';
import { onThreads } from './threads';

export interface BatchPlan {
  readonly rows: number;
  readonly seals: 1 | 3;
  readonly password: PasswordUse;
  readonly isCached: boolean;
  readonly workers: 1 | 2;
  readonly samples: number;
}

const LARGE = 10_000;
/** A password takes long, and each takes as long. */
const ASKED = 5;

const usual = { seals: 1, password: 'none', isCached: true, workers: 1 } as const;

/**
 * Every way at one size. One row is one page, which two threads cannot share. The largest size is
 * for flat memory and threads; what a password a voucher costs, the smaller ones tell.
 */
function waysAt(rows: number, samples: number): readonly BatchPlan[] {
  const plan = { ...usual, rows, samples };
  const two: readonly BatchPlan[] = rows > ROWS_A_PAGE ? [{ ...plan, workers: 2 }] : [];
  if (rows > LARGE) return [plan, ...two, { ...plan, seals: 3 }, { ...plan, password: 'batch' }];
  const asked = { ...plan, samples: Math.min(samples, ASKED) };
  return [
    plan,
    ...two,
    { ...plan, isCached: false },
    { ...plan, seals: 3 },
    { ...asked, password: 'batch' },
    { ...asked, password: 'voucher' },
  ];
}

/**
 * The plans of a size; `smoke` takes the published sizes under one and three seals, and
 * each other way at the last.
 */
export function batchPlans(size: 'smoke' | 'full', rows: readonly number[]): readonly BatchPlan[] {
  if (size === 'full') return rows.flatMap((each) => waysAt(each, samplesOf(each)));
  const last = rows.at(-1) ?? 1;
  const short = { ...usual, samples: 2 };
  const both = rows.flatMap((each): readonly BatchPlan[] => [
    { ...short, rows: each },
    { ...short, rows: each, seals: 3 },
  ]);
  const others = waysAt(last, 2).filter(
    ({ workers, isCached, password }) => workers > 1 || !isCached || password !== 'none',
  );
  return [...both, ...others];
}

const samplesOf = (rows: number): number => (rows > LARGE ? 1 : rows > 1000 ? 12 : 60);

/** Measures one plan. @throws HarnessBug where the work was not done. */
export async function measureBatch(plan: BatchPlan, seed: number): Promise<ThroughputRow> {
  const posts: readonly SealPost[] = plan.seals === 1 ? ['treasury'] : sealPosts;
  const runs: (readonly Streamed[])[] = [];
  const cpu: number[] = [];
  const milliseconds = await sampled(plan.samples, async () => {
    const before = process.cpuUsage();
    runs.push(await runOnce(plan, posts, seed));
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  });
  const { rows, seals, password, isCached, workers } = plan;
  const pages = Math.ceil(rows / ROWS_A_PAGE);
  assert(runs.length >= plan.samples, `${plan.samples} samples were taken`);
  for (const run of runs) {
    assert(total(run, 'pages') === pages, `${rows} rows make ${pages} pages`);
    assert(total(run, 'verified') === pages * seals, 'every page is verified under every seal');
    assert(digestOf(run) === digestOf(present(runs[0], 'a run')), 'samples sealed the same bytes');
  }
  const memory = workers === 1 ? halvesOf(present(runs[0]?.[0], 'a run').held) : undefined;
  if (memory) assertFlat(memory);
  const most = (of: 'pageBytesMax' | 'signedBytesMax'): number =>
    Math.max(...runs.flat().map((part) => part[of]));
  return {
    ...{ rows, pages, notices: Math.ceil(rows / ROWS_A_NOTICE_MAX) },
    ...{ seals, password, isCached, workers, samples: runs.length },
    signatures: pages * seals,
    verified: pages * seals,
    milliseconds,
    cpuMilliseconds: median(cpu),
    cpuMillisecondsLeast: Math.min(...cpu),
    stages: medianStages(runs),
    pageBytesMax: most('pageBytesMax'),
    signedBytesMax: most('signedBytesMax'),
    ...(memory ? { memory } : {}),
  };
}

async function runOnce(
  plan: BatchPlan,
  posts: readonly SealPost[],
  seed: number,
): Promise<readonly Streamed[]> {
  const { rows, isCached, password, workers } = plan;
  const orderOf = (index: number): StreamOrder => ({
    ...{ rows, seed, posts, isCached, password },
    part: { index, of: workers },
  });
  if (workers === 1) return [streamBatch(orderOf(0))];
  return onThreads<StreamOrder, Streamed>('stream', [orderOf(0), orderOf(1)]);
}

const total = (run: readonly Streamed[], of: 'pages' | 'verified'): number =>
  run.reduce((sum, part) => sum + part[of], 0);

const digestOf = (run: readonly Streamed[]): string => run.map(({ digest }) => digest).join(' ');

function medianStages(runs: readonly (readonly Streamed[])[]): Record<SealingStage, number> {
  const of = (stage: SealingStage): number =>
    median(runs.map((run) => run.reduce((sum, part) => sum + part.stages[stage], 0)));
  return Object.fromEntries(sealingStages.map((stage) => [stage, of(stage)])) as Record<
    SealingStage,
    number
  >;
}
