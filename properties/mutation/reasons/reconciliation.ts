/**
 * Survivors of the day end and the month end. Only final words agree, and those never change: what
 * is said later, or asked once more, changes nothing that a day closes on.
 */
import { ASKED_AGAIN, type Explained, inEach, ONCE_MORE } from '../explained';

const ON_THE_WAY = 'condition dropped: (is not on [a-z ]+|nothing is in hand there)';
const here = ['reconciliation'];

export const harmlessReconciliation: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'finance/reconciliation: open DAY_ENDED: post STATEMENT_ASKED dropped',
    'finance/reconciliation: askingCentralBank CENTRAL_BANK_STATEMENT: ' +
      'post STATEMENT_ASKED dropped',
    'finance/reconciliation: differing CHASE: post STATEMENT_ASKED dropped',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    `voucher: the bank sends the claim again: ${ON_THE_WAY}`,
    `voucher: finance asks the central bank about the clearing: ${ON_THE_WAY}`,
    'voucher: finance asks again: condition dropped: (is not on questions to .*|' +
      'nothing is in hand there( \\(2\\))?)',
  ),
  ...inEach(
    here,
    'the comparison waits until the next receipt is in the book: before that it could only name ' +
      'a difference, and the receipt comes or is asked for',
    'voucher: finance compares the three books, its own being (paid by receipt|' +
      'cleared without a payment receipt): step dropped',
  ),
  ...inEach(
    here,
    'the second month is opened and closed once more, on the same books: a third is not looked at',
    'finance/month-end: closed MONTH_OPENED: guard isFirstMonth dropped',
  ),
];
