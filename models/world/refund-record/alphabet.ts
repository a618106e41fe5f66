/** What the record can see: money back at the bank, a credit of the treasury's account. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'MONEY_BACK' },
  { type: 'CREDITED', amount: 'exact' },
  { type: 'CREDITED', amount: 'other' },
];
