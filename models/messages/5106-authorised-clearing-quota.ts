/**
 * 5106 授权支付清算额度通知单, finance to the central bank: the ceiling under which authorised payments are
 * cleared, and must agree with 2104.
 */
import type { z } from 'zod';
import { clearingQuotaReceipt, clearingQuotaSent } from './clearing-quota';
import type { Contract } from './contract';
import { copiesOf } from './head';

export const schema5106 = copiesOf('5106', clearingQuotaSent, clearingQuotaReceipt);

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
