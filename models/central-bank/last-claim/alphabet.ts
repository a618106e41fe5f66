/** Every event of the year's last claim at the central bank. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'CLEARING_CLAIM' },
  { type: 'CLEAR' },
  { type: 'REFUND_CLAIM', year: 'old' },
  { type: 'REFUND_CLAIM', year: 'new' },
  { type: 'BOOK_REFUND' },
];
