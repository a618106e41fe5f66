/**
 * Direct payment (财政直接支付): finance seals an order, the bank verifies it, pays and sends a sealed
 * receipt. Honest scopes: one line fault and one misfortune of the world; one voucher under a
 * ceiling of two (can it be paid twice?), two vouchers under a ceiling of one (can it be
 * overdrawn?). Scope `coalitions`: one voucher under attack by every coalition, an earlier voucher
 * to replay, no faults.
 */
import {
  administers,
  type Cast,
  castOf,
  deviationsOf,
  jointly,
  NOBODY,
  type Powers,
  reaches,
} from '../../adversary';
import { alphabet as bankAlphabet } from '../../bank/direct-payment/alphabet';
import { makeMachine as makeBank } from '../../bank/direct-payment/machine';
import type { Content } from '../../content';
import { type BuildOptions, type Family, lifeOf, type Principal } from '../../family';
import { alphabetFor } from '../../finance/direct-payment/alphabet';
import { makeMachine as makeFinance } from '../../finance/direct-payment/machine';
import {
  bankPrincipals,
  centralBankPrincipals,
  financePrincipals,
  furtherBankPrincipals,
  onlookers,
} from '../../principals';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Message, Step, System } from '../../system';
import { BANK, forgersIn, funds, transferAnswers, writersAs } from '../payment-steps';
import { budget, faultsOn, handsTo, line, tapsOn } from '../pieces';
import { bankDeviations, bankDuties } from './bank-steps';
import { FINANCE, financeDeviations, financeDuties, financeForgeries } from './finance-steps';
import { coalitionProperties, honestProperties } from './properties';

/** Everybody around an order; who reaches nothing here is listed all the same. */
export const principals = (rules: Rules): readonly Principal[] => [
  ...financePrincipals(rules),
  ...bankPrincipals,
  ...furtherBankPrincipals,
  ...centralBankPrincipals,
  ...onlookers,
];

function linesFor(cast: Cast): readonly Line[] {
  const lines = [line('orders', BANK), line('answers', FINANCE)];
  return [...lines, ...lines.flatMap((one) => tapsOn(cast, one))];
}

const order = (content: Content, seal: 'good' | 'bad'): Message => ({
  type: 'PAYMENT_ORDER',
  content,
  seal,
});

function lineDeviations(powers: Powers): readonly Step[] {
  if (!powers.reaches('line')) return [];
  const hand = handsTo('orders', BANK, powers.person);
  return [
    hand('an altered order is put on the line', order('altered', 'bad')),
    hand('an earlier sealed order is put on the line again', order('earlier', 'good')),
  ];
}

/** A second seal in the keeper's name is good wherever it is shown: it takes a line to show it. */
const secondSeals = (cast: Cast): readonly Step[] =>
  jointly(cast, [reaches('line'), administers('making of seals')], (by) =>
    handsTo(
      'orders',
      BANK,
      by,
    )('an order under a second seal is put on the line', order('altered', 'good')),
  );

function voucher(
  rules: Rules,
  replicas: number,
  cast: Cast,
  options: BuildOptions | undefined,
  more: { steps: readonly Step[]; lines: readonly Line[] },
): Group {
  const financeAlphabet = alphabetFor(writersAs(cast, 'seal keeper'), forgersIn(cast));
  return {
    name: 'voucher',
    replicas,
    parts: [
      {
        name: FINANCE,
        life: lifeOf('finance/direct-payment', makeFinance, financeAlphabet, rules, options),
      },
      { name: BANK, life: lifeOf('bank/direct-payment', makeBank, bankAlphabet, rules, options) },
    ],
    lines: more.lines,
    steps: [...financeDuties(rules), ...bankDuties(rules), ...more.steps],
  };
}

const ceiling = (initial: number): Counter => funds('ceiling', 3, initial);

function honest(rules: Rules, vouchers: number, name: string, options?: BuildOptions): System {
  const lines = [
    line('orders', BANK, faultsOn('faults')),
    line('answers', FINANCE, faultsOn('faults')),
  ];
  const steps = transferAnswers(rules, 'ceiling', true);
  return {
    name: 'direct-payment',
    scope: name,
    groups: [voucher(rules, vouchers, NOBODY, options, { steps, lines })],
    counters: [ceiling(vouchers === 1 ? 2 : 1), budget('faults', 1), budget('misfortunes', 1)],
    properties: honestProperties,
  };
}

function underAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  const steps = [
    ...transferAnswers(rules, 'ceiling', false),
    ...deviationsOf(cast, (powers) => [
      ...financeDeviations(powers),
      ...lineDeviations(powers),
      ...bankDeviations(powers),
    ]),
    ...financeForgeries(cast),
    ...secondSeals(cast),
  ];
  return {
    name: 'direct-payment',
    scope: 'coalitions',
    groups: [voucher(rules, 1, cast, options, { steps, lines: linesFor(cast) })],
    counters: [ceiling(2)],
    properties: coalitionProperties,
  };
}

export const family: Family = {
  name: 'direct-payment',
  principals,
  scopes: [
    {
      name: 'one voucher',
      kind: 'honest',
      build: (rules, options) => honest(rules, 1, 'one voucher', options),
    },
    {
      name: 'two vouchers',
      kind: 'honest',
      build: (rules, options) => honest(rules, 2, 'two vouchers', options),
    },
    { name: 'coalitions', kind: 'coalitions', build: underAttack },
  ],
};
