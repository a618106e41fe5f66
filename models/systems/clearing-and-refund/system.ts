/**
 * Clearing: the agent bank has paid and is made good by the central bank, within the clearing quota
 * and only for what it paid. The order, its release within the bank's quota and the receipt's way
 * are the direct payment's matter: here no line fault strikes them. Scope `refunds` adds what comes
 * back after a payment succeeded.
 */
import type { BuildOptions, Family } from '../../family';
import type { Rules } from '../../rules';
import type { Group, System } from '../../system';
import { adjustmentScope } from './adjustment';
import { batchScope } from './batch';
import { claimAttack, claimPrincipals } from './claim-attack';
import { properties } from './properties';
import { refundScope } from './refunds';
import { steps } from './steps';
import { clearingCounters, voucherLines, voucherParts } from './voucher';

const group = (rules: Rules, vouchers: number, options?: BuildOptions): Group => ({
  name: 'voucher',
  replicas: vouchers,
  parts: voucherParts(rules, options),
  lines: voucherLines(),
  steps: steps(rules),
});

const scope =
  (name: string, vouchers: number, misfortunes: number) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'clearing-and-refund',
    scope: name,
    groups: [group(rules, vouchers, options)],
    counters: clearingCounters({ initial: vouchers - 1, toCome: 2 }, misfortunes),
    properties,
  });

export const family: Family = {
  name: 'clearing-and-refund',
  scopes: [
    { name: 'small', kind: 'honest', build: scope('small', 1, 2) },
    { name: 'two vouchers', kind: 'honest', build: scope('two vouchers', 2, 1) },
    { name: 'refunds', kind: 'honest', build: refundScope },
    { name: 'sealed batch', kind: 'honest', build: batchScope },
    { name: 'adjustment', kind: 'honest', build: adjustmentScope },
    { name: 'coalitions', kind: 'coalitions', build: claimAttack },
  ],
  principals: claimPrincipals,
};
