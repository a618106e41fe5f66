/** Every event of a clearing claim at the central bank. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...[1, 2, 3].flatMap((version) =>
    ['paid', 'none'].map((evidence) => ({ type: 'CLEARING_CLAIM', version, evidence })),
  ),
  { type: 'SIGN_IN' },
  { type: 'VALIDATE' },
  { type: 'CLEARING_GRANTED' },
  { type: 'CLEARING_REFUSED' },
  { type: 'SEND_RECEIPTS' },
  { type: 'CLEARING_INQUIRY' },
];
