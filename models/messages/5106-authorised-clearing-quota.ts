/**
 * 5106 授权支付清算额度通知单, finance to the central bank: the ceiling under which authorised payments are
 * cleared, and must agree with 2104.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { clearingQuotaRow, code, copiesOf, date, fundNature, signedBy, text, yuan } from './head';

export const schema5106 = copiesOf(
  '5106',
  {
    issuer: code,
    agentBank: code,
    month: z.int(),
    fundNature,
    amount: yuan,
    handler: signedBy,
    director: signedBy,
    details: z.array(clearingQuotaRow).min(1),
  },
  {
    handled: date,
    outcome: z.enum(['registered', 'refused']),
    treasuryNumber: text,
    failureReason: text.optional(),
  },
);

export type Message5106 = z.infer<typeof schema5106>;

export const contract5106: Contract = {
  voucherType: '5106',
  chinese: '授权支付清算额度通知单',
  english: 'authorised clearing-quota notice',
  schema: schema5106,
  sign: 'nonzero',
  detailsMax: 1000,
  unmixed: true,
};
