/** Every failure of the list; each area writes its own. */
import type { Failure } from './failure';
import { paymentFailures } from './payments';

export const failures: readonly Failure[] = [...paymentFailures];
