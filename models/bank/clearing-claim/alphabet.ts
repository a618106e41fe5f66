/** Every event of a clearing claim at the bank, in three versions, paid or not. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'CLAIM', isPaid: true },
  { type: 'CLAIM', isPaid: false },
  { type: 'RESEND' },
  ...[1, 2, 3].map((version) => ({ type: 'CLAIM_RECEIPT', version })),
  ...[1, 2, 3].map((version) => ({ type: 'CLAIM_RETURNED', version })),
];
