/** Every event of the unit's desk at the year's end. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'YEAR_ASKED' },
  { type: 'STATE', says: 'used' },
  { type: 'STATE', says: 'unused' },
];
