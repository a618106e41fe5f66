/** What must hold while a province goes live: no junk is paid, and both read the same amount. */
import {
  always,
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
import { ORDERED } from '../../finance/interface/machine';
import { VERSIONS_MAX } from '../../messages/specification';
import { isAt, isNothingOnTheWay } from '../payment-properties';
import { BANK } from '../payment-steps';

export const FINANCE = 'finance';

const isClosed = (view: View): boolean =>
  isAt(view, FINANCE, 'acknowledged') && isAt(view, BANK, 'paid') && isNothingOnTheWay(view);

export const properties: readonly Property[] = [
  never(
    'no funds go out on what nobody asked for',
    { word: ({ parts }) => parts[BANK]?.context.junk === 'paid' },
    { outcome: true },
  ),
  always(
    'the bank pays the amount that finance ordered',
    { word: (view) => !isAt(view, BANK, 'paid') || view.parts[BANK]?.context.amount === ORDERED },
    { outcome: true },
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the order can still be paid and acknowledged', { word: isClosed }),
  closes('the order comes to be paid and acknowledged', { word: isClosed }),
  endsWell('an order at rest is paid and acknowledged', { word: isClosed }),
  sometimes('an order is returned for its version, sent again and paid', {
    word: (view) => isAt(view, BANK, 'paid') && view.parts[FINANCE]?.context.wasReturned,
  }),
  sometimesStep('an order of the test environment comes and is thrown away', ({ notes }) =>
    notes.includes('it comes from the test environment'),
  ),
  sometimes('finance and the bank both work by the third version', {
    word: ({ parts }) =>
      [FINANCE, BANK].every((part) => parts[part]?.context.version === VERSIONS_MAX),
  }),
];
