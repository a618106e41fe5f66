/** Every event of the bank's month-end desk: a question, and every word of the bank's book. */
import { bankStates } from '../../compatibility';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'STATEMENT_ASKED' },
  ...bankStates.map((says) => ({ type: 'STATE', says })),
];
