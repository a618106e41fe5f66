/** Every notice; what the unit asked for is the same always. */
import { accounts } from '../../account';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...accounts.map((says) => ({ type: 'RECEIVE', says })),
  { type: 'COMPARE', own: 'genuine' },
];
