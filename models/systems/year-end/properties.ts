/**
 * What must hold when a year ends: its quota ends with it, and the books of the unit, the bank and
 * the central bank are closed only on what really left the treasury in it.
 */
import {
  always,
  type Counters,
  canClose,
  closes,
  endsWell,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import type { Local } from '../../system';
import { cancellationExplanation, voucherExplanation } from './books';
import {
  CANCELLED,
  CLAIM,
  CLEARING_CANCELLED,
  CLEARING_QUOTA,
  ISSUED,
  PAYMENT,
  QUOTA,
  SPENT,
  VOUCHER,
  YEAR,
} from './names';
import { bankBook, centralBankBook, unitBook } from './statements';
import { atTheTurn, withinTheYear } from './turn';

const stateOf = (view: View, part: string): string => view.parts[part]?.value;
const isYearClosed = (view: View): boolean => stateOf(view, YEAR) === 'closed';
const isClosed = (view: View): boolean =>
  isYearClosed(view) &&
  ['cleared', 'refunded', 'returned'].includes(stateOf(view, PAYMENT)) &&
  ['receipted', 'refunded', 'returned'].includes(stateOf(view, VOUCHER)) &&
  Object.values(view.lines).every((flights) => flights.length === 0);

const counter = (counters: Counters, name: string): number => counters[name] as number;
const says = (view: View, part: string, books: typeof bankBook): 'used' | 'unused' | 'nothing' => {
  const local = view.parts[part] as Local;
  return books.used(local) ? 'used' : books.unused(local) ? 'unused' : 'nothing';
};
/** The word of all three books together, if they have one and the same. */
function oneWord(view: View): 'used' | 'unused' | 'nothing' {
  const words = new Set([
    says(view, PAYMENT, bankBook),
    says(view, CLAIM, centralBankBook),
    says(view, VOUCHER, unitBook),
  ]);
  const [word] = words;
  return words.size === 1 && word !== undefined ? word : 'nothing';
}

const OPEN = 10;
const UNTRUE = 20;
/** What a closed year's books say was spent; a book that differs from the others is never true. */
function spentByTheBooks(view: View): number {
  if (!isYearClosed(view)) return OPEN;
  const word = oneWord(view);
  return word === 'nothing' ? UNTRUE : word === 'used' ? 1 : 0;
}

const payment = (view: View): { paidIn: string | null; refundedIn: string | null } =>
  view.parts[PAYMENT]?.context;
const isBooked = (view: View, year: 'old' | 'new'): boolean =>
  stateOf(view, PAYMENT) === 'refunded' && payment(view).refundedIn === year;

export const properties: readonly Property[] = [
  never(
    "nothing is paid from last year's quota",
    { word: (view) => payment(view).paidIn === 'new' },
    { outcome: true },
  ),
  always(
    'when the year closes, all that was issued is spent or cancelled',
    {
      sum: (view) => (isYearClosed(view) ? 1 : 0),
      total: (closed, counters) =>
        closed === 0 ||
        (counter(counters, QUOTA) === 0 &&
          counter(counters, CLEARING_QUOTA) === 0 &&
          counter(counters, SPENT) + counter(counters, CANCELLED) === ISSUED &&
          counter(counters, SPENT) + counter(counters, CLEARING_CANCELLED) === ISSUED),
    },
    { outcome: true },
  ),
  always(
    'the year never closes while a book differs from what was really spent',
    {
      sum: spentByTheBooks,
      total: (spent, counters) => spent === OPEN || spent === counter(counters, SPENT),
    },
    { outcome: true },
  ),
  always('no book of the year shows what the others cannot explain', {
    word: (view) =>
      voucherExplanation(view).kind !== 'error' && cancellationExplanation(view).kind !== 'error',
  }),
  ...withinTheYear,
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the year can still be closed', { word: isClosed }),
  closes('the year closes', { word: isClosed }),
  endsWell('where nothing more can happen, the year is closed', { word: isClosed }),
  sometimes('the year closes on a payment that is used and cleared', {
    word: (view) => isClosed(view) && stateOf(view, PAYMENT) === 'cleared',
  }),
  sometimes('a voucher that arrives in the new year is returned', {
    word: (view) => isClosed(view) && stateOf(view, PAYMENT) === 'returned',
  }),
  sometimes('money comes back after the cancellation, and the year closes', {
    sum: (view) => (isClosed(view) && isBooked(view, 'old') ? 1 : 0),
    total: (closed, counters) => closed === 1 && counter(counters, CANCELLED) === ISSUED,
  }),
  ...atTheTurn,
  sometimes('money comes back in the new year and restores no quota', {
    word: (view) => isClosed(view) && isBooked(view, 'new'),
  }),
  sometimes('the books of the year agree, for the reviewer to close it', {
    word: (view) => stateOf(view, YEAR) === 'agreed',
  }),
  sometimes('a book of the year differs, for somebody to chase', {
    word: (view) => stateOf(view, YEAR) === 'differing',
  }),
];
