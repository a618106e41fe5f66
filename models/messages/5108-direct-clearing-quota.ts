/**
 * 5108 直接支付清算额度通知单, finance to the central bank: the ceiling under which direct payments are
 * cleared.
 */
import type { z } from 'zod';
import { clearingQuotaReceipt, clearingQuotaSent } from './clearing-quota';
import type { Contract } from './contract';
import { copiesOf } from './head';

export const schema5108 = copiesOf('5108', clearingQuotaSent, clearingQuotaReceipt);

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
