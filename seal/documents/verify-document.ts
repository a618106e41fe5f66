/**
 * A whole envelope verified: every page of it under every seal that must stand there, in order. The
 * first failure is the answer. Order: the document itself, which seals there are, each seal by the
 * steps of GB/T 38540, whose seal it is, its place and size on the page, its date, its time beside
 * what is known; at last whether the voucher was received before.
 */
import type { FailureName, VerificationStep } from '../verdict';
import type { Verifier } from '../verify';
import { type Envelope, readEnvelope } from './envelope';
import { DocumentError, type DocumentFault } from './faults';
import type { Copy } from './parties';
import { faultOfReceived, type Received, type ReceivedFault } from './received';
import {
  type Arrival,
  faultOfSeal,
  type SealedAt,
  type SealFault,
  type StepOfSeal,
} from './seal-judged';
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
  | 'copy-not-expected'
  | SealFault['failure']
  | ReceivedFault['failure'];

export interface DocumentFailure {
  readonly accepted: false;
  readonly step:
    | 'format-of-document'
    | 'seals-present'
    | VerificationStep
    | StepOfSeal
    | 'register';
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

/** What the receiver knows of his own; without it the signer's word stands. */
export interface Known {
  readonly arrival?: Arrival;
  readonly received?: Received;
}

/**
 * Judges the bytes of one file. Never throws on bad input, and enters nothing in a register. Whose
 * seals are expected may depend on the document.
 */
export function verifyDocument(
  bytes: Buffer,
  place: string,
  copy: Copy,
  expected: readonly SealsExpected[] | ((message: DocumentMessage) => readonly SealsExpected[]),
  { arrival, received }: Known = {},
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
  const parts = typeof expected === 'function' ? expected(message) : expected;
  const wanted = parts.flatMap((part) =>
    part.posts.flatMap((post) => pagesOf[part.copy].map((page, i) => ({ part, post, page, i }))),
  );
  const times = new Map<number, SealedAt>();
  for (const [at, { part, post, page, i }] of wanted.entries()) {
    const seal = seals[at];
    const where = `${place} page ${i + 1}, seal of ${post}`;
    if (seal?.post !== post || seal.copy !== part.copy || seal.page !== i + 1) {
      const found = seal === undefined ? 'the end' : `${seal.post} on page ${seal.page}`;
      const detail = `found ${found}, expected ${post} on page ${i + 1}`;
      return failure('seals-present', 'seal-missing', where, detail);
    }
    const verdict = part.verifier.verify(seal.signature, page);
    if (!verdict.accepted) return failure(verdict.step, verdict.failure, where, verdict.detail);
    const owner = part.postOf(verdict.sealId);
    const upstream = times.get(i);
    const bad = faultOfSeal({ verdict, post, owner, message, upstream, arrival });
    if (bad !== undefined) return failure(bad.step, bad.failure, where, bad.detail);
    times.set(i, { post, time: verdict.time });
  }
  const extra = seals[wanted.length];
  if (extra !== undefined) {
    const where = `${place} page ${extra.page}, seal of ${extra.post}`;
    const detail = `found ${seals.length} seals, expected ${wanted.length}`;
    return failure('seals-present', 'seal-not-expected', where, detail);
  }
  const before = received && faultOfReceived(received, message, envelope.voucher);
  if (before !== undefined) return failure('register', before.failure, place, before.detail);
  return { accepted: true, envelope, pages: pagesOf.sent.length, seals: seals.length };
}
