/**
 * What a receiver checks when a voucher arrives (domain.md section 3, C; the unmixed notice, S).
 * All refusals are collected, in the order of `refusals` and then of the message. A receipt is
 * checked like the copy it answers. Values are judged only where the shape is right: an unreadable
 * message has one refusal for each wrong place.
 */
import { assert, InputError } from '../../base/assert';
import { type Fen, parseYuan } from '../../base/fen';
import type { AmountSign, Contract } from './contract';
import { type Register, unknownTo } from './register-checks';
import { contracts, type VoucherMessage } from './vouchers';

export type { Register } from './register-checks';

export const refusals = [
  'unknown-voucher-type',
  'wrong-shape',
  'unknown-party',
  'unknown-account',
  'unknown-subject',
  'date-in-the-future',
  'month-out-of-range',
  'amount-not-two-decimals',
  'amount-above-fifteen-digits',
  'amount-beyond-safe-fen',
  'amount-of-wrong-sign',
  'too-many-details',
  'details-do-not-sum-to-head',
  'receipt-amount-differs',
  'banks-mixed',
  'months-mixed',
  'fund-natures-mixed',
] as const;

export type RefusalName = (typeof refusals)[number];

export interface Refusal {
  readonly refusal: RefusalName;
  /** Where: `details[2].amount`; `` for the message as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export type Arrival =
  | { readonly accepted: true; readonly message: VoucherMessage }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

interface Place {
  readonly path: string;
  readonly key: string;
  readonly value: string | number;
}

const amountFields = new Set(['amount', 'paidAmount']);

/** Checks a message as it came off the line. `raw` is parsed JSON of any kind. */
export const checkArrival = (raw: unknown, register: Register): Arrival => check(raw, register);

/**
 * The checks that need no register: shape, decimals, signs, months, sums, counts, mixing. Whether
 * parties, accounts and subjects are known, and whether a date lies ahead, is not asked.
 */
export const checkByItself = (raw: unknown): Arrival => check(raw, undefined);

function check(raw: unknown, register: Register | undefined): Arrival {
  const type = (raw as { readonly voucherType?: unknown } | null | undefined)?.voucherType;
  const contract =
    typeof type === 'string' && Object.hasOwn(contracts, type)
      ? contracts[type as keyof typeof contracts]
      : undefined;
  if (contract === undefined) {
    const expected = `one of ${Object.keys(contracts).join(', ')}`;
    // A list may be as deep as anybody likes: it is not spelled out.
    const found = typeof type === 'object' ? 'no code' : (JSON.stringify(type) ?? 'nothing');
    return refused([{ refusal: 'unknown-voucher-type', path: 'voucherType', found, expected }]);
  }
  const parsed = contract.schema.safeParse(raw);
  if (!parsed.success) return refused(parsed.error.issues.map(wrongShape));
  const message = parsed.data as VoucherMessage;
  const found = checkValues(message, contract, register);
  return found.length === 0 ? { accepted: true, message } : refused(found);
}

const refused = (found: readonly Refusal[]): Arrival => ({ accepted: false, refusals: found });

function wrongShape(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Refusal {
  let path = '';
  for (const step of issue.path) {
    path += typeof step === 'number' ? `[${step}]` : `${path === '' ? '' : '.'}${String(step)}`;
  }
  return { refusal: 'wrong-shape', path, found: 'another shape', expected: issue.message };
}

function checkValues(
  message: VoucherMessage,
  contract: Contract,
  register: Register | undefined,
): Refusal[] {
  const places = placesOf(message, '');
  const found: Refusal[] = [];
  for (const place of places) found.push(...checkPlace(place, contract, register));
  found.push(...checkDetailCount(message, contract));
  found.push(...checkSum(message), ...checkReceiptAmount(message));
  if (contract.unmixed) found.push(...checkUnmixed(message));
  // A stable sort: refusals of one name stay in the order of the message.
  return found.sort((a, b) => refusals.indexOf(a.refusal) - refusals.indexOf(b.refusal));
}

/** Every text and number of a message with its path, depth first; the payee is left out. */
function placesOf(value: object, path: string): Place[] {
  const places: Place[] = [];
  for (const [key, item] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (key === 'payee') continue;
    if (typeof item === 'object' && item !== null) places.push(...placesOf(item, at));
    else if (typeof item === 'string' || typeof item === 'number') {
      places.push({ path: at, key, value: item });
    }
  }
  return places;
}

function checkPlace(place: Place, contract: Contract, register: Register | undefined): Refusal[] {
  const { path, key } = place;
  const value = String(place.value);
  const say = (refusal: RefusalName, expected: string): Refusal[] => [
    { refusal, path, found: value, expected },
  ];
  const unknown = register && unknownTo(register, key, value);
  if (unknown) return say(unknown.refusal, unknown.expected);
  if (key === 'month' && !(Number(value) >= 1 && Number(value) <= 12)) {
    return say('month-out-of-range', 'a month from 1 to 12');
  }
  if (!amountFields.has(key)) return [];
  return checkAmount(value, key === 'paidAmount' ? 'any' : contract.sign, say);
}

function checkAmount(
  value: string,
  sign: AmountSign,
  say: (refusal: RefusalName, expected: string) => Refusal[],
): Refusal[] {
  if (!/^-?\d+\.\d{2}$/.test(value)) {
    return say('amount-not-two-decimals', 'yuan with exactly two decimals');
  }
  if (!/^-?\d{1,15}\.\d{2}$/.test(value)) {
    return say('amount-above-fifteen-digits', 'at most fifteen digits before the point');
  }
  const amount = amountOf(value);
  if (amount === undefined) {
    return say('amount-beyond-safe-fen', 'at most 90071992547409.91 yuan');
  }
  if (hasSign(amount, sign)) return [];
  return say('amount-of-wrong-sign', `an amount that is ${sign}`);
}

function hasSign(amount: Fen, sign: AmountSign): boolean {
  if (sign === 'positive') return amount > 0;
  if (sign === 'negative') return amount < 0;
  return sign === 'any' || amount !== 0;
}

/**
 * The amount, or undefined where the text is no amount that fits: `checkAmount` has named that
 * already.
 */
function amountOf(value: string): Fen | undefined {
  try {
    return parseYuan(value);
  } catch (error) {
    assert(error instanceof InputError, 'parseYuan throws InputError alone');
    return undefined;
  }
}

function checkDetailCount(message: VoucherMessage, contract: Contract): Refusal[] {
  const count = message.details.length;
  if (count <= contract.detailsMax) return [];
  const expected = `at most ${contract.detailsMax} details`;
  return [{ refusal: 'too-many-details', path: 'details', found: String(count), expected }];
}

/** Sums in bigint: a thousand amounts that fit may have a sum that does not. */
function checkSum(message: VoucherMessage): Refusal[] {
  const head = amountOf(message.amount);
  if (head === undefined) return [];
  let total = 0n;
  for (const detail of message.details) {
    const amount = amountOf(detail.amount);
    if (amount === undefined) return [];
    total += BigInt(amount);
  }
  if (BigInt(head) === total) return [];
  const refusal = 'details-do-not-sum-to-head';
  const expected = `the sum of the details, ${total} fen`;
  return [{ refusal, path: 'amount', found: message.amount, expected }];
}

/** A receipt says the amount asked for, or 0.00 where the voucher was returned (C). */
function checkReceiptAmount(message: VoucherMessage): Refusal[] {
  if (message.copy !== 'receipt' || !('paidAmount' in message.receipt)) return [];
  const { paidAmount, outcome } = message.receipt;
  const expected = outcome === 'returned' ? '0.00' : message.amount;
  if (paidAmount === expected) return [];
  const path = 'receipt.paidAmount';
  return [{ refusal: 'receipt-amount-differs', path, found: paidAmount, expected }];
}

function checkUnmixed(message: VoucherMessage): Refusal[] {
  const fields = [
    ['agentBank', 'banks-mixed'],
    ['month', 'months-mixed'],
    ['fundNature', 'fund-natures-mixed'],
  ] as const;
  const found: Refusal[] = [];
  for (const [field, refusal] of fields) {
    const expected = String((message as unknown as Record<string, unknown>)[field]);
    message.details.forEach((detail, i) => {
      const value = String((detail as unknown as Record<string, unknown>)[field]);
      if (value === expected) return;
      found.push({ refusal, path: `details[${i}].${field}`, found: value, expected });
    });
  }
  return found;
}
