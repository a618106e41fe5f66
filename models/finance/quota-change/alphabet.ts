/** Every event of a quota change at finance: one more or one less. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'CHANGE_ASKED', amount: 1 },
  { type: 'CHANGE_ASKED', amount: -1 },
  { type: 'SEAL' },
  { type: 'RESEND' },
  { type: 'QUOTA_RECEIPT' },
  { type: 'QUOTA_RETURNED' },
];
