/** What must hold of an order while nodes crash and lines break: executed once, and never lost. */
import {
  always,
  canClose,
  closes,
  endsWell,
  leadsTo,
  never,
  neverStep,
  type Property,
  sometimes,
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

export const crashProperties: readonly Property[] = [
  ...everywhere,
  always(
    'no acknowledged order is lost',
    { word: (view) => !isAcknowledged(view) || isHeld(view) },
    { outcome: true },
  ),
  sometimes('the standby executes what the primary acknowledged', {
    word: (view) => isAcknowledged(view) && isAt(view, BANK, 'onStandby') && bank(view).paid > 0,
  }),
  sometimes('a node takes over a payment of which it does not know whether it was made', {
    word: (view) => bank(view).isUnclear && bank(view).paid > 0,
  }),
];

export const lineProperties: readonly Property[] = [
  ...everywhere,
  sometimes('an order is acknowledged while the spare line serves', {
    word: (view) => isAcknowledged(view) && isAt(view, LINES, 'onSpare'),
  }),
  sometimes('an order is carried by hand and comes by the line as well', {
    word: (view) => bank(view).by === 'hand' && bank(view).desk === 'line',
  }),
];
