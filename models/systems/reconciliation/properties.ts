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
import {
  claimedWithItsPayment,
  everyDifferenceIsExplained,
  noClearingOverdrawn,
  unknownTransfers,
} from '../clearing-and-refund/properties';
import { booksAreTrue, emptyBooksAreNotClosed } from './books';
import {
  askedOnce,
  bothHaveStated,
  bothLearn,
  statementsAreTrue,
  unfinishedIsTold,
} from './stated';
import { RECONCILIATION } from './steps';

const isClosed = (view: View): boolean => view.parts[RECONCILIATION]?.value === 'closed';

export const dayProperties: readonly Property[] = [
  always(
    'the cycle never closes while a book differs from what really happened',
    { word: (view) => !isClosed(view) || booksAreTrue(view) },
    { outcome: true },
  ),
  emptyBooksAreNotClosed(isClosed),
  everyDifferenceIsExplained,
  noClearingOverdrawn,
  claimedWithItsPayment,
  statementsAreTrue,
  bothHaveStated,
  askedOnce,
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
  sometimes('the books of the day agree, for the reviewer to close it', {
    word: (view) => view.parts[RECONCILIATION]?.value === 'matched',
  }),
  sometimes('a difference is named, for somebody to chase', {
    word: (view) => view.parts[RECONCILIATION]?.value === 'differing',
  }),
  bothLearn,
  ...unknownTransfers,
  ...unfinishedIsTold,
];
