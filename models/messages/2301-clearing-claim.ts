/**
 * 2301 申请划款凭证, agent bank to the central bank: what the bank paid out and now asks back.
 * Its receipt goes to bank and finance separately. Each detail names one paid voucher.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { accountNumber, code, copiesOf, date, fundNature, text, yuan } from './head';

const claimed = z.strictObject({
  paidVoucherType: z.enum(['5201', '8202']),
  paidVoucherNumber: text,
  paid: date,
  unit: code,
  subject: code,
  amount: yuan,
});

export const schema2301 = copiesOf(
  '2301',
  {
    agentBank: code,
    treasury: code,
    fundNature,
    payerAccount: accountNumber,
    clearingAccount: accountNumber,
    amount: yuan,
    details: z.array(claimed).min(1),
  },
  {
    paid: date,
    paidAmount: yuan,
    outcome: z.enum(['paid', 'returned']),
    treasuryNumber: text,
    failureReason: text.optional(),
  },
);

export type Message2301 = z.infer<typeof schema2301>;

export const contract2301: Contract = {
  voucherType: '2301',
  chinese: '申请划款凭证',
  english: 'clearing claim',
  schema: schema2301,
  sign: 'positive',
  detailsMax: 1000,
  unmixed: false,
};
