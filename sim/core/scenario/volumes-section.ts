/** How much was published of notices and direct payments, and which banks took part from when. */
import { z } from 'zod';
import { percent, some, spread, stated } from './facts';

export const volumes = z.strictObject({
  notices: stated(some(100_000)).describe('quota notices in the published months'),
  rows: stated(some(5_000_000)).describe('detail rows of those notices'),
  noticesMillionYuan: stated(some(10_000_000)).describe('their total, to the million yuan'),
  payments: stated(some(100_000)).describe('direct payments in the published months'),
  paymentsMillionYuan: stated(some(10_000_000)).describe('their total, to the million yuan'),
  batchRows: stated(some(100_000)).describe('rows of the one large batch'),
  rowsPerPage: stated(some(100)).describe('rows on a printed page'),
  offBudgetPercent: percent.describe('share of documents whose fund nature is off-budget'),
  amountSpread: stated(spread).describe('spread of the logarithm of an amount'),
  rowsSpread: stated(spread).describe('spread of the logarithm of a notice’s rows'),
  monthEndPercent: percent.describe('share of notices issued from the 25th on'),
});

export const banks = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      joins: stated(z.iso.date()).describe('the day on which the bank goes live'),
      weight: some(1000).describe('its share of the documents, against the others’'),
    }),
  )
  .min(1)
  .max(40);
