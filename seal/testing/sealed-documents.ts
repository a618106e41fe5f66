/**
 * Documents of every code, copy and encoding, sealed as their parties seal them on the day of the
 * forger, with everything that their receiver must know.
 */
import { streamOf } from '../../base/streams';
import { identityOf } from '../../models/messages/head';
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
import { makeTestParties, type Sealer, sealDocument, specimenOf } from '../seal';
import type { Trust } from '../verdict';
import { makeVerifier } from '../verify';
import { postOfSeal, postsOn, sealIdOf } from './posts-on';

const stream = streamOf('sealed documents');
const made = makeTestParties(stream.fork('parties'));
const receiver = (post: string, name: string): Sealer => {
  const id = sealIdOf(post);
  // What a size makes of a drawing is another failure than what it makes of a PNG.
  const ring = ringPicture(10);
  // Only forgers ask for the post of a sealer, and to them whoever sealed is the treasury.
  return { post: 'treasury', ...receiverSealer(stream.fork(post), made, { id, name, ring }) };
};

const sealers: Readonly<Record<string, Sealer>> = {
  ...made.sealers,
  receipt: receiver('receipt', '业务办讫章'),
  'central-bank': receiver('central-bank', '国库转讫章'),
};
const specimens = Object.values(sealers).map(({ seal }) => specimenOf(seal.der));

/** Everybody's certificates and specimens: what each receiver has registered. */
export const parties = { ...made, trust: { ...made.trust, specimens: new Set(specimens) } };

export const sealerOf = (post: string): Sealer => sealers[post] ?? made.sealers.treasury;

/** What the receiver expects of a message, under what he trusts. */
export const expectedOf = (message: DocumentMessage, trust: Trust): readonly SealsExpected[] =>
  postsOn(message).map(([copy, posts]) => ({
    copy,
    posts,
    verifier: makeVerifier(trust),
    postOf: postOfSeal,
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

/** What is sealed: drawn without its seals, so that a failing property prints what one can read. */
export type Unsealed = Pick<Envelope, 'message' | 'encoding'>;

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
