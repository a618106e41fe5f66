/** Every event of a batch of claims under the seals of the central bank. */
import type { ModelEvent } from '../../system';

export const posts = ['BOOKKEEPER', 'REVIEWER', 'SUPERVISOR'] as const;

export const alphabet: readonly ModelEvent[] = [
  ...[1, 2, 3].flatMap((version) =>
    ['notified', 'unknown'].map((second) => ({ type: 'CLAIM_BATCH', version, second })),
  ),
  ...posts.map((post) => ({ type: `SEAL_AS_${post}` })),
  ...posts.map((post) => ({ type: `CANCEL_${post}` })),
  { type: 'FIND_FAULT' },
  { type: 'RETURN' },
  { type: 'DEBIT' },
  { type: 'SEND_RECEIPT' },
];
