/**
 * The bank pays, advancing its own money, and claims it back from the central bank. Every step that
 * moves money also writes the record of what really happened, which nobody in the model can read.
 */
import type { Rules } from '../../rules';
import type { Condition, CounterUse, Local, ModelEvent, Step } from '../../system';
import { answersToTransfer, owedToNobody } from '../pieces';

export const PAYMENT = 'payment at the bank';
export const CLAIM = 'claim at the bank';
export const CENTRAL_BANK = 'claim at the central bank';
export const BOOK = 'book of finance';
export const RECORD = 'what really happened';

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
/** The same step, which also moves money. */
const really = (step: Step, type: 'PAID' | 'DEBITED'): Step => ({
  ...step,
  does: [...(step.does ?? []), { part: RECORD, event: { type } }],
});
const misfortune: CounterUse = { counter: 'misfortunes', atLeast: 1, add: -1 };
const paymentIs = (because: string, is: (local: Local) => boolean): Condition => ({
  part: PAYMENT,
  is,
  because,
});

/** Until the bank holds what it needs to pay: one genuine order under a good seal. */
const takingIn: readonly Step[] = [
  act(
    'the order arrives at the bank',
    'environment',
    PAYMENT,
    { type: 'PAYMENT_ORDER', content: 'genuine', seal: 'good' },
    { when: [paymentIs('it has not come yet', (local) => local.value === 'awaited')] },
  ),
  act('the bank verifies the seal', 'automatic', PAYMENT, { type: 'VERIFY' }),
  act('the teller enters the payment', 'teller', PAYMENT, { type: 'ENTER', to: 'genuine' }),
  act('the authoriser releases the payment', 'authoriser', PAYMENT, { type: 'RELEASE_GRANTED' }),
];

const transfers = (rules: Rules): readonly Step[] => [
  really(
    act(
      'the transfer succeeds',
      'environment',
      PAYMENT,
      { type: 'TRANSFER_SUCCEEDED' },
      answersToTransfer,
    ),
    'PAID',
  ),
  act(
    'the transfer fails',
    'environment',
    PAYMENT,
    { type: 'TRANSFER_FAILED' },
    { counters: [misfortune], ...answersToTransfer },
  ),
  really(
    act(
      'the transfer succeeds but the bank does not know',
      'environment',
      PAYMENT,
      { type: 'TRANSFER_UNKNOWN', succeeded: true },
      { counters: [misfortune], ...answersToTransfer },
    ),
    'PAID',
  ),
  act(
    'the transfer fails but the bank does not know',
    'environment',
    PAYMENT,
    { type: 'TRANSFER_UNKNOWN', succeeded: false },
    { counters: [misfortune], ...answersToTransfer },
  ),
  rules.queryUnknownTransfers
    ? act('the bank asks what became of the transfer', 'automatic', PAYMENT, { type: 'QUERY' })
    : act('the teller tries the transfer again', 'teller', PAYMENT, { type: 'RETRY' }),
  act('the bank sends the sealed receipt', 'automatic', PAYMENT, { type: 'SEND_RECEIPT' }),
];

const isPaid = (local: Local): boolean => ['paid', 'receipted'].includes(local.value as string);
const isUnpaidYet = (local: Local): boolean =>
  ['received', 'signedIn', 'entered', 'transferring'].includes(local.value as string);
/** At the central bank: a claim is being worked on. */
export const isInHand = (local: { readonly value: unknown }): boolean =>
  ['read', 'matching', 'validated', 'processed'].includes(local.value as string);
const nothingInHand: Condition = {
  part: CENTRAL_BANK,
  is: (local) => !isInHand(local),
  because: 'nothing is in hand there',
};
const empty = (line: string): Condition => ({ line, present: false });

const claiming = (rules: Rules): readonly Step[] => [
  act(
    'the clearing clerk claims a paid voucher',
    'clearing clerk',
    CLAIM,
    { type: 'CLAIM', isPaid: true },
    { when: [paymentIs('the voucher is paid', isPaid)] },
  ),
  act(
    'the clearing clerk claims a voucher that is not paid',
    'clearing clerk',
    CLAIM,
    { type: 'CLAIM', isPaid: false },
    { when: [paymentIs('the voucher is not paid yet', isUnpaidYet)], ...owedToNobody },
  ),
  ...(rules.resendUnanswered
    ? [
        act(
          'the bank sends the claim again',
          'automatic',
          CLAIM,
          { type: 'RESEND' },
          { when: [empty('claims'), empty('claim answers'), nothingInHand] },
        ),
      ]
    : []),
];

/**
 * One voucher's amount leaves the treasury; only within the clearing quota where that is checked.
 */
const debit = (rules: Rules): CounterUse =>
  rules.quotaCheckAtCentralBank
    ? { counter: 'clearing quota', atLeast: 1, add: -1 }
    : { counter: 'clearing quota', add: -1 };

const clearing = (rules: Rules): readonly Step[] => [
  act('the bookkeeper signs in the claim', 'central-bank bookkeeper', CENTRAL_BANK, {
    type: 'SIGN_IN',
  }),
  act('the reviewer matches and validates the claim', 'central-bank reviewer', CENTRAL_BANK, {
    type: 'VALIDATE',
  }),
  really(
    act(
      'the accounting supervisor grants the clearing',
      'central-bank accounting supervisor',
      CENTRAL_BANK,
      { type: 'CLEARING_GRANTED' },
      { counters: [debit(rules)] },
    ),
    'DEBITED',
  ),
  ...(rules.quotaCheckAtCentralBank
    ? [
        act(
          'the claim is refused for want of clearing quota',
          'automatic',
          CENTRAL_BANK,
          { type: 'CLEARING_REFUSED' },
          { counters: [{ counter: 'clearing quota', atMost: 0 }, misfortune], ...owedToNobody },
        ),
      ]
    : []),
  act('the central bank seals and sends both receipts', 'automatic', CENTRAL_BANK, {
    type: 'SEND_RECEIPTS',
  }),
  {
    name: 'another clearing quota is registered at the central bank',
    actor: 'automatic',
    kind: 'automatic',
    counters: [
      { counter: 'quota to come', atLeast: 1, add: -1 },
      { counter: 'clearing quota', add: 1 },
    ],
  },
];

/** Finance asks after the clearing it has heard nothing of, when nothing is in flight. */
const inquiry: Step = act(
  'finance asks the central bank about the clearing',
  'automatic',
  BOOK,
  { type: 'INQUIRE' },
  {
    when: [
      ...['answers', 'claims', 'claim answers', 'clearing receipts', 'inquiries'].map(empty),
      nothingInHand,
    ],
  },
);

/** What honest people, systems and the world do to one voucher, from its order to its clearing. */
export const steps = (rules: Rules): readonly Step[] => [
  ...takingIn,
  ...transfers(rules),
  ...claiming(rules),
  ...clearing(rules),
  ...(rules.resendUnanswered ? [inquiry] : []),
];
