/** Every event of a claim for refund at the central bank. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...[1, 2].flatMap((version) =>
    ['exact', 'other'].map((amount) => ({ type: 'REFUND_CLAIM', version, amount })),
  ),
  { type: 'MATCH', original: 'cleared' },
  { type: 'MATCH', original: 'none' },
  { type: 'CREDIT' },
  { type: 'SEND_RECEIPTS' },
  { type: 'REFUND_INQUIRY' },
];
