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
  sometimesStep,
  type View,
} from '../../../base/property';
import { type Account, orders } from '../../account';
import type { Desk } from '../../family';
import { BANK, FINANCE, words } from './payment-steps';

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

/** What the book of finance shows: the row of what was ordered, if it is still there. */
const bookOf = (view: View): Account => {
  const { content, isKept } = view.parts[FINANCE]?.context ?? {};
  return isKept ? content : 'nothing';
};
/** Whether a desk's own book contradicts what it has before it; a claim names no payee. */
const contradictions: Readonly<Record<string, (view: View) => boolean>> = {
  'statement desk': (view) => view.parts['statement desk']?.context.says !== bookOf(view),
  'desk of the central bank': (view) =>
    (view.parts['desk of the central bank']?.context.says === 'invented') !==
    (view.parts[FINANCE]?.context.content === 'invented'),
  'business audit': (view) => ['altered', 'invented'].includes(bookOf(view)),
  'operations audit': (view) => view.parts[FINANCE]?.context.isLogged,
};
const isAnswered = (view: View, part: string): boolean =>
  isAt('agreed')(view, part) || isAt('differing')(view, part);
export const agreesRightly: Property = neverStep(
  'every desk says what its own book says',
  ({ kind, before, after }) =>
    kind === 'duty' &&
    Object.entries(contradictions).some(
      ([part, isContradicted]) =>
        !isAnswered(before, part) &&
        isAnswered(after, part) &&
        isContradicted(before) === agrees(after, part),
    ),
);

const taken = orders.filter((one) => one !== 'genuine');
/** Each desk, and what a theft by administrators leaves for it to look at. */
const looks: readonly (readonly [sentence: string, step: string])[] = [
  ...[...taken, 'nothing' as const].flatMap((one): [string, string][] => [
    [
      `the statement desk has a book before it that shows ${words[one]}`,
      `the statement clerk compares the statement with a book that shows ${words[one]}`,
    ],
    [
      `the business audit has records before it that show ${words[one]}`,
      `the business auditor finds in the records ${words[one]}`,
    ],
  ]),
  ...taken.map((one): [string, string] => [
    `the central bank has a ceiling before it that was given for ${words[one]}`,
    `the bookkeeper compares the claim with a ceiling for ${words[one]}`,
  ]),
  [
    'an invented payment is entered as it was received',
    'the teller enters the invented payment as received',
  ],
  ['a statement shows an invented payment', 'the bank states an invented payment'],
];
export const whatDesksSee: readonly Property[] = looks.map(([sentence, name]) =>
  sometimesStep(sentence, ({ step }) => step === name),
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
