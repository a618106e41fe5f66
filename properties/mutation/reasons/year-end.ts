/** Survivors of the year's end: who waits for an answer sends again until he has it. */
import { ASKED_AGAIN, type Explained, inEach, NOTE_ONLY, ONCE_MORE } from '../explained';

const ON_THE_WAY = 'condition dropped: (is not on [a-z ]+|nothing is in hand there)';
const here = ['year-end'];

export const harmlessYearEnd: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'unit/last-voucher: planned SEND: post LAST_VOUCHER dropped',
    'bank/last-payment: inHand PAY: post (PAYMENT_RECEIPT|CLEARING_CLAIM) dropped',
    'bank/last-payment: inHand RETURN: post PAYMENT_RETURN dropped',
    'bank/last-payment: paid LAST_VOUCHER: post PAYMENT_RECEIPT dropped',
    'bank/last-payment: cleared BOUNCED: post dropped',
    'bank/quota-year: closing CANCEL: post QUOTA_CANCELLED dropped',
    'central-bank/last-claim: inHand CLEAR: post CLAIM_RECEIPT dropped',
    'central-bank/last-claim: refundInHand BOOK_REFUND: post REFUND_BOOKED dropped',
    'central-bank/quota-year: told CANCEL: post CANCELLATION_BOOKED dropped',
  ),
  ...inEach(
    here,
    'the notice of the refund tells the unit that the payment was made',
    'bank/last-payment: refund(ing|ed) LAST_VOUCHER: post PAYMENT_RECEIPT dropped',
  ),
  ...inEach(
    here,
    'the bank has that answer already: without it neither a refund nor the new year could begin',
    'central-bank/last-claim: refund(InHand|ed) CLEARING_CLAIM: post CLAIM_RECEIPT dropped',
    'central-bank/quota-year: asked QUOTA_CANCELLED: post CANCELLATION_BOOKED dropped',
  ),
  ...inEach(
    here,
    NOTE_ONLY,
    'bank/last-payment: (paid|cleared|refunding|refunded|returned) LAST_VOUCHER: ' +
      'action note dropped',
    'central-bank/last-claim: (cleared|refundInHand|refunded) CLEARING_CLAIM: ' +
      'action note dropped',
    'central-bank/last-claim: refunded REFUND_CLAIM: action note dropped',
    'central-bank/quota-year: (cancelled|asked) QUOTA_CANCELLED: action note dropped',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    `year: the (unit sends the voucher|bank sends the (claim|cancellation)) again: ${ON_THE_WAY}`,
  ),
  ...inEach(
    here,
    'a voucher that is sent after the last day is returned, as one that arrives after it is',
    'year: the last working day of the year ends: condition dropped: ' +
      'what the unit still wanted to pay is sent',
  ),
  ...inEach(
    here,
    'a voucher in hand finds no quota any more and is returned, as one that arrives after the ' +
      'cancellation is; where 2 is left nothing else is in hand but a refund, whose quota is ' +
      'cancelled with the rest',
    'year: the clearing clerk cancels an unused quota of 2: condition dropped: ' +
      'no payment is in hand or uncleared',
  ),
];
