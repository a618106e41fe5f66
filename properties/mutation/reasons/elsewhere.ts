/** Reasons about the systems that came after the four of payments and notices, put together. */
import type { Explained } from '../explained';
import { harmlessFailover, weakFailover } from './failover';
import { harmlessRollOut, weakRollOut } from './roll-out';
import { harmlessTwoBanks, weakTwoBanks } from './two-banks';

export const harmlessElsewhere: readonly Explained[] = [
  ...harmlessRollOut,
  ...harmlessFailover,
  ...harmlessTwoBanks,
];

export const weakElsewhere: readonly Explained[] = [
  ...weakRollOut,
  ...weakFailover,
  ...weakTwoBanks,
];
