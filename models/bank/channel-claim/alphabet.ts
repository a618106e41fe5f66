/** Every event of a bank's claims on their way over a clearing channel. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SEND_CLAIMS' },
  { type: 'CLEARED' },
  { type: 'END_CLEARING' },
];
