/**
 * At rest the books are compared with what really moved, account by account; at the year's end the
 * quota that is left is cancelled at the bank and at the central bank alike.
 */
import { fen } from '../../../base/fen';
import type { YearAttacks } from '../attacks/year-attacks';
import { CLEARING_CEILING } from '../documents/notice-lives';
import { fundNatures } from '../documents/volumes';
import type { Scenario } from '../scenario';
import type { Walk } from '../walk';
import type { YearOptions } from '../year-plan';
import {
  ADVANCED,
  CEILING_LEFT,
  CEILING_NOTIFIED,
  EXPENDITURE,
  HELD,
  INCOME_OF_NEW_YEAR,
  RECEIVABLE,
} from './accounts';
import type { Balances } from './balances';
import type { Bookkeeping } from './bookkeeping';
import type { Desk } from './closing';
import { NONE } from './journal';
import type { Book } from './ledgers';
import { checkLate, type Refunds } from './refunds';
import type { YearBooks } from './year-books';

/**
 * What does not add up once everything has come to rest, a sentence each. Fen that the treasury
 * paid on claims of nobody's are owed to the banks still, and no book of finance has them.
 */
export function settle(of: Bookkeeping, stolenClaims = 0): readonly string[] {
  const { books, paid, debited, cameBack, credited } = of;
  const wrong: string[] = [];
  for (const book of Object.values(books))
    if (book.trial() !== 0) wrong.push(`the book of ${book.party} does not balance`);
  const stayed = paid - cameBack;
  const cleared = debited - credited;
  if (stayed !== cleared)
    wrong.push(`${stayed} fen paid and not come back, ${cleared} fen cleared and not refunded`);
  const claims: readonly (readonly [string, number, number])[] = [
    ['what banks are still owed', books.bank.balance(ADVANCED), stolenClaims],
    ['what banks hold for the treasury', books.bank.balance(HELD), 0],
    ['refunds that finance waits for', books.finance.balance(RECEIVABLE), 0],
    ["finance's expenditure less its income", spent(books.finance), stayed],
    [
      "finance's treasury account",
      -books.finance.balance('treasury account'),
      cleared - stolenClaims,
    ],
    ["the central bank's treasury", books['central bank'].balance('treasury account'), cleared],
  ];
  for (const [what, found, expected] of claims)
    if (found !== expected) wrong.push(`${what}: ${found} fen in the book, not ${expected}`);
  return wrong;
}

const spent = (book: Book): number => book.balance(EXPENDITURE) + book.balance(INCOME_OF_NEW_YEAR);

/** What changes of the quota added at the bank, less what they took: it may be below zero. */
export const CHANGED = 'quota notified by changes';

/** Cancels what is left of the quotas; both holders must have as much left. */
export function zeroQuota(
  { books, cause }: Bookkeeping,
  balances: Balances,
  scenario: Scenario,
): { readonly cancelled: number; readonly violations: readonly string[] } {
  const violations: string[] = [];
  let cancelled = 0;
  for (let key = 0; key < scenario.banks.length * fundNatures.length; key++) {
    const atBank = balances.of('quota at the bank', key);
    const toClear = balances.of('clearing quota', key);
    // A change is notified to the bank alone: no table has its twin to the central bank.
    if (atBank !== toClear + balances.of(CHANGED, key))
      violations.push(`quota ${key} left over: ${atBank} fen at the bank, ${toClear} to clear`);
    // No voucher cancels a quota: the cause is the account, numbered below the vouchers.
    Object.assign(cause, { voucher: -2 - key, kind: NONE, step: NONE, mark: 'year end' });
    if (atBank > 0) books.bank.post('quota available', 'quota notified', fen(atBank));
    if (toClear > 0)
      books['central bank'].post(
        'clearing quota available',
        'clearing quota notified',
        fen(toClear),
      );
    const ceiling = balances.of(CLEARING_CEILING, key);
    if (ceiling > 0) books['central bank'].post(CEILING_LEFT, CEILING_NOTIFIED, fen(ceiling));
    cancelled = fen(cancelled + atBank);
  }
  cause.voucher = NONE;
  return { cancelled, violations };
}

/** What a year has at its end. */
export interface YearAtRest {
  readonly books: Bookkeeping;
  readonly desk: Desk;
  readonly walk: Walk;
  readonly yearBooks: YearBooks;
  readonly refunds: Refunds;
  readonly options: YearOptions;
  readonly attacks: YearAttacks | null;
}

/** Settles a year: what is broken, in sentences, and the quota that was cancelled. */
export function endOfYear(year: YearAtRest): {
  readonly cancelled: number;
  readonly violations: readonly string[];
} {
  const { books, desk, walk, yearBooks, refunds, options, attacks } = year;
  desk.finish();
  refunds.finish();
  checkLate(books, yearBooks.checks, options.plan.lastMonth + 1, options.matcher);
  const { unexpected } = walk.tally;
  const violations = [
    ...desk.violations,
    ...walk.balances
      .overdrawn()
      .filter(([counter]) => counter !== CHANGED)
      .map(([counter, least]) => `${counter} was overdrawn by ${-least} fen`),
    ...(unexpected > 0 ? [`${unexpected} messages met a receiver that refused them`] : []),
    ...settle(books, attacks?.stolenClaims),
    ...(attacks?.unnoticed() ?? []),
  ];
  const isWhole = options.plan.lastMonth === 12;
  const zeroed = isWhole ? zeroQuota(books, walk.balances, options.scenario) : null;
  violations.push(...(zeroed?.violations ?? []), ...yearBooks.finish(desk.months));
  return { cancelled: zeroed?.cancelled ?? 0, violations };
}
