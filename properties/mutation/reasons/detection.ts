/** Survivors of detection: what one desk passes over another names. */
import { type Explained, inEach, TWO_LOOK } from '../explained';

const here = ['detection'];
const THEFT = '(another payee|an invented payment)';

export const harmlessDetection: readonly Explained[] = [
  ...inEach(
    here,
    TWO_LOOK,
    'payment: the handler seals the draft: condition dropped: it agrees with the application',
  ),
  ...inEach(
    here,
    'an order without a good seal is not taken in either way; only what is noted of it changes',
    'bank/payment-run: awaited PAYMENT_ORDER #2: (action note|transition) dropped',
  ),
  ...inEach(
    here,
    'the audit looks before the payment is made, and names what is wrong by then',
    `payment: the business auditor finds in the records ${THEFT}: condition dropped: ` +
      'the payment is made',
    'payment: the log shows a change beside the workflow: condition dropped: the payment is made',
  ),
];
