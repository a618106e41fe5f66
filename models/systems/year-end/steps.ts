/**
 * Who does what with the last voucher of a year and with what is left of its quota. Balances are
 * counters: what was issued is 2 at the beginning, at the bank and at the central bank.
 */
import type { Rules } from '../../rules';
import type { CounterUse, Step } from '../../system';
import { actsAt, owedToNobody } from '../pieces';
import { add, empty, isAt, isNotAt, misfortune, newYear } from './conditions';
import {
  ACCOUNT,
  CANCELLED,
  CLAIM,
  CLEARING,
  CLEARING_CANCELLED,
  CLEARING_QUOTA,
  ISSUED,
  PAYMENT,
  QUOTA,
  SPENT,
  VOUCHER,
  YEAR,
} from './names';
import { refunds } from './refunds';
import { reconciling } from './statements';

const unit = actsAt(VOUCHER);
const pays = actsAt(PAYMENT);
const account = actsAt(ACCOUNT);
const claim = actsAt(CLAIM);
const clearing = actsAt(CLEARING);

const oldYear = isAt(
  ACCOUNT,
  'the old year is not over',
  'open',
  'closing',
  'cancelled',
  'settled',
);

/** One voucher's amount of a quota; only what is there where that is checked. */
const draw = (counter: string, isChecked: boolean): CounterUse =>
  isChecked ? { counter, atLeast: 1, add: -1 } : { counter, add: -1 };

const clock: readonly Step[] = [
  account(
    'the last working day of the year ends',
    'environment',
    'answer',
    { type: 'LAST_DAY_ENDED' },
    { when: [isNotAt(VOUCHER, 'what the unit still wanted to pay is sent', 'planned')] },
  ),
  {
    name: 'the new year begins',
    actor: 'environment',
    kind: 'answer',
    does: [
      { part: ACCOUNT, event: { type: 'YEAR_BEGAN' } },
      { part: YEAR, event: { type: 'YEAR_BEGAN' } },
    ],
  },
];

const paying = (rules: Rules): readonly Step[] => [
  unit('the unit sends its last voucher of the year', 'unit clerk', 'duty', { type: 'SEND' }),
  pays(
    'the teller pays the voucher',
    'teller',
    'duty',
    { type: 'PAY', year: 'old' },
    { when: [oldYear], counters: [draw(QUOTA, rules.quotaCheckAtBank), add(SPENT, 1)] },
  ),
  pays(
    'the teller pays a voucher of the old year in the new one',
    'teller',
    'duty',
    { type: 'PAY', year: 'new' },
    { when: [newYear], counters: [draw(QUOTA, rules.quotaCheckAtBank)] },
  ),
  pays(
    'the teller returns a voucher for which there is no quota',
    'teller',
    'duty',
    { type: 'RETURN' },
    { counters: [{ counter: QUOTA, atMost: 0 }] },
  ),
  pays(
    'the teller returns a voucher in hand because the year ends',
    'teller',
    'duty',
    { type: 'RETURN' },
    {
      when: [isAt(ACCOUNT, 'the last day is over', 'closing')],
      counters: [{ counter: QUOTA, atLeast: 1 }, misfortune],
      ...owedToNobody,
    },
  ),
  claim(
    'the central bank clears the claim',
    'central-bank accounting supervisor',
    'duty',
    { type: 'CLEAR' },
    { counters: [draw(CLEARING_QUOTA, rules.quotaCheckAtCentralBank)] },
  ),
];

const amounts = Array.from({ length: ISSUED + 1 }, (_, amount) => amount);

/** All that is left, in one act; without the rule the account is closed and all of it stays. */
const cancelling = (rules: Rules): readonly Step[] => {
  const uses = (amount: number, from: string, to: string): readonly CounterUse[] => [
    { counter: from, atLeast: amount, atMost: amount, add: -amount },
    add(to, amount),
  ];
  const when = [
    isNotAt(PAYMENT, 'no payment is in hand or uncleared', 'inHand', 'paid', 'refunding'),
  ];
  const cancel = { type: 'CANCEL' };
  return rules.unusedQuotaCancelled
    ? amounts.flatMap((amount) => [
        account(
          `the clearing clerk cancels an unused quota of ${amount}`,
          'clearing clerk',
          'duty',
          cancel,
          { when, counters: uses(amount, QUOTA, CANCELLED) },
        ),
        clearing(
          `the reviewer cancels an unused clearing quota of ${amount}`,
          'central-bank reviewer',
          'duty',
          cancel,
          { counters: uses(amount, CLEARING_QUOTA, CLEARING_CANCELLED) },
        ),
      ])
    : [
        account('the bank lets the unused quota stand', 'clearing clerk', 'duty', cancel, { when }),
        clearing(
          'the central bank lets the unused clearing quota stand',
          'central-bank reviewer',
          'duty',
          cancel,
        ),
      ];
};

/** Time is up when nothing is in flight between the two and nothing is in hand there. */
const resends: readonly Step[] = [
  unit(
    'the unit sends the voucher again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('vouchers'),
        empty('answers'),
        isNotAt(PAYMENT, 'nothing is in hand there', 'inHand'),
      ],
    },
  ),
  pays(
    'the bank sends the claim again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('claims'),
        empty('claim answers'),
        isNotAt(CLAIM, 'nothing is in hand there', 'inHand', 'refundInHand'),
      ],
    },
  ),
  account(
    'the bank sends the cancellation again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('cancellations'),
        empty('cancellation answers'),
        isNotAt(CLEARING, 'nothing is in hand there', 'told'),
      ],
    },
  ),
];

export const steps = (rules: Rules): readonly Step[] => [
  ...clock,
  ...paying(rules),
  ...refunds,
  ...cancelling(rules),
  ...reconciling,
  ...(rules.resendUnanswered ? resends : []),
];
