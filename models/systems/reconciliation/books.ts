/**
 * The three books of a voucher against the record of what really happened. Books that agree with
 * each other may all be wrong, and empty books agree best of all.
 */
import { always, type Property, type View } from '../../../base/property';
import { booksOf } from '../clearing-and-refund/books';
import { isCleared, isReturned } from '../clearing-and-refund/properties';
import { RECORD } from '../clearing-and-refund/steps';

/** What each book says of the payment and of the debit, and what happened. */
function saidAndDone(view: View) {
  const { payments, debits } = view.parts[RECORD]?.context ?? {};
  const { finance, bank, centralBank } = booksOf(view);
  return {
    payments,
    debits,
    paid: [
      ['paid', 'claimed', 'cleared'].includes(bank),
      ['receipted', 'closed'].includes(finance),
    ],
    cleared: [
      ['cleared', 'clearedUnpaid'].includes(bank),
      ['clearedFirst', 'closed'].includes(finance),
      centralBank === 'debited',
    ],
    /** A return says for good that there is no payment. */
    returned: bank === 'returned' || finance === 'returned',
  };
}

/** Each book shows the payment and the debit exactly if they happened, each of them once. */
export function booksAreTrue(view: View): boolean {
  const { payments, debits, paid, cleared } = saidAndDone(view);
  return (
    paid.every((says) => says === payments > 0) &&
    cleared.every((says) => says === debits > 0) &&
    payments <= 1 &&
    debits <= 1
  );
}

/** No book says that something happened which did not: it may only not have heard of it yet. */
export function sayNothingUntrue(view: View): boolean {
  const { payments, debits, paid, cleared, returned } = saidAndDone(view);
  return (
    (payments > 0 ? !returned : !paid.includes(true)) &&
    (debits > 0 || !cleared.includes(true)) &&
    payments <= 1 &&
    debits <= 1
  );
}

/** The voucher that was asked for is paid and cleared, or returned, at everybody. */
export const isFinished = (view: View): boolean => isCleared(view) || isReturned(view);

/** A cycle counts as closed on a finished voucher alone: none asked for is no voucher finished. */
export const emptyBooksAreNotClosed = (isClosed: (view: View) => boolean): Property =>
  always(
    'empty books never count as closed',
    { word: (view) => !isClosed(view) || isFinished(view) },
    { outcome: true },
  );
