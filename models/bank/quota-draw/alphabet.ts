/** Every event of a payment that draws on the quota: every balance that it can read. */
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';
import { BALANCE_MAX } from './machine';

const balances = Array.from({ length: BALANCE_MAX + 1 }, (_, balance) => balance);

/** Under these rules: what happens under one lock, or is read first and written later. */
export const alphabetFor = (rules: Rules): readonly ModelEvent[] => [
  { type: 'TAKE_UP' },
  ...(rules.quotaChangedAtomically
    ? [{ type: 'QUOTA_GRANTED' }, { type: 'QUOTA_REFUSED' }]
    : [
        ...balances.map((balance) => ({ type: 'READ_BALANCE', balance })),
        ...balances.slice(1).map((was) => ({ type: 'WRITE_BALANCE', was })),
      ]),
  ...(rules.quotaAndStatusTogether ? [] : [{ type: 'STORE_STATUS' }]),
  { type: 'TRANSFER_SUCCEEDED' },
  { type: 'CRASHED' },
];
