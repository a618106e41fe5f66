/**
 * Survivors of clearing, of what comes back after it, of sealed batches, of adjustments and of the
 * claim under attack. Whoever waits for an answer sends again: what is not sent is only late.
 */
import { ASKED_AGAIN, type Explained, inEach, NOTE_ONLY, ONCE_MORE } from '../explained';

const here = ['clearing-and-refund'];
const ON_THE_WAY = 'condition dropped: (is not on [a-z ]+|(nothing|no refund) is in hand there)';
const IN_HAND = '(read|matching|validated|processed|matched|credited)';

const ofMessages: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'bank/clearing-claim: (unclaimed|returned) CLAIM: post dropped',
    'central-bank/clearing-claim: validated CLEARING_GRANTED: to receipted instead of processed',
    'central-bank/clearing-claim: validated CLEARING_REFUSED: post dropped',
    'central-bank/clearing-claim: processed SEND_RECEIPTS: post (CLEARING_RECEIPT )?dropped',
    'bank/refund: (none|cameBack) CLAIM_REFUND: post dropped',
    'bank/refund: (setOff|credited) SEND_NOTICE: post dropped',
    'central-bank/refund: read MATCH #2: post dropped',
    'central-bank/refund: matched CREDIT: to receipted instead of credited',
    'central-bank/refund: credited SEND_RECEIPTS: post (REFUND_CREDITED )?dropped',
    'finance/refund-book: none REFUND_NOTICE #(1|2): post NOTICE_RECEIVED dropped',
    'finance/refund-book: creditedFirst REFUND_NOTICE #2: post NOTICE_RECEIVED dropped',
    'bank/claim-batch: (open|returned) MAKE_BATCH: post dropped',
    'central-bank/claim-batch: inHand RETURN: post dropped',
    'central-bank/claim-batch: inHand DEBIT: to receipted instead of debited',
    'central-bank/claim-batch: debited SEND_RECEIPT: post dropped',
    'finance/adjustment: (drafted|returned) SEND_ADJUSTMENT: post dropped',
    'central-bank/adjustment: read VALIDATE #2: post dropped',
    'central-bank/adjustment: validated BOOK: to receipted instead of booked',
    'central-bank/adjustment: booked SEND_RECEIPT: post dropped',
  ),
  ...inEach(
    here,
    NOTE_ONLY,
    `central-bank/(clearing-claim|refund): ${IN_HAND} (CLEARING|REFUND)_CLAIM #1: ` +
      '(guard isThisVersion (dropped|negated)|transition dropped)',
    'central-bank/(clearing-claim|refund): receipted (CLEARING|REFUND)_CLAIM #1: ' +
      'action note dropped',
    'central-bank/(clearing-claim|refund): returned (CLEARING|REFUND)_CLAIM #2: ' +
      'action note dropped',
    'central-bank/claim-batch: (receipted|returned) CLAIM_BATCH #2: action note dropped',
  ),
  ...inEach(
    here,
    'a late copy of an earlier version is answered with the receipt of the version that was ' +
      'cleared, credited or booked, which is true',
    'central-bank/clearing-claim: receipted CLEARING_CLAIM #1: guard isThisVersion dropped',
    'central-bank/refund: receipted REFUND_CLAIM #1: guard isThisVersion dropped',
    'central-bank/adjustment: receipted ADJUSTMENT #1: guard isThisVersion dropped',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    `voucher: the bank sends the (claim|claim for refund|refund notice) again: ${ON_THE_WAY}`,
    `voucher: finance asks the central bank about the (clearing|refund): ${ON_THE_WAY}`,
    `batch: the bank sends the batch again: ${ON_THE_WAY}`,
    `adjustment: finance sends the adjustment again: ${ON_THE_WAY}`,
  ),
];

const ofActs: readonly Explained[] = [
  ...inEach(
    here,
    'what is set off is asked after in vain: the central bank notes that no claim is there',
    'voucher: finance asks the central bank about the clearing: condition dropped: ' +
      'the payment is not set off',
  ),
  ...inEach(
    here,
    'either of two may set off what came back: it is set off once, whoever does it',
    'voucher: the bank sets the money off against the unclaimed payment: condition dropped: ' +
      'it came back as a bounce',
    'voucher: the refund clerk sets the money off against the unclaimed payment: ' +
      'condition dropped: it came back as a refund',
  ),
  ...inEach(
    here,
    'the clerk may slip with a bounce as well: another amount is returned and corrected alike',
    'voucher: the refund clerk claims another amount for the treasury: condition dropped: ' +
      'it came back as a refund',
  ),
  ...inEach(
    here,
    'a seal is taken off by whoever put it or by the supervisor: the other of the two does it',
    'batch: the (bookkeeper|reviewer) cancels his own seal: step dropped',
    "batch: the accounting supervisor cancels the (bookkeeper|reviewer)'s seal: step dropped",
  ),
  ...inEach(
    here,
    'under the last seal the system debits at once: a mistake that is found after it may always ' +
      'come too late, and nobody is promised that it does not',
    'central-bank/claim-batch: inHand CANCEL_SUPERVISOR: ' +
      '(action cancelSupervisor|transition) dropped',
    'batch: the accounting supervisor cancels his own seal: step dropped',
  ),
];

const underAttack: readonly Explained[] = [
  ...inEach(
    here,
    'what is put on the line beside the true claim is thrown away either way; only what is ' +
      'noted of it changes',
    'central-bank/claim-desk: (awaited|refused) CLAIM_UNDER_SEAL #1: action note dropped',
    'central-bank/claim-desk: (read|verified|signedIn|reviewed|approved) CLAIM_UNDER_SEAL: ' +
      '(action note|transition) dropped',
    'central-bank/claim-desk: debited CLAIM_UNDER_SEAL #2: (action note|transition) dropped',
  ),
  ...inEach(
    here,
    'a claim that was altered lies in the way of the true one for good: nothing is paid on it, ' +
      'and under attack nobody is promised that the true one gets through',
    'central-bank/claim-desk: read VERIFY #2: (refused is not entered|transition dropped)',
    'central-bank/claim-desk: refused CLAIM_UNDER_SEAL #1: guard isRepeatOfEarlier dropped',
    'central-bank/claim-desk: refused CLAIM_UNDER_SEAL #2: ' +
      '(read is not entered|(action keepClaim|transition) dropped)',
  ),
];

export const harmlessClearing: readonly Explained[] = [...ofMessages, ...ofActs, ...underAttack];
