/** What the record can see: the first seal is withdrawn, a voucher under a seal is accepted. */
import { sealNumbers } from '../../messages/sealed-voucher';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SEAL_WITHDRAWN' },
  ...sealNumbers.map((seal) => ({ type: 'ACCEPTED_UNDER', seal })),
];
