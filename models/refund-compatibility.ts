/**
 * Which states of what came back of one payment go together at finance, bank and central bank:
 * `closed`, the timing difference *refund in flight* with its owner and the act that ends it, or an
 * error. The sister of compatibility.ts, which knows nothing of refunds.
 */
import { type Compatibility, closed, error, type Owner, timing } from './compatibility';

/** Finance's book on refunds. */
export const financeRefundStates = [
  'none',
  'noticed',
  'creditedFirst',
  'credited',
  'setOff',
  'disputed',
] as const;
/** The bank: what came back, and how it was settled. */
export const bankRefundStates = [
  'none',
  'cameBack',
  'claimed',
  'returned',
  'setOff',
  'credited',
] as const;
/** The central bank: the claim for refund, and the treasury's account. */
export const centralBankRefundStates = ['awaited', 'inHand', 'credited', 'returned'] as const;

export type FinanceRefund = (typeof financeRefundStates)[number];
export type BankRefund = (typeof bankRefundStates)[number];
export type CentralBankRefund = (typeof centralBankRefundStates)[number];

const inFlight = (owner: Owner, endedBy: string): Compatibility =>
  timing('refund in flight', owner, endedBy);

/** What finance and the central bank can hold together with each state of the bank's. */
export function refundCompatibility(
  finance: FinanceRefund,
  bank: BankRefund,
  centralBank: CentralBankRefund,
): Compatibility {
  if (finance === 'disputed') return error('finance holds a credit for what was set off');
  switch (bank) {
    case 'none':
    case 'cameBack':
    case 'returned':
      return notClaimed(finance, bank, centralBank);
    case 'claimed':
      return claimed(finance, centralBank);
    case 'setOff':
      return setOff(finance, centralBank);
    case 'credited':
      return credited(finance, centralBank);
  }
}

function notClaimed(
  finance: FinanceRefund,
  bank: 'none' | 'cameBack' | 'returned',
  centralBank: CentralBankRefund,
): Compatibility {
  if (finance !== 'none') return error('finance holds a refund that the bank has not settled');
  if (centralBank === 'inHand' || centralBank === 'credited')
    return error('a refund is worked on that the bank does not claim');
  if (bank === 'cameBack') return inFlight('bank', 'the bank sets the money off or claims it');
  if (bank === 'returned')
    return centralBank === 'returned'
      ? inFlight('bank', 'the bank corrects the refund')
      : error('the bank holds a return that nobody sent');
  return closed;
}

function claimed(finance: FinanceRefund, centralBank: CentralBankRefund): Compatibility {
  if (finance !== 'none' && !(finance === 'creditedFirst' && centralBank === 'credited'))
    return error('finance holds a refund that the bank has not settled');
  if (centralBank === 'awaited') return inFlight('bank', 'the claim for refund arrives');
  return inFlight(
    'central bank',
    centralBank === 'inHand'
      ? 'the central bank credits the treasury or returns the refund'
      : 'the answer arrives at the bank',
  );
}

function setOff(finance: FinanceRefund, centralBank: CentralBankRefund): Compatibility {
  if (centralBank === 'inHand' || centralBank === 'credited')
    return error('the treasury is credited with what was never cleared');
  if (finance === 'setOff') return closed;
  return finance === 'none'
    ? inFlight('bank', 'the refund notice arrives at finance')
    : error('finance holds a credit for what was set off');
}

function credited(finance: FinanceRefund, centralBank: CentralBankRefund): Compatibility {
  if (centralBank !== 'credited') return error('the bank holds a receipt for no credit');
  if (finance === 'credited') return closed;
  if (finance === 'setOff') return error('finance has set off what the treasury was credited with');
  return finance === 'noticed'
    ? inFlight('central bank', 'the receipt of the refund arrives at finance')
    : inFlight('bank', 'the refund notice arrives at finance');
}
