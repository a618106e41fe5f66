/**
 * What must hold of one voucher on two carriers; under attack each carrier has a verdict of its
 * own.
 */
import {
  canClose,
  closes,
  endsWell,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { UNIT } from '../authorised-payment/unit-steps';
import {
  isAt,
  isNotAskedFor,
  isNothingOnTheWay,
  isOnOneAuthority,
  isSettled,
  isWithin,
  timesPaid,
} from '../payment-properties';
import { BANK } from '../payment-steps';
import { PAPER } from './paper-steps';

type Carrier = typeof BANK | typeof PAPER;

const isClosed = (view: View): boolean =>
  isNothingOnTheWay(view) &&
  isSettled(view, UNIT) &&
  isAt(view, PAPER, 'unused', 'returned', 'enteredLate');

const once: Property = never(
  'no payment is executed more than once',
  { word: (v) => timesPaid(v, BANK) + timesPaid(v, PAPER) > 1 },
  { outcome: true },
);

export const honestProperties: readonly Property[] = [
  once,
  isWithin('quota'),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the voucher can still be settled on both carriers', { word: isClosed }),
  closes('the voucher comes to be settled on both carriers', { word: isClosed }),
  endsWell('a voucher at rest is settled on both carriers', { word: isClosed }),
  sometimes('a voucher is paid on the electronic carrier', { word: (v) => timesPaid(v, BANK) > 0 }),
  sometimes('a voucher is paid on the paper carrier', { word: (v) => timesPaid(v, PAPER) > 0 }),
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
    { word: (view) => isNotAskedFor(view, carrier) },
    { outcome: true },
  );
const onOneAuthority = (carrier: Carrier, marked: string, posts: readonly string[]): Property =>
  never(
    `no funds go out on the ${nameOf[carrier]} on one person's authority`,
    {
      word: (view) => {
        const marks = posts.map((post) => view.parts[marked]?.context[post]);
        return isOnOneAuthority(view, marks, carrier);
      },
    },
    { outcome: true },
  );
const nameOf: Readonly<Record<Carrier, string>> = {
  [BANK]: 'electronic carrier',
  [PAPER]: 'paper carrier',
};

/** What is asked where there is nothing but paper. */
export const paperProperties: readonly Property[] = [
  once,
  onWhatNobodyAskedFor(PAPER),
  onOneAuthority(PAPER, PAPER, ['clerk', 'keeper']),
  sometimes('a voucher is paid on the paper carrier', { word: (v) => timesPaid(v, PAPER) > 0 }),
];

export const coalitionProperties: readonly Property[] = [
  once,
  onWhatNobodyAskedFor(BANK),
  onWhatNobodyAskedFor(PAPER),
  onOneAuthority(BANK, UNIT, ['clerk', 'reviewer']),
  onOneAuthority(PAPER, PAPER, ['clerk', 'keeper']),
  sometimes('a voucher is paid on the electronic carrier', { word: (v) => timesPaid(v, BANK) > 0 }),
  sometimes('a voucher is paid on the paper carrier', { word: (v) => timesPaid(v, PAPER) > 0 }),
];
