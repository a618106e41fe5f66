/** A year's refunds: in which months they stand, what they post, what no new year knows. */

import { parties } from './books/ledgers';
import { Refunds } from './books/refunds';
import type { YearBooks } from './books/year-books';
import { DAY_MINUTES } from './calendar';
import type { Kind } from './documents/kinds';
import type { Asked } from './documents/volumes';
import type { Life } from './lives';
import type { Lives } from './pilot-lives';
import { decode } from './reading';
import type { Voucher } from './voucher';
import type { Walk } from './walk';
import { monthOf, type YearOptions } from './year-plan';

/** The life of what makes a payment good; null for what is no payment. */
export function partnerOf(lives: Lives, { kind, comesBack }: Asked): Life | null {
  if (kind === 'payment') return comesBack ? lives['clearing and refund'] : lives.clearing;
  if (kind !== 'authorised payment') return null;
  return comesBack ? lives.authorisedClearingAndRefund : lives.authorisedClearing;
}

const isClearedAtBank = ({ life, word }: Voucher): boolean =>
  decode((life.books[parties.indexOf('bank')] as Uint8Array)[word] as number).standing === 'done';

export interface YearWithRefunds {
  readonly options: YearOptions;
  readonly walk: Walk;
  readonly yearBooks: YearBooks;
  readonly cycle: Readonly<Record<Kind, number[]>>;
}

/** The refunds of a year; `open` takes money in from outside, or out again. */
export function refundsOf(
  { options, walk, yearBooks, cycle }: YearWithRefunds,
  open: (counter: string, key: number, amount: number) => void,
): Refunds {
  const { calendar, plan, lives, restoresOldYear = false } = options;
  const end = calendar.monthStart(plan.lastMonth + 1) * DAY_MINUTES;
  return new Refunds({
    lives,
    walk,
    checks: yearBooks.checks,
    monthOf: (time) => (time >= end ? plan.lastMonth + 1 : monthOf(calendar, plan, time)),
    // What is not cleared yet holds its year open: the bank cancels nothing before.
    isYearOver: (time) => plan.lastMonth === 12 && time >= end,
    isOver: (of, time) => plan.lastMonth === 12 && time >= end && isClearedAtBank(of),
    begun: (refund) => yearBooks.naming.refund(refund),
    step: (kind, paper, own, before, edge) =>
      yearBooks.step(kind, paper, own, before, edge, walk.now),
    withdraw: (counter, key, amount) => {
      if (!restoresOldYear) open(counter, key, -amount);
    },
    done: (kind, minutes) => void cycle[kind].push(minutes),
  });
}
