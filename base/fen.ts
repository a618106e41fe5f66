/**
 * Money: a branded safe integer of fen (分). Every operation is checked; nothing is ever rounded
 * silently.
 */
import { InputError } from './assert';

declare const fenBrand: unique symbol;
/** An amount in fen, negative amounts included. */
export type Fen = number & { readonly [fenBrand]: 'fen' };

/** An amount that does not fit in a safe integer of fen (above 90,071,992,547,409.91 yuan). */
export class FenOutOfRange extends InputError {
  constructor(place: string, found: string) {
    super(place, found, 'an amount of at most 90,071,992,547,409.91 yuan');
  }
}

/** A checked amount from a whole number of fen. */
export function fen(amount: number, place = 'amount'): Fen {
  if (!Number.isSafeInteger(amount)) throw new FenOutOfRange(place, String(amount));
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO = fen(0);

export const addFen = (left: Fen, right: Fen): Fen => fen(left + right, 'sum of amounts');
export const subtractFen = (left: Fen, right: Fen): Fen =>
  fen(left - right, 'difference of amounts');
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = ZERO;
  for (const amount of amounts) total = addFen(total, amount);
  return total;
};

/**
 * Reads yuan with exactly two decimals and at most fifteen integer digits, such as `800000.00` or
 * `-12.30`.
 * @throws InputError where the text has another form, FenOutOfRange where it does not fit.
 */
export function parseYuan(text: string, place = 'amount'): Fen {
  const parts = /^(-?)(\d{1,15})\.(\d{2})$/.exec(text);
  if (!parts) throw new InputError(place, JSON.stringify(text), 'yuan with exactly two decimals');
  const magnitude = BigInt(`${parts[2]}${parts[3]}`);
  if (magnitude > BigInt(Number.MAX_SAFE_INTEGER)) throw new FenOutOfRange(place, text);
  return fen(parts[1] === '-' ? -Number(magnitude) : Number(magnitude), place);
}

/** `800000.00`, the form that messages carry. */
export function yuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `¥800,000.00`, the form that notices print. */
export function yuanPrinted(amount: Fen): string {
  const [whole, cents] = yuanText(amount).replace('-', '').split('.') as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${amount < 0 ? '-' : ''}¥${grouped}.${cents}`;
}
