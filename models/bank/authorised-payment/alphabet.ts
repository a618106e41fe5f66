/** Every event of an authorised payment's life at the bank, with every payload. */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...contents.flatMap((original) =>
    ['good', 'bad'].flatMap((seal) =>
      contents.map((row) => ({ type: 'AUTHORISED_PAYMENT', original, seal, row })),
    ),
  ),
  { type: 'VERIFY' },
  { type: 'TAKE_UP' },
  { type: 'ALTER_ENTRY', to: 'altered' },
  { type: 'ALTER_ENTRY', to: 'genuine' },
  { type: 'ALTER_COPY', to: 'altered' },
  { type: 'ALTER_COPY', to: 'genuine' },
  { type: 'RELEASE_GRANTED' },
  { type: 'RELEASE_REFUSED' },
  { type: 'FIND_DIFFERENT' },
  { type: 'TRANSFER_SUCCEEDED' },
  { type: 'TRANSFER_FAILED' },
  { type: 'TRANSFER_UNKNOWN', succeeded: true },
  { type: 'TRANSFER_UNKNOWN', succeeded: false },
  { type: 'QUERY' },
  { type: 'RETRY' },
  { type: 'SEND_RECEIPT' },
];
