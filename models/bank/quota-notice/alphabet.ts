/** Every event of a quota notice at the bank: three versions, two amounts, a good seal or a bad. */
import type { ModelEvent } from '../../system';

const notices = [1, 2, 3].flatMap((version) =>
  [1, 2].flatMap((amount) =>
    ['good', 'bad'].map((seal) => ({ type: 'QUOTA_NOTICE', version, amount, seal })),
  ),
);

export const alphabet: readonly ModelEvent[] = [
  ...notices,
  { type: 'SIGN_IN' },
  { type: 'REGISTER', amount: 1 },
  { type: 'REGISTER', amount: 2 },
  { type: 'RETURN' },
  { type: 'SEND_RECEIPT' },
];
