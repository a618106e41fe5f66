/**
 * 3507 清算信息对账 from the central bank to finance and bank; the answers are 5507 (finance) and 2507
 * (bank). An answer repeats the pack's lines with what it found; a line that only the answerer
 * knows is `missing` at the asker.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { code, copiesOf, date, sentOnly, text, yuan } from './head';

/** The four differences of domain.md section 4(e), and agreement. */
export const finding = z.enum([
  'agrees',
  'missing',
  'duplicated',
  'state-differs',
  'amount-differs',
]);

const line = z.strictObject({
  finishedVoucherType: code,
  finishedVoucherNumber: text,
  finished: date,
  state: z.enum(['paid', 'returned', 'refunded']),
  amount: yuan,
});

const pack = {
  treasury: code,
  agentBank: code,
  from: date,
  to: date,
  packNumber: z.int().min(1),
  packsTotal: z.int().min(1),
  amount: yuan,
};

const answered = { ...pack, packVoucherNumber: text, details: z.array(line.extend({ finding })) };

export const schema3507 = copiesOf(
  '3507',
  { ...pack, details: z.array(line) },
  { handled: date, outcome: z.enum(['agrees', 'differs']) },
);
export const schema5507 = sentOnly('5507', { issuer: code, ...answered });
export const schema2507 = sentOnly('2507', answered);
export type Message3507 = z.infer<typeof schema3507>;
export type Message5507 = z.infer<typeof schema5507>;
export type Message2507 = z.infer<typeof schema2507>;

const shared = { sign: 'any', detailsMax: 500, unmixed: false } as const;

export const contract3507: Contract = {
  voucherType: '3507',
  chinese: '清算信息对账',
  english: 'clearing reconciliation pack',
  schema: schema3507,
  ...shared,
};

export const contract5507: Contract = {
  voucherType: '5507',
  chinese: '清算信息对账结果（财政）',
  english: 'reconciliation result of finance',
  schema: schema5507,
  ...shared,
};

export const contract2507: Contract = {
  voucherType: '2507',
  chinese: '清算信息对账结果（银行）',
  english: 'reconciliation result of the bank',
  schema: schema2507,
  ...shared,
};
