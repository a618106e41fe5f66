/** What must hold of a whole month: a notice, a payment, a claim and a pack together. */
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
import { UNIT } from '../authorised-payment/unit-steps';
import { booksOf } from '../clearing-and-refund/books';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT, RECORD } from '../clearing-and-refund/steps';
import { legs } from '../quota-notice/steps';
import { RECONCILIATION } from '../reconciliation/steps';

const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);

const isNoticeClosed = (view: View): boolean =>
  legs.every(
    (leg) => isAt(view, leg.receiver, 'receipted') && isAt(view, leg.notice, 'acknowledged'),
  );

const isPaidAndCleared = (view: View): boolean =>
  isAt(view, UNIT, 'acknowledged') &&
  isAt(view, PAYMENT, 'receipted') &&
  isAt(view, CLAIM, 'cleared') &&
  isAt(view, CENTRAL_BANK, 'receipted') &&
  isAt(view, BOOK, 'closed');
const isReturned = (view: View): boolean =>
  isAt(view, UNIT, 'returned') &&
  isAt(view, PAYMENT, 'returned', 'refused') &&
  isAt(view, CLAIM, 'unclaimed') &&
  isAt(view, CENTRAL_BANK, 'awaited') &&
  isAt(view, BOOK, 'returned');
const isPackClosed = (view: View): boolean => isAt(view, RECONCILIATION, 'closed');

/** Of either group: its own part of the month is over, and nothing of it is on the way. */
const isClosed = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0) &&
  (view.group === 'notice'
    ? isNoticeClosed(view)
    : isPackClosed(view) && (isPaidAndCleared(view) || isReturned(view)));

const really = (view: View): { payments: number; debits: number } =>
  view.parts[RECORD]?.context ?? { payments: 0, debits: 0 };
const GROUPS = 2;

/** A word of the voucher group, so that words of the notice never strike. */
const ofVoucher = (word: (view: View) => boolean) => ({ group: 'voucher', word });

/** The three books say of the voucher exactly what happened to it. */
function booksAreTrue(view: View): boolean {
  const { payments, debits } = really(view);
  const { finance, bank, centralBank } = booksOf(view);
  const saysPaid = [['paid', 'claimed', 'cleared'].includes(bank), finance === 'closed'];
  const saysCleared = [bank === 'cleared', centralBank === 'debited', finance === 'closed'];
  return (
    payments <= 1 &&
    debits <= 1 &&
    saysPaid.every((says) => says === payments > 0) &&
    saysCleared.every((says) => says === debits > 0)
  );
}

export const properties: readonly Property[] = [
  always(
    'no payment is executed more than once',
    ofVoucher((view) => really(view).payments <= 1),
    { outcome: true },
  ),
  always(
    'nothing is cleared before it is paid',
    ofVoucher((view) => really(view).debits === 0 || really(view).payments > 0),
  ),
  always(
    'no quota is overdrawn at the bank',
    { total: (_, counters) => (counters['quota at the bank'] as number) >= 0 },
    { outcome: true },
  ),
  always(
    'no clearing quota is overdrawn at the central bank',
    { total: (_, counters) => (counters['clearing quota'] as number) >= 0 },
    { outcome: true },
  ),
  always(
    'the cycle never closes while a book differs from what really happened',
    ofVoucher((view) => !isPackClosed(view) || booksAreTrue(view)),
    { outcome: true },
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the month can still be closed', { word: isClosed }),
  closes('the month closes', { word: isClosed }),
  endsWell('where nothing more can happen, the month is closed', { word: isClosed }),
  sometimes('everything of the month is closed, paid and cleared', {
    sum: (view) => (isClosed(view) && (view.group === 'notice' || isPaidAndCleared(view)) ? 1 : 0),
    total: (closed) => closed === GROUPS,
  }),
  sometimes('a voucher comes before its quota and is returned', {
    sum: (view) =>
      (view.group === 'notice' && !isAt(view, 'bank', 'registered', 'receipted')) ||
      (view.group === 'voucher' && isReturned(view))
        ? 1
        : 0,
    total: (struck) => struck === GROUPS,
  }),
];
