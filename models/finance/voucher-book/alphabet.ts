/** Every event of finance's book on one voucher. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'PAYMENT_RECEIPT' },
  { type: 'PAYMENT_RETURN' },
  { type: 'CLEARING_RECEIPT' },
  { type: 'INQUIRE' },
];
