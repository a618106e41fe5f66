/**
 * The bank's own reconciliation of every day: the core journal against the sealed vouchers.
 */
import { makeAuditDesk } from '../../desk';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules) => makeAuditDesk('bank/journal-check');
