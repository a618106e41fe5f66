/** What must hold of an order while nodes crash and lines break: executed once, and never lost. */
import {
  always,
  canClose,
  closes,
  type EdgeView,
  endsWell,
  leadsTo,
  never,
  neverStep,
  type Property,
  sometimes,
  sometimesStep,
  type View,
} from '../../../base/property';
import { isAt, isNothingOnTheWay } from '../payment-properties';
import { BANK } from '../payment-steps';
import { FINANCE, LINES } from './steps';

const bank = (view: View) => view.parts[BANK]?.context;
const isAcknowledged = (view: View): boolean => isAt(view, FINANCE, 'acknowledged');
const isHeld = (view: View): boolean =>
  bank(view).copies.primary !== 'nothing' || bank(view).copies.standby !== 'nothing';

const isClosed = (view: View): boolean =>
  isAcknowledged(view) &&
  isNothingOnTheWay(view) &&
  bank(view).paid > 0 &&
  bank(view).copies.primary === 'done' &&
  bank(view).copies.standby === 'done';

const everywhere: readonly Property[] = [
  never(
    'no payment is executed more than once',
    { word: (view) => bank(view).paid > 1 },
    { outcome: true },
  ),
  always(
    'no acknowledged order is lost',
    { word: (view) => !isAcknowledged(view) || isHeld(view) },
    { outcome: true },
  ),
  leadsTo(
    'what is acknowledged comes to be executed',
    { word: isAcknowledged },
    { word: (view) => bank(view).paid > 0 },
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the order can still be executed and acknowledged', { word: isClosed }),
  closes('the order comes to be executed and acknowledged', { word: isClosed }),
  endsWell('an order at rest is executed and acknowledged', { word: isClosed }),
];

const nodes = [
  { node: 'primary', other: 'standby', serving: 'onPrimary' },
  { node: 'standby', other: 'primary', serving: 'onStandby' },
] as const;
const isUp = (view: View, node: string): boolean => bank(view).up[node];

/** What a crash must not do, and what nodes do without one another. */
const ofNodes: readonly Property[] = [
  never('no node serves that is down', {
    word: (view) =>
      nodes.some(({ node, serving }) => isAt(view, BANK, serving) && !isUp(view, node)),
  }),
  neverStep('nothing is stored at a node that is down', ({ before, after }) =>
    nodes.some(
      ({ node }) => !isUp(before, node) && bank(before).copies[node] !== bank(after).copies[node],
    ),
  ),
  neverStep('the pair serves on when the node that is idle crashes', ({ step, before, after }) =>
    nodes.some(
      ({ other, serving }) =>
        step === `the ${other} crashes` &&
        isAt(before, BANK, serving) &&
        !isAt(after, BANK, serving),
    ),
  ),
  neverStep('the node that takes over is the one that serves', ({ step, after }) =>
    nodes.some(
      ({ node, serving }) => step === `the ${node} takes over` && !isAt(after, BANK, serving),
    ),
  ),
  never('a crash forgets what lay on the desk and was not stored', {
    word: (view) => isAt(view, BANK, 'failing') && bank(view).desk !== null,
  }),
  ...nodes.flatMap(({ node, other, serving }) => [
    sometimesStep(
      `the ${other} crashes while the ${node} serves`,
      ({ step, before }) => step === `the ${other} crashes` && isAt(before, BANK, serving),
    ),
    sometimesStep(
      `the ${node} takes over before anything is begun`,
      ({ step, before }) =>
        step === `the ${node} takes over` && bank(before).copies[node] !== 'begun',
    ),
  ]),
  sometimesStep(
    'the second node crashes before the first is back',
    ({ step, before }) => step.endsWith(' crashes') && isAt(before, BANK, 'failing'),
  ),
];

export const crashProperties: readonly Property[] = [
  ...everywhere,
  ...ofNodes,
  sometimes('the standby executes what the primary acknowledged', {
    word: (view) => isAcknowledged(view) && isAt(view, BANK, 'onStandby') && bank(view).paid > 0,
  }),
  sometimes('a node takes over a payment of which it does not know whether it was made', {
    word: (view) => bank(view).isUnclear && bank(view).paid > 0,
  }),
];

const lines = (view: View) => view.parts[LINES]?.context;
const isCarrying = (view: View): boolean =>
  (isAt(view, LINES, 'onMain') && lines(view).mainIsUp) ||
  (isAt(view, LINES, 'onSpare') && lines(view).spareIsUp);
const onTheLine = ['the handler sends the order', 'the order is sent again'];

/** A step that is taken while finance uses its lines so. */
const whileAt =
  (name: string, state: string) =>
  ({ step, before }: EdgeView): boolean =>
    step === name && isAt(before, LINES, state);

/** How a line breaks or comes back, told by the step and by which line serves meanwhile. */
const turns: readonly (readonly [sentence: string, step: string, state: string])[] = [
  ['the spare line breaks while the main line serves', 'the spare line breaks', 'onMain'],
  ['the main line breaks while the spare line serves', 'the main line breaks', 'onSpare'],
  ['the spare line breaks while it serves', 'the spare line breaks', 'onSpare'],
  ['the main line is restored before anybody notices', 'the main line is restored', 'onMain'],
  ['the spare line is restored before anybody notices', 'the spare line is restored', 'onSpare'],
  ['the spare line is restored while the main serves', 'the spare line is restored', 'onMain'],
  ['the main line is restored when none was left', 'the main line is restored', 'cutOff'],
  ['the spare line is restored when none was left', 'the spare line is restored', 'cutOff'],
];
/** Witnesses of whatever happens to a line, with what is on it or without. */
const ofLines: readonly Property[] = [
  neverStep(
    'nothing is put on a line that does not carry',
    ({ step, before }) => onTheLine.includes(step) && !isCarrying(before),
  ),
  neverStep(
    'an order is carried by hand only where no line is left',
    ({ step, before }) =>
      step === 'the order is exported and carried to the bank' &&
      (lines(before).mainIsUp || lines(before).spareIsUp),
  ),
  ...turns.map(([sentence, step, state]) => sometimesStep(sentence, whileAt(step, state))),
  ...['order', 'acknowledgement'].map((what) =>
    sometimesStep(
      `the main line breaks and takes the ${what} with it`,
      ({ step }) => step === `the main line breaks and loses the ${what}`,
    ),
  ),
  sometimesStep(
    'an order is sent into a line that nobody knows is dead',
    ({ step }) => step === 'the handler sends the order into a dead line',
  ),
];

export const lineProperties: readonly Property[] = [
  ...everywhere,
  ...ofLines,
  sometimes('an order is acknowledged while the spare line serves', {
    word: (view) => isAcknowledged(view) && isAt(view, LINES, 'onSpare'),
  }),
  sometimes('an order is carried by hand and comes by the line as well', {
    word: (view) => bank(view).by === 'hand' && bank(view).desk === 'line',
  }),
];
