/** Every event of a direct payment's life at the bank, with every payload. */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...contents.flatMap((content) =>
    ['good', 'bad'].map((seal) => ({ type: 'PAYMENT_ORDER', content, seal })),
  ),
  { type: 'VERIFY' },
  ...contents.map((to) => ({ type: 'ENTER', to })),
  { type: 'ALTER_COPY', to: 'altered' },
  { type: 'ALTER_COPY', to: 'genuine' },
  { type: 'RELEASE_GRANTED' },
  { type: 'RELEASE_REFUSED' },
  { type: 'TRANSFER_SUCCEEDED' },
  { type: 'TRANSFER_FAILED' },
  { type: 'TRANSFER_UNKNOWN', succeeded: true },
  { type: 'TRANSFER_UNKNOWN', succeeded: false },
  { type: 'QUERY' },
  { type: 'RETRY' },
  { type: 'SEND_RECEIPT' },
];
