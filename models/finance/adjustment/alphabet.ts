/** Every event of an adjustment at finance, in two versions. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SEND_ADJUSTMENT', net: 'zero' },
  { type: 'SEND_ADJUSTMENT', net: 'other' },
  { type: 'RESEND' },
  ...[1, 2].map((version) => ({ type: 'ADJUSTMENT_RECEIPT', version })),
  ...[1, 2].map((version) => ({ type: 'ADJUSTMENT_RETURNED', version })),
];
