/** Every event of the central bank's statement desk. */
import { centralBankStates } from '../../compatibility';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'STATEMENT_ASKED' },
  { type: 'DAY_RECONCILED' },
  ...centralBankStates.map((says) => ({ type: 'STATE', says })),
];
