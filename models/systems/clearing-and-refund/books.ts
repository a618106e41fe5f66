/**
 * What the three books say of a voucher, read off the parts of each party. The words are those of
 * the compatibility table; a statement that a party sends is written with the same tests.
 */
import type { View } from '../../../base/property';
import {
  type BankState,
  bankStates,
  type CentralBankState,
  type Compatibility,
  centralBankStates,
  compatibility,
  type FinanceState,
} from '../../compatibility';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT } from './steps';

interface Valued {
  readonly value: unknown;
}
type Test = (local: Valued) => boolean;
const oneOf =
  (...states: readonly string[]): Test =>
  (local) =>
    states.includes(local.value as string);
const not =
  (test: Test): Test =>
  (local) =>
    !test(local);

const paid = oneOf('paid', 'receipted');
const returned = oneOf('returned', 'refused');
const awaited = oneOf('awaited');
const unclaimed = oneOf('unclaimed');
const claimMade = oneOf('claimed', 'returned');
const clearedClaim = oneOf('cleared');

/** The bank's word for a payment and its claim: exactly one holds of any two states. */
export const bankBook: Readonly<Record<BankState, { payment: Test; claim: Test }>> = {
  awaited: { payment: awaited, claim: unclaimed },
  inHand: {
    payment: (local) => !paid(local) && !returned(local) && !awaited(local),
    claim: unclaimed,
  },
  paid: { payment: paid, claim: unclaimed },
  returned: { payment: returned, claim: unclaimed },
  claimed: { payment: paid, claim: claimMade },
  cleared: { payment: paid, claim: clearedClaim },
  claimedUnpaid: { payment: not(paid), claim: claimMade },
  clearedUnpaid: { payment: not(paid), claim: clearedClaim },
};
export const centralBankBook: Readonly<Record<CentralBankState, Test>> = {
  awaited,
  inHand: oneOf('read', 'matching', 'validated'),
  debited: oneOf('processed', 'receipted'),
  returned: oneOf('returned'),
};

export interface Books {
  readonly finance: FinanceState;
  readonly bank: BankState;
  readonly centralBank: CentralBankState;
}

const local = (view: View, part: string): Valued => view.parts[part] ?? { value: 'absent' };

/** The three books of one voucher in one state. */
export function booksOf(view: View): Books {
  const [payment, claim] = [local(view, PAYMENT), local(view, CLAIM)];
  const atCentralBank = local(view, CENTRAL_BANK);
  const bank = bankStates.find(
    (word) => bankBook[word].payment(payment) && bankBook[word].claim(claim),
  );
  const centralBank = centralBankStates.find((word) => centralBankBook[word](atCentralBank));
  return {
    finance: local(view, BOOK).value as FinanceState,
    bank: bank ?? 'awaited',
    centralBank: centralBank ?? 'awaited',
  };
}

/** How the three books of one voucher go together. */
export function explanation(view: View): Compatibility {
  const { finance, bank, centralBank } = booksOf(view);
  return compatibility(finance, bank, centralBank);
}
