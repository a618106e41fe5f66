/** Every event of money that comes back to the bank, in two versions of the claim for it. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'CAME_BACK', how: 'bounce' },
  { type: 'CAME_BACK', how: 'refund' },
  { type: 'SET_OFF' },
  { type: 'CLAIM_REFUND', amount: 'exact' },
  { type: 'CLAIM_REFUND', amount: 'other' },
  { type: 'RESEND' },
  ...[1, 2].map((version) => ({ type: 'REFUND_RECEIPT', version })),
  ...[1, 2].map((version) => ({ type: 'REFUND_RETURNED', version })),
  { type: 'CORRECT' },
  { type: 'SEND_NOTICE' },
  { type: 'RESEND_NOTICE' },
  { type: 'NOTICE_RECEIVED' },
];
