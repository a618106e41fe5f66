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
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds that somebody asks for; a clearing follows its payment. */
export type AskedKind = Exclude<Kind, 'clearing'>;

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
};

/** How results name payments of banks that have not joined yet. */
export const EARLY_PAPER = 'payments on paper before joining';
