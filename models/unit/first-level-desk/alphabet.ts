/** Every event of the first-level unit's desk at the year's end. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'YEAR_ASKED' },
  { type: 'UNIT_STATEMENT', says: 'used' },
  { type: 'UNIT_STATEMENT', says: 'unused' },
];
