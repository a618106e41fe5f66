/** Every event of the specimen at the bank, with every voucher that can arrive. */
import { messageOf, sealedVouchers, sealNumbers } from '../../messages/sealed-voucher';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'SPECIMEN', seal: 0 },
  { type: 'SPECIMEN', seal: 2 },
  ...sealedVouchers.map(messageOf),
  ...sealNumbers.map((seal) => ({ type: 'ACCEPT', seal })),
  { type: 'REFUSE' },
  { type: 'ACCEPT_UNSEEN' },
  { type: 'PAY' },
];
