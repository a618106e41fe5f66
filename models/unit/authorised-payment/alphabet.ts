/** Every event of the voucher's life at the unit, for the people who may act and in whose name. */
import { contents } from '../../content';
import type { ModelEvent } from '../../system';

/** Who holds each post in the models: a person per post, and the clerk as the reviewer's deputy. */
const holders = { clerk: ['unit clerk'], reviewer: ['unit reviewer', 'unit clerk'] } as const;

/**
 * The alphabet where `actorsAs(holder)` are the persons who may really act in a holder's name:
 * himself, and members of a coalition who have his credentials. `forgers` can write both records
 * and seals.
 */
export function alphabetFor(
  actorsAs: (holder: string) => readonly string[],
  forgers: readonly string[],
): readonly ModelEvent[] {
  const seals = (type: string, names: readonly string[]): ModelEvent[] =>
    names.flatMap((as) => actorsAs(as).map((by) => ({ type, by, as })));
  return [
    { type: 'ENTER', to: 'genuine' },
    { type: 'ENTER', to: 'altered' },
    ...seals('SEAL_AS_CLERK', holders.clerk),
    ...seals('SEAL_AS_REVIEWER', holders.reviewer),
    { type: 'ALTER_DRAFT', to: 'altered' },
    { type: 'ALTER_DRAFT', to: 'genuine' },
    { type: 'ALTER_ORIGINAL', to: 'altered' },
    { type: 'ALTER_ORIGINAL', to: 'genuine' },
    ...contents.map((to) => ({ type: 'ALTER_ROW', to })),
    { type: 'REPLACE_ORIGINAL' },
    ...forgers.map((by) => ({ type: 'FORGE_RECORD', by })),
    { type: 'SEND' },
    { type: 'RESEND' },
    { type: 'PAYMENT_RECEIPT' },
    { type: 'PAYMENT_RETURN' },
  ];
}
