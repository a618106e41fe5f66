/** Every event of the year's last payment at the bank, in either year. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'LAST_VOUCHER' },
  { type: 'PAY', year: 'old' },
  { type: 'PAY', year: 'new' },
  { type: 'RETURN' },
  { type: 'RESEND' },
  { type: 'CLAIM_RECEIPT' },
  { type: 'BOUNCED', year: 'old' },
  { type: 'BOUNCED', year: 'new' },
  { type: 'REFUND_BOOKED' },
];
