/**
 * Arbitrary documents of every code, copy and encoding, sealed as their parties seal them on the
 * day of the forger, with everything that their receiver must know.
 */
import { fc } from '@fast-check/vitest';
import { streamOf } from '../../base/streams';
import { identityOf } from '../../models/messages/head';
import { encodings } from '../documents/encoding';
import { type Envelope, type EnvelopeSeal, sealsOf } from '../documents/envelope';
import type { Copy } from '../documents/parties';
import type { SealsExpected } from '../documents/verify-document';
import {
  type DocumentMessage,
  sentCopyOf,
  writePages,
  writeVoucher,
} from '../documents/voucher-write';
import { receiverSealer } from '../forgeries/document-forger';
import { FORGERY_TIME } from '../forgeries/forger';
import { ringPicture } from '../picture';
import { placedAt } from '../placing';
import { makeTestParties, type Sealer, sealDocument, sealPosts, specimenOf } from '../seal';
import type { Trust } from '../verdict';
import { makeVerifier } from '../verify';
import { anyMessage } from './any-message';

const stream = streamOf('sealed documents');
const made = makeTestParties(stream.fork('parties'));
const receiver = (post: string, name: string): Sealer => {
  const id = idOf(post);
  // What a size makes of a drawing is another failure than what it makes of a PNG.
  const ring = ringPicture(10);
  // Only forgers ask for the post of a sealer, and to them whoever sealed is the treasury.
  return { post: 'treasury', ...receiverSealer(stream.fork(post), made, { id, name, ring }) };
};

const idOf = (post: string): string => `CS-TEST-${post.toUpperCase()}`;
const sealers: Readonly<Record<string, Sealer>> = {
  ...made.sealers,
  receipt: receiver('receipt', '业务办讫章'),
  'central-bank': receiver('central-bank', '国库转讫章'),
};
const specimens = Object.values(sealers).map(({ seal }) => specimenOf(seal.der));

/** Everybody's certificates and specimens: what each receiver has registered. */
export const parties = { ...made, trust: { ...made.trust, specimens: new Set(specimens) } };

export const sealerOf = (post: string): Sealer => sealers[post] ?? made.sealers.treasury;

/** Which posts must seal which copy, in their order. */
export function postsOn(message: DocumentMessage): readonly (readonly [Copy, readonly string[]])[] {
  const { voucherType, copy } = message;
  const sent = ['sent', voucherType === '2301' ? ['receipt'] : sealPosts] as const;
  const toCentralBank = voucherType === '2301' || voucherType === '5106';
  const receipt = ['receipt', [toCentralBank ? 'central-bank' : 'receipt']] as const;
  return copy === 'sent' ? [sent] : [sent, receipt];
}

/** What the receiver expects of a message, under what he trusts. */
export const expectedOf = (message: DocumentMessage, trust: Trust): readonly SealsExpected[] =>
  postsOn(message).map(([copy, posts]) => ({
    copy,
    posts,
    verifier: makeVerifier(trust),
    postOf: (sealId) => Object.keys(sealers).find((post) => idOf(post) === sealId),
  }));

export const pagesOn = (
  copy: Copy,
  { message, encoding }: Pick<Envelope, 'message' | 'encoding'>,
) => writePages(copy === 'sent' ? sentCopyOf(message) : message, encoding);

const sealedBy = (post: string, page: Buffer, message: DocumentMessage): Buffer => {
  const sealer = sealerOf(post);
  const side = sealer.seal.value.eSealInfo.value.picture.width;
  return sealDocument(sealer, page, FORGERY_TIME, placedAt(identityOf(message), post, side));
};

/** The message as if every post had done its part on the forger's day. */
function onOneDay(message: DocumentMessage): DocumentMessage {
  const date = '2013-07-01';
  const dated: Readonly<Record<string, string>> = { issued: date, handled: date };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, walk(one, name)]),
      );
    }
    return key === 'paid' || key === 'date' ? date : (dated[key] ?? value);
  };
  // The same fields with other days in them.
  return walk(message, '') as DocumentMessage;
}

/** What is sealed: drawn without its seals, so that a failing property prints what one can read. */
export type Unsealed = Pick<Envelope, 'message' | 'encoding'>;

export const anyUnsealed: fc.Arbitrary<Unsealed> = fc.record({
  message: anyMessage.map(onOneDay),
  encoding: fc.constantFrom(...encodings),
});

/** A document with every seal that must stand on it. */
export function sealedDocument({ message, encoding }: Unsealed): Envelope {
  const seals = postsOn(message).flatMap(([copy, posts]): readonly EnvelopeSeal[] => {
    const pages = pagesOn(copy, { message, encoding });
    const byPost = posts.map((post) => ({
      post,
      signatures: pages.map((page) => sealedBy(post, page, message)),
    }));
    return sealsOf(copy, byPost);
  });
  return { message, encoding, voucher: writeVoucher(message, encoding), seals };
}
