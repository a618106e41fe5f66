/**
 * Two orders, one for each of two banks, and where each of them can turn up: at the bank it is
 * addressed to, or as a copy at the other. The orders meet in nothing but what may go wrong.
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
import { alphabetFor as bankAlphabet } from '../../bank/addressed-order/alphabet';
import { makeMachine as makeBank } from '../../bank/addressed-order/machine';
import { type BuildOptions, lifeOf } from '../../family';
import {
  type Bank,
  banks,
  alphabetFor as financeAlphabet,
} from '../../finance/addressed-order/alphabet';
import { makeMachine as makeFinance } from '../../finance/addressed-order/machine';
import type { Rules } from '../../rules';
import type { Condition, Group, Line, Message, ModelEvent, Part, Step } from '../../system';
import { faultsOn, line, owedToNobody } from '../pieces';

export const other = (bank: Bank): Bank => (bank === 'one' ? 'two' : 'one');
export const orderAtFinance = (order: Bank): string => `order ${order} at finance`;
export const orderAt = (order: Bank, bank: Bank): string => `order ${order} at bank ${bank}`;
export const way = (order: Bank, bank: Bank): string => `order ${order} to bank ${bank}`;
export const answersTo = (order: Bank): string => `answers to order ${order}`;
export const message = (order: Bank, seal: Bank): Message => ({
  type: 'ADDRESSED_ORDER',
  order,
  seal,
});

export const act = (
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

const misfortune: Partial<Step> = {
  counters: [{ counter: 'misfortunes', atLeast: 1, add: -1 }],
  ...owedToNobody,
};

/** What happens at one bank to one order, its own or not. */
const atBank = (order: Bank, bank: Bank): readonly Step[] => [
  act(`bank ${bank} verifies the seal on order ${order}`, 'automatic', orderAt(order, bank), {
    type: 'VERIFY',
    at: bank,
  }),
  act(
    `the teller of bank ${bank} pays order ${order}`,
    `teller of bank ${bank}`,
    orderAt(order, bank),
    { type: 'PAY' },
    // Nobody waits for a bank to pay what is not its own.
    bank === order ? {} : owedToNobody,
  ),
  act(`bank ${bank} sends the receipt of order ${order}`, 'automatic', orderAt(order, bank), {
    type: 'SEND_RECEIPT',
    at: bank,
  }),
];

const isIdle = (order: Bank, bank: Bank): Condition => ({
  part: orderAt(order, bank),
  is: ({ value }) => !['received', 'signedIn', 'paid'].includes(value as string),
  because: 'nothing is in hand there',
});

/** Honest people and systems around one order; with `mishaps`, what goes wrong with it too. */
export function stepsOf(rules: Rules, order: Bank, hasMishaps: boolean): readonly Step[] {
  const finance = orderAtFinance(order);
  const sealed = (seal: Bank): ModelEvent => ({ type: 'SEAL', order, seal });
  const resend = act(
    `finance sends order ${order} again`,
    'automatic',
    finance,
    { type: 'RESEND' },
    {
      when: [
        ...banks.map((bank) => ({ line: way(order, bank), present: false })),
        { line: answersTo(order), present: false },
        isIdle(order, order),
      ],
    },
  );
  const mishaps: readonly Step[] = [
    act(
      `the seal keeper takes the other bank's seal for order ${order}`,
      'seal keeper',
      finance,
      sealed(other(order)),
      misfortune,
    ),
    {
      name: `a copy of order ${order} is carried to bank ${other(order)}`,
      actor: 'environment',
      kind: 'answer',
      when: [{ line: way(order, order), message: message(order, order), present: true }],
      puts: [{ line: way(order, other(order)), message: message(order, order) }],
      ...misfortune,
    },
  ];
  return [
    act(`the seal keeper seals order ${order}`, 'seal keeper', finance, sealed(order)),
    act(`order ${order} is sent`, 'automatic', finance, { type: 'SEND' }),
    ...(rules.resendUnanswered && hasMishaps ? [resend] : []),
    ...banks.flatMap((bank) => atBank(order, bank)),
    ...(hasMishaps ? mishaps : []),
  ];
}

export const partsOf = (rules: Rules, order: Bank, options?: BuildOptions): readonly Part[] => [
  {
    name: orderAtFinance(order),
    life: lifeOf('finance/addressed-order', makeFinance, financeAlphabet(order), rules, options),
  },
  ...banks.map((bank) => ({
    name: orderAt(order, bank),
    life: lifeOf('bank/addressed-order', makeBank, bankAlphabet(order), rules, options),
  })),
];

export const linesOf = (order: Bank, faulty: boolean): readonly Line[] => {
  const faults = faulty ? faultsOn('misfortunes') : {};
  return [
    line(way(order, order), orderAt(order, order), faults),
    line(way(order, other(order)), orderAt(order, other(order))),
    line(answersTo(order), orderAtFinance(order), faults),
  ];
};

export const orderGroup = (rules: Rules, order: Bank, options?: BuildOptions): Group => ({
  name: `order ${order}`,
  replicas: 1,
  parts: partsOf(rules, order, options),
  lines: linesOf(order, true),
  steps: stepsOf(rules, order, true),
});

const orderOf = (view: View): Bank => (orderAtFinance('one') in view.parts ? 'one' : 'two');
export const paymentsAt = (view: View, order: Bank, bank: Bank): number =>
  view.parts[orderAt(order, bank)]?.context.payments ?? 0;
const at = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);

const isAcknowledged = (view: View): boolean => {
  const order = orderOf(view);
  return (
    at(view, orderAtFinance(order), 'acknowledged') && at(view, orderAt(order, order), 'receipted')
  );
};
const isClosed = (view: View): boolean => {
  const order = orderOf(view);
  return isAcknowledged(view) && at(view, orderAt(order, other(order)), 'awaited', 'refused');
};

export const paidOnce: Property = always(
  'no order is paid twice, at one bank or at two',
  {
    word: (view) =>
      banks.every((order) => paymentsAt(view, order, 'one') + paymentsAt(view, order, 'two') <= 1),
  },
  { outcome: true },
);
export const paidByItsBank: Property = always(
  'no bank pays an order that is addressed to another',
  { word: (view) => banks.every((order) => paymentsAt(view, order, other(order)) === 0) },
  { outcome: true },
);

export const orderProperties: readonly Property[] = [
  paidOnce,
  paidByItsBank,
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every order can still be paid and acknowledged', { word: isClosed }),
  closes('every order comes to be paid and acknowledged', { word: isClosed }),
  endsWell('where nothing more can happen, every order is paid and acknowledged', {
    word: isClosed,
  }),
  sometimes('the wrong bank refuses a copy, and the right one pays', {
    word: (view) => {
      const order = orderOf(view);
      return isClosed(view) && at(view, orderAt(order, other(order)), 'refused');
    },
  }),
  sometimes("an order under the other bank's seal comes back to be sealed anew", {
    word: (view) => at(view, orderAtFinance(orderOf(view)), 'returned'),
  }),
  sometimes('an order is paid by the bank it is addressed to, and acknowledged', {
    word: isAcknowledged,
  }),
];
