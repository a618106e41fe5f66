/** Every event of the voucher's life at finance, for the people who may act and in whose name. */
import type { ModelEvent } from '../../system';

/** Who holds each post in the models: a person per post, and officer A as the director's deputy. */
export const holders = {
  handler: ['officer A'],
  director: ['officer B', 'officer A'],
  keeper: ['seal keeper'],
} as const;

/**
 * The alphabet where `actorsAs(holder)` are the persons who may really act in a holder's name:
 * himself, and members of a coalition who have his credentials. `forgers` can write records and
 * seals.
 */
export function alphabetFor(
  actorsAs: (holder: string) => readonly string[],
  forgers: readonly string[],
): readonly ModelEvent[] {
  const seals = (type: string, names: readonly string[]): ModelEvent[] =>
    names.flatMap((as) => actorsAs(as).map((by) => ({ type, by, as })));
  return [
    ...seals('SEAL_AS_HANDLER', holders.handler),
    ...seals('SEAL_AS_DIRECTOR', holders.director),
    ...seals('SEAL_AS_KEEPER', holders.keeper),
    { type: 'ALTER_DRAFT', to: 'altered' },
    { type: 'ALTER_DRAFT', to: 'genuine' },
    { type: 'ALTER_ROW', to: 'altered' },
    { type: 'ALTER_ROW', to: 'genuine' },
    { type: 'REPLACE_ROW' },
    ...forgers.map((by) => ({ type: 'FORGE_APPROVALS', by })),
    { type: 'SEND' },
    { type: 'RESEND' },
    { type: 'PAYMENT_RECEIPT' },
    { type: 'PAYMENT_RETURN' },
  ];
}
