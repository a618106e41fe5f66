/** Every event of a quota account at the bank through the year's end. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'LAST_DAY_ENDED' },
  { type: 'CANCEL' },
  { type: 'RESEND' },
  { type: 'CANCELLATION_BOOKED' },
  { type: 'YEAR_BEGAN' },
  { type: 'YEAR_ASKED' },
  ...['used', 'unused'].flatMap((says) =>
    ['none', 'some'].map((left) => ({ type: 'STATE', says, left })),
  ),
];
