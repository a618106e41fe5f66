/**
 * A whole envelope verified: every page of it under every seal that must stand there, in order. The
 * first failure is the answer. Order: the document itself, which seals there are, each seal by the
 * steps of GB/T 38540, whose seal it is, its date.
 */
import type { FailureName, VerificationStep } from '../verdict';
import type { Verifier } from '../verify';
import { type Envelope, readEnvelope } from './envelope';
import { DocumentError, type DocumentFault } from './faults';
import type { Copy } from './parties';
import { type DocumentMessage, sentCopyOf, writePages } from './voucher-write';

/** Seals of one party on one copy, and how they are judged. */
export interface SealsExpected {
  readonly copy: Copy;
  /** Posts in the order in which they seal. */
  readonly posts: readonly string[];
  readonly verifier: Verifier;
  /** The post that a registered seal belongs to, by its number. */
  readonly postOf: (sealId: string) => string | undefined;
}

export type DocumentFailureName =
  | DocumentFault
  | FailureName
  | 'seal-missing'
  | 'seal-not-expected'
  | 'seal-of-another-post'
  | 'seal-date-differs'
  | 'copy-not-expected';

export interface DocumentFailure {
  readonly accepted: false;
  readonly step: 'format-of-document' | 'seals-present' | VerificationStep | 'post' | 'date';
  readonly failure: DocumentFailureName;
  /** `notice.xml voucher:12` or `notice.xml page 2, seal of director`. */
  readonly place: string;
  readonly detail: string;
}

export interface DocumentAcceptance {
  readonly accepted: true;
  readonly envelope: Envelope;
  readonly pages: number;
  readonly seals: number;
}

export type DocumentVerdict = DocumentAcceptance | DocumentFailure;

const failure = (
  step: DocumentFailure['step'],
  name: DocumentFailureName,
  place: string,
  detail: string,
): DocumentFailure => ({ accepted: false, step, failure: name, place, detail });

/** The envelope, or why it is none. */
export function openEnvelope(bytes: Buffer, place: string): Envelope | DocumentFailure {
  try {
    return readEnvelope(bytes, place);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const detail = `found ${error.found}, expected ${error.expected}`;
    return failure('format-of-document', error.fault, error.place, detail);
  }
}

/** Judges the bytes of one file. Never throws on bad input. */
export function verifyDocument(
  bytes: Buffer,
  place: string,
  copy: Copy,
  expected: readonly SealsExpected[],
): DocumentVerdict {
  const envelope = openEnvelope(bytes, place);
  if ('accepted' in envelope) return envelope;
  const { message, encoding, seals } = envelope;
  if (message.copy !== copy) {
    const detail = `found a ${message.copy} copy, expected a ${copy} copy`;
    return failure('format-of-document', 'copy-not-expected', place, detail);
  }
  const pagesOf = {
    sent: writePages(sentCopyOf(message), encoding),
    receipt: copy === 'receipt' ? writePages(message, encoding) : [],
  };
  const wanted = expected.flatMap((part) =>
    part.posts.flatMap((post) => pagesOf[part.copy].map((page, i) => ({ part, post, page, i }))),
  );
  for (const [at, { part, post, page, i }] of wanted.entries()) {
    const seal = seals[at];
    const where = `${place} page ${i + 1}, seal of ${post}`;
    if (seal?.post !== post || seal.copy !== part.copy || seal.page !== i + 1) {
      const found = seal === undefined ? 'the end' : `${seal.post} on page ${seal.page}`;
      const detail = `found ${found}, expected ${post} on page ${i + 1}`;
      return failure('seals-present', 'seal-missing', where, detail);
    }
    const bad = failureOfSeal(seal.signature, page, post, message, part, where);
    if (bad !== undefined) return bad;
  }
  const extra = seals[wanted.length];
  if (extra !== undefined) {
    const where = `${place} page ${extra.page}, seal of ${extra.post}`;
    const detail = `found ${seals.length} seals, expected ${wanted.length}`;
    return failure('seals-present', 'seal-not-expected', where, detail);
  }
  return { accepted: true, envelope, pages: pagesOf.sent.length, seals: seals.length };
}

function failureOfSeal(
  signature: Buffer,
  page: Buffer,
  post: string,
  message: DocumentMessage,
  { verifier, postOf }: SealsExpected,
  where: string,
): DocumentFailure | undefined {
  const verdict = verifier.verify(signature, page);
  if (!verdict.accepted) return failure(verdict.step, verdict.failure, where, verdict.detail);
  const owner = postOf(verdict.sealId);
  if (owner !== post) {
    const detail = `found ${verdict.sealId} of ${owner ?? 'no post'}, expected one of ${post}`;
    return failure('post', 'seal-of-another-post', where, detail);
  }
  const printed = dateOfPost(message, post);
  const sealed = localDate(verdict.time);
  if (printed === undefined || printed === sealed) return undefined;
  const detail = `found ${sealed}, expected ${printed} as the document says`;
  return failure('date', 'seal-date-differs', where, detail);
}

/** The date that the form prints beside a post's seal (S: the seal's date is a control). */
export function dateOfPost(message: DocumentMessage, post: string): string | undefined {
  if (post === 'handler' && 'handler' in message) return message.handler.date;
  if (post === 'director') {
    if ('director' in message) return message.director.date;
    return 'approver' in message ? message.approver.date : undefined;
  }
  if (post === 'receipt' && message.copy === 'receipt') {
    return 'handled' in message.receipt ? message.receipt.handled : message.receipt.paid;
  }
  return post === 'treasury' ? message.issued : undefined;
}

const HOURS_AHEAD = 8;

/** The date in China of a time in UTC, `20130731170000Z`: the day begins eight hours earlier. */
export function localDate(time: string): string {
  const [year, month, day, hour] = [0, 4, 6, 8].map((from, i) =>
    Number(time.slice(from, from + (i === 0 ? 4 : 2))),
  ) as [number, number, number, number];
  const local = new Date(Date.UTC(year, month - 1, day, hour + HOURS_AHEAD));
  return local.toISOString().slice(0, 10);
}
