/**
 * Every kind of document that a year walks, as one list: who else tells of it reads it here. A kind
 * is simulated only where a checker's system has a table for its life; docs/scenarios.md names the
 * kinds that have none.
 */
import type { Party } from '../books/ledgers';

export const kinds = [
  'notice',
  'payment',
  'clearing',
  'authorised payment',
  'adjustment',
  'quota change',
  'clearing-quota notice',
  'refund notice',
  'refund claim',
] as const;
export type Kind = (typeof kinds)[number];

/** Papers of money that came back: 2203 or 2204 to finance, 2302 to the central bank. */
export type RefundKind = 'refund notice' | 'refund claim';
export const refundKinds = ['refund claim', 'refund notice'] as const;
export const isRefund = (kind: Kind): kind is RefundKind =>
  kind === 'refund notice' || kind === 'refund claim';

/** Kinds that somebody asks for; a clearing follows its payment, a refund the money. */
export type AskedKind = Exclude<Kind, 'clearing' | RefundKind>;

/**
 * Lives that vouchers walk, each on a table of its own. Clearing of a payment that will come back
 * walks the table that holds payment, clearing and refund; papers of the refund are read off it.
 */
export const walked = [
  'notice',
  'payment',
  'clearing',
  'authorised payment',
  'adjustment',
  'quota change',
  'clearing-quota notice',
  'clearing and refund',
] as const;
export type Walked = (typeof walked)[number];

/** Kinds on which money leaves for a payee, each made good by a clearing of its own. */
export const isPaying = (kind: Kind): boolean =>
  kind === 'payment' || kind === 'authorised payment';

/** Who really executes what, where it is not for the step itself to say. */
export const executorOfKind: Readonly<Record<Exclude<Kind, 'notice'>, Party>> = {
  payment: 'bank',
  clearing: 'central bank',
  'authorised payment': 'bank',
  adjustment: 'central bank',
  'quota change': 'bank',
  'clearing-quota notice': 'central bank',
  'refund notice': 'bank',
  'refund claim': 'central bank',
};

/** An empty list of minutes for each kind. */
export const cyclesByKind = (): Readonly<Record<Kind, number[]>> =>
  Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, number[]>;

/** How results name what was asked for. */
export const pluralOf: Readonly<Record<AskedKind, string>> = {
  notice: 'notices',
  payment: 'payments',
  'authorised payment': 'authorised payments',
  adjustment: 'adjustments',
  'quota change': 'quota changes',
  'clearing-quota notice': 'clearing-quota notices',
};

export const askedKinds = Object.keys(pluralOf) as readonly AskedKind[];

/** How results name payments of banks that have not joined yet. */
export const EARLY_PAPER = 'payments on paper before joining';
