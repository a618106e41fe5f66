/** A profile as a terminal shows it: the steps most often enabled, then what each sentence cost. */
import type { Profile, StepProfile } from '../coverage-results';
import type { SystemResult } from '../results';
import { aligned, portion } from './coverage-table';
import { type Lang, say, word } from './say';
import { stepText } from './sentences';
import { type Paint, plain } from './story-lines';
import { clip, padEnd, widthOf, wrap } from './width';

/** Steps told on a terminal; the rest is in the results. */
const STEPS_TOLD = 24;

/** The profile of one scope. */
export function profileLines(
  lang: Lang,
  result: SystemResult,
  profile: Profile,
  paint: Paint = plain,
  columns = 80,
): readonly string[] {
  const [system, scope] = [word(lang, 'system', result.system), word(lang, 'scope', result.scope)];
  const told = profile.steps.slice(0, STEPS_TOLD);
  const rest = profile.steps.length - told.length;
  const { transitions } = profile;
  const title = say(lang, 'profile.title', { system, scope, transitions });
  return [
    ...wrap(title, columns).map((line) => paint('strong', line)),
    ...stepTable(lang, told, transitions, columns),
    ...(rest > 0 ? [`  ${say(lang, 'profile.more', { steps: rest })}`] : []),
    ...propertyTable(lang, profile, columns),
    ...wrap(say(lang, 'profile.legend'), columns - 2).map((line) => paint('dim', `  ${line}`)),
  ];
}

const number = (lang: Lang, n: number): string => say(lang, 'report.number', { n });

function stepTable(
  lang: Lang,
  steps: readonly StepProfile[],
  transitions: number,
  columns: number,
): string[] {
  const names = ['step', 'enabled', 'share', 'deeper', 'loops', 'refused', 'lost'];
  const rows = steps.map((step) => [
    stepText(lang, step),
    number(lang, step.enabled),
    portion(step.enabled, transitions),
    ...[step.deeper, step.selfLoops, step.refused, step.lost].map((n) => number(lang, n)),
  ]);
  const head = names.map((name) => say(lang, `profile.column.${name}`));
  return aligned(head, rows, columns - 2).map((line) => `  ${line}`);
}

/** Sentences are long and the point of it, so their figures stand before them. */
function propertyTable(lang: Lang, { properties }: Profile, columns: number): string[] {
  const rows = [
    ['words', 'struck', 'property'].map((name) => say(lang, `profile.column.${name}`)),
    ...properties.map(({ property, words, struck }) => [
      number(lang, words),
      number(lang, struck),
      word(lang, 'property', property),
    ]),
  ];
  const width = Math.max(...rows.flatMap((row) => row.slice(0, 2).map(widthOf)));
  return rows.map(([asked = '', struck = '', sentence = '']) => {
    const told = clip(sentence, columns - 6 - 2 * width);
    return `  ${padEnd(asked, width)}  ${padEnd(struck, width)}  ${told}`;
  });
}
