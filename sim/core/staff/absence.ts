/**
 * When somebody is away: drawn for each person from a stream of his own before anything runs, so
 * that no voucher and no other person changes it. In the calm everybody is there.
 */
import type { Source } from '../../../base/streams';
import { lognormal } from '../luck';
import type { Scenario } from '../scenario';

export type Absence = NonNullable<Scenario['posts'][number]['absence']>;

export interface Away {
  readonly days: ReadonlySet<number>;
  readonly spells: number;
}

export const alwaysThere: Away = { days: new Set(), spells: 0 };

const WORKED_IN_A_YEAR = 250;

/** Draws a person's spells among the working days that are given. */
export function drawAway(
  { spellsPerYear, days: length }: Absence,
  worked: readonly number[],
  source: Source,
): Away {
  const days = new Set<number>();
  let spells = 0;
  for (let i = 0; i < worked.length; i++) {
    if (source.unit() * WORKED_IN_A_YEAR >= spellsPerYear.is) continue;
    const [median, spread] = length.is;
    const long = Math.max(1, Math.round(median * lognormal(source, spread)));
    for (const day of worked.slice(i, i + long)) days.add(day);
    // The day after a spell is worked, else two spells would be one.
    i += long;
    spells++;
  }
  return { days, spells };
}
