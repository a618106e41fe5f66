/** Every event of the treasury seal. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  'WRONG_PASSWORD',
  'UNLOCK',
  'SUSPEND',
  'RESUME',
  'WITHDRAW',
  'ISSUE',
  'REGISTER',
].map((type) => ({ type }));
