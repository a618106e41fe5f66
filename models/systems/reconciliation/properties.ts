/**
 * What must hold of a day end. The three books are judged against the record of what really
 * happened: books that agree with each other may all be wrong.
 */
import {
  always,
  canClose,
  closes,
  endsWell,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { booksOf } from '../clearing-and-refund/books';
import { everyDifferenceIsExplained } from '../clearing-and-refund/properties';
import { RECORD } from '../clearing-and-refund/steps';
import { RECONCILIATION } from './steps';

const isClosed = (view: View): boolean => view.parts[RECONCILIATION]?.value === 'closed';

/** Each book shows the payment and the debit exactly if they happened, each of them once. */
function booksAreTrue(view: View): boolean {
  const { payments, debits } = view.parts[RECORD]?.context ?? {};
  const { finance, bank, centralBank } = booksOf(view);
  const bankSaysPaid = ['paid', 'claimed', 'cleared'].includes(bank);
  const bankSaysCleared = ['cleared', 'clearedUnpaid'].includes(bank);
  const financeSaysPaid = ['receipted', 'closed'].includes(finance);
  const financeSaysCleared = ['clearedFirst', 'closed'].includes(finance);
  return (
    [bankSaysPaid, financeSaysPaid].every((says) => says === payments > 0) &&
    [bankSaysCleared, financeSaysCleared, centralBank === 'debited'].every(
      (says) => says === debits > 0,
    ) &&
    payments <= 1 &&
    debits <= 1
  );
}

export const properties: readonly Property[] = [
  always(
    'the cycle never closes while a book differs from what really happened',
    { word: (view) => !isClosed(view) || booksAreTrue(view) },
    { outcome: true },
  ),
  everyDifferenceIsExplained,
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the reconciliation can still close', { word: isClosed }),
  closes('the reconciliation closes', { word: isClosed }),
  endsWell('where nothing more can happen, the day is closed', { word: isClosed }),
  sometimes('a day closes on a voucher that is paid and cleared', {
    word: (view) => isClosed(view) && booksOf(view).bank === 'cleared',
  }),
  sometimes('a day closes on a voucher that was returned', {
    word: (view) => isClosed(view) && booksOf(view).bank === 'returned',
  }),
  sometimes('a difference is named, for somebody to chase', {
    word: (view) => view.parts[RECONCILIATION]?.value === 'differing',
  }),
];
