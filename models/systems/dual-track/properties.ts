/**
 * What must hold of one voucher on two carriers; under attack each carrier has a verdict of its
 * own.
 */
import {
  always,
  canClose,
  closes,
  endsWell,
  never,
  neverStep,
  type Property,
  sometimes,
  sometimesStep,
  type View,
} from '../../../base/property';
import { UNIT } from '../authorised-payment/unit-steps';
import {
  isAt,
  isNotAskedFor,
  isNothingOnTheWay,
  isOnOneAuthority,
  isRefusedForCause,
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

const LATE = 'the clerk enters the finished paper voucher late';
const TRANSFER = 'the transfer';
/** What becomes of transfers, where the world has misfortunes to give. */
const misfortunes: readonly Property[] = [
  sometimesStep('a transfer fails', ({ step }) => step === `${TRANSFER} fails`),
  ...['succeeds', 'fails'].map((becomes) =>
    sometimesStep(
      `a transfer of unknown outcome had ${becomes === 'fails' ? 'failed' : 'succeeded'}`,
      ({ step }) => step === `${TRANSFER} ${becomes} but the bank does not know`,
    ),
  ),
];

const common: readonly Property[] = [
  once,
  isWithin('quota', [BANK, PAPER]),
  neverStep(
    'a paper voucher that was given back is not taken in again',
    ({ before, after }) => isAt(before, PAPER, 'returned') && !isAt(after, PAPER, 'returned'),
  ),
  always('a paper voucher counts as entered late only when the unit has entered it', {
    word: (view) => !isAt(view, PAPER, 'enteredLate') || !isAt(view, UNIT, 'asked'),
  }),
  neverStep(
    'the fallback is declared only while no answer has come',
    ({ step, before }) =>
      step === 'the director declares the fallback to paper' &&
      isAt(before, UNIT, 'acknowledged', 'returned'),
  ),
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
  sometimesStep(
    'a paper voucher is given back before it is booked',
    ({ step, before }) =>
      step.startsWith('the bank gives the paper voucher back') && isAt(before, PAPER, 'handedIn'),
  ),
  sometimesStep(
    'a paper voucher that was never entered before is entered late',
    ({ step, after }) => step === LATE && isAt(after, PAPER, 'enteredLate'),
  ),
];

/** Among honest people; `isCalm` where neither line nor transfer goes wrong. */
export const honestProperties = (isCalm: boolean): readonly Property[] => [
  ...common,
  ...(isCalm ? [isRefusedForCause('quota', [BANK, PAPER], () => true)] : misfortunes),
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

/** What a teller books who has not deviated is what the paper says, not what is asked for. */
const booksWhatItSays: Property = neverStep(
  'an honest teller books what the paper says',
  ({ step, before }) =>
    step === 'the teller books the paper voucher' &&
    before.parts[PAPER]?.context.handed !== 'genuine',
);

/** What is asked where there is nothing but paper. */
export const paperProperties: readonly Property[] = [
  once,
  booksWhatItSays,
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
