/** Every event of a claim on the desks of the central bank, honest or not. */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...contents.flatMap((content) =>
    ['good', 'bad'].map((seal) => ({ type: 'CLAIM_UNDER_SEAL', content, seal })),
  ),
  { type: 'VERIFY' },
  { type: 'SIGN_IN' },
  ...contents.map((to) => ({ type: 'ALTER_ROW', to })),
  { type: 'REVIEW', as: 'central-bank reviewer' },
  { type: 'REVIEW', as: 'central-bank bookkeeper' },
  { type: 'APPROVE' },
  { type: 'SEND' },
  { type: 'SEND_UNCOMPARED' },
];
