/** Every event of the year's end at finance. */
import type { ModelEvent } from '../../system';

const words: readonly string[] = ['used', 'unused'];
const statements = ['BANK_STATEMENT', 'CENTRAL_BANK_STATEMENT'].flatMap((type) =>
  words.flatMap((says) => ['none', 'some'].map((left) => ({ type, says, left }))),
);

export const alphabet: readonly ModelEvent[] = [
  { type: 'YEAR_BEGAN' },
  ...statements,
  ...words.map((says) => ({ type: 'FIRST_LEVEL_STATEMENT', says })),
  { type: 'COMPARE' },
  { type: 'CHASE' },
  { type: 'CLOSE' },
];
