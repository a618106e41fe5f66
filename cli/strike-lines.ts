/** How often each kind of fault struck and each class of difference arose, for the terminal. */
import type { Arisen } from '../base/arisen-results';
import { arisenTold } from '../base/catalogue/arisen-table';
import { say, word } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import type { Context } from './context';

/** A few lines where a scenario has faults, else nothing. */
export function strikeLines({ lang }: Context, { arisen }: SimulationResult): readonly string[] {
  if (!arisen || arisen.faults.length === 0) return [];
  const comma = say(lang, 'story.list');
  const { faults, differences } = arisenTold(lang, arisen);
  const times = (all: readonly Arisen[]): string =>
    all
      .filter(({ cannot }) => cannot === undefined)
      .map(({ name, count }) => `${name} ${count}`)
      .join(comma);
  const cannot = new Map<string, string[]>();
  for (const { name, cannot: reason } of [...faults, ...differences])
    if (reason !== undefined) cannot.set(reason, [...(cannot.get(reason) ?? []), name]);
  return [
    say(lang, 'cli.simulate.faults', { faults: times(faults) }),
    say(lang, 'cli.simulate.differences', { differences: times(differences) }),
    ...[...cannot].map(([reason, names]) =>
      say(lang, 'arisen.cannot', {
        names: names.join(comma),
        reason: word(lang, 'cannot', reason),
      }),
    ),
  ].map((line) => `  ${line}`);
}
