/**
 * Direct payment (财政直接支付): finance seals an order, the bank verifies it, pays and sends a sealed
 * receipt. Honest scopes: one line fault and one misfortune of the world; one voucher under a
 * ceiling of two (can it be paid twice?), two vouchers under a ceiling of one (can it be
 * overdrawn?). Scope `coalitions`: one voucher under attack by every coalition of one, an earlier
 * voucher to replay, no faults.
 */
import {
  always,
  canClose,
  endsWell,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { type Powers, powersOf } from '../../adversary';
import { alphabet as bankAlphabet } from '../../bank/direct-payment/alphabet';
import { makeMachine as makeBank } from '../../bank/direct-payment/machine';
import { authorisers } from '../../content';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabetFor } from '../../finance/direct-payment/alphabet';
import { makeMachine as makeFinance } from '../../finance/direct-payment/machine';
import { bankPrincipals, financePrincipals } from '../../principals';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Step, System } from '../../system';
import { BANK, bankDeviations, bankDuties, transferAnswers } from './bank-steps';
import { FINANCE, financeDeviations, financeDuties, marksOf } from './finance-steps';

export const principals = (rules: Rules) => [...financePrincipals(rules), ...bankPrincipals];

const line = (name: string, to: string, more: Partial<Line>): Line => ({
  name,
  to,
  kind: 'bag',
  sendUpTo: 1,
  holdUpTo: 2,
  whenFull: 'absorb',
  ...more,
});
const faulty = { faults: { budget: 'faults', lose: true, duplicate: true } } as const;

/** On a line in the coalition's reach what was once sent can be delivered at any time. */
function linesFor(powers: Powers): readonly Line[] {
  const known = powers.reaches('line') ? ({ kind: 'set' } as const) : {};
  return [line('orders', BANK, known), line('answers', FINANCE, known)];
}

function lineDeviations(powers: Powers): readonly Step[] {
  if (!powers.reaches('line')) return [];
  const put = (name: string, content: string, seal: string): Step => ({
    name,
    actor: powers.person,
    kind: 'deviation',
    puts: [{ line: 'orders', message: { type: 'PAYMENT_ORDER', content, seal } }],
    when: [{ line: 'orders', message: { type: 'PAYMENT_ORDER', content, seal }, present: false }],
  });
  return [
    put('an altered order is put on the line', 'altered', 'bad'),
    put('an earlier sealed order is put on the line again', 'earlier', 'good'),
  ];
}

function voucher(
  rules: Rules,
  replicas: number,
  powers: Powers,
  options: BuildOptions | undefined,
  more: { steps: readonly Step[]; lines: readonly Line[] },
): Group {
  const forges = powers.administers('seal system') && powers.administers('payment system');
  const actorsAs = (holder: string): readonly string[] => [
    ...powers.actorsAs(holder),
    ...(holder === 'seal keeper' && powers.administers('seal system') && !powers.canActAs(holder)
      ? [powers.person]
      : []),
  ];
  const financeAlphabet = alphabetFor(actorsAs, forges ? powers.person : undefined);
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

const paidIn = (view: View): Record<string, number> => view.parts[BANK]?.context.paid;
const paidTimes = (view: View): number =>
  Object.values(paidIn(view)).reduce((sum, times) => sum + times, 0);
const isAtRest = (view: View): boolean =>
  Object.values(view.lines).every((flights) => flights.length === 0);
const isClosed = (view: View): boolean =>
  isAtRest(view) &&
  ((view.parts[FINANCE]?.value === 'acknowledged' && view.parts[BANK]?.value === 'receipted') ||
    (view.parts[FINANCE]?.value === 'returned' &&
      ['returned', 'refused'].includes(view.parts[BANK]?.value)));

/** Funds gone on another content than was asked for, or more often. */
const isNotAskedFor = (view: View): boolean => {
  const paid = paidIn(view);
  return (paid.altered ?? 0) + (paid.earlier ?? 0) > 0 || (paid.genuine ?? 0) > 1;
};
const isOnOneAuthority = (view: View): boolean =>
  (paidIn(view).genuine ?? 0) > 0 && authorisers(marksOf(view.parts[FINANCE]?.context)).length < 2;

const afterSignIn = ['signedIn', 'entered', 'transferring', 'unknown', 'paid', 'receipted'];

const honestProperties: readonly Property[] = [
  never(
    'no payment is executed more than once',
    { word: (v) => paidTimes(v) > 1 },
    { outcome: true },
  ),
  always(
    'no quota is overdrawn at the bank',
    { total: (_, counters) => (counters.ceiling ?? 0) >= 0 },
    { outcome: true },
  ),
  never('no voucher is sealed out of the order of duty', {
    word: ({ parts }) => {
      const { handler, director, treasury } = parts[FINANCE]?.context ?? {};
      return (director && !handler) || (treasury && !(handler && director));
    },
  }),
  never('nobody seals both as handler and as director', {
    word: ({ parts }) => {
      const { handler, director } = parts[FINANCE]?.context ?? {};
      return handler && director && handler.as === director.as;
    },
  }),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('the payment can still be acknowledged or returned', { word: isClosed }),
  endsWell('a payment at rest is acknowledged or returned', { word: isClosed }),
  sometimes('a payment is made and acknowledged', {
    word: ({ parts }) => parts[FINANCE]?.value === 'acknowledged',
  }),
  sometimes('a payment is returned', { word: ({ parts }) => parts[FINANCE]?.value === 'returned' }),
  sometimes('the outcome of a transfer is unknown', {
    word: ({ parts }) => parts[BANK]?.value === 'unknown',
  }),
];

const coalitionProperties: readonly Property[] = [
  never('no funds go out on what nobody asked for', { word: isNotAskedFor }, { outcome: true }),
  never("no funds go out on one person's authority", { word: isOnOneAuthority }, { outcome: true }),
  never('the bank acts only on a voucher whose seal is good', {
    word: ({ parts }) =>
      afterSignIn.includes(parts[BANK]?.value) && parts[BANK]?.context.seal !== 'good',
  }),
  sometimes('a payment goes out', { word: (v) => paidTimes(v) > 0 }),
];

const ceiling = (initial: number): Counter => ({
  name: 'ceiling',
  min: -12,
  max: 3,
  initial,
  measures: 'money',
});
const budget = (name: string, initial: number): Counter => ({
  name,
  min: 0,
  max: initial,
  initial,
  measures: 'count',
  budget: true,
});

function honest(rules: Rules, vouchers: number, name: string, options?: BuildOptions): System {
  const nobody = powersOf(undefined, [], rules);
  const lines = [line('orders', BANK, faulty), line('answers', FINANCE, faulty)];
  const steps = transferAnswers(rules, true);
  return {
    name: 'direct-payment',
    scope: name,
    groups: [voucher(rules, vouchers, nobody, options, { steps, lines })],
    counters: [ceiling(vouchers === 1 ? 2 : 1), budget('faults', 1), budget('misfortunes', 1)],
    properties: honestProperties,
  };
}

function underAttack(rules: Rules, options?: BuildOptions): System {
  const powers = powersOf(options?.coalition, principals(rules), rules);
  const steps = [
    ...transferAnswers(rules, false),
    ...financeDeviations(powers),
    ...lineDeviations(powers),
    ...bankDeviations(powers),
  ];
  return {
    name: 'direct-payment',
    scope: 'coalitions',
    groups: [voucher(rules, 1, powers, options, { steps, lines: linesFor(powers) })],
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
