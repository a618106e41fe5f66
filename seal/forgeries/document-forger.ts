/**
 * Two whole notices in their envelopes, sealed as finance seals them, and what a bank knows. The
 * forger may put any seal of any page anywhere and has every key but the authority's and maker's.
 */
import { streamOf } from '../../base/streams';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { identityOf } from '../../models/messages/head';
import { type Envelope, type EnvelopeSeal, writeEnvelope } from '../documents/envelope';
import { unsealed } from '../documents/make';
import { pilotNotices } from '../documents/pilot';
import {
  type DocumentFailureName,
  type Known,
  type SealsExpected,
  verifyDocument,
} from '../documents/verify-document';
import { type DocumentMessage, writePages } from '../documents/voucher-write';
import { sealSvg } from '../picture-shapes';
import { placedAt } from '../placing';
import {
  type Issuer,
  makeAnySeal,
  makeIssuer,
  makeTestParties,
  pilotValidity,
  type Sealer,
  sealDocument,
  sealPosts,
  specimenOf,
  type TestParties,
} from '../seal';
import type { Trust } from '../verdict';
import { makeVerifier } from '../verify';

export type AnySealer = Omit<Sealer, 'post'>;

/** How a post seals a page; what is left out is as it should be. */
export interface Sealing {
  readonly sealer?: AnySealer;
  readonly time?: string;
  readonly propertyInfo?: string;
}

export interface DocumentForged {
  readonly bytes: Buffer;
  readonly trust?: Trust;
  readonly known?: Known;
}

export interface DocumentForgery {
  readonly what: string;
  readonly failure: DocumentFailureName;
  readonly forge: () => DocumentForged;
}

export interface DocumentForger {
  readonly parties: TestParties;
  readonly bank: AnySealer;
  /** A notice of three pages, and another one of the same bank. */
  readonly notice: Message2104;
  readonly other: Message2104;
  readonly good: Envelope;
  readonly otherGood: Envelope;
  readonly goodBytes: Buffer;
  /** A page sealed for a post. */
  readonly sealed: (message: DocumentMessage, post: string, page: number, how?: Sealing) => Buffer;
  /** The good envelope with parts exchanged. */
  readonly withSeals: (
    change: (seals: readonly EnvelopeSeal[]) => readonly EnvelopeSeal[],
  ) => Buffer;
  /** Another message under the seals of the good one. */
  readonly withMessage: (message: Message2104) => Buffer;
  readonly expected: (trust?: Trust) => readonly SealsExpected[];
}

const ROWS_MIN = 20;

/** 09:00 in China on the day that a document prints. */
export const sealingTime = (message: DocumentMessage): string =>
  `${message.issued.replaceAll('-', '')}010000Z`;

export function makeDocumentForger(seed: number | string): DocumentForger {
  const stream = streamOf(seed).fork('documents');
  const parties = makeTestParties(stream.fork('parties'));
  const [notice, other] = twoNotices(seed);
  const bank = receiverSealer(stream.fork('bank'), parties, { id: BANK_SEAL, name: '业务办讫章' });
  const trust = {
    ...parties.trust,
    specimens: new Set([...parties.trust.specimens, specimenOf(bank.seal.der)]),
  };
  const sealed: DocumentForger['sealed'] = (message, post, page, how = {}) => {
    const side = parties.sealers.treasury.seal.value.eSealInfo.value.picture.width;
    const {
      sealer = parties.sealers[post as 'treasury'],
      time = sealingTime(message),
      propertyInfo = placedAt(identityOf(message), post, side),
    } = how;
    const bytes = writePages(message)[page - 1] ?? Buffer.alloc(0);
    return sealDocument(sealer, bytes, time, propertyInfo);
  };
  const good = sealedEnvelope(notice, sealed);
  const postOf = (id: string): string | undefined =>
    id === BANK_SEAL ? 'receipt' : sealPosts.find((post) => id === `CS-TEST-${post.toUpperCase()}`);
  return {
    parties,
    bank,
    notice,
    other,
    good,
    otherGood: sealedEnvelope(other, sealed),
    goodBytes: writeEnvelope(good),
    sealed,
    withSeals: (change) => writeEnvelope({ ...good, seals: change(good.seals) }),
    withMessage: (message) => writeEnvelope({ ...unsealed(message), seals: good.seals }),
    expected: (known = trust) => [
      { copy: 'sent', posts: sealPosts, verifier: makeVerifier(known), postOf },
    ],
  };
}

const BANK_SEAL = 'CS-TEST-RECEIPT';

/** Of one bank, with pages enough to exchange. */
function twoNotices(seed: number | string): readonly [Message2104, Message2104] {
  const size = { notices: 12, rows: 300, millions: 300, batchRows: 0 };
  const drawn = pilotNotices(streamOf(seed).fork('notices'), size);
  const large = drawn.filter(({ details }) => details.length >= ROWS_MIN && details.length <= 40);
  const [notice = drawn[0], other = drawn[1]] = large;
  return [notice as Message2104, other as Message2104]; // twelve were drawn
}

function sealedEnvelope(message: Message2104, sealed: DocumentForger['sealed']): Envelope {
  const seals = sealPosts.flatMap((post) =>
    writePages(message).map((_, i): EnvelopeSeal => {
      return { post, copy: 'sent', page: i + 1, signature: sealed(message, post, i + 1) };
    }),
  );
  return { ...unsealed(message), seals };
}

/**
 * A receiver's officer: his seal is known, but not as one of the sender's. Its picture is a drawing
 * of its name unless a PNG is given.
 */
export function receiverSealer(
  stream: ReturnType<typeof streamOf>,
  { authority, maker }: TestParties,
  { id, name, ring }: { readonly id: string; readonly name: string; readonly ring?: Buffer },
): AnySealer {
  const officer: Issuer = makeIssuer(stream, `Countersign test ${id}`, pilotValidity, authority);
  const seal = makeAnySeal(
    {
      ...{ id, name, signers: [officer.certificate] },
      ...{ created: pilotValidity.notBefore, validity: pilotValidity },
      picture: ring ?? sealSvg(name, 'round'),
      pictureType: ring === undefined ? 'SVG' : 'PNG',
    },
    maker,
  );
  return { privateKey: officer.privateKey, certificate: officer.certificate, seal };
}

/** What the bank answers to a forged document. */
export const judgeDocument = (forger: DocumentForger, { bytes, trust, known }: DocumentForged) =>
  verifyDocument(bytes, 'notice.xml', 'sent', forger.expected(trust), known);
