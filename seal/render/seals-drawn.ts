/**
 * What a seal in an envelope looks like: the picture that it carries. A picture of ours is drawn as
 * lines; a PNG is put on the page as it is. Whether the seal is good is not asked here.
 */
import { decode } from '../der';
import type { EnvelopeSeal } from '../documents/envelope';
import { type SealForm, type Shape, sealShapes, sealSvg } from '../picture-shapes';
import { sesSignature } from '../structures';

export type DrawnSeal = { readonly post: string; readonly millimetres: number } & (
  | { readonly picture: 'shapes'; readonly shapes: readonly Shape[] }
  | { readonly picture: 'png'; readonly data: Buffer }
  | { readonly picture: 'unknown'; readonly type: string }
);

/** @throws DerError where the signature is none. */
export function drawnSeal({ post, signature }: EnvelopeSeal): DrawnSeal {
  const { toSign } = decode(sesSignature, signature, `seal of ${post}`);
  const { property, picture } = toSign.value.eseal.value.eSealInfo.value;
  const millimetres = picture.width;
  const form = (['round', 'square'] as const).find(
    (one: SealForm) => picture.type === 'SVG' && sealSvg(property.name, one).equals(picture.data),
  );
  if (form !== undefined) {
    return { post, millimetres, picture: 'shapes', shapes: sealShapes(property.name, form) };
  }
  if (picture.type === 'PNG') return { post, millimetres, picture: 'png', data: picture.data };
  return { post, millimetres, picture: 'unknown', type: picture.type };
}
