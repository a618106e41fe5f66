/**
 * Which words of one voucher at unit, bank and central bank go together while its year ends, and
 * which of the two cancellations may stand alone. Total, as the month's table is. What comes back
 * in the new year is no word here: of the old year the voucher stays used.
 */
import { type Compatibility, closed, error, timing } from './compatibility';

export const yearUnitWords = ['pending', 'used', 'returned', 'refunded'] as const;
export const yearBankWords = [
  'awaited',
  'inHand',
  'paid',
  'cleared',
  'refunding',
  'refunded',
  'returned',
] as const;
export const yearCentralBankWords = [
  'awaited',
  'inHand',
  'cleared',
  'refundInHand',
  'refunded',
] as const;

export type YearUnitWord = (typeof yearUnitWords)[number];
export type YearBankWord = (typeof yearBankWords)[number];
export type YearCentralBankWord = (typeof yearCentralBankWords)[number];

/** What the unit and the central bank can hold together with each word of the bank. */
export function yearCompatibility(
  unit: YearUnitWord,
  bank: YearBankWord,
  centralBank: YearCentralBankWord,
): Compatibility {
  switch (bank) {
    case 'awaited':
    case 'inHand':
    case 'returned':
      return centralBank === 'awaited'
        ? unpaid(unit, bank)
        : error('a claim stands for what the bank has not paid');
    case 'paid':
      return paid(unit, centralBank);
    case 'cleared':
      return cleared(unit, centralBank);
    case 'refunding':
    case 'refunded':
      return comingBack(unit, bank, centralBank);
  }
}

function unpaid(unit: YearUnitWord, bank: 'awaited' | 'inHand' | 'returned'): Compatibility {
  if (bank === 'returned' && unit === 'returned') return closed;
  if (unit !== 'pending') return error('the unit holds an answer that the bank did not give');
  return bank === 'returned'
    ? timing('return in flight', 'bank', 'the return arrives at the unit')
    : timing('order not executed yet', 'bank', 'the bank pays or returns the voucher');
}

const hasHeardOfNoRefund = (unit: YearUnitWord): boolean => unit === 'pending' || unit === 'used';

function paid(unit: YearUnitWord, centralBank: YearCentralBankWord): Compatibility {
  if (!hasHeardOfNoRefund(unit)) return error('the unit holds another answer than the payment');
  if (centralBank === 'awaited')
    return timing('paid, not cleared', 'bank', 'the claim arrives at the central bank');
  if (centralBank === 'inHand')
    return timing('paid, not cleared', 'central bank', 'the central bank clears the claim');
  return centralBank === 'cleared'
    ? timing('receipt in flight', 'central bank', 'the clearing receipt arrives')
    : error('money came back that the bank has not claimed back');
}

function cleared(unit: YearUnitWord, centralBank: YearCentralBankWord): Compatibility {
  if (centralBank !== 'cleared') return error('the bank was cleared and the treasury not debited');
  if (!hasHeardOfNoRefund(unit)) return error('the unit holds another answer than the payment');
  return unit === 'used'
    ? closed
    : timing('receipt in flight', 'bank', 'the payment receipt arrives at the unit');
}

function comingBack(
  unit: YearUnitWord,
  bank: 'refunding' | 'refunded',
  centralBank: YearCentralBankWord,
): Compatibility {
  if (centralBank === 'awaited' || centralBank === 'inHand')
    return error('money comes back of what was never cleared');
  if (bank === 'refunded') {
    if (centralBank !== 'refunded') return error('the bank says booked what is not booked');
    if (unit === 'refunded') return closed;
  }
  if (!hasHeardOfNoRefund(unit)) return error('the unit holds another answer than the refund');
  return bank === 'refunding' && centralBank !== 'refunded'
    ? timing('refund in flight', 'central bank', 'the central bank books the refund')
    : timing('refund in flight', 'bank', 'the refund notice arrives at the unit');
}

/** The cancellation of what is unused: the bank's first, and the central bank's on its word. */
export function cancellationCompatibility(atBank: boolean, atCentralBank: boolean): Compatibility {
  if (atBank === atCentralBank) return closed;
  return atBank
    ? timing('quota at one party only', 'central bank', 'the central bank cancels its quota')
    : error('the clearing quota is cancelled while the bank may still claim');
}
