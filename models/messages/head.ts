/**
 * What every voucher message shares. A schema judges the shape only (fields, types, ISO dates):
 * whether the values are acceptable is asked by `arrival-checks.ts`, so that each refusal keeps a
 * name of its own. Amounts travel as text (`800000.00`), never as numbers.
 */
import { z } from 'zod';

/**
 * Identity of a voucher: these four together, and nothing else. Source: domain.md section 3 (C).
 */
const identityShape = {
  administrativeDivision: z.string().regex(/^\d{6}$/, 'six digits'),
  year: z.int(),
  voucherNumber: z.string().min(1).max(42),
};

/** The identity of a voucher as one text: division, year, voucher type, voucher number. */
export function identityOf(message: {
  readonly administrativeDivision: string;
  readonly year: number;
  readonly voucherType: string;
  readonly voucherNumber: string;
}): string {
  const { administrativeDivision, year, voucherType, voucherNumber } = message;
  return [administrativeDivision, year, voucherType, voucherNumber].join('/');
}

export const text = z.string().min(1).max(200);
export const code = z.string().regex(/^[0-9A-Za-z]{1,32}$/, 'a code of letters and digits');
export const accountNumber = z.string().regex(/^[0-9-]{1,32}$/, 'an account number');
export const date = z.iso.date();
/** Yuan as text; how it must look is an arrival check. */
export const yuan = z.string().max(40);
/** 资金性质: a notice carries one of them only. */
export const fundNature = z.enum(['in-budget', 'off-budget']);

/** Posts, never names of persons: the form asks who signed and when. */
export const signedBy = z.strictObject({ post: text, date });

/**
 * A row of a quota notice, in the columns of the form; bank, month and fund nature so that mixing
 * shows.
 */
export const quotaRow = z.strictObject({
  subject: code,
  subjectName: text,
  unit: code,
  unitName: text,
  openingBank: text,
  account: accountNumber,
  agentBank: code,
  month: z.int(),
  fundNature,
  amount: yuan,
});

/** A row of a clearing-quota notice to the central bank: no accounts of units. */
export const clearingQuotaRow = quotaRow.omit({ openingBank: true, account: true });

/**
 * Both copies of one voucher: the sent copy 发送单, and the receipt 回单, which is the same content with
 * the receiver's own fields added under `receipt`.
 */
export function copiesOf<
  Code extends string,
  Body extends z.core.$ZodLooseShape,
  Receipt extends z.core.$ZodLooseShape,
>(voucherType: Code, body: Body, receipt: Receipt) {
  const shared = { voucherType: z.literal(voucherType), ...identityShape, issued: date, ...body };
  return z.discriminatedUnion('copy', [
    z.strictObject({ copy: z.literal('sent'), ...shared }),
    z.strictObject({
      copy: z.literal('receipt'),
      ...shared,
      receipt: z.strictObject(receipt),
    }),
  ]);
}

/** A voucher whose receiver sends no receipt copy back. */
export function sentOnly<Code extends string, Body extends z.core.$ZodLooseShape>(
  voucherType: Code,
  body: Body,
) {
  const shared = { voucherType: z.literal(voucherType), ...identityShape, issued: date, ...body };
  return z.strictObject({ copy: z.literal('sent'), ...shared });
}
