/**
 * The scope of an adjustment (5253, 5351): finance moves what was debited under one subject to
 * another, and the sum of both stays what it was. Two counters stand for the two subjects; no
 * money moves, so no record of payments is touched.
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
import { alphabet as centralAlphabet } from '../../central-bank/adjustment/alphabet';
import { makeMachine as makeCentral } from '../../central-bank/adjustment/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { alphabet as financeAlphabet } from '../../finance/adjustment/alphabet';
import { makeMachine as makeFinance } from '../../finance/adjustment/machine';
import type { Rules } from '../../rules';
import type { Counter, ModelEvent, Step, System } from '../../system';
import { budget, faultsOn, line, owedToNobody } from '../pieces';
import { returnedAtBoth } from './returns';

export const ASKED = 'adjustment at finance';
export const BOOKED = 'adjustment at the central bank';
const FROM = 'debited under the first subject';
const TO = 'debited under the second subject';
const DEBITED = 2;

const act = (
  name: string,
  actor: string,
  part: string,
  event: ModelEvent,
  more: Partial<Step> = {},
): Step => ({
  name,
  actor,
  kind: actor === 'automatic' ? 'automatic' : 'duty',
  does: [{ part, event }],
  ...more,
});
const book = (name: string, net: string, arrives: number): Step =>
  act(
    name,
    'central-bank bookkeeper',
    BOOKED,
    { type: 'BOOK' },
    {
      when: [
        { part: BOOKED, is: ({ context }) => context.net === net, because: `it nets to ${net}` },
      ],
      counters: [
        { counter: FROM, add: -1 },
        { counter: TO, add: arrives },
      ],
    },
  );

const steps = (rules: Rules): readonly Step[] => [
  act('the handler sends an adjustment', 'finance handler', ASKED, {
    type: 'SEND_ADJUSTMENT',
    net: 'zero',
  }),
  act(
    'the handler sends an adjustment that does not add up',
    'finance handler',
    ASKED,
    { type: 'SEND_ADJUSTMENT', net: 'other' },
    { counters: [{ counter: 'slips', atLeast: 1, add: -1 }], ...owedToNobody },
  ),
  ...(rules.resendUnanswered
    ? [
        act(
          'finance sends the adjustment again',
          'automatic',
          ASKED,
          { type: 'RESEND' },
          {
            when: [
              { line: 'adjustments', present: false },
              { line: 'adjustment answers', present: false },
              {
                part: BOOKED,
                is: ({ value }) => !['read', 'validated', 'booked'].includes(value as string),
                because: 'nothing is in hand there',
              },
            ],
          },
        ),
      ]
    : []),
  act('the central bank checks that the adjustment adds up', 'automatic', BOOKED, {
    type: 'VALIDATE',
  }),
  book('the bookkeeper moves the amount between the subjects', 'zero', 1),
  book('the bookkeeper books an adjustment that does not add up', 'other', 2),
  act('the central bank sends the receipt of the adjustment', 'automatic', BOOKED, {
    type: 'SEND_RECEIPT',
  }),
];

const isClosed = (view: View): boolean =>
  view.parts[ASKED]?.value === 'acknowledged' && view.parts[BOOKED]?.value === 'receipted';

const properties: readonly Property[] = [
  always(
    'an adjustment never changes the total debited',
    { total: (_, counters) => (counters[FROM] as number) + (counters[TO] as number) === DEBITED },
    { outcome: true },
  ),
  always(
    'an adjustment moves its amount once',
    { total: (_, counters) => (counters[FROM] as number) >= DEBITED - 1 },
    { outcome: true },
  ),
  always(
    'an adjustment is acknowledged only when its amount is moved',
    {
      sum: (view) => (isClosed(view) ? 1 : 0),
      total: (closed, counters) => closed === 0 || counters[FROM] === DEBITED - 1,
    },
    { outcome: true },
  ),
  returnedAtBoth(ASKED, BOOKED),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every adjustment can still be booked', { word: isClosed }),
  closes('every adjustment comes to be booked', { word: isClosed }),
  endsWell('where nothing more can happen, every adjustment is booked', { word: isClosed }),
  sometimes('an adjustment is booked and acknowledged', { word: isClosed }),
  sometimes('an adjustment that does not add up is returned, made again and booked', {
    word: (view) => isClosed(view) && view.parts[ASKED]?.context.version > 1,
  }),
  sometimes('an adjustment that was made again is read again, to be checked', {
    word: ({ parts }) => parts[BOOKED]?.value === 'read' && parts[BOOKED]?.context.version > 1,
  }),
];

const subject = (name: string, initial: number): Counter => ({
  name,
  min: -1,
  max: 6,
  initial,
  measures: 'money',
});

export const adjustmentScope = (rules: Rules, options?: BuildOptions): System => {
  const faulty = faultsOn('misfortunes');
  return {
    name: 'clearing-and-refund',
    scope: 'adjustment',
    groups: [
      {
        name: 'adjustment',
        replicas: 1,
        parts: [
          {
            name: ASKED,
            life: lifeOf('finance/adjustment', makeFinance, financeAlphabet, rules, options),
          },
          {
            name: BOOKED,
            life: lifeOf('central-bank/adjustment', makeCentral, centralAlphabet, rules, options),
          },
        ],
        lines: [line('adjustments', BOOKED, faulty), line('adjustment answers', ASKED, faulty)],
        steps: steps(rules),
      },
    ],
    counters: [
      subject(FROM, DEBITED),
      subject(TO, 0),
      budget('slips', 1),
      budget('misfortunes', 1),
    ],
    properties,
  };
};
