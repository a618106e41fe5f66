/** Every event of a payment's run at the bank, with every payload. */
import { orders } from '../../account';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...orders.flatMap((content) =>
    ['good', 'bad'].map((seal) => ({ type: 'PAYMENT_ORDER', content, seal })),
  ),
  ...orders.map((to) => ({ type: 'ENTER', to })),
  { type: 'ALTER_COPY' },
  { type: 'RELEASE' },
  { type: 'RESTORE_JOURNAL' },
];
