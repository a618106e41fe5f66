/** Reasons about the systems that came after the four of payments and notices, put together. */
import type { Explained } from '../explained';
import { harmlessDetection, weakDetection } from './detection';
import { harmlessFailover, weakFailover } from './failover';
import { harmlessQuotaChange, weakQuotaChange } from './quota-change';
import { harmlessRollOut, weakRollOut } from './roll-out';
import { harmlessTwoBanks, weakTwoBanks } from './two-banks';

export const harmlessElsewhere: readonly Explained[] = [
  ...harmlessQuotaChange,
  ...harmlessRollOut,
  ...harmlessFailover,
  ...harmlessDetection,
  ...harmlessTwoBanks,
];

export const weakElsewhere: readonly Explained[] = [
  ...weakQuotaChange,
  ...weakRollOut,
  ...weakFailover,
  ...weakDetection,
  ...weakTwoBanks,
];
