/**
 * What must hold of the statements that finance holds: a statement is as old as its journey, so it
 * may say less than its book does by now, and never more.
 */
import { always, type Counters, type Property, sometimes, type View } from '../../../base/property';
import type { BankState, CentralBankState } from '../../compatibility';
import { booksOf } from '../clearing-and-refund/books';
import { CLAIM } from '../clearing-and-refund/steps';
import { BANK_DESK, CENTRAL_BANK_DESK, RECONCILIATION } from './steps';

/** What the bank's book may say once it has said a word, that word among them. */
const sinceBankSaid: Readonly<Record<BankState, readonly BankState[]>> = {
  awaited: ['awaited', 'inHand', 'paid', 'claimed', 'cleared', 'returned'],
  inHand: ['inHand', 'paid', 'claimed', 'cleared', 'returned'],
  paid: ['paid', 'claimed', 'cleared'],
  claimed: ['claimed', 'cleared'],
  cleared: ['cleared'],
  returned: ['returned'],
  claimedUnpaid: ['claimedUnpaid', 'clearedUnpaid', 'claimed', 'cleared'],
  clearedUnpaid: ['clearedUnpaid', 'cleared'],
};
/** The same of the central bank's book: a claim that was returned may come again. */
const sinceCentralBankSaid: Readonly<Record<CentralBankState, readonly CentralBankState[]>> = {
  awaited: ['awaited', 'inHand', 'returned', 'debited'],
  inHand: ['inHand', 'returned', 'debited'],
  returned: ['inHand', 'returned', 'debited'],
  debited: ['debited'],
};

interface Stated {
  readonly bank: BankState | null;
  readonly centralBank: CentralBankState | null;
}
const NOTHING: Stated = { bank: null, centralBank: null };
const stated = (view: View): Stated => view.parts[RECONCILIATION]?.context ?? NOTHING;

/** A claim of what is not paid is one that was made so; the payment may have come after it. */
const isOfUnpaidClaim = ({ bank }: Stated, view: View): boolean =>
  !['claimedUnpaid', 'clearedUnpaid'].includes(bank ?? '') || !view.parts[CLAIM]?.context.isPaid;

function saysNoMoreThanItsBook(view: View): boolean {
  const said = stated(view);
  const books = booksOf(view);
  return (
    (said.bank === null || sinceBankSaid[said.bank].includes(books.bank)) &&
    (said.centralBank === null ||
      sinceCentralBankSaid[said.centralBank].includes(books.centralBank)) &&
    isOfUnpaidClaim(said, view)
  );
}

/** Of words of the voucher: other groups hold no statements. */
export const statementsAreTrue: Property = always(
  'no statement says what its book has not come to',
  { word: (view) => stated(view) === NOTHING || saysNoMoreThanItsBook(view) },
);

const isComparing = (view: View): boolean => view.parts[RECONCILIATION]?.value === 'comparing';

export const bothHaveStated: Property = always(
  'finance compares only what both others have stated',
  {
    word: (view) =>
      !isComparing(view) || (stated(view).bank !== null && stated(view).centralBank !== null),
  },
);

const desks = [
  [BANK_DESK, 'statements of the bank'],
  [CENTRAL_BANK_DESK, 'statements of the central bank'],
] as const;
const isAskedTooEarly = (view: View): boolean =>
  desks.some(
    ([desk, line]) => view.parts[desk]?.value === 'asked' && (view.lines[line]?.length ?? 0) > 0,
  );

const isCalm = (counters: Counters, initial: Counters): boolean =>
  counters.misfortunes === initial.misfortunes;

/** A question that is doubled on its way asks twice; so it is claimed while nothing went wrong. */
export const askedOnce: Property = always(
  'nobody is asked while his statement is on the way, unless something went wrong',
  {
    sum: (view) => (isAskedTooEarly(view) ? 1 : 0),
    total: (early, counters, initial) => early === 0 || !isCalm(counters, initial),
  },
);

const agreed = (view: View): boolean =>
  desks.every(([desk]) => view.parts[desk]?.value === 'agreed');

export const bothLearn: Property = sometimes(
  'both others learn that the day is reconciled, and nothing went wrong',
  {
    sum: (view) => (agreed(view) ? 1 : 0),
    total: (learnt, counters, initial) => learnt > 0 && isCalm(counters, initial),
  },
);

const told = (name: string, bank: BankState, centralBank?: CentralBankState): Property =>
  sometimes(name, {
    word: (view) =>
      isComparing(view) &&
      stated(view).bank === bank &&
      (centralBank === undefined || stated(view).centralBank === centralBank),
  });

/** What the others may have to say of a day that is not over; no other word of theirs hides it. */
export const unfinishedIsTold: readonly Property[] = [
  told('finance is told of an order that has not arrived', 'awaited'),
  told('finance is told of an order that is in hand', 'inHand'),
  told('finance is told of a payment that is not claimed yet', 'paid'),
  told('finance is told of a claim that is in hand', 'claimed', 'inHand'),
  told('finance is told of a claim that was returned', 'claimed', 'returned'),
];
