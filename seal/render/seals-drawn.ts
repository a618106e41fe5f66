/**
 * What a seal in an envelope looks like: the picture that it carries. A picture of ours is drawn as
 * lines; a PNG that can be read is put on the page as it is. Whether the seal is good is not asked
 * here, so a picture may be anything: what is no picture is told by its type.
 */
import type { EnvelopeSeal } from '../documents/envelope';
import { faultOfPicture, MILLIMETRES_MAX, MILLIMETRES_MIN } from '../picture-judged';
import { type SealForm, type Shape, sealShapes, sealSvg } from '../picture-shapes';
import { readSesSignature } from '../read-signature';

export type DrawnSeal = { readonly post: string; readonly millimetres: number } & (
  | { readonly picture: 'shapes'; readonly shapes: readonly Shape[] }
  | { readonly picture: 'png'; readonly data: Buffer }
  | { readonly picture: 'unknown'; readonly type: string }
);

/** @throws DerError where the signature is none of either version. */
export function drawnSeal({ post, signature }: EnvelopeSeal): DrawnSeal {
  const { name, picture } = readSesSignature(signature).seal;
  // What has no seal's size would cover the page or vanish.
  const millimetres = Math.max(MILLIMETRES_MIN, Math.min(MILLIMETRES_MAX, picture.width));
  const form = (['round', 'square'] as const).find(
    (one: SealForm) => picture.type === 'SVG' && sealSvg(name, one).equals(picture.data),
  );
  if (form !== undefined) {
    return { post, millimetres, picture: 'shapes', shapes: sealShapes(name, form) };
  }
  // The library that draws it believes what a PNG says of itself.
  if (picture.type === 'PNG' && faultOfPicture(picture, name) === undefined) {
    return { post, millimetres, picture: 'png', data: picture.data };
  }
  return { post, millimetres, picture: 'unknown', type: picture.type };
}
