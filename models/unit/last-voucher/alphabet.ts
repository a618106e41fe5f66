/** Every event of a unit's last voucher of the year. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SEND' },
  { type: 'RESEND' },
  { type: 'PAYMENT_RECEIPT' },
  { type: 'PAYMENT_RETURN' },
  { type: 'REFUND_NOTICE', year: 'old' },
  { type: 'REFUND_NOTICE', year: 'new' },
];
