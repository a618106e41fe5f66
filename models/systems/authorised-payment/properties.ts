/** What must hold of an authorised payment, among honest people with faults, and under attack. */
import {
  always,
  canClose,
  endsWell,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { authorisers } from '../../content';
import { BANK } from './bank-steps';
import { UNIT } from './unit-steps';

const paidIn = (view: View): Record<string, number> => view.parts[BANK]?.context.paid;
const paidTimes = (view: View): number =>
  Object.values(paidIn(view)).reduce((sum, times) => sum + times, 0);
const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);

const isClosed = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0) &&
  ((isAt(view, UNIT, 'acknowledged') && isAt(view, BANK, 'receipted')) ||
    (isAt(view, UNIT, 'returned') && isAt(view, BANK, 'returned', 'refused')));

/** Funds gone on another content than was asked for, or more often. */
const isNotAskedFor = (view: View): boolean => {
  const paid = paidIn(view);
  return (paid.altered ?? 0) + (paid.earlier ?? 0) > 0 || (paid.genuine ?? 0) > 1;
};
const isOnOneAuthority = (view: View): boolean => {
  const { clerk, reviewer } = view.parts[UNIT]?.context ?? {};
  return (paidIn(view).genuine ?? 0) > 0 && authorisers([clerk, reviewer]).length < 2;
};

export const honestProperties: readonly Property[] = [
  never(
    'no payment is executed more than once',
    { word: (v) => paidTimes(v) > 1 },
    { outcome: true },
  ),
  always(
    'no quota is overdrawn at the bank',
    { total: (_, counters) => (counters.quota ?? 0) >= 0 },
    { outcome: true },
  ),
  never('no voucher is sealed out of the order of duty', {
    word: ({ parts }) => parts[UNIT]?.context.reviewer && !parts[UNIT]?.context.clerk,
  }),
  never('nobody seals both as clerk and as reviewer', {
    word: ({ parts }) => {
      const { clerk, reviewer } = parts[UNIT]?.context ?? {};
      return clerk && reviewer && clerk.as === reviewer.as;
    },
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the payment can still be acknowledged or returned', { word: isClosed }),
  endsWell('a payment at rest is acknowledged or returned', { word: isClosed }),
  sometimes('a payment is made and acknowledged', { word: (v) => isAt(v, UNIT, 'acknowledged') }),
  sometimes('a payment is made and its receipt is not sent', {
    word: (v) => isAt(v, BANK, 'paid'),
  }),
  sometimes('a payment is returned', { word: (v) => isAt(v, UNIT, 'returned') }),
  sometimes('the outcome of a transfer is unknown', { word: (v) => isAt(v, BANK, 'unknown') }),
];

const afterSignIn = ['signedIn', 'entered', 'transferring', 'unknown', 'paid', 'receipted'];

export const coalitionProperties: readonly Property[] = [
  never('no funds go out on what nobody asked for', { word: isNotAskedFor }, { outcome: true }),
  never("no funds go out on one person's authority", { word: isOnOneAuthority }, { outcome: true }),
  never('the bank acts only on a voucher whose seal is good', {
    word: (v) => isAt(v, BANK, ...afterSignIn) && v.parts[BANK]?.context.seal !== 'good',
  }),
  never('the bank pays only what the sealed original says', {
    word: (v) =>
      isAt(v, BANK, 'transferring', 'paid', 'receipted') &&
      v.parts[BANK]?.context.entry !== v.parts[BANK]?.context.copy,
  }),
  sometimes('a payment goes out', { word: (v) => paidTimes(v) > 0 }),
];
