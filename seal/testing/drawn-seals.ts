/** Documents under seals of every look, where their signatures say: for tests of what is drawn. */
import { present } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { identityOf } from '../../models/messages/head';
import type { Envelope } from '../documents/envelope';
import { unsealed } from '../documents/make';
import { type DocumentMessage, writePages } from '../documents/voucher-write';
import { ringPicture } from '../picture';
import { sealSvg } from '../picture-shapes';
import { placedAt } from '../placing';
import { makeAnySeal, makeIssuer, pilotValidity, sealDocument } from '../seal';

const stream = streamOf('seals that are drawn');
const maker = makeIssuer(stream.fork('maker'), 'maker', pilotValidity);

/** How a post's seal looks: a person's square one, a unit's round one, one drawn as a PNG. */
export const pictures = {
  handler: { name: '经办人章', millimetres: 13, form: 'square' },
  director: { name: '处长章', millimetres: 13, form: 'square' },
  treasury: { name: '省财政厅国库专用章', millimetres: 40, form: 'round' },
  receipt: { name: '业务办讫章', millimetres: 38, form: undefined },
  'central-bank': { name: '国库转讫章', millimetres: 42, form: 'round' },
} as const;
export type SealedPost = keyof typeof pictures;

const sealers = Object.fromEntries(
  Object.entries(pictures).map(([post, { name, millimetres, form }]) => {
    const own = makeIssuer(stream.fork(post), post, pilotValidity, maker);
    const picture =
      form === undefined
        ? ({ picture: ringPicture(4), pictureType: 'PNG' } as const)
        : ({ picture: sealSvg(name, form), pictureType: 'SVG' } as const);
    const created = pilotValidity.notBefore;
    const signers = [own.certificate];
    const seal = makeAnySeal(
      { id: post, name, signers, created, validity: pilotValidity, millimetres, ...picture },
      maker,
    );
    return [post, { ...own, seal }];
  }),
);

/** A document with the seals of these posts on each of its pages. */
export function sealed(message: DocumentMessage, posts: readonly SealedPost[]): Envelope {
  const pages = writePages(message);
  const seals = posts.flatMap((post) =>
    pages.map((page, i) => {
      const info = placedAt(identityOf(message), post, pictures[post].millimetres);
      const sealer = present(sealers[post], post);
      const signature = sealDocument(sealer, page, '20130701010000Z', info);
      return { post, copy: message.copy, page: i + 1, signature };
    }),
  );
  return { ...unsealed(message), seals };
}
