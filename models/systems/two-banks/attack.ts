/**
 * One order under attack, and two banks that may pay it: who is on a line hears an order and hands
 * it to the other bank; who keeps the seals puts the other bank's on it; who runs a bank's system
 * lets it in unverified. Content is another system's matter: here every order says what was asked
 * for.
 */
import { type Property, sometimes } from '../../../base/property';
import { type Cast, castOf, deviationsOf, type Powers } from '../../adversary';
import type { BuildOptions, Principal } from '../../family';
import { type Bank, banks } from '../../finance/addressed-order/alphabet';
import { financePrincipals } from '../../principals';
import type { Rules } from '../../rules';
import type { Group, Step, System } from '../../system';
import { handsTo, tapsOn } from '../pieces';
import {
  act,
  linesOf,
  message,
  orderAt,
  orderAtFinance,
  other,
  paidByItsBank,
  paidOnce,
  partsOf,
  paymentsAt,
  stepsOf,
  way,
} from './orders';

/** One order is enough: the other bank's is the same with the names changed. */
const TARGET: Bank = 'one';

const bankPeople = (bank: Bank): readonly Principal[] => [
  {
    name: `teller of bank ${bank}`,
    side: 'executing',
    posts: [`teller of bank ${bank}`],
    reaches: [],
    administers: [],
  },
  {
    name: `system administrator of bank ${bank}`,
    side: 'executing',
    posts: [],
    reaches: [],
    administers: [`system of bank ${bank}`],
  },
];

export const principals = (rules: Rules): readonly Principal[] => [
  ...financePrincipals(rules),
  ...banks.flatMap(bankPeople),
];

const onTheLine = (powers: Powers, order: Bank): readonly Step[] =>
  powers.reaches('line')
    ? banks.map((seal) =>
        handsTo(way(order, order), orderAt(order, other(order)), powers.person)(
          seal === order
            ? `order ${order} is handed to bank ${other(order)}`
            : `order ${order} under the other seal is handed to bank ${other(order)}`,
          message(order, seal),
          [message(order, seal)],
        ),
      )
    : [];

const deviations =
  (order: Bank) =>
  (powers: Powers): readonly Step[] => [
    ...onTheLine(powers, order),
    ...(powers.canActAs('seal keeper')
      ? [
          act(
            `the other bank's seal is put on order ${order}`,
            powers.person,
            orderAtFinance(order),
            { type: 'SEAL', order, seal: other(order) },
            { kind: 'deviation' },
          ),
        ]
      : []),
    ...banks
      .filter((bank) => powers.administers(`system of bank ${bank}`))
      .map((bank) =>
        act(
          `bank ${bank} takes order ${order} in unverified`,
          powers.person,
          orderAt(order, bank),
          { type: 'ACCEPT_UNVERIFIED' },
          { kind: 'deviation' },
        ),
      ),
  ];

const group = (rules: Rules, order: Bank, cast: Cast, options?: BuildOptions): Group => {
  const lines = linesOf(order, false);
  return {
    name: `order ${order}`,
    replicas: 1,
    parts: partsOf(rules, order, options),
    lines: [...lines, ...lines.slice(0, 1).flatMap((one) => tapsOn(cast, one))],
    steps: [...stepsOf(rules, order, false), ...deviationsOf(cast, deviations(order))],
  };
};

const properties: readonly Property[] = [
  paidOnce,
  paidByItsBank,
  sometimes('an order is paid by the bank it is addressed to', {
    word: (view) => paymentsAt(view, TARGET, TARGET) === 1,
  }),
];

export function underAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  return {
    name: 'two-banks',
    scope: 'coalitions',
    groups: [group(rules, TARGET, cast, options)],
    counters: [],
    properties,
  };
}
