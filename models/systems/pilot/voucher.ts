/**
 * The voucher group of the pilot: an authorised payment, its claim and its clearing, finance's
 * book, and the pack that reconciles them. The steps are those of the systems that treat each part
 * alone; only names of parts and budgets are brought together here, so a control that a machine or
 * a step reads there is read here as well.
 */
import { NOBODY } from '../../adversary';
import { alphabet as bankDeskAlphabet } from '../../bank/statement-desk/alphabet';
import { makeMachine as makeBankDesk } from '../../bank/statement-desk/machine';
import { alphabet as centralDeskAlphabet } from '../../central-bank/statement-desk/alphabet';
import { makeMachine as makeCentralDesk } from '../../central-bank/statement-desk/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { alphabet as packAlphabet } from '../../finance/reconciliation/alphabet';
import { makeMachine as makePack } from '../../finance/reconciliation/machine';
import type { Rules } from '../../rules';
import type { Condition, Group, Line, Local, ModelEvent, Part, Step } from '../../system';
import { bankDuties } from '../authorised-payment/bank-steps';
import { UNIT, unitDuties } from '../authorised-payment/unit-steps';
import { electronicParts } from '../authorised-payment/voucher';
import {
  BOOK,
  CENTRAL_BANK,
  CLAIM,
  steps as clearingSteps,
  PAYMENT,
  RECORD,
} from '../clearing-and-refund/steps';
import { voucherParts } from '../clearing-and-refund/voucher';
import { BANK, transferAnswers } from '../payment-steps';
import { faultsOn, line } from '../pieces';
import {
  BANK_DESK,
  CENTRAL_BANK_DESK,
  RECONCILIATION,
  reconciliationSteps,
} from '../reconciliation/steps';

/** One budget for everything that goes wrong, whatever it is called where it comes from. */
export const MISFORTUNES = 'misfortunes';
const countersHere: Readonly<Record<string, string>> = {
  quota: 'quota at the bank',
  'line faults': MISFORTUNES,
  faults: MISFORTUNES,
  returns: MISFORTUNES,
};

/** Steps of another system with the counters of this one. */
export const withCountersHere = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ({
    ...step,
    counters: (step.counters ?? []).map((use) => ({
      ...use,
      counter: countersHere[use.counter] ?? use.counter,
    })),
  }));

/** Steps of the electronic voucher, whose bank part is called by its matter here. */
const withPartsHere = (steps: readonly Step[]): readonly Step[] => {
  const here = (part: string): string => (part === BANK ? PAYMENT : part);
  return steps.map((step) => ({
    ...step,
    does: (step.does ?? []).map((act) => ({ ...act, part: here(act.part) })),
    when: (step.when ?? []).map((condition) =>
      'part' in condition ? { ...condition, part: here(condition.part) } : condition,
    ),
  }));
};

const movesMoney = (event: ModelEvent): boolean =>
  event.type === 'TRANSFER_SUCCEEDED' ||
  (event.type === 'TRANSFER_UNKNOWN' && event.succeeded === true);

/** The same steps; whichever moves money also writes the record of what really happened. */
const really = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step) =>
    step.does?.some((act) => movesMoney(act.event))
      ? { ...step, does: [...step.does, { part: RECORD, event: { type: 'PAID' } }] }
      : step,
  );

const bookIs = (because: string, ...values: readonly string[]): Condition => ({
  part: BOOK,
  is: (local: Local) => values.includes(local.value as string),
  because,
});
const waiting: Condition = {
  part: UNIT,
  is: (local) => local.value === 'sent',
  because: 'the voucher is on its way',
};

/** Answers arrive in finance's book; the voucher store files them with the voucher. */
const filed = (name: string, type: string, when: Condition): Step => ({
  name,
  actor: 'automatic',
  kind: 'automatic',
  does: [{ part: UNIT, event: { type } }],
  when: [waiting, when],
});

function paymentSteps(rules: Rules): readonly Step[] {
  const unanswered = bookIs('no answer has come', 'issued', 'clearedFirst');
  const unit = unitDuties(rules).map((step) =>
    step.does?.some((act) => act.event.type === 'RESEND')
      ? { ...step, when: [...(step.when ?? []), unanswered] }
      : step,
  );
  return [
    ...unit,
    ...withPartsHere([...bankDuties(rules), ...really(transferAnswers(rules, 'quota', true))]),
    filed(
      'the voucher store files the receipt',
      'PAYMENT_RECEIPT',
      bookIs('the receipt is here', 'receipted', 'closed'),
    ),
    filed(
      'the voucher store files the return',
      'PAYMENT_RETURN',
      bookIs('the return is here', 'returned', 'disputed'),
    ),
  ];
}

/** Claim and clearing as in their own system; orders and quota come from the other steps here. */
const claimSteps = (rules: Rules): readonly Step[] =>
  clearingSteps(rules).filter((step) => step.does?.every((act) => act.part !== PAYMENT));

/** The month ends, at the earliest, when finance has heard of the voucher's end. */
const packSteps = (rules: Rules): readonly Step[] =>
  reconciliationSteps(rules).map((step) =>
    step.does?.some((act) => act.event.type === 'DAY_ENDED')
      ? {
          ...step,
          name: 'the month ends',
          when: [
            ...(step.when ?? []),
            bookIs('an answer has come', 'receipted', 'closed', 'returned'),
          ],
        }
      : step,
  );

function parts(rules: Rules, options?: BuildOptions): readonly Part[] {
  const electronic = electronicParts(rules, NOBODY, options).map((part) =>
    part.name === BANK ? { ...part, name: PAYMENT } : part,
  );
  const clearing = voucherParts(rules, options).filter((part) => part.name !== PAYMENT);
  const desk = (
    name: string,
    life: string,
    make: typeof makeBankDesk,
    alphabet: Alphabet,
  ): Part => ({
    name,
    life: lifeOf(life, make, alphabet, rules, options),
  });
  return [
    ...electronic,
    ...clearing,
    {
      name: RECONCILIATION,
      life: lifeOf('finance/reconciliation', makePack, packAlphabet, rules, options),
    },
    desk(BANK_DESK, 'bank/statement-desk', makeBankDesk, bankDeskAlphabet),
    desk(CENTRAL_BANK_DESK, 'central-bank/statement-desk', makeCentralDesk, centralDeskAlphabet),
  ];
}
type Alphabet = readonly ModelEvent[];

/** A line that delivers whatever is sent, once: its faults are another system's matter. */
/** A line that may lose or double one message. */
export const faultyLine = (name: string, to: string): Line => line(name, to, faultsOn(MISFORTUNES));

export const voucherGroup = (rules: Rules, options?: BuildOptions): Group => ({
  name: 'voucher',
  replicas: 1,
  parts: parts(rules, options),
  lines: [
    faultyLine('vouchers', PAYMENT),
    faultyLine('answers', BOOK),
    faultyLine('claims', CENTRAL_BANK),
    faultyLine('claim answers', CLAIM),
    faultyLine('clearing receipts', BOOK),
    line('inquiries', CENTRAL_BANK),
    line('questions to the bank', BANK_DESK),
    line('questions to the central bank', CENTRAL_BANK_DESK),
    line('statements of the bank', RECONCILIATION),
    line('statements of the central bank', RECONCILIATION),
  ],
  steps: withCountersHere([...paymentSteps(rules), ...claimSteps(rules), ...packSteps(rules)]),
});
