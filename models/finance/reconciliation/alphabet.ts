/** Every event of a reconciliation: every word of every book. */
import { bankStates, centralBankStates, financeStates } from '../../compatibility';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'DAY_ENDED' },
  ...bankStates.map((says) => ({ type: 'BANK_STATEMENT', says })),
  ...centralBankStates.map((says) => ({ type: 'CENTRAL_BANK_STATEMENT', says })),
  ...financeStates.map((book) => ({ type: 'COMPARE', book })),
  { type: 'CLOSE' },
  { type: 'CHASE' },
  { type: 'ASK_AGAIN' },
];
