/** Every event of a clearing channel. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [{ type: 'TAKE' }, { type: 'LET_GO' }];
