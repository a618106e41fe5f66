/** How often each kind of fault struck and each class of difference arose, for the terminal. */
import { say, word } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import { STRUCK } from '../sim/index';
import type { Context } from './context';

/** Two lines where a scenario has faults, else nothing. */
export function strikeLines({ lang }: Context, result: SimulationResult): readonly string[] {
  const struck = Object.entries(result.counts).filter(([name]) => name.startsWith(STRUCK));
  if (struck.length === 0) return [];
  const faults = struck
    .map(([name, times]) => `${word(lang, 'fault', name.slice(STRUCK.length))} ${times}`)
    .join(', ');
  const classes = new Map<string, number>();
  for (const { kind, name, count } of result.books.differences) {
    const of = name === 'error' ? kind : name;
    classes.set(of, (classes.get(of) ?? 0) + count);
  }
  const differences = [...classes].map(([name, times]) => `${name} ${times}`).join(', ');
  return [
    `  ${say(lang, 'cli.simulate.faults', { faults })}`,
    `  ${say(lang, 'cli.simulate.differences', {
      differences: differences || say(lang, 'faults.none'),
    })}`,
  ];
}
