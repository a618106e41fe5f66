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
  dedicatedLines: {
    reason: 'receivers verify seals, so what a foreign line carries is refused',
    decision: '0060',
  },
  claimEvidenceCheck: {
    reason: 'off in the shipped file: what it would stop is what the bank’s own controls stop',
    decision: '0060',
  },
};

/** Wrong machines that break sentences, but no outcome: `life: name`. */
export const mildMutants: Readonly<Record<string, string>> = {
  'bank/clearing-claim: the bank does not see that an answer is to an earlier claim':
    'what is refused is repeated by nobody: only the unexpected message shows it',
  'bank/statement-desk: the statement desk does not understand a repeated question':
    'the first answer is on its way already: only the unexpected message shows it',
  'finance/quota-notice: the director approves without looking for the handler’s record':
    'nobody in this system attacks, so an order of duty that is broken costs nothing yet',
  'bank/quota-change: the bank never returns what it has registered':
    'a change that could be returned is kept: what it breaks is the witness that some are',
};
