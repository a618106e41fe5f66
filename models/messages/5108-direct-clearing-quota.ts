/**
 * 5108 直接支付清算额度通知单, finance to the central bank: the ceiling under which direct payments are
 * cleared.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { clearingQuotaRow, code, copiesOf, date, fundNature, signedBy, text, yuan } from './head';

export const schema5108 = copiesOf(
  '5108',
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

export type Message5108 = z.infer<typeof schema5108>;

export const contract5108: Contract = {
  voucherType: '5108',
  chinese: '直接支付清算额度通知单',
  english: 'direct clearing-quota notice',
  schema: schema5108,
  sign: 'nonzero',
  detailsMax: 1000,
  unmixed: true,
};
