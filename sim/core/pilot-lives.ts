/**
 * The lives of the pilot: each is one group of a system's own honest scope at one replica, so the
 * simulator walks exactly the tables that the checker explores. Clearing begins where a payment
 * does and shares its events, since both systems hold the same payment at the bank.
 */
import type { Rules } from '../../models/rules';
import { family as clearing } from '../../models/systems/clearing-and-refund/system';
import { family as payment } from '../../models/systems/direct-payment/system';
import { family as dual } from '../../models/systems/dual-track/system';
import { AttackLives } from './attacks/attack-lives';
import { changedLife, honest, type Swap, unchanged } from './changed-lives';
import type { Walked } from './documents/kinds';
import { CLEARING_CEILING, clearingQuotaLife, noticeLife } from './documents/notice-lives';
import { adjustmentLife, authorisedLife, changeLife, told } from './documents/other-lives';
import { type RefundLives, refundLifeOn, refundLives } from './documents/refund-lives';
import { IncidentTables } from './faults/tables';
import { type Life, lifeOfGroup } from './lives';
import type { Reading } from './reading';
import {
  dualAtBank,
  dualAtFinance,
  isTransferred,
  ofState,
  once,
  paymentReadings,
  stateOf,
} from './readings';
import type { Track } from './scenario';

export type Lives = Readonly<Record<Walked, Life>> &
  RefundLives & {
    /** The clearing of an authorised payment: the same table, drawing on another quota. */
    readonly authorisedClearing: Life;
    readonly authorisedClearingAndRefund: Life;
    /** What incidents are lived on, composed when the first of them strikes. */
    readonly incidents: IncidentTables;
    /** What vouchers under attack walk, composed when the first of them is attacked. */
    readonly attacks: AttackLives;
    readonly rules: Rules;
  };

/** What the month's plan lets banks pay. */
export const CEILING = 'ceiling';

/** A bank holds a clearing open from paying on: paid, not cleared. */
const clearingAtBank: Reading = (view) => {
  if (stateOf(view, 'claim at the bank') === 'cleared') return once('done');
  const isPaid = ['paid', 'receipted'].includes(stateOf(view, 'payment at the bank'));
  return once(isPaid || stateOf(view, 'claim at the bank') !== 'unclaimed' ? 'open' : 'none');
};
const clearingAtCentralBank: Reading = (view) => {
  const { debits = 0 } = view.parts['claim at the central bank']?.context ?? {};
  if (debits > 0) return { standing: 'done', units: debits };
  return once(stateOf(view, 'claim at the central bank') === 'awaited' ? 'none' : 'open');
};

const payingElectronically = (rules: Rules, swap: Swap): Life =>
  changedLife(payment, swap, rules, (system) => ({
    name: 'payment',
    system,
    readings: paymentReadings,
    moves: isTransferred,
  }));

/** One voucher on two carriers; clearing hears that it is paid, not on which of them. */
const payingOnBothTracks = (rules: Rules, swap: Swap): Life =>
  changedLife(dual, swap, rules, (system) => ({
    name: 'payment',
    system,
    counterNames: { quota: CEILING },
    readings: { finance: dualAtFinance, bank: dualAtBank },
    moves: (event) => isTransferred(event) || event.type === 'RELEASE',
    tellsWhenDone: told,
  }));

/** Composes the lives of the pilot under rules, for a track. */
export function pilotLives(
  rules: Rules,
  track: Track = 'electronic',
  swap: Swap = unchanged,
): Lives {
  const paying = payingElectronically(rules, swap);
  const direct = { quota: CEILING, clearingQuota: CLEARING_CEILING };
  const refunds = refundLives(paying, direct, rules, swap);
  const authorised = { quota: 'quota at the bank', clearingQuota: 'clearing quota' };
  return {
    ...refunds,
    authorisedClearingAndRefund: refundLifeOn(refunds, paying, authorised, rules, swap),
    payment: track === 'dual' ? payingOnBothTracks(rules, swap) : paying,
    notice: noticeLife(rules, swap),
    clearing: clearingOf(paying, CLEARING_CEILING, rules, swap),
    'authorised payment': authorisedLife(rules, swap),
    authorisedClearing: clearingOf(paying, 'clearing quota', rules, swap),
    adjustment: adjustmentLife(rules, swap),
    'quota change': changeLife(rules, swap),
    'clearing-quota notice': clearingQuotaLife(rules, swap),
    incidents: new IncidentTables(rules),
    attacks: new AttackLives(rules),
    rules,
  };
}

/** Clearing follows the payment whose events it shares, within a clearing quota. */
const clearingOf = (leader: Life, quota: string, rules: Rules, swap: Swap): Life =>
  lifeOfGroup({
    name: 'clearing',
    system: honest(swap(clearing), rules),
    leader,
    counterNames: { 'clearing quota': quota },
    readings: {
      finance: ofState(
        'book of finance',
        ['issued', 'receipted', 'returned'],
        ['closed', 'clearedFirst'],
      ),
      bank: clearingAtBank,
      'central bank': clearingAtCentralBank,
    },
    moves: (event) => event.type === 'DEBITED',
  });
