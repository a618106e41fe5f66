/** Every document, and everything that it may be compared with. */
import { accounts } from '../../account';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...accounts.map((says) => ({ type: 'RECEIVE', says })),
  ...accounts.map((own) => ({ type: 'COMPARE', own })),
];
