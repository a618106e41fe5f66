/** Reasons about one system alone, put together. */
import type { Explained } from '../explained';
import { harmlessClearing } from './clearing-and-refund';
import { harmlessDetection } from './detection';
import { harmlessDualTrack } from './dual-track';
import { harmlessFailover } from './failover';
import { harmlessPilot } from './pilot';
import { harmlessQuotaChange } from './quota-change';
import { harmlessReconciliation } from './reconciliation';
import { harmlessRollOut } from './roll-out';
import { harmlessSealAdministration } from './seal-administration';
import { harmlessTwoBanks } from './two-banks';
import { harmlessYearEnd } from './year-end';

export const harmlessElsewhere: readonly Explained[] = [
  ...harmlessClearing,
  ...harmlessDualTrack,
  ...harmlessReconciliation,
  ...harmlessPilot,
  ...harmlessQuotaChange,
  ...harmlessYearEnd,
  ...harmlessSealAdministration,
  ...harmlessRollOut,
  ...harmlessFailover,
  ...harmlessDetection,
  ...harmlessTwoBanks,
];
