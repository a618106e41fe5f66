/**
 * The accounts that each party posts to, by kind of document and by what the party has come to hold
 * of it; and which two parties must agree on which documents.
 */
import type { Kind } from '../documents/kinds';
import type { Party, Standing } from './ledgers';

/** Out of which the bank pays within a day, and what it carries over night for the treasury. */
export const ZERO_BALANCE = 'zero-balance account';
export const ADVANCED = 'advanced for the treasury';

/** What finance has spent; money of an old year that comes back is income of the new one. */
export const EXPENDITURE = 'expenditure';
export const INCOME_OF_NEW_YEAR = 'income of the new year';
/** Money that came back to the bank and is not settled, and what finance was told of it. */
export const HELD = 'held for the treasury';
export const RECEIVABLE = 'refunds receivable';

/** What may be cleared of direct payments, as the month's plan told the central bank (5108). */
export const CEILING_NOTIFIED = 'ceiling notified';
export const CEILING_LEFT = 'ceiling available';

export type Accounts = readonly [debit: string, credit: string];
type Postings = Partial<Record<Standing | 'set off', Accounts>>;
/** What each party posts on reaching a standing; what is void takes an open posting back. */
export const accounts: Readonly<Record<Kind, Partial<Record<Party, Postings>>>> = {
  notice: {
    finance: { open: ['quota granted', 'quota authority'] },
    bank: { done: ['quota notified', 'quota available'] },
    'central bank': { done: ['clearing quota notified', 'clearing quota available'] },
  },
  'clearing-quota notice': {
    finance: { open: ['ceiling granted', 'ceiling authority'] },
    'central bank': { done: [CEILING_NOTIFIED, CEILING_LEFT] },
  },
  payment: {
    finance: {
      open: ['payments ordered', 'orders outstanding'],
      done: [EXPENDITURE, 'due to banks'],
    },
    bank: { done: ['advanced for the treasury', 'own funds'] },
  },
  clearing: {
    finance: { done: ['due to banks', 'treasury account'] },
    bank: { done: ['own funds', 'advanced for the treasury'] },
    'central bank': { done: ['treasury account', 'reserves of banks'] },
  },
  'authorised payment': {
    finance: {
      open: ['payments ordered', 'orders outstanding'],
      done: [EXPENDITURE, 'due to banks'],
    },
    bank: { done: ['advanced for the treasury', 'own funds'] },
  },
  adjustment: {
    finance: { done: ['adjusted to', 'adjusted from'] },
    'central bank': { done: ['adjusted to', 'adjusted from'] },
  },
  // A change may be a gift back; what it moved is compared, quota is zeroed at the year's end.
  'quota change': {},
  // A set-off ends what the bank advanced: that payment is never cleared.
  'refund notice': {
    finance: { done: [RECEIVABLE, EXPENDITURE], 'set off': ['due to banks', EXPENDITURE] },
    bank: { open: ['own funds', HELD], 'set off': [HELD, ADVANCED] },
  },
  'refund claim': {
    finance: { done: ['treasury account', RECEIVABLE] },
    bank: { done: [HELD, 'own funds'] },
    'central bank': { done: ['reserves of banks', 'treasury account'] },
  },
};

/** Whose books must agree on which vouchers; the executor may lead where finance only hears. */
export const pairs: readonly {
  readonly kind: Kind;
  readonly orders: Party;
  readonly executes: Party;
  readonly executorMayLead: boolean;
}[] = [
  { kind: 'notice', orders: 'finance', executes: 'bank', executorMayLead: false },
  { kind: 'notice', orders: 'finance', executes: 'central bank', executorMayLead: false },
  {
    kind: 'clearing-quota notice',
    orders: 'finance',
    executes: 'central bank',
    executorMayLead: false,
  },
  { kind: 'payment', orders: 'finance', executes: 'bank', executorMayLead: false },
  { kind: 'clearing', orders: 'bank', executes: 'central bank', executorMayLead: false },
  { kind: 'clearing', orders: 'finance', executes: 'central bank', executorMayLead: true },
  { kind: 'authorised payment', orders: 'finance', executes: 'bank', executorMayLead: false },
  { kind: 'adjustment', orders: 'finance', executes: 'central bank', executorMayLead: false },
  { kind: 'quota change', orders: 'finance', executes: 'bank', executorMayLead: false },
  { kind: 'refund notice', orders: 'finance', executes: 'bank', executorMayLead: true },
  { kind: 'refund claim', orders: 'bank', executes: 'central bank', executorMayLead: false },
  { kind: 'refund claim', orders: 'finance', executes: 'central bank', executorMayLead: true },
];
