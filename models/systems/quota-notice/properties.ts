/** What must hold of the two notices; the outcomes are what the controls exist for. */
import {
  always,
  canClose,
  closes,
  endsWell,
  neverStep,
  type Property,
  sometimes,
  sometimesStep,
  type View,
} from '../../../base/property';
import type { Rules } from '../../rules';
import { type Leg, legs } from './steps';

const isReleased = (view: View, leg: Leg): boolean =>
  ['released', 'acknowledged'].includes(view.parts[leg.notice]?.value);

/** What finance ever issued to a receiver; a returned notice may still be in flight once. */
const issued = (view: View, leg: Leg): number => {
  const notice = view.parts[leg.notice];
  const wasReleased = isReleased(view, leg) || notice?.context.version > 1;
  return wasReleased ? notice?.context.amount : 0;
};

const SEAL_KEEPER = 'treasury-seal keeper';
/** Whether a part comes to a state in which it was not before. */
const bringsTo = (before: View, after: View, part: string, state: string): boolean =>
  before.parts[part]?.value !== state && after.parts[part]?.value === state;

const isInHand = (view: View, leg: Leg): boolean =>
  ['received', 'signedIn', 'registered'].includes(view.parts[leg.receiver]?.value);
const isInFlight = (view: View, leg: Leg): boolean =>
  (view.lines[leg.notices]?.length ?? 0) + (view.lines[leg.answers]?.length ?? 0) > 0;

/** Somebody's next honest step, a message or a resend will still change something here. */
const isUnderWay =
  (rules: Rules) =>
  (view: View): boolean =>
    legs.some((leg) => {
      const notice = view.parts[leg.notice]?.value;
      const awaitsAnswer = notice === 'released' && rules.resendUnanswered;
      const isInOffice = notice !== 'released' && notice !== 'acknowledged';
      return isInFlight(view, leg) || isInHand(view, leg) || isInOffice || awaitsAnswer;
    });

const isReceipted = (view: View, leg: Leg): boolean =>
  view.parts[leg.receiver]?.value === 'receipted';
const closed =
  (of: readonly Leg[]) =>
  (view: View): boolean =>
    of.every((leg) => isReceipted(view, leg) && view.parts[leg.notice]?.value === 'acknowledged');

const noMoreThanIssued = (leg: Leg): Property =>
  always(
    `no more quota is registered at the ${leg.receiver} than was issued`,
    {
      sum: (view) => issued(view, leg),
      total: (sum, counters) => (counters[leg.quota] as number) <= sum,
    },
    { outcome: true },
  );

const agreeing = (rules: Rules): Property =>
  always(
    'the bank and the central bank hold the same quota once nothing is under way',
    {
      sum: (view) => (isUnderWay(rules)(view) ? 1 : 0),
      total: (underWay, counters) =>
        underWay > 0 || counters['quota at the bank'] === counters['clearing quota'],
    },
    { outcome: true },
  );

/** Both notices of a plan, or one that goes out alone. */
export const properties = (rules: Rules, of: readonly Leg[] = legs): readonly Property[] => [
  ...(of.length > 1 ? [agreeing(rules)] : []),
  ...of.map(noMoreThanIssued),
  always('a notice is released only after handler, director and treasury seal', {
    word: (view) =>
      of.every((leg) => {
        const { handled, approved } = view.parts[leg.notice]?.context ?? {};
        return !isReleased(view, leg) || (handled && approved);
      }),
  }),
  always('a receiver of a notice acts only on a good seal', {
    word: (view) =>
      of.every(
        ({ receiver }) =>
          !['signedIn', 'registered', 'receipted'].includes(view.parts[receiver]?.value) ||
          view.parts[receiver]?.context.seal === 'good',
      ),
  }),
  neverStep('a notice is sealed by nobody but the seal keeper', ({ actor, before, after }) =>
    of.some(({ notice }) => actor !== SEAL_KEEPER && bringsTo(before, after, notice, 'sealed')),
  ),
  neverStep('no notice is signed in by its mere arrival', ({ kind, before, after }) =>
    of.some(({ receiver }) => kind === 'delivery' && bringsTo(before, after, receiver, 'signedIn')),
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the notice can still be closed', { word: closed(of) }),
  closes('the notice comes to be closed', { word: closed(of) }),
  endsWell('where nothing more can happen, every notice is closed', { word: closed(of) }),
  sometimes(`a notice is registered and receipted${of.length > 1 ? ' on both sides' : ''}`, {
    word: (view) => of.every((leg) => isReceipted(view, leg)),
  }),
  sometimes('a notice is returned, released again and registered', {
    word: (view) =>
      of.some((leg) => isReceipted(view, leg) && view.parts[leg.notice]?.context.version > 1),
  }),
  ...of.flatMap(({ receiver }) => [
    sometimesStep(
      `the ${receiver} returns a notice that it could have registered`,
      ({ step }) => step === `the ${receiver} returns the notice`,
    ),
    sometimes(`the ${receiver} refuses a notice that came garbled`, {
      word: (view) => view.parts[receiver]?.value === 'refused',
    }),
  ]),
];
