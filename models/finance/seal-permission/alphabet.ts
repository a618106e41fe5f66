/** Every event of a voucher on its way to the treasury seal, for those who may act in whose name. */
import { refusals, type SealedVoucher, sealNumbers } from '../../messages/sealed-voucher';
import type { ModelEvent } from '../../system';

/** Who holds each post: a person per post, and officer A as the director's deputy. */
const holders = {
  handler: ['officer A'],
  director: ['officer B', 'officer A'],
  keeper: ['seal keeper'],
} as const;
const receivers = ['bank', 'central bank'] as const;

/** Who does not go by the client but calls the server, or writes into its store. */
export interface Strangers {
  /** They call the server without any credential of the post that they seal as. */
  readonly callers: readonly string[];
  /** They can write records and seals. */
  readonly forgers: readonly string[];
  /** What somebody can put in the place of the sealed voucher. */
  readonly rows: readonly SealedVoucher[];
}

/**
 * The alphabet where `actorsAs(holder)` are the persons who may really act in a holder's name: he
 * himself, and members of a coalition who have his credentials.
 */
export function alphabetFor(
  actorsAs: (holder: string) => readonly string[],
  { callers, forgers, rows }: Strangers,
): readonly ModelEvent[] {
  const seals = (type: string, names: readonly string[], more: object = {}): ModelEvent[] =>
    names.flatMap((as) => [
      ...actorsAs(as).map((by) => ({ type, by, as, shown: true, ...more })),
      ...callers.map((by) => ({ type, by, as, shown: false, ...more })),
    ]);
  return [
    ...seals('SEAL_AS_HANDLER', holders.handler),
    ...seals('SEAL_AS_DIRECTOR', holders.director),
    ...sealNumbers.flatMap((seal) => seals('SEAL_AS_KEEPER', holders.keeper, { seal })),
    { type: 'ALTER_DRAFT', to: 'altered' },
    { type: 'ALTER_DRAFT', to: 'genuine' },
    ...rows.map((row) => ({ type: 'PUT_ROW', ...row })),
    ...forgers.map((by) => ({ type: 'FORGE_APPROVALS', by })),
    { type: 'GRANT' },
    ...receivers.map((to) => ({ type: 'SEND', to })),
    ...receivers.flatMap((from) => [
      { type: 'VOUCHER_ACCEPTED', from },
      ...refusals.map((because) => ({ type: 'VOUCHER_RETURNED', from, because })),
    ]),
    { type: 'WITHDRAW_APPLICATION' },
    { type: 'CANCEL_AS_HANDLER' },
    { type: 'CANCEL_AS_DIRECTOR' },
    { type: 'CANCEL_AS_KEEPER' },
  ];
}
