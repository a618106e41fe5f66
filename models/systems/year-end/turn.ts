/**
 * What may happen before the year's quota is cancelled, what after it, and what only in the new
 * year: each act of the turn of the year has its time.
 */
import { always, type Property, sometimes, type View } from '../../../base/property';
import { ACCOUNT, CANCELLED, CLEARING, CLEARING_CANCELLED, PAYMENT } from './names';

const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);
const isReturned = (view: View): boolean => isAt(view, PAYMENT, 'returned');
/** Money came back and is not booked yet: the account stands as it stood when it came. */
const isComingBack = (view: View): boolean =>
  isAt(view, PAYMENT, 'refunding') && view.parts[PAYMENT]?.context.refundedIn === 'old';

const AT_BANK = 1;
const AT_CENTRAL_BANK = 2;
/** Where nothing is cancelled yet: at the bank, at the central bank, at both. */
const uncancelled = (view: View): number =>
  (isAt(view, ACCOUNT, 'open', 'closing') ? AT_BANK : 0) +
  (isAt(view, CLEARING, 'open', 'told') ? AT_CENTRAL_BANK : 0);

export const withinTheYear: readonly Property[] = [
  always('no voucher is returned while the year and its quota last', {
    word: (view) => !(isReturned(view) && isAt(view, ACCOUNT, 'open')),
  }),
  always('nothing counts as cancelled before the cancellation', {
    sum: uncancelled,
    total: (where, counters) =>
      (where % AT_CENTRAL_BANK === 0 || counters[CANCELLED] === 0) &&
      (where < AT_CENTRAL_BANK || counters[CLEARING_CANCELLED] === 0),
  }),
  always('only what comes back in the new year restores nothing', {
    word: (view) =>
      view.parts[PAYMENT]?.context.refundedIn !== 'new' || isAt(view, ACCOUNT, 'newYear', 'asked'),
  }),
];

export const atTheTurn: readonly Property[] = [
  sometimes('a voucher in hand when the year ends is returned', {
    word: (view) => isReturned(view) && isAt(view, ACCOUNT, 'closing'),
  }),
  sometimes('money comes back in time, and its quota is restored', {
    word: (view) => isComingBack(view) && isAt(view, ACCOUNT, 'open'),
  }),
  sometimes('money comes back late, and what it restores is cancelled too', {
    word: (view) => isComingBack(view) && isAt(view, ACCOUNT, 'cancelled', 'settled'),
  }),
];
