/**
 * The unit's desk: the bank's entry notice (入账通知) against the unit's own application.
 */
import { makeDocumentDesk } from '../../desk';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules) => makeDocumentDesk('unit/notice-check');
