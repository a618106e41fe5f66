/**
 * 5201 财政直接支付凭证, finance to agent bank: the bank pays the payee, advancing its own money.
 * The receipt's paid amount is the amount asked for, or 0.00 where the bank returned the voucher.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { accountNumber, code, copiesOf, date, fundNature, signedBy, text, yuan } from './head';

const detail = z.strictObject({ subject: code, unit: code, purpose: text, amount: yuan });

export const schema5201 = copiesOf(
  '5201',
  {
    issuer: code,
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

export type Message5201 = z.infer<typeof schema5201>;

export const contract5201: Contract = {
  voucherType: '5201',
  chinese: '财政直接支付凭证',
  english: 'direct-payment voucher',
  schema: schema5201,
  sign: 'positive',
  detailsMax: 1000,
  unmixed: false,
};
