/** Every event of the lines as finance uses them. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'MAIN_DOWN' },
  { type: 'SPARE_DOWN' },
  { type: 'MAIN_RESTORED' },
  { type: 'SPARE_RESTORED' },
  { type: 'NOTICE' },
];
