/** Every event of a claim on the clearing clerk's desk, honest or not. */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  { type: 'DRAFT' },
  ...contents.map((to) => ({ type: 'ALTER_DRAFT', to })),
  { type: 'RELEASE' },
  { type: 'RELEASE_UNCHECKED' },
];
