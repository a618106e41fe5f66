/**
 * 2203 直接支付退款通知书 and 2204 授权支付退款通知书, agent bank to finance: money that came back after a payment
 * had succeeded. Amounts are below zero. They have one shape and no receipt.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { accountNumber, code, date, fundNature, sentOnly, text, yuan } from './head';

const refunded = z.strictObject({
  paidVoucherNumber: text,
  paid: date,
  unit: code,
  subject: code,
  amount: yuan,
});

const body = {
  agentBank: code,
  fundNature,
  payerAccount: accountNumber,
  amount: yuan,
  reason: text,
  details: z.array(refunded).min(1),
};

export const schema2203 = sentOnly('2203', body);
export const schema2204 = sentOnly('2204', body);
export type Message2203 = z.infer<typeof schema2203>;
export type Message2204 = z.infer<typeof schema2204>;

const shared = { sign: 'negative', detailsMax: 1000, unmixed: false } as const;

export const contract2203: Contract = {
  voucherType: '2203',
  chinese: '直接支付退款通知书',
  english: 'direct-payment refund notice',
  schema: schema2203,
  ...shared,
};

export const contract2204: Contract = {
  voucherType: '2204',
  chinese: '授权支付退款通知书',
  english: 'authorised-payment refund notice',
  schema: schema2204,
  ...shared,
};
