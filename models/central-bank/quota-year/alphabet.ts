/** Every event of a clearing quota at the central bank through the year's end. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'QUOTA_CANCELLED' },
  { type: 'CANCEL' },
  { type: 'YEAR_ASKED' },
  ...['used', 'unused'].flatMap((says) =>
    ['none', 'some'].map((left) => ({ type: 'STATE', says, left })),
  ),
];
