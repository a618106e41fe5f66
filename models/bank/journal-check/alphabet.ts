/** Who looks finds it right or wrong. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'EXAMINE', agrees: true },
  { type: 'EXAMINE', agrees: false },
];
