/**
 * 8202 财政授权支付凭证, budget unit, through finance, to agent bank: paid within the unit's quota.
 * The receipt's paid amount is the amount asked for, or 0.00 where the bank returned the voucher.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { accountNumber, code, copiesOf, date, fundNature, signedBy, text, yuan } from './head';

const detail = z.strictObject({ subject: code, unit: code, purpose: text, amount: yuan });

export const schema8202 = copiesOf(
  '8202',
  {
    unit: code,
    agentBank: code,
    fundNature,
    payerAccount: accountNumber,
    payee: z.strictObject({ name: text, bank: text, account: accountNumber }),
    purpose: text,
    amount: yuan,
    handler: signedBy,
    approver: signedBy,
    details: z.array(detail).min(1),
  },
  {
    paid: date,
    paidAmount: yuan,
    outcome: z.enum(['paid', 'returned']),
    bankNumber: text,
    failureReason: text.optional(),
  },
);

export type Message8202 = z.infer<typeof schema8202>;

export const contract8202: Contract = {
  voucherType: '8202',
  chinese: '财政授权支付凭证',
  english: 'authorised-payment voucher',
  schema: schema8202,
  sign: 'positive',
  detailsMax: 1000,
  unmixed: false,
};
