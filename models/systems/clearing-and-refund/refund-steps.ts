/**
 * What becomes of money that comes back: a bounce is known by the transfer's own reference, a
 * refund is matched by the refund clerk, who may slip once. Nobody is owed that money comes back;
 * whatever came back is owed its way to the quota and, after clearing, to the treasury.
 */
import type { Rules } from '../../rules';
import type { Condition, CounterUse, Local, ModelEvent, Step } from '../../system';
import { owedToNobody } from '../pieces';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT } from './steps';

export const BANK_REFUND = 'refund at the bank';
export const CENTRAL_REFUND = 'refund at the central bank';
export const REFUND_BOOK = 'refund book of finance';
export const REFUND_RECORD = 'what really came back';
export const QUOTA = 'quota at the bank';

const act = (
  name: string,
  actor: string,
  part: string,
  event: ModelEvent,
  more: Partial<Step> = {},
): Step => ({
  name,
  actor,
  kind: actor === 'automatic' ? 'automatic' : actor === 'environment' ? 'answer' : 'duty',
  does: [{ part, event }],
  ...more,
});
/** The same step, which also writes what really came back. */
const really = (step: Step, event: ModelEvent): Step => ({
  ...step,
  does: [...(step.does ?? []), { part: REFUND_RECORD, event }],
});
const at = (part: string, because: string, ...values: readonly string[]): Condition => ({
  part,
  is: (local: Local) => values.includes(local.value as string),
  because,
});
const cameBackAs = (how: string): Condition => ({
  part: BANK_REFUND,
  is: (local) => local.value === 'cameBack' && local.context.how === how,
  because: `it came back as a ${how}`,
});
const empty = (line: string): Condition => ({ line, present: false });
const slip: Partial<Step> = {
  counters: [{ counter: 'slips', atLeast: 1, add: -1 }],
  ...owedToNobody,
};
const backToQuota: CounterUse = { counter: QUOTA, add: 1 };

const isPaid = at(PAYMENT, 'the payment succeeded', 'paid', 'receipted');
const isCleared = at(CLAIM, 'the payment is cleared', 'cleared');
const isUnclaimed = at(CLAIM, 'no claim stands for the payment', 'unclaimed', 'returned');
const notInHand = (local: Local): boolean =>
  !['read', 'matched', 'credited'].includes(local.value as string);
const nothingInHand: Condition = {
  part: CENTRAL_REFUND,
  is: notInHand,
  because: 'no refund is in hand there',
};

const comingBack: readonly Step[] = [
  ['bounce', "the payee's bank bounces the payment"] as const,
  ['refund', 'the payee refunds the payment'] as const,
].map(([how, name]) =>
  really(
    act(
      name,
      'environment',
      BANK_REFUND,
      { type: 'CAME_BACK', how },
      { when: [isPaid], ...owedToNobody },
    ),
    { type: 'MONEY_BACK' },
  ),
);

const ofBounces = { who: 'the bank', actor: 'automatic', when: cameBackAs('bounce') };
const ofRefunds = { who: 'the refund clerk', actor: 'refund clerk', when: cameBackAs('refund') };

const atTheBank = (rules: Rules): readonly Step[] => [
  ...[ofBounces, ofRefunds].flatMap(({ who, actor, when }) => [
    act(
      `${who} sets the money off against the unclaimed payment`,
      actor,
      BANK_REFUND,
      { type: 'SET_OFF' },
      { when: [when, isUnclaimed] },
    ),
    act(
      `${who} claims the money for the treasury`,
      actor,
      BANK_REFUND,
      { type: 'CLAIM_REFUND', amount: 'exact' },
      { when: [when, isCleared] },
    ),
  ]),
  act(
    'the refund clerk claims another amount for the treasury',
    'refund clerk',
    BANK_REFUND,
    { type: 'CLAIM_REFUND', amount: 'other' },
    { when: [cameBackAs('refund'), isCleared], ...slip },
  ),
  act(
    'the refund clerk takes a payment that was never made for refunded',
    'refund clerk',
    BANK_REFUND,
    { type: 'CLAIM_REFUND', amount: 'exact' },
    {
      when: [
        at(BANK_REFUND, 'nothing came back', 'none'),
        at(PAYMENT, 'the payment was returned', 'returned'),
      ],
      ...slip,
    },
  ),
  act('the refund clerk corrects the refund', 'refund clerk', BANK_REFUND, { type: 'CORRECT' }),
  act(
    'the bank restores the quota and sends the refund notice',
    'automatic',
    BANK_REFUND,
    { type: 'SEND_NOTICE' },
    { counters: [backToQuota] },
  ),
  ...(rules.resendUnanswered
    ? [
        act(
          'the bank sends the claim for refund again',
          'automatic',
          BANK_REFUND,
          { type: 'RESEND' },
          { when: [empty('refund claims'), empty('refund answers'), nothingInHand] },
        ),
        act(
          'the bank sends the refund notice again',
          'automatic',
          BANK_REFUND,
          { type: 'RESEND_NOTICE' },
          { when: [empty('refund notices'), empty('notice acknowledgements')] },
        ),
      ]
    : []),
];

const credit = (amount: 'exact' | 'other'): Step =>
  really(
    act(
      amount === 'exact'
        ? 'the supervisor credits the treasury'
        : 'the supervisor credits the treasury with another amount',
      'central-bank accounting supervisor',
      CENTRAL_REFUND,
      { type: 'CREDIT' },
      {
        when: [
          {
            part: CENTRAL_REFUND,
            is: (local) => local.context.amount === amount,
            because: `the amount is ${amount === 'exact' ? 'exact' : 'another'}`,
          },
        ],
        counters: [{ counter: 'clearing quota', add: 1 }],
      },
    ),
    { type: 'CREDITED', amount },
  );

const debited = ['processed', 'receipted'];
const atTheCentralBank: readonly Step[] = [
  act(
    'the reviewer matches the refund with the cleared claim',
    'central-bank reviewer',
    CENTRAL_REFUND,
    { type: 'MATCH', original: 'cleared' },
    { when: [at(CENTRAL_BANK, 'the original was cleared here', ...debited)] },
  ),
  act(
    'the reviewer finds no cleared claim for the refund',
    'central-bank reviewer',
    CENTRAL_REFUND,
    { type: 'MATCH', original: 'none' },
    {
      when: [
        {
          part: CENTRAL_BANK,
          is: (local) => !debited.includes(local.value as string),
          because: 'the original was not cleared here',
        },
      ],
    },
  ),
  credit('exact'),
  credit('other'),
  act('the central bank sends both receipts of the refund', 'automatic', CENTRAL_REFUND, {
    type: 'SEND_RECEIPTS',
  }),
];

const inquiry: Step = act(
  'finance asks the central bank about the refund',
  'automatic',
  REFUND_BOOK,
  { type: 'INQUIRE_REFUND' },
  {
    when: [
      ...['refund claims', 'refund answers', 'refund receipts', 'refund inquiries'].map(empty),
      nothingInHand,
    ],
  },
);

export const refundSteps = (rules: Rules): readonly Step[] => [
  ...comingBack,
  ...atTheBank(rules),
  ...atTheCentralBank,
  ...(rules.resendUnanswered ? [inquiry] : []),
];

const nothingCameBack: Condition = at(BANK_REFUND, 'nothing came back', 'none');
const notSetOff: Condition = {
  part: REFUND_BOOK,
  is: (local) => local.value !== 'setOff',
  because: 'the payment is not set off',
};

/**
 * Steps of payment and clearing where money may come back: what came back is claimed no more, what
 * is set off is asked after no more, and a payment draws on the quota at the bank.
 */
export const whereMoneyComesBack = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => {
    const event = step.does?.[0]?.event.type;
    const part = step.does?.[0]?.part;
    if (part === CLAIM && event === 'CLAIM') return given(step, nothingCameBack);
    if (part === BOOK && event === 'INQUIRE') return given(step, notSetOff);
    if (event === 'RELEASE_GRANTED') return counting(step, { counter: QUOTA, atLeast: 1, add: -1 });
    if (event === 'TRANSFER_FAILED') return counting(step, backToQuota);
    return step;
  });
const given = (step: Step, condition: Condition): Step => ({
  ...step,
  when: [...(step.when ?? []), condition],
});
const counting = (step: Step, use: CounterUse): Step => ({
  ...step,
  counters: [...(step.counters ?? []), use],
});
