/**
 * Which states of one voucher at finance, bank and central bank go together. Every triple is
 * `closed`, a timing difference with its name, its owner and the act that ends it, or an error:
 * no fourth answer, and no difference that nobody owns.
 */

/** Finance's book: what it has been told of a voucher that it sent out. */
export const financeStates = [
  'issued',
  'receipted',
  'clearedFirst',
  'closed',
  'returned',
  'disputed',
] as const;
/** The bank's book: its payment and its claim taken together. */
export const bankStates = [
  'awaited',
  'inHand',
  'paid',
  'claimed',
  'cleared',
  'returned',
  'claimedUnpaid',
  'clearedUnpaid',
] as const;
/** The central bank's book. */
export const centralBankStates = ['awaited', 'inHand', 'debited', 'returned'] as const;

export type FinanceState = (typeof financeStates)[number];
export type BankState = (typeof bankStates)[number];
export type CentralBankState = (typeof centralBankStates)[number];
export type Owner = 'finance' | 'bank' | 'central bank';

/** Legitimate differences. */
export type TimingName =
  | 'order not executed yet'
  | 'paid, not cleared'
  | 'receipt in flight'
  | 'return in flight'
  | 'refund in flight'
  | 'quota at one party only';

export type Compatibility =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'timing';
      readonly name: TimingName;
      readonly owner: Owner;
      /** The act that makes the difference go away. */
      readonly endedBy: string;
    }
  | { readonly kind: 'error'; readonly because: string };

export const closed: Compatibility = { kind: 'closed' };
export const timing = (name: TimingName, owner: Owner, endedBy: string): Compatibility => ({
  kind: 'timing',
  name,
  owner,
  endedBy,
});
export const error = (because: string): Compatibility => ({ kind: 'error', because });

/** What each book can hold together with a bank that has not paid, has paid, and so on. */
export function compatibility(
  finance: FinanceState,
  bank: BankState,
  centralBank: CentralBankState,
): Compatibility {
  if (finance === 'disputed') return error('finance holds a return and a clearing receipt');
  switch (bank) {
    case 'awaited':
    case 'inHand':
      return beforePayment(finance, centralBank);
    case 'returned':
      return afterReturn(finance, centralBank);
    case 'paid':
      return unclaimed(finance, centralBank);
    case 'claimed':
      return claimed(finance, centralBank);
    case 'cleared':
      return cleared(finance, centralBank);
    case 'claimedUnpaid':
      return error('the bank claims what it has not paid');
    case 'clearedUnpaid':
      return error('the bank was cleared for what it has not paid');
  }
}

function beforePayment(finance: FinanceState, centralBank: CentralBankState): Compatibility {
  if (centralBank !== 'awaited') return error('a claim stands for what the bank has not paid');
  if (finance !== 'issued') return error('finance holds an answer that the bank did not give');
  return timing('order not executed yet', 'bank', 'the bank pays or returns the order');
}

function afterReturn(finance: FinanceState, centralBank: CentralBankState): Compatibility {
  if (centralBank !== 'awaited') return error('a claim stands for what the bank has returned');
  if (finance === 'returned') return closed;
  if (finance === 'issued')
    return timing('return in flight', 'bank', 'the return arrives at finance');
  return error('finance holds a receipt for what the bank has returned');
}

const knowsNoClearing = (finance: FinanceState): boolean =>
  finance === 'issued' || finance === 'receipted';

function unclaimed(finance: FinanceState, centralBank: CentralBankState): Compatibility {
  if (centralBank !== 'awaited') return error('a claim stands that the bank has not made');
  if (!knowsNoClearing(finance)) return error('finance holds an answer that nobody gave');
  return timing('paid, not cleared', 'bank', 'the bank claims the payment');
}

function claimed(finance: FinanceState, centralBank: CentralBankState): Compatibility {
  if (finance === 'returned') return error('finance holds a return for what the bank has paid');
  if (centralBank === 'debited')
    return timing('receipt in flight', 'central bank', 'the clearing receipt arrives');
  if (!knowsNoClearing(finance)) return error('finance holds a receipt for what was not cleared');
  return centralBank === 'inHand'
    ? timing('paid, not cleared', 'central bank', 'the central bank clears or returns the claim')
    : timing('paid, not cleared', 'bank', 'the claim arrives at the central bank');
}

function cleared(finance: FinanceState, centralBank: CentralBankState): Compatibility {
  if (centralBank !== 'debited') return error('the bank was cleared and the treasury not debited');
  if (finance === 'returned') return error('finance holds a return for what the bank has paid');
  if (finance === 'closed') return closed;
  return finance === 'receipted'
    ? timing('receipt in flight', 'central bank', 'the clearing receipt arrives at finance')
    : timing('receipt in flight', 'bank', 'the payment receipt arrives at finance');
}

/**
 * The same for a quota: the two notices of one plan, each registered or not yet.
 * Equal amounts are the counters' matter; this is only about where the notice stands.
 */
export function quotaCompatibility(atBank: boolean, atCentralBank: boolean): Compatibility {
  if (atBank === atCentralBank) return closed;
  return atBank
    ? timing('quota at one party only', 'central bank', 'the central bank registers its notice')
    : timing('quota at one party only', 'bank', 'the bank registers its notice');
}
