/**
 * What must hold of a payment of either kind, and the views of it that properties are made of.
 * `orderer` is the part whose voucher it is: the unit, or finance.
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
  type View,
} from '../../base/property';
import { authorisers, type Mark } from '../content';
import { BANK } from './payment-steps';

export const paidIn = (view: View, part: string = BANK): Readonly<Record<string, number>> =>
  view.parts[part]?.context.paid;
export const timesPaid = (view: View, part: string = BANK): number =>
  Object.values(paidIn(view, part)).reduce((sum, times) => sum + times, 0);
export const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);
export const isNothingOnTheWay = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0);

/** Orderer and bank agree on what became of the voucher. */
export const isSettled = (view: View, orderer: string): boolean =>
  (isAt(view, orderer, 'acknowledged') && isAt(view, BANK, 'receipted')) ||
  (isAt(view, orderer, 'returned') && isAt(view, BANK, 'returned', 'refused'));

/** Funds gone on another content than was asked for, or more often. */
export function isNotAskedFor(view: View, part: string = BANK): boolean {
  const { genuine = 0, altered = 0, earlier = 0 } = paidIn(view, part);
  return altered + earlier > 0 || genuine > 1;
}
/**
 * Funds gone on marks that are one person's, or on a content that carries nobody's mark. An earlier
 * content carried its own marks when it was paid: paid again it is not asked for, but authorised.
 */
export function isOnOneAuthority(
  view: View,
  marks: readonly (Mark | null)[],
  part: string = BANK,
): boolean {
  const { genuine = 0, altered = 0 } = paidIn(view, part);
  return altered > 0 || (genuine > 0 && authorisers(marks).length < 2);
}

export const isPaidOnce: Property = never(
  'no payment is executed more than once',
  { word: (view) => timesPaid(view) > 1 },
  { outcome: true },
);
/**
 * Neither by the bank's own book nor by what really went out: a transfer that succeeded unseen and
 * is made again leaves twice and is drawn once.
 */
export const isWithin = (counter: string, parts: readonly string[] = [BANK]): Property =>
  always(
    'no quota is overdrawn at the bank',
    {
      sum: (view) => parts.reduce((times, part) => times + timesPaid(view, part), 0),
      total: (gone, counters, initial) =>
        gone <= (initial[counter] ?? 0) && (counters[counter] ?? 0) >= 0,
    },
    { outcome: true },
  );

/**
 * Asked while no transfer has failed, so that the counter never got back what it gave: whatever is
 * sent back by then was sent back because nothing was left.
 */
export const isRefusedForCause = (
  counter: string,
  parts: readonly string[],
  hasNoneFailed: (counters: Counters, initial: Counters) => boolean,
): Property =>
  never('nothing is sent back that there is quota for', {
    word: (view) => parts.some((part) => isAt(view, part, 'returned')),
    total: (_, counters, initial) =>
      hasNoneFailed(counters, initial) && (counters[counter] ?? 0) > 0,
  });
/** No misfortune that the world has to give is given yet. */
export const isNoMisfortuneYet = (counters: Counters, initial: Counters): boolean =>
  counters.misfortunes === initial.misfortunes;

/** Every message is expected, and the payment comes to an end at both. */
export function endings(orderer: string): readonly Property[] {
  const isClosed = (view: View): boolean => isNothingOnTheWay(view) && isSettled(view, orderer);
  return [
    always(
      'an acknowledged payment was made, and a returned one was not',
      {
        word: (view) =>
          (!isAt(view, orderer, 'acknowledged') || timesPaid(view) > 0) &&
          (!isAt(view, orderer, 'returned') || timesPaid(view) === 0),
      },
      { outcome: true },
    ),
    neverStep('no message is unexpected', (edge) => edge.unexpected),
    canClose('the payment can still be acknowledged or returned', { word: isClosed }),
    closes('the payment comes to be acknowledged or returned', { word: isClosed }),
    endsWell('a payment at rest is acknowledged or returned', { word: isClosed }),
    sometimes('a payment is made and acknowledged', {
      word: (view) => isAt(view, orderer, 'acknowledged'),
    }),
  ];
}
/** The ways in which a payment may not go well do occur. */
export const mishaps = (orderer: string): readonly Property[] => [
  sometimes('a payment is returned', { word: (view) => isAt(view, orderer, 'returned') }),
  sometimes('the outcome of a transfer is unknown', {
    word: (view) => isAt(view, BANK, 'unknown'),
  }),
  ...[true, false].map((succeeded) =>
    sometimes(`a transfer of unknown outcome had ${succeeded ? 'succeeded' : 'failed'}`, {
      word: (view) =>
        isAt(view, BANK, 'unknown') && view.parts[BANK]?.context.unknownSucceeded === succeeded,
    }),
  ),
];

const afterSignIn = ['signedIn', 'entered', 'transferring', 'unknown', 'paid', 'receipted'];

/** What a coalition must not reach, given the marks that authorise a payment. */
export const noTheft = (marksOf: (view: View) => readonly (Mark | null)[]): readonly Property[] => [
  never(
    'no funds go out on what nobody asked for',
    { word: (view) => isNotAskedFor(view) },
    { outcome: true },
  ),
  never(
    "no funds go out on one person's authority",
    { word: (view) => isOnOneAuthority(view, marksOf(view)) },
    { outcome: true },
  ),
  never('the bank acts only on a voucher whose seal is good', {
    word: (view) => isAt(view, BANK, ...afterSignIn) && view.parts[BANK]?.context.seal !== 'good',
  }),
];
export const isEverPaid: Property = sometimes('a payment goes out', {
  word: (view) => timesPaid(view) > 0,
});
