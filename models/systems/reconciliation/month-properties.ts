/**
 * What must hold over two months. The first may close on a difference, if it has a name and is
 * under way; no book may then say what did not happen: it may only not have heard of it yet.
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
import type { Rules } from '../../rules';
import { explanation } from '../clearing-and-refund/books';
import { everyDifferenceIsExplained, refusedForWantAlone } from '../clearing-and-refund/properties';
import { BOOK, CENTRAL_BANK, CLAIM, isInHand, PAYMENT } from '../clearing-and-refund/steps';
import { booksAreTrue, emptyBooksAreNotClosed, isFinished, sayNothingUntrue } from './books';
import { statementsAreTrue } from './stated';
import { RECONCILIATION } from './steps';

const stateOf = (view: View, part: string): string => view.parts[part]?.value;
const page = (view: View): { month: 1 | 2; broughtForward: string | null } =>
  view.parts[RECONCILIATION]?.context;
const isClosed = (view: View): boolean => stateOf(view, RECONCILIATION) === 'closed';
const isAllClosed = (view: View): boolean =>
  isClosed(view) && page(view).month === 2 && isFinished(view);

const voucherLines = ['answers', 'claims', 'claim answers', 'clearing receipts', 'inquiries'];
const isInFlight = (view: View): boolean =>
  voucherLines.some((line) => (view.lines[line]?.length ?? 0) > 0);
/** The bank has an order to wait for or to work on, or a paid voucher to claim. */
const isAtBank = (view: View): boolean => {
  const isOver = ['receipted', 'returned', 'refused'].includes(stateOf(view, PAYMENT));
  const isToClaim = ['unclaimed', 'returned'].includes(stateOf(view, CLAIM));
  return !isOver || (stateOf(view, PAYMENT) === 'receipted' && isToClaim);
};
const isAtCentralBank = (view: View): boolean =>
  isInHand(view.parts[CENTRAL_BANK] ?? { value: 'absent' });
const isSentAgain = (view: View): boolean =>
  stateOf(view, CLAIM) === 'claimed' || stateOf(view, BOOK) === 'receipted';

/** Its message is in flight, or its owner's next honest step or resend is enabled. */
const isUnderWay = (view: View, rules: Rules): boolean =>
  isInFlight(view) ||
  isAtBank(view) ||
  isAtCentralBank(view) ||
  (rules.resendUnanswered && isSentAgain(view));

/** A month that brings nothing forward closes on true books; another on what will come true. */
function mayBeClosed(view: View, rules: Rules): boolean {
  if (page(view).broughtForward === null || page(view).month === 2) return booksAreTrue(view);
  const { kind } = explanation(view);
  if (kind === 'closed') return booksAreTrue(view);
  return kind === 'timing' && sayNothingUntrue(view) && isUnderWay(view, rules);
}

const bothMonthsWith = (difference: string) => ({
  word: (view: View) => isAllClosed(view) && page(view).broughtForward === difference,
});

export const monthProperties = (rules: Rules): readonly Property[] => [
  always(
    'no month closes on untrue books, unless the difference has a name and is under way',
    { word: (view) => !isClosed(view) || mayBeClosed(view, rules) },
    { outcome: true },
  ),
  emptyBooksAreNotClosed(
    (view) => isClosed(view) && (page(view).month === 2 || page(view).broughtForward === null),
  ),
  everyDifferenceIsExplained,
  refusedForWantAlone,
  statementsAreTrue,
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('both months can still be closed', { word: isAllClosed }),
  closes('both months close', { word: isAllClosed }),
  endsWell('where nothing more can happen, both months are closed', { word: isAllClosed }),
  sometimes(
    'a receipt crosses from one month into the next, and both close',
    bothMonthsWith('receipt in flight'),
  ),
  sometimes(
    'what is paid in one month is cleared in the next, and both close',
    bothMonthsWith('paid, not cleared'),
  ),
  sometimes(
    'a return crosses from one month into the next, and both close',
    bothMonthsWith('return in flight'),
  ),
  sometimes(
    'an order crosses from one month into the next, and both close',
    bothMonthsWith('order not executed yet'),
  ),
  sometimes('both months close with nothing brought forward', {
    word: (view) => isAllClosed(view) && page(view).broughtForward === null,
  }),
  sometimes('a difference of the month has its name, for the reviewer to close on', {
    word: (view) => stateOf(view, RECONCILIATION) === 'named',
  }),
  sometimes('a month closes on a difference that has its name', {
    word: (view) => isClosed(view) && page(view).month === 1 && explanation(view).kind === 'timing',
  }),
  sometimes('the books of the month agree, for the reviewer to close it', {
    word: (view) => stateOf(view, RECONCILIATION) === 'matched',
  }),
];
