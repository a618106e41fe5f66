/**
 * The day end of a voucher: the clock ends the day whenever it likes, finance asks both others,
 * compares, closes or chases. Whoever answers reads his own book and nobody else's.
 */
import {
  type BankState,
  bankStates,
  type CentralBankState,
  centralBankStates,
  type FinanceState,
  financeStates,
} from '../../compatibility';
import type { Rules } from '../../rules';
import type { Local, ModelEvent, Step } from '../../system';
import { bankBook, centralBankBook } from '../clearing-and-refund/books';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT } from '../clearing-and-refund/steps';

export const RECONCILIATION = 'reconciliation at finance';
export const BANK_DESK = 'statement desk of the bank';
export const CENTRAL_BANK_DESK = 'statement desk of the central bank';

/** The words of the three books as people read them in a step. */
const words: Readonly<Record<BankState | CentralBankState | FinanceState, string>> = {
  awaited: 'not arrived',
  inHand: 'in hand',
  paid: 'paid',
  claimed: 'paid and claimed',
  cleared: 'cleared',
  returned: 'returned',
  claimedUnpaid: 'claimed and not paid',
  clearedUnpaid: 'cleared and not paid',
  debited: 'debited',
  issued: 'sent out',
  receipted: 'paid by receipt',
  clearedFirst: 'cleared without a payment receipt',
  closed: 'paid and cleared',
  disputed: 'disputed',
};

const act = (name: string, actor: string, event: ModelEvent, more: Partial<Step> = {}): Step => ({
  name,
  actor,
  kind: actor === 'automatic' ? 'automatic' : actor === 'environment' ? 'answer' : 'duty',
  does: [{ part: RECONCILIATION, event }],
  ...more,
});

const bankStatements: readonly Step[] = bankStates.map((says) => ({
  name: `the bank states: ${words[says]}`,
  actor: 'bank reconciliation clerk',
  kind: 'duty',
  does: [{ part: BANK_DESK, event: { type: 'STATE', says } }],
  when: [
    { part: PAYMENT, is: bankBook[says].payment, because: `the payment is ${words[says]}` },
    { part: CLAIM, is: bankBook[says].claim, because: `the claim is ${words[says]}` },
  ],
}));
const centralBankStatements: readonly Step[] = centralBankStates.map((says) => ({
  name: `the central bank states: ${words[says]}`,
  actor: 'central-bank bookkeeper',
  kind: 'duty',
  does: [{ part: CENTRAL_BANK_DESK, event: { type: 'STATE', says } }],
  when: [{ part: CENTRAL_BANK, is: centralBankBook[says], because: `the claim is ${words[says]}` }],
}));

const comparisons: readonly Step[] = financeStates.map((book) =>
  act(
    `finance compares the three books, its own being ${words[book]}`,
    'automatic',
    { type: 'COMPARE', book },
    { when: [{ part: BOOK, is: (local) => local.value === book, because: 'its book says so' }] },
  ),
);

/** Time is up when no question and no statement is anywhere on the way. */
const askAgain: Step = act(
  'finance asks again',
  'automatic',
  { type: 'ASK_AGAIN' },
  {
    when: [
      ...['bank', 'central bank'].flatMap((party) => [
        { line: `questions to the ${party}`, present: false },
        { line: `statements of the ${party}`, present: false },
      ]),
      ...[BANK_DESK, CENTRAL_BANK_DESK].map((part) => ({
        part,
        is: (local: Local) => local.value === 'idle',
        because: 'nothing is in hand there',
      })),
    ],
  },
);

const asking: readonly Step[] = [
  ...bankStatements,
  ...centralBankStatements,
  ...comparisons,
  act('the handler chases the difference', 'finance handler', { type: 'CHASE' }),
];

export const reconciliationSteps = (rules: Rules): readonly Step[] => [
  act('the day ends', 'environment', { type: 'DAY_ENDED' }),
  ...asking,
  act('the reviewer closes the day', 'finance reviewer', { type: 'CLOSE' }),
  ...(rules.resendUnanswered ? [askAgain] : []),
];

/** The same over two months: the clock ends one, opens the next and ends that too. */
export const monthSteps: readonly Step[] = [
  act('the month ends', 'environment', { type: 'MONTH_ENDED' }),
  ...asking,
  act('the reviewer closes the month', 'finance reviewer', { type: 'CLOSE' }),
  act('the next month opens', 'environment', { type: 'MONTH_OPENED' }),
];
