/** Every event of an order to one of two banks, under the seal reserved with either. */
import type { ModelEvent } from '../../system';

export const banks = ['one', 'two'] as const;
export type Bank = (typeof banks)[number];

/** An order keeps its address: whoever makes a system says which of the two it is. */
export const alphabetFor = (order: Bank): readonly ModelEvent[] => [
  ...banks.map((seal) => ({ type: 'SEAL', order, seal })),
  { type: 'SEND' },
  { type: 'RESEND' },
  ...banks.map((by) => ({ type: 'ORDER_RECEIPT', by })),
  ...banks.map((by) => ({ type: 'ORDER_REFUSED', by })),
];
