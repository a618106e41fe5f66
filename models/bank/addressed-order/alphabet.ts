/** Every event of an order at one of two banks: its own, or the other's gone astray. */
import { type Bank, banks } from '../../finance/addressed-order/alphabet';
import type { ModelEvent } from '../../system';

export const alphabetFor = (order: Bank): readonly ModelEvent[] => [
  ...banks.map((seal) => ({ type: 'ADDRESSED_ORDER', order, seal })),
  ...banks.map((at) => ({ type: 'VERIFY', at })),
  { type: 'ACCEPT_UNVERIFIED' },
  { type: 'PAY' },
  ...banks.map((at) => ({ type: 'SEND_RECEIPT', at })),
];
