/**
 * Where a seal stands on a page: written by its signer into the property information of his
 * signature, so that place and size are signed with the page, drawn from the same table, and judged
 * at the receiver. A place is the middle of the picture, from the page's left upper corner.
 */

/** Millimetres. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Place = Pick<Placing, 'x' | 'y'>;

/** Where the form has its posts: over `经办人`, over `处长`, in the middle, at the receiver's. */
const usual: Readonly<Record<string, Place>> = {
  handler: { x: 42, y: 190 },
  director: { x: 42, y: 177 },
  treasury: { x: 154, y: 179 },
  receipt: { x: 247, y: 179 },
};

/** A claim is the bank's own: its seal stands at the left, the central bank's at the right. */
const ofClaim: Readonly<Record<string, Place>> = {
  receipt: { x: 49, y: 179 },
  'central-bank': { x: 247, y: 179 },
};

/** The central bank answers a notice where the agent bank does. */
const ofClearingNotice: Readonly<Record<string, Place>> = {
  ...usual,
  'central-bank': { x: 247, y: 179 },
};

/** A post's place on the form of a voucher code; undefined where the form has none for it. */
export function placeOf(voucherType: string, post: string): Place | undefined {
  const places =
    voucherType === '2301' ? ofClaim : voucherType === '5106' ? ofClearingNotice : usual;
  return Object.hasOwn(places, post) ? places[post] : undefined;
}

/** Property information of a page whose seal has no place of its own. */
const PAGE = 'countersign/notice-page/1';
const PLACED = /^countersign\/page\/2 (\d{1,3}),(\d{1,3}) (\d{1,3})x(\d{1,3})$/;

/** @param voucher the voucher's identity: division, year, type and number. */
export function placedAt(voucher: string, post: string, side: number): string {
  const place = placeOf(voucher.split('/')[2] ?? '', post);
  return place === undefined ? PAGE : placingText({ ...place, width: side, height: side });
}

export const placingText = ({ x, y, width, height }: Placing): string =>
  `countersign/page/2 ${x},${y} ${width}x${height}`;

/** The place that a signature states; undefined where it states none. */
export function placingIn(propertyInfo: string): Placing | undefined {
  const found = PLACED.exec(propertyInfo);
  if (found === null) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
  const placing = { x, y, width, height };
  // One spelling: no leading zeros.
  return placingText(placing) === propertyInfo ? placing : undefined;
}
