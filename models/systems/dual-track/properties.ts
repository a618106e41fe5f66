/**
 * What must hold of one voucher on two carriers; under attack each carrier has a verdict of its
 * own.
 */
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
import { BANK } from '../authorised-payment/bank-steps';
import { UNIT } from '../authorised-payment/unit-steps';
import { PAPER } from './paper-steps';

type Carrier = typeof BANK | typeof PAPER;
const paidOn = (view: View, carrier: Carrier): Record<string, number> =>
  view.parts[carrier]?.context.paid;
const timesOn = (view: View, carrier: Carrier): number =>
  Object.values(paidOn(view, carrier)).reduce((sum, times) => sum + times, 0);
const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);

const isSettledElectronically = (view: View): boolean =>
  (isAt(view, UNIT, 'acknowledged') && isAt(view, BANK, 'receipted')) ||
  (isAt(view, UNIT, 'returned') && isAt(view, BANK, 'returned', 'refused'));
const isClosed = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0) &&
  isSettledElectronically(view) &&
  isAt(view, PAPER, 'unused', 'returned', 'enteredLate');

const once: Property = never(
  'no payment is executed more than once',
  { word: (v) => timesOn(v, BANK) + timesOn(v, PAPER) > 1 },
  { outcome: true },
);

export const honestProperties: readonly Property[] = [
  once,
  always(
    'no quota is overdrawn at the bank',
    { total: (_, counters) => (counters.quota ?? 0) >= 0 },
    { outcome: true },
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the voucher can still be settled on both carriers', { word: isClosed }),
  endsWell('a voucher at rest is settled on both carriers', { word: isClosed }),
  sometimes('a voucher is paid on the electronic carrier', { word: (v) => timesOn(v, BANK) > 0 }),
  sometimes('a voucher is paid on the paper carrier', { word: (v) => timesOn(v, PAPER) > 0 }),
  sometimes('a voucher paid on paper is entered late and returned electronically', {
    word: (v) => isAt(v, PAPER, 'enteredLate') && isAt(v, UNIT, 'returned'),
  }),
  sometimes('a paper voucher is given back because it is paid electronically', {
    word: (v) => isAt(v, PAPER, 'returned') && isAt(v, BANK, 'receipted'),
  }),
];

const onWhatNobodyAskedFor = (carrier: Carrier): Property =>
  never(
    `no funds go out on the ${nameOf[carrier]} on what nobody asked for`,
    {
      word: (view) => {
        const { genuine = 0, altered = 0, earlier = 0 } = paidOn(view, carrier);
        return altered + earlier > 0 || genuine > 1;
      },
    },
    { outcome: true },
  );
const onOneAuthority = (carrier: Carrier, marked: string, posts: readonly string[]): Property =>
  never(
    `no funds go out on the ${nameOf[carrier]} on one person's authority`,
    {
      word: (view) => {
        const marks = posts.map((post) => view.parts[marked]?.context[post]);
        return (paidOn(view, carrier).genuine ?? 0) > 0 && authorisers(marks).length < 2;
      },
    },
    { outcome: true },
  );
const nameOf: Readonly<Record<Carrier, string>> = {
  [BANK]: 'electronic carrier',
  [PAPER]: 'paper carrier',
};

export const coalitionProperties: readonly Property[] = [
  once,
  onWhatNobodyAskedFor(BANK),
  onWhatNobodyAskedFor(PAPER),
  onOneAuthority(BANK, UNIT, ['clerk', 'reviewer']),
  onOneAuthority(PAPER, PAPER, ['clerk', 'keeper']),
  sometimes('a voucher is paid on the electronic carrier', { word: (v) => timesOn(v, BANK) > 0 }),
  sometimes('a voucher is paid on the paper carrier', { word: (v) => timesOn(v, PAPER) > 0 }),
];
