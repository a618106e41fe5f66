/** Attacks that succeed and who noticed them, for the terminal. */
import { leftOpenLines, pointText } from '../base/catalogue/attack-table';
import { hanging } from '../base/catalogue/coverage-table';
import { say, word } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import { durationText, yuan } from '../reports/units';
import type { Context } from './context';

/** A few lines where a scenario has attacks, else nothing. */
export function attackLines(
  { lang, paint, columns }: Context,
  { attacks }: SimulationResult,
): readonly string[] {
  if (!attacks) return [];
  return [
    `  ${paint('strong', say(lang, 'attacks.title'))}`,
    ...attacks.points.flatMap(({ point, taken, tried, amount, named, unnamed }) => [
      `    ${say(lang, 'attacks.line', {
        point: pointText(lang, point),
        taken: say(lang, 'attacks.of', { taken, tried }),
        amount: yuan(amount),
      })}`,
      ...named.flatMap(({ kind, owner, foundBy, minutes }) =>
        hanging(
          say(lang, 'attacks.line.named', {
            control: say(lang, 'attacks.seen', {
              count: minutes.count,
              control: word(lang, 'finder', foundBy),
            }),
            difference: word(lang, 'difference', kind),
            owner: word(lang, 'principal', owner),
            median: durationText(lang, minutes.p50),
            longest: durationText(lang, minutes.max),
          }),
          columns - 4,
        ).map((line) => `    ${line}`),
      ),
      ...(unnamed > 0
        ? [`      · ${paint('bad', say(lang, 'attacks.nobody', { count: unnamed }))}`]
        : []),
    ]),
    ...leftOpenLines(lang, attacks).map((line) => `    ${line}`),
  ];
}
