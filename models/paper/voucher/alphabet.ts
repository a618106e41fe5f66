/**
 * Every event of a paper voucher's life. Nobody acts in another's name: paper asks for no
 * credentials.
 */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'FALLBACK_DECLARED' },
  { type: 'PRINT', by: 'unit clerk', content: 'genuine' },
  { type: 'PRINT', by: 'unit clerk', content: 'altered' },
  { type: 'ALTER_PAPER', to: 'altered' },
  { type: 'ALTER_PAPER', to: 'genuine' },
  { type: 'SEAL', by: 'red-seal keeper' },
  { type: 'SEAL_BLANK', by: 'red-seal keeper' },
  { type: 'CARRY' },
  ...contents.map((content) => ({ type: 'PAPER_VOUCHER', content, seal: 'red' })),
  ...contents.map((to) => ({ type: 'BOOK', to })),
  { type: 'RELEASE' },
  { type: 'RELEASE_UNSEEN' },
  { type: 'GIVE_BACK' },
  { type: 'ENTER_LATE' },
];
