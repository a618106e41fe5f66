/**
 * A batch sealed and verified as it goes by: a notice is drawn, its pages are rendered, sealed and
 * verified one by one, and nothing of it is kept. So a batch may be of any length, and several
 * threads may each take every nth page; rows are drawn by every thread, being no part of the work.
 */
import { createHash } from 'node:crypto';
import { assert, present } from '../../base/assert';
import { type PasswordUse, type SealingStage, sealingStages } from '../../base/sealing-results';
import { streamOf } from '../../base/streams';
import { drawRows, noticesOf, ROWS_A_NOTICE_MAX } from '../../seal/batch-rows';
import { faultOfPages, type Notice, pageBytes, pagesOf } from '../../seal/notice';
import { makeTestParties, type SealPost, sealDocument } from '../../seal/seal';
import { sm3 } from '../../seal/sm2';
import { unwrapKey, usualHardness, wrapKey } from '../../seal/store/wrapping';
import { makeVerifier } from '../../seal/verify';

export interface StreamOrder {
  readonly rows: number;
  readonly seed: number;
  readonly posts: readonly SealPost[];
  readonly isCached: boolean;
  readonly password: PasswordUse;
  /** This thread takes the pages whose number leaves `index` when divided by `of`. */
  readonly part: { readonly index: number; readonly of: number };
}

export interface Streamed {
  readonly pages: number;
  readonly notices: number;
  readonly signatures: number;
  readonly verified: number;
  /** SM3 over the SM3 of every page sealed here, in order, as hex. */
  readonly digest: string;
  readonly stages: Record<SealingStage, number>;
  readonly pageBytesMax: number;
  readonly signedBytesMax: number;
  /** Bytes held after each notice. */
  readonly held: readonly number[];
}

// 09:00 in Liaoning on the day of issue.
const TIME = '20130731010000Z';
const PASSWORD = 'a password of this bench';

/** Reads the clock around work and adds to the stage's sum. */
export type StageClock = <T>(stage: SealingStage, work: () => T) => T;

export function stageClock(stages: Record<SealingStage, number>): StageClock {
  return (stage, work) => {
    const began = performance.now();
    const found = work();
    stages[stage] += performance.now() - began;
    return found;
  };
}

export const noStages = (): Record<SealingStage, number> =>
  Object.fromEntries(sealingStages.map((stage) => [stage, 0])) as Record<SealingStage, number>;

/**
 * Streams a batch.
 * @throws HarnessBug where a page that was just sealed is not accepted, or pages are no notice.
 */
export function streamBatch(order: StreamOrder): Streamed {
  const { posts, part } = order;
  const stages = noStages();
  const timed = stageClock(stages);
  const parties = partiesOf(order.seed);
  const openKeys = wrappedKeys(order);
  const verifier = makeVerifier(parties.trust, { cached: order.isCached });
  const digest = createHash('sm3');
  const sum = { pages: 0, notices: 0, signatures: 0, verified: 0 };
  const largest = { page: 0, signed: 0 };
  const held: number[] = [];
  let number = 0;
  if (order.password === 'batch') timed('password', openKeys);
  for (const notice of noticesDrawn(order, timed)) {
    if (order.password === 'voucher') timed('password', openKeys);
    const pages = timed('render', () => pagesOf(notice));
    assert(faultOfPages(pages) === undefined, 'pages of a notice are one whole notice');
    for (const page of pages) {
      if (number++ % part.of !== part.index) continue;
      const document = timed('render', () => pageBytes(page));
      digest.update(sm3(document));
      largest.page = Math.max(largest.page, document.length);
      for (const post of posts) {
        const signature = sealDocument(parties.sealers[post], document, TIME, undefined, timed);
        largest.signed = Math.max(largest.signed, signature.length);
        const verdict = timed('verify', () => verifier.verify(signature, document));
        assert(verdict.accepted, `page ${number}, sealed a moment ago, is accepted`);
        sum.signatures += 1;
        sum.verified += 1;
      }
      sum.pages += 1;
    }
    sum.notices += 1;
    held.push(bytesHeld());
  }
  return {
    ...sum,
    digest: digest.digest('hex'),
    stages,
    pageBytesMax: largest.page,
    signedBytesMax: largest.signed,
    held,
  };
}

function bytesHeld(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function* noticesDrawn(order: StreamOrder, timed: StageClock): Generator<Notice> {
  const stream = streamOf(order.seed).fork('stream/rows');
  for (let from = 0; from < order.rows; from += ROWS_A_NOTICE_MAX) {
    const count = Math.min(ROWS_A_NOTICE_MAX, order.rows - from);
    const [notice] = timed('draw', () => noticesOf(drawRows(stream, count)));
    const number = `授权额度-105-${String(from / ROWS_A_NOTICE_MAX + 1).padStart(4, '0')}`;
    yield { ...present(notice, 'a notice of these rows'), number };
  }
}

const made = new Map<number, ReturnType<typeof makeTestParties>>();

/** Keys and seals of a seed, made once a thread: they are there before a batch comes. */
export function partiesOf(seed: number): ReturnType<typeof makeTestParties> {
  const known = made.get(seed) ?? makeTestParties(streamOf(seed).fork('seal/parties'));
  made.set(seed, known);
  return known;
}

let wrapped: string | undefined;

/** Derives and unwraps as a store does, a key for every post. */
function wrappedKeys({ posts, password }: StreamOrder): () => void {
  if (password === 'none') return () => undefined;
  wrapped ??= wrapKey(Buffer.alloc(32, 7), 'bench', PASSWORD, usualHardness);
  const record = wrapped;
  return () => {
    for (const post of posts)
      assert(unwrapKey(record, 'bench', PASSWORD), `the key of ${post} opens with its password`);
  };
}

/** Most bytes held in each half of a run, its first eighth left out as warm-up. */
export function halvesOf(
  held: readonly number[],
): { readonly firstHalf: number; readonly secondHalf: number } | undefined {
  if (held.length < NOTICES_TO_TELL) return undefined;
  const warm = held.slice(Math.floor(held.length / 8));
  const middle = Math.floor(warm.length / 2);
  return {
    firstHalf: Math.max(...warm.slice(0, middle)),
    secondHalf: Math.max(...warm.slice(middle)),
  };
}

const NOTICES_TO_TELL = 32;
/** Rubbish not yet collected comes and goes by so much; a batch kept would be many times it. */
const SLACK_BYTES = 24 * 2 ** 20;

/** @throws HarnessBug where the second half of a run held more than the first. */
export function assertFlat(halves: { readonly firstHalf: number; readonly secondHalf: number }) {
  assert(
    halves.secondHalf <= halves.firstHalf + SLACK_BYTES,
    `memory is flat: ${halves.firstHalf} bytes, then ${halves.secondHalf}`,
  );
}
