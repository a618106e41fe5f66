/**
 * The desk at finance that compares the bank's statement of the day with finance's own book, row by
 * row: what was paid, and to whom.
 */
import { makeDocumentDesk } from '../../desk';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules) => makeDocumentDesk('finance/statement-check');
