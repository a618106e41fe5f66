/** What the record can see: a payment that reached the payee, a debit of the treasury's account. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [{ type: 'PAID' }, { type: 'DEBITED' }];
