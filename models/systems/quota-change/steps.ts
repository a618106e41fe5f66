/**
 * Payments draw on one quota while it is raised, lowered and taken back. The balance and what was
 * notified are two counters: whoever draws changes the first alone, a registered notice both.
 */
import { BALANCE_MAX } from '../../bank/quota-draw/machine';
import type { Rules } from '../../rules';
import type { CounterUse, Local, Step } from '../../system';
import { actsAt, owedToNobody } from '../pieces';

export const DRAW = 'payment at the bank';
export const NOTICE = 'change at finance';
export const RECEIVER = 'change at the bank';
export const BALANCE = 'quota at the bank';
/** What the bank has registered in all, cumulative: no machine or condition reads it. */
export const NOTIFIED = 'quota notified';
export const CHANGES = 'changes of the quota';
export const ANSWERS = 'answers of the bank';

/** A balance that several wrong writers have spoilt stays within these. */
export const BALANCE_MIN = -4;

const pays = actsAt(DRAW);
const finance = actsAt(NOTICE);
const bank = actsAt(RECEIVER);

const draw = (rules: Rules): CounterUse =>
  rules.quotaCheckAtBank
    ? { counter: BALANCE, atLeast: 1, add: -1 }
    : { counter: BALANCE, add: -1 };

const granting = (rules: Rules): readonly Step[] => [
  pays(
    'the bank grants the quota',
    'automatic',
    'automatic',
    { type: 'QUOTA_GRANTED' },
    { counters: [draw(rules)] },
  ),
  ...(rules.quotaCheckAtBank
    ? [
        pays(
          'the bank refuses the payment for want of quota',
          'automatic',
          'automatic',
          { type: 'QUOTA_REFUSED' },
          { counters: [{ counter: BALANCE, atMost: 0 }] },
        ),
      ]
    : []),
];

const balances = Array.from({ length: BALANCE_MAX + 1 }, (_, balance) => balance);

/** The balance is read in one step and written in another, whatever it has become meanwhile. */
const readingThenWriting: readonly Step[] = [
  ...balances.map((balance) =>
    pays(
      `the bank reads a balance of ${balance}`,
      'automatic',
      'automatic',
      { type: 'READ_BALANCE', balance },
      {
        counters: [
          {
            counter: BALANCE,
            atMost: balance,
            ...(balance > 0 ? { atLeast: balance } : {}),
          },
        ],
      },
    ),
  ),
  ...balances
    .slice(1)
    .flatMap((was) =>
      [-1, ...balances].map((now) =>
        pays(
          `the bank writes ${was} less one over a balance of ${now}`,
          'automatic',
          'automatic',
          { type: 'WRITE_BALANCE', was },
          { counters: [{ counter: BALANCE, atLeast: now, atMost: now, add: was - 1 - now }] },
        ),
      ),
    ),
];

/** One payment, from the teller's hand to the payee. */
export const drawSteps = (rules: Rules): readonly Step[] => [
  pays('the teller takes up the payment', 'teller', 'duty', { type: 'TAKE_UP' }),
  ...(rules.quotaChangedAtomically ? granting(rules) : readingThenWriting),
  ...(rules.quotaAndStatusTogether
    ? []
    : [
        pays('the bank stores that the quota is granted', 'automatic', 'automatic', {
          type: 'STORE_STATUS',
        }),
      ]),
  pays('the transfer succeeds', 'environment', 'answer', { type: 'TRANSFER_SUCCEEDED' }),
  pays(
    'the payment system crashes and starts again',
    'environment',
    'fault',
    { type: 'CRASHED' },
    { counters: [{ counter: 'crashes', atLeast: 1, add: -1 }] },
  ),
];

const asking: readonly Step[] = [
  ['the unit asks for more quota', 1] as const,
  ['the unit gives quota back', -1] as const,
].map(([name, amount]) =>
  finance(
    name,
    'environment',
    'answer',
    { type: 'CHANGE_ASKED', amount },
    { alternatives: 'what the unit asks for' },
  ),
);

const hasNoWorkInHand = (local: Local): boolean =>
  !['received', 'registered'].includes(local.value as string);

const resend = finance(
  'finance sends the change again',
  'automatic',
  'automatic',
  { type: 'RESEND' },
  {
    when: [
      { line: CHANGES, present: false },
      { line: ANSWERS, present: false },
      { part: RECEIVER, is: hasNoWorkInHand, because: 'nothing is in hand there' },
    ],
  },
);

/** The balance moves with what is notified; down only as far as it is still there. */
const notified = (rules: Rules, add: 1 | -1): readonly CounterUse[] => [
  add < 0 && rules.returnRefusedOnceUsed
    ? { counter: BALANCE, atLeast: 1, add }
    : { counter: BALANCE, add },
  { counter: NOTIFIED, add },
];

const receiving = (rules: Rules): readonly Step[] => [
  bank(
    'the bank registers one more',
    'teller',
    'duty',
    { type: 'REGISTER', amount: 1 },
    { counters: notified(rules, 1) },
  ),
  bank(
    'the bank registers one less',
    'teller',
    'duty',
    { type: 'REGISTER', amount: -1 },
    { counters: notified(rules, -1) },
  ),
  ...(rules.returnRefusedOnceUsed
    ? [
        bank(
          'the bank refuses one less because the quota is used',
          'teller',
          'duty',
          { type: 'REFUSE' },
          {
            when: [
              { part: RECEIVER, is: (local) => local.context.amount < 0, because: 'it is less' },
            ],
            counters: [{ counter: BALANCE, atMost: 0 }],
          },
        ),
      ]
    : []),
  bank(
    'the bank returns a notice that it has registered',
    'teller',
    'duty',
    { type: 'RETURN_REGISTERED', amount: 1 },
    {
      counters: [...notified(rules, -1), { counter: 'returns', atLeast: 1, add: -1 }],
      ...owedToNobody,
    },
  ),
  bank('the bank seals and sends the receipt', 'bank seal keeper', 'duty', {
    type: 'SEND_RECEIPT',
  }),
];

/** One change of the quota, from the unit's wish to the bank's answer. */
export const changeSteps = (rules: Rules): readonly Step[] => [
  ...asking,
  finance('the treasury seals and sends the change', 'treasury-seal keeper', 'duty', {
    type: 'SEAL',
  }),
  ...(rules.resendUnanswered ? [resend] : []),
  ...receiving(rules),
];
