/**
 * What must hold of a quota that changes while it is drawn on. Judged against what was paid and
 * what was notified, which nobody in the model reads: the balance itself may look well and be
 * wrong.
 */
import {
  always,
  type Counters,
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
import { BALANCE, DRAW, NOTICE, NOTIFIED, RECEIVER } from './steps';

const stateOf = (view: View, part: string): string => view.parts[part]?.value;
const isPayment = (view: View): boolean => view.group === 'payment';
const isPaid = (view: View): boolean => isPayment(view) && stateOf(view, DRAW) === 'paid';
const isSettled = (view: View): boolean =>
  isPayment(view)
    ? ['paid', 'refused'].includes(stateOf(view, DRAW))
    : ['receipted', 'refused', 'returned'].includes(stateOf(view, RECEIVER));

const isReceipted = (view: View): boolean =>
  stateOf(view, NOTICE) === 'acknowledged' && stateOf(view, RECEIVER) === 'receipted';
const isReturned = (view: View): boolean =>
  stateOf(view, NOTICE) === 'returned' && ['refused', 'returned'].includes(stateOf(view, RECEIVER));
const isEmpty = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0);

/** Payments are paid or refused, changes receipted or returned at both parties. */
const isClosed = (view: View): boolean =>
  isEmpty(view) && (isPayment(view) ? isSettled(view) : isReceipted(view) || isReturned(view));

/** Many sums in one: anything unsettled outweighs all that can be counted. */
const UNSETTLED = 1000;
const ifSettled =
  (count: (view: View) => number) =>
  (view: View): number =>
    isSettled(view) ? count(view) : UNSETTLED;
const allSettled = (total: number): boolean => total < UNSETTLED / 2;
const counter = (counters: Counters, name: string): number => counters[name] as number;
const paid = (view: View): number => (isPaid(view) ? 1 : 0);
/** What one change of finance's has added in the end. */
const change = (view: View): number => {
  const counts = !isPayment(view) && stateOf(view, NOTICE) === 'acknowledged';
  return counts ? view.parts[NOTICE]?.context.amount : 0;
};

const isRegistered = (view: View): boolean =>
  !isPayment(view) && ['registered', 'receipted', 'returned'].includes(stateOf(view, RECEIVER));

export const makeProperties = (initial: number): readonly Property[] => [
  always(
    'no more is paid than the quota that was notified',
    { sum: paid, total: (sum, counters) => sum <= counter(counters, NOTIFIED) },
    { outcome: true },
  ),
  always(
    'once all is settled, the balance is what was notified less what was paid',
    {
      sum: ifSettled(paid),
      total: (sum, counters) =>
        !allSettled(sum) || counter(counters, BALANCE) === counter(counters, NOTIFIED) - sum,
    },
    { outcome: true },
  ),
  always(
    'once all is closed, the bank has registered exactly what finance has changed',
    {
      sum: (view) => (isClosed(view) ? change(view) : UNSETTLED),
      total: (sum, counters) => !allSettled(sum) || counter(counters, NOTIFIED) === initial + sum,
    },
    { outcome: true },
  ),
  never('nothing is refused for want of quota that suffices, before any change is registered', {
    word: (view) => stateOf(view, isPayment(view) ? DRAW : RECEIVER) === 'refused',
    sum: (view) => (isRegistered(view) ? 1 : 0),
    total: (changes, counters) => changes === 0 && counter(counters, BALANCE) > 0,
  }),
  neverStep(
    'a payment counts as paid only when its transfer has succeeded',
    ({ step, before, after }) =>
      step !== 'the transfer succeeds' && !isPaid(before) && isPaid(after),
  ),
  neverStep('no change is released but by the seal keeper', ({ actor, before, after }) => {
    const [was, is] = [before, after].map((view) => stateOf(view, NOTICE));
    return actor !== 'treasury-seal keeper' && was !== 'released' && is === 'released';
  }),
  neverStep(
    'only less quota is refused because it is used',
    ({ step, before }) =>
      step === 'the bank refuses one less because the quota is used' &&
      before.parts[RECEIVER]?.context.amount >= 0,
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every change can still be receipted or returned', { word: isClosed }),
  closes('every change comes to be receipted or returned', { word: isClosed }),
  endsWell('where nothing more can happen, every change is receipted or returned', {
    word: isClosed,
  }),
  sometimes('quota that came later is paid from', {
    sum: paid,
    total: (sum) => sum > initial,
  }),
  sometimes('less quota is refused because it is used', {
    group: 'change',
    word: (view) => stateOf(view, RECEIVER) === 'refused',
  }),
  sometimes('a registered change is returned while it is unused', {
    group: 'change',
    word: (view) => stateOf(view, RECEIVER) === 'returned',
  }),
  sometimes('a payment is refused for want of quota', {
    group: 'payment',
    word: (view) => stateOf(view, DRAW) === 'refused',
  }),
  sometimesStep(
    'the payment system crashes before the quota is granted',
    ({ step }) => step === 'the payment system crashes and starts again',
  ),
];
