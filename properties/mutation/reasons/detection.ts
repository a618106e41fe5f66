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
    'the log is read on: what was passed over is named at the next reading',
    'finance/operations-audit: waiting EXAMINE #1: guard looksRight dropped',
    'finance/operations-audit: waiting EXAMINE #2: to agreed instead of differing',
  ),
  ...inEach(
    here,
    'the audit looks before the payment is made, and names what is wrong by then',
    `payment: the business auditor finds in the records ${THEFT}: condition dropped: ` +
      'the payment is made',
    'payment: the log shows a change beside the workflow: condition dropped: the payment is made',
  ),
];

export const weakDetection: readonly Explained[] = [
  ...inEach(
    here,
    'missing: a witness at each desk of each theft (another payee, an invented payment, a row ' +
      'that is gone); as it is another desk names it, or this desk names another',
    'payment: the teller enters the invented payment as received: step dropped',
    'payment: the bank states an invented payment: step dropped',
    `payment: the statement clerk compares the statement with a book that shows ` +
      `(nothing|${THEFT}): step dropped`,
    `payment: the bookkeeper compares the claim with a ceiling for ${THEFT}: step dropped`,
    `payment: the business auditor finds in the records (nothing|${THEFT}): step dropped`,
  ),
  ...inEach(
    here,
    'missing: a desk never agrees to what its own book contradicts (what is asked is that ' +
      'somebody names a theft, and that nobody names one among honest people)',
    'payment: the statement clerk compares the statement with a book that shows what was asked ' +
      'for: condition dropped: the book shows what was asked for',
    'payment: the bookkeeper compares the claim with a ceiling for what was asked for: ' +
      'condition dropped: the ceiling was given for what was asked for',
    'payment: the business auditor finds in the records what was asked for: ' +
      'condition dropped: the book shows what was asked for',
    'payment: the log shows nothing but the workflow: condition dropped: no change is logged',
  ),
];
