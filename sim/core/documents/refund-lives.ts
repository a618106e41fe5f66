/**
 * Clearing of a payment that will come back: one table holds payment, clearing and refund, so that
 * what is claimed and what is set off can never cross. The papers of the refund (2203 or 2204 to
 * finance, 2302 to the central bank) are read off the same table; they do not walk by themselves.
 */
import type { Family } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import type { ModelEvent, System, WordView } from '../../../models/system';
import {
  BANK_REFUND,
  CENTRAL_REFUND,
  QUOTA,
  REFUND_BOOK,
} from '../../../models/systems/clearing-and-refund/refund-steps';
import {
  BOOK,
  CENTRAL_BANK,
  CLAIM,
  PAYMENT,
} from '../../../models/systems/clearing-and-refund/steps';
import { family } from '../../../models/systems/clearing-and-refund/system';
import type { GroupTable } from '../../../models/tables/compose';
import type { Standing } from '../books/ledgers';
import { type Swap, scopeOf } from '../changed-lives';
import { drawingOn, type Life, type LifeOptions, lifeOfGroup } from '../lives';
import type { Reading } from '../reading';
import type { RefundKind } from './kinds';

/** An event by which money comes back to the bank; its time is drawn with the payment. */
export const CAME_BACK = 'CAME_BACK';
/** A claim for refund (2302), made before the same cut-off as every claim. */
export const CLAIM_REFUND = 'CLAIM_REFUND';

const value = (view: WordView, part: string): string => String(view.parts[part]?.value);
const is = (view: WordView, part: string, ...states: readonly string[]): boolean =>
  states.includes(value(view, part));
const settledBy = (view: WordView): string => view.parts[BANK_REFUND]?.context.settledBy;
const said = (standing: Standing, units = 1): ReturnType<Reading> => ({ standing, units });
const nothing: Reading = () => said('none');

const isPaid = (view: WordView): boolean => is(view, PAYMENT, 'paid', 'receipted');
/** What is set off is cleared no more: a claim that was returned is void, else there is none. */
const clearingAtBank: Reading = (view) => {
  if (is(view, CLAIM, 'cleared')) return said('done');
  const wasReturned = is(view, CLAIM, 'returned');
  if (settledBy(view) === 'setOff') return said(wasReturned ? 'void' : 'none');
  return said(isPaid(view) || !is(view, CLAIM, 'unclaimed') ? 'open' : 'none');
};
const clearingAtCentralBank: Reading = (view) => {
  const { debits = 0 } = view.parts[CENTRAL_BANK]?.context ?? {};
  if (debits > 0) return said('done', debits);
  if (is(view, CENTRAL_BANK, 'awaited')) return said('none');
  return said(is(view, CENTRAL_BANK, 'returned') ? 'void' : 'open');
};
const clearingAtFinance: Reading = (view) =>
  said(is(view, BOOK, 'closed', 'clearedFirst') ? 'done' : 'none');

/** The bank holds money that came back until it has settled it, and only then tells finance. */
const noticeAtBank: Reading = (view) => {
  const how = settledBy(view);
  if (how !== 'none') return { ...said('done'), isSetOff: how === 'setOff' };
  return said(view.parts[BANK_REFUND]?.context.how === 'none' ? 'none' : 'open');
};
const noticeAtFinance: Reading = (view) => {
  if (is(view, REFUND_BOOK, 'setOff')) return { ...said('done'), isSetOff: true };
  if (is(view, REFUND_BOOK, 'disputed')) return said('void');
  return said(is(view, REFUND_BOOK, 'noticed', 'credited') ? 'done' : 'none');
};

const claimAtBank: Reading = (view) => {
  if (settledBy(view) === 'credit') return said('done');
  if (is(view, BANK_REFUND, 'claimed')) return said('open');
  return said(view.parts[BANK_REFUND]?.context.version > 0 ? 'void' : 'none');
};
/** A claim of another amount, where nobody compares it, is booked at what it says: twice. */
const claimAtCentralBank: Reading = (view) => {
  const { credits = 0, amount } = view.parts[CENTRAL_REFUND]?.context ?? {};
  if (credits > 0) return said('done', credits * unitsOf(amount));
  if (is(view, CENTRAL_REFUND, 'awaited')) return said('none');
  return said(is(view, CENTRAL_REFUND, 'returned') ? 'void' : 'open');
};
const claimAtFinance: Reading = (view) => {
  if (is(view, REFUND_BOOK, 'credited', 'creditedFirst', 'disputed')) return said('done');
  return said(is(view, REFUND_BOOK, 'noticed') ? 'open' : 'none');
};
const unitsOf = (amount: unknown): number => (amount === 'other' ? 2 : 1);

export type RefundLives = Readonly<Record<'clearing and refund' | RefundKind, Life>>;

/** Names under which balances are kept: what the bank pays out of, what is cleared out of. */
export interface DrawnOn {
  readonly quota: string;
  readonly clearingQuota: string;
}

/** One table for every life of a family under the same rules. */
const tables = new WeakMap<Family, WeakMap<Rules, GroupTable>>();

/** The lives around one table, drawing on these balances. */
export function refundLives(leader: Life, on: DrawnOn, rules: Rules, swap: Swap): RefundLives {
  const kept = tables.get(swap(family)) ?? new WeakMap<Rules, GroupTable>();
  tables.set(swap(family), kept);
  const known = kept.get(rules);
  const options = walking(leader, on, rules, swap);
  const clearing = lifeOfGroup(known ? { ...options, table: known } : options);
  const { table } = clearing;
  kept.set(rules, table);
  const shared = { system: systemOf(rules, swap), leader, table, isReadOff: true };
  return {
    'clearing and refund': clearing,
    'refund notice': noticeOf(shared),
    'refund claim': claimOf(shared),
  };
}

/** The same clearing, drawing on other balances. */
export const refundLifeOn = (
  of: RefundLives,
  leader: Life,
  on: DrawnOn,
  rules: Rules,
  swap: Swap,
): Life => drawingOn(of['clearing and refund'], walking(leader, on, rules, swap));

const systemOf = (rules: Rules, swap: Swap): System =>
  scopeOf(swap(family), 'refunds').build(rules);

const walking = (leader: Life, on: DrawnOn, rules: Rules, swap: Swap): LifeOptions => ({
  name: 'clearing and refund',
  kind: 'clearing',
  system: systemOf(rules, swap),
  leader,
  counterNames: { 'clearing quota': on.clearingQuota, [QUOTA]: on.quota },
  drawnByLeader: [QUOTA],
  readings: {
    finance: clearingAtFinance,
    bank: clearingAtBank,
    'central bank': clearingAtCentralBank,
  },
  moves: ({ type }) => type === 'DEBITED',
});

type Shared = Pick<LifeOptions, 'system' | 'leader' | 'table' | 'isReadOff'>;
const noticeOf = (shared: Shared): Life =>
  lifeOfGroup({
    ...shared,
    name: 'refund notice',
    readings: { finance: noticeAtFinance, bank: noticeAtBank, 'central bank': nothing },
    moves: ({ type }) => type === 'MONEY_BACK',
  });
const claimOf = (shared: Shared): Life =>
  lifeOfGroup({
    ...shared,
    name: 'refund claim',
    readings: { finance: claimAtFinance, bank: claimAtBank, 'central bank': claimAtCentralBank },
    moves: ({ type, amount }: ModelEvent) => (type === 'CREDITED' ? unitsOf(amount) : 0),
  });
