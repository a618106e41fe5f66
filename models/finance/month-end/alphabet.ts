/** Every event of a reconciliation over two months: every word of every book. */
import { bankStates, centralBankStates, financeStates } from '../../compatibility';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'MONTH_ENDED' },
  { type: 'MONTH_OPENED' },
  ...bankStates.map((says) => ({ type: 'BANK_STATEMENT', says })),
  ...centralBankStates.map((says) => ({ type: 'CENTRAL_BANK_STATEMENT', says })),
  ...financeStates.map((book) => ({ type: 'COMPARE', book })),
  { type: 'CLOSE' },
  { type: 'CHASE' },
];
