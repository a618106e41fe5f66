/**
 * What must hold of paying and clearing, judged against what really happened and not against what
 * the parties believe.
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
import { explanation } from './books';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT, RECORD } from './steps';

const stateOf = (view: View, part: string): string => view.parts[part]?.value;
const really = (view: View): { payments: number; debits: number } => view.parts[RECORD]?.context;

/** No transfer of this voucher can succeed any more. */
const isOver = (view: View): boolean => ['returned', 'refused'].includes(stateOf(view, PAYMENT));

export const isCleared = (view: View): boolean =>
  stateOf(view, PAYMENT) === 'receipted' &&
  stateOf(view, CLAIM) === 'cleared' &&
  stateOf(view, CENTRAL_BANK) === 'receipted' &&
  stateOf(view, BOOK) === 'closed';
export const isReturned = (view: View): boolean =>
  stateOf(view, PAYMENT) === 'returned' &&
  stateOf(view, CLAIM) === 'unclaimed' &&
  stateOf(view, CENTRAL_BANK) === 'awaited' &&
  stateOf(view, BOOK) === 'returned';
const isRead = (view: View): boolean => stateOf(view, CENTRAL_BANK) === 'read';
const isClosed = (view: View): boolean => isCleared(view) || isReturned(view);

export const noDebitWithoutPayment = always(
  'the treasury is debited only for payments that were made',
  { word: (view) => !isOver(view) || really(view).debits <= really(view).payments },
  { outcome: true },
);
export const notClearedTwice = always(
  'no payment is cleared twice',
  { word: (view) => really(view).debits <= 1 },
  { outcome: true },
);
/** Nobody at the central bank sees the payment: the bank's word for it is all that goes with it. */
export const claimedWithItsPayment = always(
  'a claim goes out only with the word that its payment is made',
  { word: (view) => stateOf(view, CLAIM) === 'unclaimed' || view.parts[CLAIM]?.context.isPaid },
);
export const noClearingOverdrawn = always(
  'no clearing quota is overdrawn at the central bank',
  { total: (_, counters) => (counters['clearing quota'] as number) >= 0 },
  { outcome: true },
);
/** Where the quota is there from the beginning: one that comes later hides a true refusal. */
export const refusedForWantAlone = always(
  'no claim is refused while there is clearing quota for it',
  {
    sum: (view) => (stateOf(view, CENTRAL_BANK) === 'returned' ? 1 : 0),
    total: (refused, counters) => refused === 0 || (counters['clearing quota'] as number) <= 0,
  },
);
/** What the world may leave open about a transfer, each way once. */
export const unknownTransfers: readonly Property[] = [true, false].map((succeeded) =>
  sometimes(`a transfer of unknown outcome had ${succeeded ? 'succeeded' : 'failed'}`, {
    word: (view) =>
      stateOf(view, PAYMENT) === 'unknown' &&
      view.parts[PAYMENT]?.context.unknownSucceeded === succeeded,
  }),
);
export const everyDifferenceIsExplained = always('no book shows what the others cannot explain', {
  word: (view) => explanation(view).kind !== 'error',
});

export const properties: readonly Property[] = [
  noDebitWithoutPayment,
  notClearedTwice,
  noClearingOverdrawn,
  always(
    'no payment is executed more than once',
    { word: (view) => really(view).payments <= 1 },
    { outcome: true },
  ),
  claimedWithItsPayment,
  everyDifferenceIsExplained,
  always('nothing is cleared before it is paid', {
    word: (view) => really(view).debits === 0 || really(view).payments > 0,
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the clearing can still be closed', { word: isClosed }),
  closes('the clearing comes to be closed', { word: isClosed }),
  endsWell('where nothing more can happen, the clearing is closed', { word: isClosed }),
  sometimes('a voucher is paid and cleared, and both receipts have arrived', { word: isCleared }),
  sometimes('a claim is returned, made again and cleared', {
    word: (view) => isCleared(view) && view.parts[CLAIM]?.context.version > 1,
  }),
  sometimes('a transfer fails and nothing is claimed', { word: isReturned }),
  ...unknownTransfers,
  sometimes('a claim is read, for the bookkeeper to sign in', {
    word: (view) => isRead(view) && view.parts[CENTRAL_BANK]?.context.version === 1,
  }),
  sometimes('a claim that was made again is read, for the bookkeeper to sign in', {
    word: (view) => isRead(view) && view.parts[CENTRAL_BANK]?.context.version > 1,
  }),
  sometimes('a claim is signed in, for the reviewer to match', {
    word: (view) => stateOf(view, CENTRAL_BANK) === 'matching',
  }),
];
