/**
 * Every event of a voucher on its way to the treasury seal, for those who may act in whose name.
 */
import { refusals, type SealedVoucher, sealNumbers } from '../../messages/sealed-voucher';
import type { ModelEvent } from '../../system';

/** Who holds each post: a person per post, and officer A as the director's deputy. */
const holders = {
  handler: ['officer A'],
  director: ['officer B', 'officer A'],
  keeper: ['seal keeper'],
} as const;

/** Who does not go by the client but calls the server, or writes into its store. */
export interface Strangers {
  /** They call the server without any credential of the post that they seal as. */
  readonly callers: readonly string[];
  /** They can write records and seals. */
  readonly forgers: readonly string[];
  /** What somebody can put in the place of the sealed voucher. */
  readonly rows: readonly SealedVoucher[];
}

const sealsOf = (
  numbers: readonly number[],
  writers: (holder: string) => readonly { readonly by: string; readonly shown: boolean }[],
): readonly ModelEvent[] => {
  const seals = (type: string, names: readonly string[], more: object = {}): ModelEvent[] =>
    names.flatMap((as) => writers(as).map((writer) => ({ type, ...writer, as, ...more })));
  return [
    ...seals('SEAL_AS_HANDLER', holders.handler),
    ...seals('SEAL_AS_DIRECTOR', holders.director),
    ...numbers.flatMap((seal) => seals('SEAL_AS_KEEPER', holders.keeper, { seal })),
    { type: 'GRANT' },
  ];
};
const answers: readonly ModelEvent[] = ['bank', 'central bank'].flatMap((from) => [
  { type: 'VOUCHER_ACCEPTED', from },
  ...refusals.map((because) => ({ type: 'VOUCHER_RETURNED', from, because })),
]);

/** Among honest people: both seals, both receivers, and seals that are cancelled. */
export const alphabet: readonly ModelEvent[] = [
  ...sealsOf(sealNumbers, (by) => [{ by, shown: true }]),
  { type: 'SEND', to: 'bank' },
  { type: 'SEND', to: 'central bank' },
  ...answers,
  { type: 'WITHDRAW_APPLICATION' },
  { type: 'CANCEL_AS_HANDLER' },
  { type: 'CANCEL_AS_DIRECTOR' },
  { type: 'CANCEL_AS_KEEPER' },
];

/**
 * Under attack: the first seal, and nothing is sent but to the bank. `actorsAs(holder)` are the
 * persons who may really act in a holder's name: he himself, and members of a coalition who have
 * his credentials.
 */
export const attackedAlphabet = (
  actorsAs: (holder: string) => readonly string[],
  { callers, forgers, rows }: Strangers,
): readonly ModelEvent[] => [
  ...sealsOf([1], (as) => [
    ...actorsAs(as).map((by) => ({ by, shown: true })),
    ...callers.map((by) => ({ by, shown: false })),
  ]),
  { type: 'SEND', to: 'bank' },
  ...answers,
  { type: 'ALTER_DRAFT', to: 'altered' },
  { type: 'ALTER_DRAFT', to: 'genuine' },
  ...rows.map((row) => ({ type: 'PUT_ROW', ...row })),
  ...forgers.map((by) => ({ type: 'FORGE_APPROVALS', by })),
];
