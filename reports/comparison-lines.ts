/**
 * What changed since the baseline, as sentences: lost first. The page and the Markdown share them.
 */
import { type Lang, say, word } from '../base/catalogue/say';
import { coalitionText } from '../base/catalogue/sentences';
import type { ChangePlace, Comparison, ComparisonEntry } from './baseline';
import { rounded } from './units';

function placeText(lang: Lang, place: ChangePlace): string {
  const where = `${word(lang, 'system', place.system)} · ${word(lang, 'scope', place.scope)}`;
  const measures = { size: `report.what.${place.name}`, simulation: 'report.what.checksum' };
  if (place.kind === 'size' || place.kind === 'simulation') {
    return `${where} · ${say(lang, measures[place.kind])}`;
  }
  const property = word(lang, 'property', place.name);
  if (place.kind === 'verdict') return `${where} · ${property}`;
  const who = coalitionText(lang, place.coalition ?? []);
  return `${where} · ${say(lang, 'report.what.finding', { who })} · ${property}`;
}

function valueText(lang: Lang, entry: ComparisonEntry, value: string | undefined): string {
  if (value === undefined) return '';
  if (entry.place.kind === 'verdict') return say(lang, `verdictWord.${value}`);
  if (entry.place.kind === 'finding') {
    const steps = say(lang, 'report.steps', { steps: Number.parseInt(value, 10) });
    return value.endsWith('new') ? say(lang, 'report.comparison.unrecorded', { steps }) : steps;
  }
  return /^\d+$/.test(value) && entry.place.kind === 'size'
    ? say(lang, 'report.number', { n: Number(value) })
    : value;
}

const TONES = { lost: 'bad', gained: 'good', changed: 'open', added: 'plain', removed: 'open' };

export function comparisonLines(
  lang: Lang,
  comparison: Comparison,
): readonly { readonly tone: string; readonly text: string }[] {
  return comparison.entries.map((entry) => ({
    tone: TONES[entry.change],
    text: say(lang, `report.comparison.${entry.change}`, {
      what: placeText(lang, entry.place),
      before: valueText(lang, entry, entry.before),
      after: valueText(lang, entry, entry.after),
    }),
  }));
}

export const rateLines = (lang: Lang, comparison: Comparison): readonly string[] =>
  comparison.rates.map(({ rate, rows, before, after }) =>
    say(lang, 'report.comparison.rate', {
      what: say(lang, `report.rate.${rate}`, { rows: rows ?? 0 }),
      ratio: rounded(after / before),
      before: rounded(before),
      after: rounded(after),
    }),
  );
