/**
 * The audit of business operations: every approved payment of the books against the application
 * that it stands on. What is not in the books any more, nobody asks after.
 */
import { makeAuditDesk } from '../../desk';
import type { Rules } from '../../rules';

/** Without `compareWithApplication` two records of approval are enough, whatever they approve. */
export const makeMachine = (rules: Rules) => {
  const audit = makeAuditDesk('finance/business-audit');
  return rules.compareWithApplication
    ? audit
    : audit.provide({ guards: { looksRight: () => true } });
};
