/**
 * Every voucher code this version of the contract knows. A code's meaning belongs to the version
 * (C).
 */
import { contract2104, type Message2104 } from './2104-authorised-quota-notice';
import { contract2301, type Message2301 } from './2301-clearing-claim';
import { contract5106, type Message5106 } from './5106-authorised-clearing-quota';
import { contract5108, type Message5108 } from './5108-direct-clearing-quota';
import { contract5201, type Message5201 } from './5201-direct-payment';
import { contract8202, type Message8202 } from './8202-authorised-payment';
import type { Contract } from './contract';
import {
  contract2507,
  contract3507,
  contract5507,
  type Message2507,
  type Message3507,
  type Message5507,
} from './reconciliation-pack';
import { contract2203, contract2204, type Message2203, type Message2204 } from './refund-notices';

export type VoucherMessage =
  | Message2104
  | Message2203
  | Message2204
  | Message2301
  | Message2507
  | Message3507
  | Message5106
  | Message5108
  | Message5201
  | Message5507
  | Message8202;

export type VoucherType = VoucherMessage['voucherType'];

export const contracts: Readonly<Record<VoucherType, Contract>> = {
  '2104': contract2104,
  '2203': contract2203,
  '2204': contract2204,
  '2301': contract2301,
  '2507': contract2507,
  '3507': contract3507,
  '5106': contract5106,
  '5108': contract5108,
  '5201': contract5201,
  '5507': contract5507,
  '8202': contract8202,
};
