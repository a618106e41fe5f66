/**
 * What the control matrix leaves empty, each with the reason and the decision that gives it: rules
 * whose absence breaks no outcome in any scope, alone or with one other, and wrong machines that
 * break no outcome. An explanation of what is not empty any more is itself a failure.
 */
import type { RuleName } from '../../models/rules';

export interface Explanation {
  readonly reason: string;
  /** The decision record that says more, by its number. */
  readonly decision: string;
}

/** Rules that break no outcome when switched. */
export const idleRules: Partial<Readonly<Record<RuleName, Explanation>>> = {
  claimEvidenceCheck: {
    reason: 'off in the shipped file: what it would stop is what the bank’s own controls stop',
    decision: '0060',
  },
};

const ONE_DESK = 'one desk is blind, and the others still name what was done';
const WITNESS = 'what it breaks is a witness: something that may happen, and need not';
const UNEXPECTED = 'what is refused was a repetition: only the unexpected message shows it';

/** Wrong machines that break sentences, but no outcome: `life: name`. */
export const mildMutants: Readonly<Record<string, string>> = {
  'bank/claim-desk: the bank never sends a claim': WITNESS,
  'bank/clearing-claim: the bank does not see that an answer is to an earlier claim': UNEXPECTED,
  'bank/front-end: an order that meets no node is an error': UNEXPECTED,
  'bank/journal-check: the bank finds that its journal agrees with every voucher': ONE_DESK,
  'bank/quota-change: the bank never returns what it has registered': WITNESS,
  'bank/statement-desk: the statement desk does not understand a repeated question': UNEXPECTED,
  'central-bank/claim-check: the central bank finds every claim covered': ONE_DESK,
  'finance/business-audit: the business audit finds every record in order': ONE_DESK,
  'finance/reconciliation: a reconciliation that asks both others at once':
    'what is stated too early is known already when it is asked for, and asked for again',
  'finance/month-end: a month end that brings nothing forward': WITNESS,
  'finance/quota-notice: the director approves without looking for the handler’s record':
    'nobody in this system attacks, so an order of duty that is broken costs nothing yet',
  'finance/statement-check: the statement desk finds that everything agrees': ONE_DESK,
  'unit/notice-check: the unit finds every notice right': ONE_DESK,
};
