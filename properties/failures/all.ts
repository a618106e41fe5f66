/** Every failure of the list; each area writes its own. */
import { clearingFailures } from './clearing';
import { detectionFailures } from './detection';
import type { Failure } from './failure';
import { paymentFailures } from './payments';
import { quotaFailures } from './quota';
import { sealFailures } from './seals';

export const failures: readonly Failure[] = [
  ...clearingFailures,
  ...detectionFailures,
  ...paymentFailures,
  ...quotaFailures,
  ...sealFailures,
];
