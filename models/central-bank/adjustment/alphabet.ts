/** Every event of an adjustment at the central bank. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...[1, 2].flatMap((version) =>
    ['zero', 'other'].map((net) => ({ type: 'ADJUSTMENT', version, net })),
  ),
  { type: 'VALIDATE' },
  { type: 'BOOK' },
  { type: 'SEND_RECEIPT' },
];
