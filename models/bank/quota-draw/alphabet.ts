/** Every event of a payment that draws on the quota: every balance that it can read. */
import type { ModelEvent } from '../../system';
import { BALANCE_MAX } from './machine';

const balances = Array.from({ length: BALANCE_MAX + 1 }, (_, balance) => balance);

export const alphabet: readonly ModelEvent[] = [
  { type: 'TAKE_UP' },
  { type: 'QUOTA_GRANTED' },
  { type: 'QUOTA_REFUSED' },
  ...balances.map((balance) => ({ type: 'READ_BALANCE', balance })),
  ...balances.slice(1).map((was) => ({ type: 'WRITE_BALANCE', was })),
  { type: 'STORE_STATUS' },
  { type: 'TRANSFER_SUCCEEDED' },
  { type: 'CRASHED' },
];
