/**
 * What must be noticed. `leadsTo` asks more than that a difference can be seen: on every run that
 * is fair to those outside the coalition, one of them names it.
 */
import {
  closes,
  leadsTo,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import type { Desk } from '../../family';
import { BANK } from './payment-steps';

const paid = (view: View): string => view.parts[BANK]?.context.paid;
const isTaken = (view: View): boolean => paid(view) === 'altered' || paid(view) === 'invented';
const isAt =
  (state: string) =>
  (view: View, part: string): boolean =>
    view.parts[part]?.value === state;
const hasNamed = (view: View, { part, names }: Desk): boolean => {
  const local = view.parts[part];
  return local !== undefined && names(local);
};
const agrees = isAt('agreed');

export const IS_NAMED = 'what goes out unasked is named by somebody who had no part in it';

/** A theft, and a name for it by somebody who had no part in it. */
export const isNamed = (desks: readonly Desk[], members: readonly string[]): Property => {
  const outside = desks.filter(({ holder }) => !members.includes(holder));
  return leadsTo(
    IS_NAMED,
    { word: isTaken },
    { word: (view) => outside.some((desk) => hasNamed(view, desk)) },
  );
};

/** Each of these desks does name a difference in some run. */
export const eachNames = (desks: readonly Desk[]): readonly Property[] =>
  desks.map((desk) =>
    sometimes(`a difference is named at the ${desk.part}`, {
      word: (view) => hasNamed(view, desk),
    }),
  );

export const honestProperties = (desks: readonly Desk[]): readonly Property[] => [
  never('nobody names a difference where there is none', {
    word: (view) => desks.some((desk) => hasNamed(view, desk)),
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  closes('every desk comes to agree', {
    word: (view) => desks.every(({ part }) => agrees(view, part)),
  }),
  sometimes('every desk agrees on a payment that was made', {
    word: (view) => paid(view) !== 'nothing' && desks.every(({ part }) => agrees(view, part)),
  }),
];

export const coalitionProperties = (
  desks: readonly Desk[],
  members: readonly string[],
): readonly Property[] => [
  never('no funds go out on what nobody asked for', { word: isTaken }, { outcome: true }),
  isNamed(desks, members),
  sometimes('a payment goes out', { word: (view) => paid(view) !== 'nothing' }),
];
