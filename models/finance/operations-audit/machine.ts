/**
 * The audit of system operations: whoever changes records beside the workflow leaves a line in the
 * log, and no line is ever taken out of it.
 */
import { makeLogDesk } from '../../desk';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules) => makeLogDesk('finance/operations-audit');
