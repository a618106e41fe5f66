/**
 * What a forger does to a sealed document of any kind, drawn as plain numbers and made here: the
 * forgeries of `seal/forgeries` on any of its seals, changed contents, seals left out or exchanged,
 * changed bytes, and receivers who know other things. Blows of one group touch the same bytes.
 */
import { fc } from '@fast-check/vitest';
import { streamOf } from '../../base/streams';
import { identityOf } from '../../models/messages/head';
import type { Envelope } from '../documents/envelope';
import { Received } from '../documents/received';
import { dateOfPost } from '../documents/seal-judged';
import type { DocumentFailureName } from '../documents/verify-document';
import { FORGERY_TIME, forgerOver } from '../forgeries/forger';
import { forgeriesBy } from '../forgeries/forgeries';
import { placedAt, placeOf, placingText } from '../placing';
import { sealDocument, specimenOf } from '../seal';
import { type Blow, edited, pick } from './blow';
import { changedContent } from './changed-content';
import { changedMarkup } from './changed-markup';
import { type Handed, withTrust } from './handed';
import { pagesOn, parties, sealerOf } from './sealed-documents';

export const kinds = [
  ...['signature', 'sealing', 'signature-bytes', 'list'],
  ...['content', 'voucher-bytes', 'markup', 'knowledge'],
] as const;

/** A blow as it is drawn: numbers that are taken modulo what there is. */
export interface Drawn {
  readonly kind: string;
  readonly at: number;
  readonly which: number;
}

export const anyBlow: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(99_999),
  which: fc.nat(9999),
});

/** The blow on this document; undefined where it has nothing to strike. */
export function blowOf(good: Envelope, drawn: Drawn): Blow | undefined {
  const { kind, at, which } = drawn;
  const seal = at % good.seals.length;
  switch (kind) {
    case 'signature':
      return onSignature(good, seal, which);
    case 'sealing':
      return sealedOtherwise(good, seal, which);
    case 'signature-bytes':
      return { ...bytesChanged(good, seal, at, which), group: `seal ${seal}` };
    case 'list':
      return onList(good, seal, which);
    case 'content':
      return changedContent(at, which);
    case 'voucher-bytes':
      return {
        group: 'document',
        what: `byte ${at} of the voucher`,
        strike: (handed) => ({
          ...handed,
          voucher: (bytes) => edited(handed.voucher(bytes), at, which),
        }),
      };
    case 'markup':
      return changedMarkup(at, which);
    default:
      return onKnowledge(good, seal, which);
  }
}

const withSignature = (handed: Handed, seal: number, signature: Buffer): Handed => ({
  ...handed,
  signatures: new Map([...handed.signatures, [seal, signature]]),
});

const bytesChanged = (good: Envelope, seal: number, at: number, which: number) => ({
  what: `byte ${at} of seal ${seal}`,
  strike: (handed: Handed): Handed => {
    const now = handed.signatures.get(seal) ?? good.seals[seal]?.signature ?? Buffer.alloc(0);
    return withSignature(handed, seal, edited(now, Math.floor(at / good.seals.length), which));
  },
});

/** Forgeries made once a seal of a document: many of them are drawn for the same one. */
function forgeriesOn(good: Envelope, at: number) {
  const { post, copy, page, signature } = pick(good.seals, at);
  const pages = pagesOn(copy, good);
  const { handler, director } = parties.sealers;
  // The colleague whose certificate and hand are used must be another person.
  const colleague = post === 'handler' ? director : handler;
  const forger = forgerOver({
    stream: streamOf(`forger of ${post}`),
    parties: { ...parties, sealers: { ...parties.sealers, handler: colleague } },
    sealer: sealerOf(post),
    document: pages[page - 1] ?? Buffer.alloc(0),
    otherDocument: Buffer.alloc(0),
    good: signature,
  });
  // What changes the page instead of the signature is done to the content here, and a seal of no
  // bytes is a fault of its envelope.
  return forgeriesBy(forger).filter(
    ({ what, failure }) => failure !== 'document-changed' && what !== 'no bytes',
  );
}

function onSignature(good: Envelope, seal: number, which: number): Blow {
  const { what, failure, forge } = pick(forgeriesOn(good, seal), which);
  // Once: a signature that was made again has other bytes, and so would be changed elsewhere.
  const { signature, trust } = forge();
  return {
    group: `seal ${seal}`,
    what: `${what} at seal ${seal}`,
    failure,
    strike: (handed) => withSignature(withTrust(handed, trust), seal, signature),
  };
}

/** A true seal of somebody, put otherwise than the form and its day ask. */
function sealedOtherwise(good: Envelope, seal: number, which: number): Blow | undefined {
  const { post, copy, page } = pick(good.seals, seal);
  const { message } = good;
  const side = 40;
  const place = placeOf(message.voucherType, post);
  if (place === undefined) return undefined;
  const right = placedAt(identityOf(message), post, side);
  const other = sealerOf(post === 'treasury' ? 'handler' : 'treasury');
  const isFirst = post === good.seals[0]?.post;
  const put = placingText;
  const size = { width: side, height: side };
  const ways: readonly (readonly [DocumentFailureName, Sealing])[] = [
    ['seal-of-another-post', { sealer: other }],
    ['seal-place-not-stated', { propertyInfo: 'countersign/notice-page/1' }],
    ['seal-in-wrong-place', { propertyInfo: put({ ...place, x: place.x + 1, ...size }) }],
    ['seal-in-wrong-size', { propertyInfo: put({ ...place, ...size, width: 39 }) }],
    ['seal-date-differs', { time: '20130705010000Z' }],
    ['seal-before-upstream', { time: '20130701003000Z' }],
  ];
  const [failure, how] = pick(ways, which);
  // Whoever seals first rests on nobody.
  if (failure === 'seal-before-upstream' && isFirst) return undefined;
  if (failure === 'seal-date-differs' && dateOfPost(message, post) === undefined) return undefined;
  const document = pagesOn(copy, good)[page - 1] ?? Buffer.alloc(0);
  const { sealer = sealerOf(post), time = FORGERY_TIME, propertyInfo = right } = how;
  const signature = sealDocument(sealer, document, time, propertyInfo);
  return {
    group: `seal ${seal}`,
    what: `${failure} at seal ${seal}`,
    failure,
    strike: (handed) => withSignature(handed, seal, signature),
  };
}

interface Sealing {
  readonly sealer?: ReturnType<typeof sealerOf>;
  readonly time?: string;
  readonly propertyInfo?: string;
}

/** Which seals stand in the envelope, and in which order. */
function onList(good: Envelope, seal: number, which: number): Blow {
  const other = Math.floor(which / 4) % good.seals.length;
  const ways: readonly (readonly [string, Handed['list']])[] = [
    ['no seal', () => []],
    [`seal ${seal} left out`, (list) => list.filter((one) => one !== seal)],
    [`seal ${seal} once more`, (list) => [...list, seal]],
    [
      `seals ${seal} and ${other} in each other's place`,
      (list) => list.map((one) => (one === seal ? other : one === other ? seal : one)),
    ],
  ];
  const [what, change] = pick(ways, which);
  return {
    group: 'list',
    what,
    strike: (handed) => ({ ...handed, list: (list) => change(handed.list(list)) }),
  };
}

/** The receiver's registers are changed, or his clock. */
function onKnowledge(good: Envelope, seal: number, which: number): Blow {
  const specimen = specimenOf(sealerOf(pick(good.seals, seal).post).seal.der);
  const stop = { kind: 'revoked', since: FORGERY_TIME } as const;
  const received = (bytes: Buffer): Received => {
    const register = new Received();
    register.enter(good.message, bytes);
    return register;
  };
  const arrived = (time: string) => (handed: Handed) => ({
    ...handed,
    known: { ...handed.known, arrival: { time, daysMax: 30 } },
  });
  const registered = (bytes: Buffer) => (handed: Handed) => ({
    ...handed,
    known: { ...handed.known, received: received(bytes) },
  });
  const ways: readonly (readonly [DocumentFailureName, Blow['strike']])[] = [
    ['seal-after-arrival', arrived('20130701005959Z')],
    ['seal-back-dated', arrived('20130901010000Z')],
    ['voucher-already-received', registered(good.voucher)],
    ['voucher-number-used', registered(Buffer.from('another content'))],
    ['seal-not-registered', (handed) => ({ ...handed, unknown: [...handed.unknown, specimen] })],
    [
      'seal-of-another-environment',
      (handed) => ({ ...handed, trust: { ...handed.trust, environment: 'COUNTERSIGN-OPERATION' } }),
    ],
    [
      'seal-revoked',
      (handed) => withTrust(handed, { ...parties.trust, stops: new Map([[specimen, [stop]]]) }),
    ],
  ];
  const [failure, strike] = pick(ways, which);
  return { group: 'knowledge', what: `${failure}, by what is known`, failure, strike };
}
