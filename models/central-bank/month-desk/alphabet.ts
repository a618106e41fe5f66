/** Every event of the central bank's month-end desk: a question, and every word of its book. */
import { centralBankStates } from '../../compatibility';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'STATEMENT_ASKED' },
  ...centralBankStates.map((says) => ({ type: 'STATE', says })),
];
