/**
 * Annotations as GitHub's runner reads them from a log: an error a broken sentence, a warning an
 * undecided one, each with the command that repeats it. What a value may hold is escaped, so that
 * no sentence ends its line or its title.
 */
import { type Demands, unmetDemands } from '../base/catalogue/demands';
import { type Lang, say, word } from '../base/catalogue/say';
import { verdictText } from '../base/catalogue/sentences';
import { markOf } from '../base/catalogue/tally';
import { findingText } from '../base/catalogue/verdict-table';
import type { RunResults, SystemResult } from '../base/results';

/** `::error title=…::…`, one line each, in the order of the results; none where all is well. */
export function githubAnnotations(
  results: RunResults,
  demands: Demands = {},
  lang: Lang = 'en',
): readonly string[] {
  return [
    ...results.systems.flatMap((system) => annotationsOf(system, lang)),
    ...unmetDemands(lang, results, demands).map(({ title, sentence }) =>
      annotation('error', title, sentence),
    ),
  ];
}

function annotationsOf(system: SystemResult, lang: Lang): readonly string[] {
  const where = `${word(lang, 'system', system.system)} · ${word(lang, 'scope', system.scope)}`;
  const verdicts = system.verdicts.flatMap((result) => {
    const mark = markOf(result.verdict);
    if (mark === 'good') return [];
    const { property, command } = result;
    const told = `${word(lang, 'property', property)}: ${verdictText(lang, result)}`;
    const repeat = command === undefined ? [] : [say(lang, 'table.repeat', { command })];
    const level = mark === 'open' ? 'warning' : 'error';
    return [annotation(level, where, [told, ...repeat].join('\n'))];
  });
  return [
    ...verdicts,
    ...system.findings
      .filter(({ isPinned }) => !isPinned)
      .map((finding) => annotation('error', where, findingText(lang, finding))),
    ...system.findingsMissing.map((finding) =>
      annotation('error', where, say(lang, 'table.finding.missing', { finding })),
    ),
  ];
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeTitle = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (level: 'error' | 'warning', title: string, text: string): string =>
  `::${level} title=${escapeTitle(title)}::${escapeText(text)}`;
