/**
 * A whole batch: rows to pages, every page sealed and verified at the bank. The counts and the
 * digest depend on the seed alone; the signatures do not (SM2 draws k), and the milliseconds stand
 * apart from both.
 */
import { createHash } from 'node:crypto';
import { assert, InputError } from '../base/assert';
import { streamOf } from '../base/streams';
import { drawRows, noticesOf } from './batch-rows';
import { faultOfPages, type NoticePage, pageBytes, pagesOf } from './notice';
import { makeTestParties, type SealPost, sealDocument, type TestParties } from './seal';
import { assertTrueSm2 } from './sm2';
import { makeVerifier } from './verify';

export interface SealBatchRequest {
  /** How many rows; drawn from the seed. */
  readonly rows: number;
  readonly seed: number | string;
  /** Which posts seal every page, in this order; the treasury seal alone by default. */
  readonly posts?: readonly SealPost[];
  /** Verification remembers seals and certificates by digest; true by default. */
  readonly cached?: boolean;
  /**
   * Milliseconds from any start, such as `performance.now`: the caller's clock, read for the
   * timings alone.
   */
  readonly now: () => number;
  readonly onProgress?: (progress: SealBatchProgress) => void;
  /** Stops between pages; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface SealBatchProgress {
  readonly stage: 'seal' | 'verify';
  readonly done: number;
  readonly total: number;
}

export interface SealBatchResult {
  readonly rows: number;
  readonly notices: number;
  readonly pages: number;
  readonly signatures: number;
  readonly verified: number;
  /** Bytes of all pages together. */
  readonly pageBytes: number;
  /** The largest SES_Signature: what SM2 signs (seal, time, hash) is the greater part of it. */
  readonly signatureBytesMax: number;
  /** SM3 over the bytes of every page in order, as hex. */
  readonly digest: string;
  readonly milliseconds: {
    readonly keys: number;
    readonly render: number;
    readonly seal: number;
    readonly verify: number;
  };
}

/** A batch stands in memory whole, with its signatures. */
export const BATCH_ROWS_MAX = 1_000_000;

/** Pages between two breaths of the event loop, so that progress shows and a stop is heard. */
const PAGES_A_BREATH = 32;

/**
 * Seals and verifies a batch.
 * @throws InputError where `rows` is no count from 1 to a million; HarnessBug where the runtime has
 * no true SM2 or a page that was just sealed is not accepted.
 */
export async function sealBatch(request: SealBatchRequest): Promise<SealBatchResult> {
  const { rows, seed, now, posts = ['treasury'], cached = true } = request;
  if (!Number.isSafeInteger(rows) || rows < 1 || rows > BATCH_ROWS_MAX) {
    throw new InputError('rows', String(rows), `a whole number from 1 to ${BATCH_ROWS_MAX}`);
  }
  if (posts.length === 0) throw new InputError('posts', 'none', 'at least one post that seals');
  const began = now();
  assertTrueSm2();
  const stream = streamOf(seed);
  const parties = makeTestParties(stream.fork('seal/parties'));
  const keysMade = now();
  const notices = noticesOf(drawRows(stream.fork('seal/rows'), rows));
  const pages: readonly NoticePage[] = notices.flatMap((notice) => {
    const own = pagesOf(notice);
    assert(faultOfPages(own) === undefined, 'pages of a notice are one whole notice');
    return own;
  });
  const documents = pages.map(pageBytes);
  const rendered = now();
  const sealed = await sealAll(documents, parties, posts, request);
  const sealedAt = now();
  const verified = await verifyAll(documents, sealed, parties, { ...request, cached });
  const verifiedAt = now();
  assert(
    verified === pages.length * posts.length,
    'every page is sealed and verified by every post',
  );
  const digest = createHash('sm3');
  for (const document of documents) digest.update(document);
  return {
    rows: pages.reduce((sum, page) => sum + page.rows.length, 0),
    notices: notices.length,
    pages: pages.length,
    signatures: sealed.reduce((sum, signatures) => sum + signatures.length, 0),
    verified,
    pageBytes: documents.reduce((sum, document) => sum + document.length, 0),
    signatureBytesMax: sealed.flat().reduce((most, { length }) => Math.max(most, length), 0),
    digest: digest.digest('hex'),
    milliseconds: {
      keys: keysMade - began,
      render: rendered - keysMade,
      seal: sealedAt - rendered,
      verify: verifiedAt - sealedAt,
    },
  };
}

type Way = Pick<SealBatchRequest, 'onProgress' | 'signal'>;

async function sealAll(
  documents: readonly Buffer[],
  parties: TestParties,
  posts: readonly SealPost[],
  way: Way,
): Promise<readonly (readonly Buffer[])[]> {
  // 09:00 in Liaoning on the day of issue.
  const time = '20130731010000Z';
  const sealed: Buffer[][] = [];
  for (const document of documents) {
    sealed.push(posts.map((post) => sealDocument(parties.sealers[post], document, time)));
    await breathe('seal', sealed.length, documents.length, way);
  }
  return sealed;
}

async function verifyAll(
  documents: readonly Buffer[],
  sealed: readonly (readonly Buffer[])[],
  parties: TestParties,
  way: Way & { readonly cached: boolean },
): Promise<number> {
  const verifier = makeVerifier(parties.trust, { cached: way.cached });
  let verified = 0;
  for (const [i, document] of documents.entries()) {
    for (const signature of sealed[i] ?? []) {
      const verdict = verifier.verify(signature, document);
      const found = verdict.accepted ? '' : `${verdict.failure}: ${verdict.detail}`;
      assert(verdict.accepted, `page ${i + 1}, sealed a moment ago, is accepted; found ${found}`);
      verified += 1;
    }
    await breathe('verify', i + 1, documents.length, way);
  }
  return verified;
}

async function breathe(
  stage: SealBatchProgress['stage'],
  done: number,
  total: number,
  { onProgress, signal }: Way,
): Promise<void> {
  if (done % PAGES_A_BREATH !== 0 && done !== total) return;
  onProgress?.({ stage, done, total });
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
