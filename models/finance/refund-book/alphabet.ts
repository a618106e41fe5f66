/** Every event of finance's book on what came back of one payment. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'REFUND_NOTICE', settledBy: 'setOff' },
  { type: 'REFUND_NOTICE', settledBy: 'credit' },
  { type: 'REFUND_CREDITED' },
  { type: 'INQUIRE_REFUND' },
];
