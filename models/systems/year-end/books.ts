/** What unit, bank and central bank say of the year's last voucher, in the table's words. */
import type { View } from '../../../base/property';
import type { Compatibility } from '../../compatibility';
import {
  cancellationCompatibility,
  type YearBankWord,
  type YearCentralBankWord,
  type YearUnitWord,
  yearCompatibility,
} from '../../year-compatibility';
import { ACCOUNT, CLAIM, CLEARING, PAYMENT, VOUCHER } from './names';

const units: Readonly<Record<string, YearUnitWord>> = {
  planned: 'pending',
  sent: 'pending',
  receipted: 'used',
  returned: 'returned',
  refunded: 'refunded',
};

/** A refund of the new year changes no word of the old one. */
function wordOf(view: View, part: string): string {
  const { value, context } = view.parts[part] ?? { value: 'awaited', context: {} };
  const isOfNewYear = context.refundedIn === 'new';
  return isOfNewYear && ['refunding', 'refundInHand', 'refunded'].includes(value)
    ? 'cleared'
    : value;
}

/** How the three books of the voucher go together. */
export const voucherExplanation = (view: View): Compatibility =>
  yearCompatibility(
    units[view.parts[VOUCHER]?.value] ?? 'pending',
    wordOf(view, PAYMENT) as YearBankWord,
    wordOf(view, CLAIM) as YearCentralBankWord,
  );

const isAt = (view: View, part: string, ...values: readonly string[]): boolean =>
  values.includes(view.parts[part]?.value);

/** How the two cancellations go together. */
export const cancellationExplanation = (view: View): Compatibility =>
  cancellationCompatibility(
    !isAt(view, ACCOUNT, 'open', 'closing'),
    isAt(view, CLEARING, 'cancelled', 'asked'),
  );
