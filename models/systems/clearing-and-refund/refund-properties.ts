/**
 * What must hold where money comes back after a payment succeeded, judged against what really came
 * back: every payment ends cleared, refunded, set off or returned, and nothing is refunded twice.
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
import {
  type BankRefund,
  type CentralBankRefund,
  type FinanceRefund,
  refundCompatibility,
} from '../../refund-compatibility';
import { isCleared, isReturned, noDebitWithoutPayment, refusedForWantAlone } from './properties';
import { BANK_REFUND, CENTRAL_REFUND, QUOTA, REFUND_BOOK, REFUND_RECORD } from './refund-steps';
import { BOOK, CLAIM, PAYMENT, RECORD } from './steps';

const at = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);
const cameBack = (view: View): { back: number; credits: number; isOfAnotherAmount: boolean } =>
  view.parts[REFUND_RECORD]?.context;
const settledBy = (view: View): string => view.parts[BANK_REFUND]?.context.settledBy;

/** The bank's word for what came back: a settled refund is settled until it is acknowledged. */
function bankWord(view: View): BankRefund {
  const settled = settledBy(view);
  if (settled === 'setOff') return 'setOff';
  return settled === 'credit' ? 'credited' : view.parts[BANK_REFUND]?.value;
}
function centralBankWord(view: View): CentralBankRefund {
  if (at(view, CENTRAL_REFUND, 'awaited')) return 'awaited';
  if (at(view, CENTRAL_REFUND, 'returned')) return 'returned';
  return at(view, CENTRAL_REFUND, 'read', 'matched') ? 'inHand' : 'credited';
}
const explanation = (view: View) =>
  refundCompatibility(
    view.parts[REFUND_BOOK]?.value as FinanceRefund,
    bankWord(view),
    centralBankWord(view),
  );

const isWithoutRefund = (view: View): boolean => at(view, BANK_REFUND, 'none');
const isAcknowledged = (view: View): boolean =>
  at(view, BANK_REFUND, 'acknowledged') && explanation(view).kind === 'closed';
const isRefunded = (view: View): boolean =>
  isCleared(view) &&
  isAcknowledged(view) &&
  at(view, CENTRAL_REFUND, 'receipted') &&
  at(view, REFUND_BOOK, 'credited');
const isSetOff = (view: View): boolean =>
  at(view, PAYMENT, 'receipted') &&
  at(view, CLAIM, 'unclaimed', 'returned') &&
  at(view, BOOK, 'receipted') &&
  isAcknowledged(view);
const isClosed = (view: View): boolean =>
  ((isCleared(view) || isReturned(view)) && isWithoutRefund(view)) ||
  isRefunded(view) ||
  isSetOff(view);

const CLOSED = 1;
const CLOSED_UNTRUE = 2;
/** A closed refund: true only where what came back after clearing is with the treasury again. */
function closedRefund(view: View): number {
  if (isSetOff(view)) return CLOSED;
  if (!isRefunded(view)) return 0;
  return cameBack(view).credits === 1 ? CLOSED : CLOSED_UNTRUE;
}

/** Vouchers that the quota is used for: paid or on the way to it, and the money not come back. */
function isUsed(view: View): number {
  const isDrawn = at(view, PAYMENT, 'transferring', 'unknown', 'paid', 'receipted');
  return isDrawn && cameBack(view).back === 0 ? 1 : 0;
}

export const refundProperties: readonly Property[] = [
  noDebitWithoutPayment,
  always(
    'no payment is refunded twice',
    { word: (view) => cameBack(view).credits <= 1 },
    { outcome: true },
  ),
  always(
    'the treasury is credited only with what was paid out of it and came back',
    {
      word: (view) => {
        const { back, credits, isOfAnotherAmount } = cameBack(view);
        return (
          credits === 0 ||
          (back > 0 && view.parts[RECORD]?.context.debits > 0 && !isOfAnotherAmount)
        );
      },
    },
    { outcome: true },
  ),
  always(
    'no more quota is restored than was paid and came back',
    {
      sum: isUsed,
      total: (used, counters) => (counters[QUOTA] as number) + used <= 1,
    },
    { outcome: true },
  ),
  always(
    'a refund is closed only when the money is back and the quota restored',
    {
      sum: closedRefund,
      total: (closed, counters) => closed === 0 || (closed === CLOSED && counters[QUOTA] === 1),
    },
    { outcome: true },
  ),
  refusedForWantAlone,
  always('no refund shows in one book what the others cannot explain', {
    word: (view) => explanation(view).kind !== 'error',
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every payment can still be cleared, refunded or returned', { word: isClosed }),
  closes('every accepted payment comes to be cleared, refunded or returned', { word: isClosed }),
  endsWell('where nothing more can happen, every payment is cleared, refunded or returned', {
    word: isClosed,
  }),
  sometimes('a payment bounces before it is claimed, and its quota is restored', {
    word: (view) => isSetOff(view) && view.parts[BANK_REFUND]?.context.how === 'bounce',
  }),
  sometimes('a payment is refunded after clearing, and the treasury is credited', {
    word: (view) => isRefunded(view) && view.parts[BANK_REFUND]?.context.how === 'refund',
  }),
  sometimes('a refund of another amount is returned and corrected', {
    word: (view) => isRefunded(view) && view.parts[BANK_REFUND]?.context.version > 1,
  }),
  sometimes('a refund that was corrected is read again, for the reviewer to match', {
    word: (view) =>
      at(view, CENTRAL_REFUND, 'read') && view.parts[CENTRAL_REFUND]?.context.version > 1,
  }),
  sometimes('a refund of what was never paid is returned', {
    word: (view) =>
      isReturned(view) && isWithoutRefund(view) && at(view, CENTRAL_REFUND, 'returned'),
  }),
];
