/** All that can go wrong in a run, a row each: how often it did, or why it cannot. */
import type { Arisen, ArisenResults } from '../arisen-results';
import { type Lang, say, word } from './say';

export const arisenColumns = ['what', 'count', 'why'] as const;

export const arisenHead = (lang: Lang): readonly string[] =>
  arisenColumns.map((name) => say(lang, `arisen.column.${name}`));

/** A class of difference as people read it: what only somebody can end is an error. */
export const differenceText = (lang: Lang, name: string, isError: boolean): string => {
  const said = word(lang, 'difference', name);
  return isError ? say(lang, 'arisen.error', { name: said }) : said;
};

/** Faults by name, then classes of difference; none of either is left out. */
export const arisenTold = (
  lang: Lang,
  { faults, differences }: ArisenResults,
): Readonly<Record<'faults' | 'differences', readonly Arisen[]>> => ({
  faults: faults.map((of) => ({ ...of, name: word(lang, 'fault', of.name) })),
  differences: differences.map((of) => ({
    ...of,
    name: differenceText(lang, of.name, of.isError),
  })),
});

export const arisenRows = (lang: Lang, told: readonly Arisen[]): readonly (readonly string[])[] =>
  told.map(({ name, count, cannot }) => [
    name,
    cannot === undefined ? say(lang, 'report.number', { n: count }) : '—',
    cannot === undefined ? '' : word(lang, 'cannot', cannot),
  ]);
