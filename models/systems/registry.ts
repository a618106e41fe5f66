/**
 * Every family we make claims about, in the order that tables of results list them. What is not
 * listed here is checked by nothing.
 */
import type { Family } from '../family';
import { family as authorisedPayment } from './authorised-payment/system';
import { family as clearingAndRefund } from './clearing-and-refund/system';
import { family as detection } from './detection/system';
import { family as directPayment } from './direct-payment/system';
import { family as dualTrack } from './dual-track/system';
import { family as failover } from './failover/system';
import { family as pilot } from './pilot/system';
import { family as quotaChange } from './quota-change/system';
import { family as quotaNotice } from './quota-notice/system';
import { family as reconciliation } from './reconciliation/system';
import { family as rollOut } from './roll-out/system';
import { family as sealAdministration } from './seal-administration/system';
import { family as twoBanks } from './two-banks/system';
import { family as twoPhaseCommit } from './two-phase-commit/family';
import { family as voucherReference } from './voucher-reference/family';
import { family as yearEnd } from './year-end/system';

export const families: readonly Family[] = [
  quotaNotice,
  directPayment,
  authorisedPayment,
  clearingAndRefund,
  dualTrack,
  reconciliation,
  pilot,
  quotaChange,
  yearEnd,
  sealAdministration,
  rollOut,
  failover,
  detection,
  twoBanks,
  twoPhaseCommit,
  voucherReference,
];
