/**
 * 2104 授权支付额度通知单, finance to agent bank: the quota a unit may draw on in one month.
 * Subject, unit and account together are not a key: the seed's own sample repeats them.
 */
import { z } from 'zod';
import type { Contract } from './contract';
import { code, copiesOf, date, fundNature, quotaRow, signedBy, text, yuan } from './head';

export const schema2104 = copiesOf(
  '2104',
  {
    issuer: code,
    agentBank: code,
    month: z.int(),
    fundNature,
    amount: yuan,
    handler: signedBy,
    director: signedBy,
    details: z.array(quotaRow).min(1),
  },
  {
    handled: date,
    outcome: z.enum(['registered', 'refused']),
    bankNumber: text,
    bankOfficer: signedBy,
    failureReason: text.optional(),
  },
);

export type Message2104 = z.infer<typeof schema2104>;

export const contract2104: Contract = {
  voucherType: '2104',
  chinese: '授权支付额度通知单',
  english: 'authorised-payment quota notice',
  schema: schema2104,
  sign: 'nonzero',
  detailsMax: 1000,
  unmixed: true,
};
