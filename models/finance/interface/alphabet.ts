/** Every event of the interface at finance. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'VERSION_PUBLISHED' },
  { type: 'CHANGE_VERSION' },
  { type: 'SEND' },
  { type: 'ORDER_RECEIPT' },
  { type: 'ORDER_RETURNED', because: 'another version' },
];
