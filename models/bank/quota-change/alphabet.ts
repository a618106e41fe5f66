/** Every event of a quota change at the bank: one more or one less, granted or refused. */
import type { ModelEvent } from '../../system';

const amounts: readonly number[] = [1, -1];

export const alphabet: readonly ModelEvent[] = [
  ...amounts.map((amount) => ({ type: 'QUOTA_CHANGE', amount })),
  ...amounts.map((amount) => ({ type: 'REGISTER', amount })),
  ...amounts.map((amount) => ({ type: 'RETURN_REGISTERED', amount })),
  { type: 'REFUSE' },
  { type: 'SEND_RECEIPT' },
];
