/** Every event of a batch of claims at the bank, in three versions. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'MAKE_BATCH', second: 'notified' },
  { type: 'MAKE_BATCH', second: 'unknown' },
  { type: 'RESEND' },
  ...[1, 2, 3].map((version) => ({ type: 'BATCH_RECEIPT', version })),
  ...[1, 2, 3].map((version) => ({ type: 'BATCH_RETURNED', version })),
];
