/**
 * The scope of a sealed batch: two claims in one batch under three seals at the central bank. The
 * clearing clerk slips once and puts a line into the batch that finance never notified; once
 * somebody finds a mistake, whatever has been sealed by then. Money leaves when the last seal is
 * put, without a further look.
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
import { alphabet as bankAlphabet } from '../../bank/claim-batch/alphabet';
import { makeMachine as makeBank } from '../../bank/claim-batch/machine';
import { alphabet as centralAlphabet } from '../../central-bank/claim-batch/alphabet';
import { makeMachine as makeCentral } from '../../central-bank/claim-batch/machine';
import { type BuildOptions, lifeOf } from '../../family';
import type { Rules } from '../../rules';
import type { Condition, ModelEvent, Step, System } from '../../system';
import { budget, faultsOn, line, owedToNobody } from '../pieces';
import { returnedAtBoth } from './returns';

export const BANK_BATCH = 'batch at the bank';
export const BATCH = 'batch at the central bank';

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
const seal = (who: string, post: string): Step =>
  act(`the ${who} seals the batch`, `central-bank ${who}`, BATCH, { type: `SEAL_AS_${post}` });
const cancel = (by: string, whose: string, post: string): Step =>
  act(
    `the ${by} cancels ${by === whose ? 'his own seal' : `the ${whose}'s seal`}`,
    `central-bank ${by}`,
    BATCH,
    { type: `CANCEL_${post}` },
  );
const SUPERVISOR = 'accounting supervisor';
const seenBySupervisor: readonly Condition[] = [
  {
    part: BATCH,
    is: ({ value, context }) =>
      value === 'inHand' && context.reviewer && context.second === 'unknown',
    because: 'a line of the batch was never notified',
  },
];
const restsWithTheBank: readonly Condition[] = [
  { line: 'batches', present: false },
  { line: 'batch answers', present: false },
  {
    part: BATCH,
    is: ({ value }) => !['inHand', 'debited'].includes(value as string),
    because: 'nothing is in hand there',
  },
];
const once = (counter: string): Partial<Step> => ({
  counters: [{ counter, atLeast: 1, add: -1 }],
  ...owedToNobody,
});

const steps = (rules: Rules): readonly Step[] => [
  act('the clearing clerk sends a batch of two claims', 'clearing clerk', BANK_BATCH, {
    type: 'MAKE_BATCH',
    second: 'notified',
  }),
  act(
    'the clearing clerk puts a line into the batch that nobody notified',
    'clearing clerk',
    BANK_BATCH,
    { type: 'MAKE_BATCH', second: 'unknown' },
    once('slips'),
  ),
  ...(rules.resendUnanswered
    ? [
        act(
          'the bank sends the batch again',
          'automatic',
          BANK_BATCH,
          { type: 'RESEND' },
          { when: restsWithTheBank },
        ),
      ]
    : []),
  seal('bookkeeper', 'BOOKKEEPER'),
  seal('reviewer', 'REVIEWER'),
  seal(SUPERVISOR, 'SUPERVISOR'),
  ...(rules.wholeBatchExamined
    ? [
        act(
          'the accounting supervisor finds a line that nobody notified',
          `central-bank ${SUPERVISOR}`,
          BATCH,
          { type: 'FIND_FAULT' },
          { when: seenBySupervisor },
        ),
      ]
    : []),
  act(
    'the bookkeeper finds a mistake in the batch',
    'central-bank bookkeeper',
    BATCH,
    { type: 'FIND_FAULT' },
    once('misfortunes'),
  ),
  cancel('bookkeeper', 'bookkeeper', 'BOOKKEEPER'),
  cancel('reviewer', 'reviewer', 'REVIEWER'),
  cancel(SUPERVISOR, SUPERVISOR, 'SUPERVISOR'),
  cancel(SUPERVISOR, 'bookkeeper', 'BOOKKEEPER'),
  cancel(SUPERVISOR, 'reviewer', 'REVIEWER'),
  act('the bookkeeper returns the batch', 'central-bank bookkeeper', BATCH, { type: 'RETURN' }),
  act('the treasury is debited under the last seal', 'automatic', BATCH, { type: 'DEBIT' }),
  act('the central bank sends the receipt of the batch', 'automatic', BATCH, {
    type: 'SEND_RECEIPT',
  }),
];

const at = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);
const isDebited = (view: View): boolean => at(view, BATCH, 'debited', 'receipted');
const isClosed = (view: View): boolean =>
  at(view, BANK_BATCH, 'cleared') && at(view, BATCH, 'receipted');

const properties: readonly Property[] = [
  always(
    'no line of a batch is debited that finance never notified',
    { word: (view) => !isDebited(view) || view.parts[BATCH]?.context.second === 'notified' },
    { outcome: true },
  ),
  always(
    'the treasury is debited only under three standing seals',
    {
      word: (view) => {
        const { bookkeeper, reviewer, supervisor } = view.parts[BATCH]?.context ?? {};
        return !isDebited(view) || (bookkeeper && reviewer && supervisor);
      },
    },
    { outcome: true },
  ),
  always(
    'nothing is returned to the bank as unpaid that left the treasury',
    { word: (view) => !(isDebited(view) && at(view, BANK_BATCH, 'returned')) },
    { outcome: true },
  ),
  returnedAtBoth(BANK_BATCH, BATCH),
  always('nothing is returned under a standing seal', {
    word: (view) => {
      const { bookkeeper, reviewer, supervisor } = view.parts[BATCH]?.context ?? {};
      return !at(view, BATCH, 'returned') || !(bookkeeper || reviewer || supervisor);
    },
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every batch can still be cleared', { word: isClosed }),
  closes('every batch comes to be cleared', { word: isClosed }),
  endsWell('where nothing more can happen, every batch is cleared', { word: isClosed }),
  sometimes('a batch is cleared whole at its first sending', {
    word: (view) => isClosed(view) && view.parts[BANK_BATCH]?.context.version === 1,
  }),
  sometimes('a batch is returned, made again and cleared', {
    word: (view) => isClosed(view) && view.parts[BANK_BATCH]?.context.version > 1,
  }),
  sometimes('a batch with a line that nobody notified is returned', {
    word: (view) => at(view, BATCH, 'returned') && view.parts[BATCH]?.context.second === 'unknown',
  }),
  sometimes('a mistake is found in a batch whose lines are all notified', {
    word: ({ parts }) =>
      parts[BATCH]?.context.isFaulty && parts[BATCH]?.context.second === 'notified',
  }),
];

export const batchScope = (rules: Rules, options?: BuildOptions): System => {
  const faulty = faultsOn('misfortunes');
  return {
    name: 'clearing-and-refund',
    scope: 'sealed batch',
    groups: [
      {
        name: 'batch',
        replicas: 1,
        parts: [
          {
            name: BANK_BATCH,
            life: lifeOf('bank/claim-batch', makeBank, bankAlphabet, rules, options),
          },
          {
            name: BATCH,
            life: lifeOf('central-bank/claim-batch', makeCentral, centralAlphabet, rules, options),
          },
        ],
        lines: [line('batches', BATCH, faulty), line('batch answers', BANK_BATCH, faulty)],
        steps: steps(rules),
      },
    ],
    counters: [budget('slips', 1), budget('misfortunes', 1)],
    properties,
  };
};
