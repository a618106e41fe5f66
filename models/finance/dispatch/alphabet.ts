/** Every event of an order that leaves finance. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SEND' },
  { type: 'SEND_INTO_DEAD_LINE' },
  { type: 'RESEND' },
  { type: 'EXPORT' },
  { type: 'ORDER_ACKNOWLEDGED' },
];
