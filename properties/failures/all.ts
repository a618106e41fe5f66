/** Every failure of the list; each area writes its own. */
import type { Failure } from './failure';

export const failures: readonly Failure[] = [];
