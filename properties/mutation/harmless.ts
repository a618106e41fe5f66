/**
 * Generated mutants that behave otherwise and break no sentence, each with the reason: what it
 * changes is none of anybody's outcomes. A survivor without a reason fails a test, and so does a
 * reason that is about nobody who survives.
 */
import {
  AFTER_REFUSAL,
  ASKED_AGAIN,
  type Explained,
  inEach,
  NOTE_ONLY,
  ONCE_MORE,
  TWO_LOOK,
} from './explained';
import { harmlessElsewhere } from './reasons/elsewhere';

const payments = ['direct-payment', 'authorised-payment'];

export const harmless: readonly Explained[] = [
  ...harmlessElsewhere,
  ...inEach(
    payments,
    ASKED_AGAIN,
    'finance/direct-payment: approved SEAL_AS_KEEPER #1: to sent instead of sealed',
    'finance/direct-payment: sealed SEND: post dropped',
    'unit/authorised-payment: handled SEAL_AS_REVIEWER: to sent instead of stored',
    'unit/authorised-payment: stored SEND: post dropped',
    'bank/[a-z]+-payment: entered RELEASE_REFUSED: post PAYMENT_RETURN dropped',
    'bank/[a-z]+-payment: transferring TRANSFER_FAILED: post PAYMENT_RETURN dropped',
    'bank/[a-z]+-payment: transferring TRANSFER_SUCCEEDED: to receipted instead of paid',
    'bank/[a-z]+-payment: unknown QUERY #1: to receipted instead of paid',
    'bank/[a-z]+-payment: paid SEND_RECEIPT: post PAYMENT_RECEIPT dropped',
  ),
  ...inEach(
    ['direct-payment', 'authorised-payment', 'dual-track'],
    TWO_LOOK,
    'voucher: the (handler seals the draft|clerk seals the voucher): condition dropped: .*',
    'voucher: the teller enters the payment: condition dropped: .*',
  ),
  ...inEach(
    payments,
    AFTER_REFUSAL,
    'bank/[a-z]+-payment: received VERIFY #2: .*',
    'bank/[a-z]+-payment: refused [A-Z_]+ #2: (post PAYMENT_RETURN|transition) dropped',
    'bank/[a-z]+-payment: entered FIND_DIFFERENT: returned is not entered',
    'bank/[a-z]+-payment: entered FIND_DIFFERENT: (post PAYMENT_RETURN|transition) dropped',
    'voucher: the bank returns what differs from the stored original: step dropped',
  ),
  ...inEach(
    ['dual-track'],
    AFTER_REFUSAL,
    'voucher: the bank returns what differs from the stored original: step dropped',
  ),
  ...inEach(
    ['dual-track'],
    'who can hand in an earlier paper voucher holds paper and red seal, and is found as he is',
    'paper/voucher: carried PAPER_VOUCHER #1: (action note|transition) dropped',
  ),
  ...inEach(
    ['dual-track'],
    'another copy begins anew at the counter before anything was paid, and is paid once',
    'paper/voucher: booked PAPER_VOUCHER #1: guard isTakenAgain (dropped|negated)',
  ),
  ...inEach(payments, NOTE_ONLY, 'bank/[a-z]+-payment: awaited [A-Z_]+ #1: action note dropped'),
  ...inEach(
    payments,
    ONCE_MORE,
    'voucher: the order is sent again: condition dropped: is not on (orders|answers)',
    'voucher: the voucher store passes the voucher on again: condition dropped: is not on .*',
  ),
  ...inEach(
    ['quota-notice'],
    ASKED_AGAIN,
    'finance/quota-notice: sealed RELEASE: post dropped',
    '[a-z-]+/quota-notice: received SIGN_IN #2: post dropped',
    '[a-z-]+/quota-notice: signedIn RETURN: post dropped',
    '[a-z-]+/quota-notice: registered SEND_RECEIPT: post dropped',
    '[a-z-]+/quota-notice: signedIn REGISTER: to receipted instead of registered',
  ),
  ...inEach(
    ['quota-notice'],
    NOTE_ONLY,
    '[a-z-]+/quota-notice: [a-zA-Z]+ QUOTA_NOTICE #1: guard isThisVersion (dropped|negated)',
    '[a-z-]+/quota-notice: (received|signedIn|registered) QUOTA_NOTICE #1: transition dropped',
    '[a-z-]+/quota-notice: (receipted|returned) QUOTA_NOTICE #[12]: action note dropped',
  ),
  ...inEach(
    ['quota-notice'],
    ONCE_MORE,
    'notice: finance sends the notice to the [a-z ]+ again: condition dropped: .*',
  ),
];
