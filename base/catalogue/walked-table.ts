/** Coverage of the checker's tables by a simulation: a row a life, then by name what never was. */
import type { LifeCoverage } from '../simulation-results';
import { aligned, hanging, shareText } from './coverage-table';
import { type Lang, say, word } from './say';
import { stateText } from './sentences';
import { type Paint, plain } from './story-lines';

export const walkedColumns = ['life', 'words', 'edges', 'steps', 'locals'] as const;

/** One row a life, every share beside what it is a share of. */
export const walkedRows = (
  lang: Lang,
  coverage: readonly LifeCoverage[],
): readonly (readonly string[])[] =>
  coverage.map((of) => [
    word(lang, 'count', of.life),
    ...(['words', 'edges', 'steps', 'locals'] as const).map((what) =>
      shareText(lang, of[what], 'percent'),
    ),
  ]);

/** Sentences that name what a simulation never did. */
export const neverWalked = (lang: Lang, coverage: readonly LifeCoverage[]): readonly string[] =>
  coverage.flatMap((of) => {
    const life = word(lang, 'count', of.life);
    const comma = say(lang, 'story.list');
    const n = of.onLinesNeverTaken.length;
    const steps = of.stepsNeverTaken.map((step) => word(lang, 'step', step)).join(comma);
    const states = of.localsNeverReached
      .map(({ part, state }) =>
        say(lang, 'walked.local', {
          part: word(lang, 'part', part),
          state: stateText(lang, state),
        }),
      )
      .join(comma);
    return [
      ...(steps === '' ? [] : [say(lang, 'walked.steps', { life, steps })]),
      ...(n === 0 ? [] : [say(lang, 'walked.lines', { life, n })]),
      ...(states === '' ? [] : [say(lang, 'walked.locals', { life, states })]),
    ];
  });

/** Table and names as a terminal shows them, at most `columns` wide. */
export function walkedLines(
  lang: Lang,
  coverage: readonly LifeCoverage[],
  paint: Paint = plain,
  columns = 80,
): readonly string[] {
  const head = walkedColumns.map((name) => say(lang, `walked.column.${name}`));
  const never = neverWalked(lang, coverage);
  return [
    paint('strong', say(lang, 'walked.title')),
    ...aligned(head, walkedRows(lang, coverage), columns - 2).map((line) => `  ${line}`),
    paint('dim', `  ${say(lang, 'walked.legend')}`),
    ...(never.length > 0 ? [`  ${say(lang, 'walked.never')}`] : []),
    ...never.flatMap((sentence) => hanging(sentence, columns)),
  ];
}
