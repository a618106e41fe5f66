/** Reasons about one system alone, put together. */
import type { Explained } from '../explained';
import { harmlessDetection, weakDetection } from './detection';
import { harmlessDualTrack, weakDualTrack } from './dual-track';
import { harmlessFailover, weakFailover } from './failover';
import { harmlessQuotaChange, weakQuotaChange } from './quota-change';
import { harmlessRollOut, weakRollOut } from './roll-out';
import { harmlessSealAdministration, weakSealAdministration } from './seal-administration';
import { harmlessTwoBanks, weakTwoBanks } from './two-banks';

export const harmlessElsewhere: readonly Explained[] = [
  ...harmlessDualTrack,
  ...harmlessQuotaChange,
  ...harmlessSealAdministration,
  ...harmlessRollOut,
  ...harmlessFailover,
  ...harmlessDetection,
  ...harmlessTwoBanks,
];

export const weakElsewhere: readonly Explained[] = [
  ...weakDualTrack,
  ...weakQuotaChange,
  ...weakSealAdministration,
  ...weakRollOut,
  ...weakFailover,
  ...weakDetection,
  ...weakTwoBanks,
];
