/**
 * An order, the lines it goes by and the pair of nodes that takes it in. Crashes and broken lines
 * are faults on a budget; what brings a node or a line back is no fault.
 */
import type { LinesContext } from '../../finance/lines/machine';
import type { Rules } from '../../rules';
import type { Condition, Local, ModelEvent, Step } from '../../system';
import { BANK } from '../payment-steps';
import { actsAt, owedToNobody } from '../pieces';

export const FINANCE = 'finance';
export const LINES = 'lines of finance';
const atFinance = actsAt(FINANCE);
const atBank = actsAt(BANK);
const atLines = actsAt(LINES);

const isCarrying = ({ value, context }: Local): boolean => {
  const { mainIsUp, spareIsUp } = context as LinesContext;
  return (value === 'onMain' && mainIsUp) || (value === 'onSpare' && spareIsUp);
};
const lines = (because: string, is: (local: Local) => boolean): Condition => ({
  part: LINES,
  is,
  because,
});
const theLineCarries = lines('the line in use carries', isCarrying);
const theLineIsDead = lines(
  'the line in use is dead and nobody knows',
  (local) => local.value !== 'cutOff' && !isCarrying(local),
);
const noLineIsLeft = lines('no line is left', (local) => local.value === 'cutOff');
/** Time is up when nothing is under way between the two and nothing lies on the bank's desk. */
const timeIsUp: readonly Condition[] = [
  { line: 'orders', present: false },
  { line: 'answers', present: false },
  { part: BANK, is: ({ context }) => context.desk === null, because: 'nothing is on the desk' },
];

/** What finance and the bank do in every scope. */
export function duties(rules: Rules): readonly Step[] {
  const automatic = (name: string, type: string): Step =>
    atBank(name, 'automatic', 'automatic', { type });
  const send = { when: [theLineCarries] };
  return [
    atFinance('the handler sends the order', 'finance handler', 'duty', { type: 'SEND' }, send),
    ...(rules.resendUnanswered
      ? [
          atFinance(
            'the order is sent again',
            'automatic',
            'automatic',
            { type: 'RESEND' },
            { when: [theLineCarries, ...timeIsUp] },
          ),
        ]
      : []),
    automatic('the node that serves stores the order', 'STORE'),
    automatic('the other node stores what the first has', 'MIRROR'),
    automatic('the bank acknowledges the order', 'ACKNOWLEDGE'),
    automatic('the bank begins to execute the order', 'BEGIN'),
    automatic('the bank executes the order', 'EXECUTE'),
    automatic('the core bank is asked whether the payment was made', 'QUERY'),
  ];
}

/** Nodes that crash, come back and take over from each other. */
export const crashes: readonly Step[] = (['primary', 'standby'] as const).flatMap((node) => [
  atBank(
    `the ${node} crashes`,
    'environment',
    'fault',
    { type: 'CRASHED', node },
    { counters: [{ counter: 'crashes', atLeast: 1, add: -1 }] },
  ),
  atBank(`the ${node} is restarted`, 'bank-system administrator', 'duty', {
    type: 'RESTARTED',
    node,
  }),
  atBank(`the ${node} takes over`, 'automatic', 'automatic', { type: 'TAKE_OVER', node }),
]);

const fault = (name: string, event: ModelEvent, more: Partial<Step> = {}): Step =>
  atLines(name, 'environment', 'fault', event, {
    counters: [{ counter: 'broken lines', atLeast: 1, add: -1 }],
    ...more,
  });

/** Lines that break, with what they carry or without it, and what finance does about it. */
export const brokenLines: readonly Step[] = [
  atFinance(
    'the handler sends the order into a dead line',
    'finance handler',
    'duty',
    { type: 'SEND_INTO_DEAD_LINE' },
    { when: [theLineIsDead] },
  ),
  fault('the main line breaks', { type: 'MAIN_DOWN' }),
  fault(
    'the main line breaks and loses the order',
    { type: 'MAIN_DOWN' },
    { takes: [{ line: 'orders', message: { type: 'ORDER', carrier: 'line' } }] },
  ),
  fault(
    'the main line breaks and loses the acknowledgement',
    { type: 'MAIN_DOWN' },
    { takes: [{ line: 'answers', message: { type: 'ORDER_ACKNOWLEDGED' } }] },
  ),
  fault('the spare line breaks', { type: 'SPARE_DOWN' }),
  atLines('it is noticed that the line is dead', 'automatic', 'automatic', { type: 'NOTICE' }),
  ...(['MAIN', 'SPARE'] as const).map((which) =>
    atLines(
      `the ${which.toLowerCase()} line is restored`,
      'environment',
      'answer',
      { type: `${which}_RESTORED` },
      owedToNobody,
    ),
  ),
  atFinance(
    'the order is exported and carried to the bank',
    'messenger',
    'duty',
    { type: 'EXPORT' },
    { when: [noLineIsLeft] },
  ),
];
