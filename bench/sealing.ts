/**
 * How fast pages are sealed and verified, beside the seed's published figures and beside what the
 * `openssl` command signs on the same machine. Our figures have no people, devices or passwords in
 * them and the published ones do: the two stand side by side and no speed-up is computed.
 */
import { Bench } from 'tinybench';
import { assert, present } from '../base/assert';
import { streamOf } from '../base/streams';
import { ROWS_A_PAGE } from '../seal/notice';
import { type SealPost, sealPosts, testKey } from '../seal/seal';
import { type SealBatchResult, sealBatch } from '../seal/seal-batch';
import { sign, verify } from '../seal/sm2';
import { type OpensslSpeed, opensslSpeed } from './openssl-speed';
import { type PublishedFigure, publishedFigures } from './published-figures';

export interface SealingRow {
  readonly rows: number;
  readonly pages: number;
  /** Which posts seal every page. */
  readonly posts: readonly SealPost[];
  /** Verification remembers seals and certificates by digest. */
  readonly isCached: boolean;
  readonly signatures: number;
  readonly verified: number;
  readonly samples: number;
  /** Medians over the samples; `total` covers all four stages, from drawn keys to last verdict. */
  readonly medianMilliseconds: SealBatchResult['milliseconds'] & { readonly total: number };
  readonly p99MillisecondsTotal: number;
  /** Pages rendered, sealed and verified a second, by the medians; keys are made beforehand. */
  readonly pagesPerSecond: number;
  /** What this figure covers, in words. */
  readonly covers: string;
  /** The seed's figure for as many rows; null where it published none. */
  readonly published: PublishedFigure | null;
}

export interface SealingBench {
  readonly size: BenchSize;
  readonly seed: number;
  readonly runtime: { readonly node: string; readonly openssl: string };
  readonly rows: readonly SealingRow[];
  /** Signing and verifying alone, 2,048 bytes a message: the floor under the rows above. */
  readonly raw: {
    readonly bytes: number;
    readonly samples: number;
    readonly signaturesPerSecond: number;
    readonly verificationsPerSecond: number;
  };
  readonly opensslCommand: OpensslSpeed;
  /** Our raw signatures a second over those of `openssl speed sm2`; null where it is absent. */
  readonly ratioToOpenssl: number | null;
}

export type BenchSize = 'smoke' | 'full';

interface Plan {
  readonly rows: number;
  readonly posts: readonly SealPost[];
  readonly isCached: boolean;
  readonly samples: number;
}

const SEED = 2013;
const RAW_BYTES = 2048;

/**
 * One treasury seal a page for the published sizes; three seals, and no cache, beside the largest.
 */
function plansOf(size: BenchSize): readonly Plan[] {
  const samples = (full: number): number => (size === 'full' ? full : 2);
  const treasury: readonly SealPost[] = ['treasury'];
  const one = (rows: number, full: number): Plan => ({
    rows,
    posts: treasury,
    isCached: true,
    samples: samples(full),
  });
  const published = [one(1, 100), one(200, 30), one(2000, 10), one(2575, 10)];
  if (size === 'smoke') return published;
  return [
    ...published,
    { rows: 2575, posts: sealPosts, isCached: true, samples: 5 },
    { rows: 2575, posts: treasury, isCached: false, samples: 5 },
  ];
}

/**
 * Measures sealing. `smoke` takes a few seconds and two samples a size, `full` about a minute.
 * @throws HarnessBug where the work was not done: then there is no rate to report.
 */
export async function benchSealing({ size }: { size: BenchSize }): Promise<SealingBench> {
  await sealBatch({ rows: 900, seed: SEED, now: () => performance.now() });
  const rows: SealingRow[] = [];
  for (const plan of plansOf(size)) rows.push(await measureRows(plan));
  const raw = await measureRaw(size === 'full' ? 4000 : 400);
  const opensslCommand = opensslSpeed(size === 'full' ? 3 : 1);
  return {
    size,
    seed: SEED,
    runtime: { node: process.versions.node, openssl: present(process.versions.openssl, 'OpenSSL') },
    rows,
    raw,
    opensslCommand,
    ratioToOpenssl: opensslCommand.present
      ? raw.signaturesPerSecond / opensslCommand.signaturesPerSecond
      : null,
  };
}

async function measureRows(plan: Plan): Promise<SealingRow> {
  const { rows, posts, isCached, samples } = plan;
  const batches: SealBatchResult[] = [];
  const [total] = await timed(samples, {
    batch: async () => {
      const request = { rows, posts, cached: isCached, seed: SEED };
      batches.push(await sealBatch({ ...request, now: () => performance.now() }));
    },
  });
  const pages = Math.ceil(rows / ROWS_A_PAGE);
  for (const batch of batches) {
    assert(batch.rows === rows && batch.pages === pages, `${rows} rows make ${pages} pages`);
    assert(batch.verified === pages * posts.length, 'every page is verified under every seal');
    assert(batch.digest === batches[0]?.digest, 'every sample sealed the same bytes');
  }
  assert(total !== undefined && batches.length >= samples, `${samples} samples were taken`);
  const stage = (name: keyof SealBatchResult['milliseconds']): number =>
    median(batches.map((batch) => batch.milliseconds[name]));
  const [keys, render, seal, verifying] = [
    stage('keys'),
    stage('render'),
    stage('seal'),
    stage('verify'),
  ];
  return {
    rows,
    pages,
    posts,
    isCached,
    signatures: pages * posts.length,
    verified: pages * posts.length,
    samples: batches.length,
    medianMilliseconds: { total: total.p50, keys, render, seal, verify: verifying },
    p99MillisecondsTotal: total.p99,
    pagesPerSecond: (pages * 1000) / (render + seal + verifying),
    covers: coverage(posts, isCached),
    published: publishedFigures.find((figure) => figure.rows === rows) ?? null,
  };
}

function coverage(posts: readonly SealPost[], isCached: boolean): string {
  const seals = posts.length === 1 ? `one ${posts[0]} seal` : `${posts.length} seals`;
  const memory = isCached ? 'seals and certificates judged once' : 'nothing remembered';
  return (
    `pages rendered, ${seals} a page, DER encoded, verified at the bank with ${memory}; ` +
    'one thread, no password, no device, no store'
  );
}

async function measureRaw(samples: number): Promise<SealingBench['raw']> {
  const key = testKey(streamOf(SEED).fork('raw'));
  const message = Buffer.alloc(RAW_BYTES, 0x5a);
  const signature = sign(key, message);
  let good = 0;
  const [signing, verifying] = await timed(samples, {
    sign: () => {
      sign(key, message);
    },
    verify: () => {
      if (verify(key.publicKey, message, signature)) good += 1;
    },
  });
  assert(signing !== undefined && verifying !== undefined, 'both were measured');
  assert(good >= samples, 'every verification accepted');
  assert(verify(key.publicKey, message, sign(key, message)), 'what is signed is accepted');
  return {
    bytes: RAW_BYTES,
    samples,
    signaturesPerSecond: 1000 / signing.p50,
    verificationsPerSecond: 1000 / verifying.p50,
  };
}

/** Runs each function `iterations` times; milliseconds of its samples. */
async function timed(
  iterations: number,
  functions: Readonly<Record<string, () => void | Promise<void>>>,
): Promise<readonly { readonly p50: number; readonly p99: number }[]> {
  const bench = new Bench({ iterations, time: 0, warmup: false, throws: true });
  for (const [name, measured] of Object.entries(functions)) bench.add(name, measured);
  await bench.run();
  return bench.tasks.map((task) => {
    assert(task.result.state === 'completed', `${task.name} was measured`);
    return task.result.latency;
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = present(sorted[Math.floor(sorted.length / 2)], 'a sample');
  const lower = present(sorted[Math.floor((sorted.length - 1) / 2)], 'a sample');
  return (lower + upper) / 2;
}
