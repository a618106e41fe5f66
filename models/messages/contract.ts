/** What a voucher code demands beyond its shape; the arrival checks read it, code by code. */
import type { z } from 'zod';

/** Sign by type (C): claims and payments above zero, refunds below, quotas not zero, packs any. */
export type AmountSign = 'positive' | 'negative' | 'nonzero' | 'any';

export interface Contract {
  readonly voucherType: string;
  /** Chinese name as on the form, English beside it. */
  readonly chinese: string;
  readonly english: string;
  readonly schema: z.ZodType;
  readonly sign: AmountSign;
  /** Upper bound of the number of details (C): 1,000, a reconciliation pack 500. */
  readonly detailsMax: number;
  /** True where a notice must not mix banks, months or fund natures (S). */
  readonly unmixed: boolean;
}
