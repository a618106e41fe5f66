/**
 * The lives of the pilot: each is one group of a system's own honest scope at one replica, so the
 * simulator walks exactly the tables that the checker explores. Clearing begins where a payment
 * does and shares its events, since both systems hold the same payment at the bank.
 */
import { present } from '../../base/assert';
import type { Family } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { family as clearing } from '../../models/systems/clearing-and-refund/system';
import { family as payment } from '../../models/systems/direct-payment/system';
import { family as dual } from '../../models/systems/dual-track/system';
import { family as notice } from '../../models/systems/quota-notice/system';
import { AttackLives } from './attacks/attack-lives';
import { type Swap, unchanged, withAddedStates } from './changed-lives';
import type { Walked } from './documents/kinds';
import { adjustmentLife, authorisedLife, changeLife, told } from './documents/other-lives';
import { type RefundLives, refundLifeOn, refundLives } from './documents/refund-lives';
import { IncidentTables } from './faults/tables';
import { type Life, type LifeOptions, lifeOfGroup } from './lives';
import type { Reading } from './reading';
import {
  dualAtBank,
  dualAtFinance,
  isTransferred,
  office,
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

/**
 * Counters that are opened by the month's plan: what the bank may pay, what may be cleared of it.
 */
export const openedByPlan = ['ceiling', 'clearing quota of direct payments'] as const;

const notices = ['notice to the bank', 'notice to the central bank'];
/** Finance has issued a notice when both are out, and is done when both are acknowledged. */
const noticesAtFinance: Reading = (view) => {
  const legs = notices.map((part) => view.parts[part]);
  if (legs.some((leg) => office.includes(String(leg?.value)) && !(leg?.context.version > 1)))
    return once('none');
  return once(legs.every((leg) => leg?.value === 'acknowledged') ? 'done' : 'open');
};
const noticeAt =
  (part: string): Reading =>
  (view) => {
    const { amount = 1, registrations = 0 } = view.parts[part]?.context ?? {};
    const state = stateOf(view, part);
    if (state === 'awaited') return once('none');
    if (registrations === 0 && !['registered', 'receipted'].includes(state)) return once('open');
    return { standing: 'done', units: amount * Math.max(1, registrations) };
  };

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

const honest = (family: Family, rules: Rules) =>
  present(
    family.scopes.find((scope) => scope.kind === 'honest'),
    `an honest scope of ${family.name}`,
  ).build(rules);

/** The life of a family, or of what it was changed into. */
const changedLife = (
  shipped: Family,
  swap: Swap,
  rules: Rules,
  options: (system: System) => LifeOptions,
): Life => {
  const life = lifeOfGroup(options(honest(swap(shipped), rules)));
  return swap(shipped) === shipped ? life : withAddedStates(life, honest(shipped, rules));
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
    counterNames: { quota: 'ceiling' },
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
  const direct = { quota: 'ceiling', clearingQuota: 'clearing quota of direct payments' };
  const refunds = refundLives(paying, direct, rules, swap);
  const authorised = { quota: 'quota at the bank', clearingQuota: 'clearing quota' };
  return {
    ...refunds,
    authorisedClearingAndRefund: refundLifeOn(refunds, paying, authorised, rules, swap),
    payment: track === 'dual' ? payingOnBothTracks(rules, swap) : paying,
    notice: changedLife(notice, swap, rules, (system) => ({
      name: 'notice',
      system,
      readings: {
        finance: noticesAtFinance,
        bank: noticeAt('bank'),
        'central bank': noticeAt('central bank'),
      },
    })),
    clearing: clearingOf(paying, 'clearing quota of direct payments', rules, swap),
    'authorised payment': authorisedLife(rules, swap),
    authorisedClearing: clearingOf(paying, 'clearing quota', rules, swap),
    adjustment: adjustmentLife(rules, swap),
    'quota change': changeLife(rules, swap),
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
