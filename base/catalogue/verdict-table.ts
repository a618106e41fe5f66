/**
 * The table a treasurer reads on a terminal: a block a system, a sentence a line, its verdict
 * beside it, then the findings and what the whole run comes to. Plain text unless a paint is given.
 */
import type { Finding, RunResults, SystemResult } from '../results';
import { type Lang, say, word } from './say';
import { coalitionText, verdictText } from './sentences';
import { type Paint, plain } from './story-lines';
import { headline, markOf, markSigns, passes } from './tally';
import { padEnd, widthOf, wrap } from './width';

const SENTENCE_COLUMNS = 62;

export const sizeText = (lang: Lang, system: SystemResult): string =>
  [
    say(lang, 'table.size', {
      states: system.states,
      transitions: system.transitions,
      levels: system.levels,
    }),
    ...(system.coalitions === undefined
      ? []
      : [
          say(lang, 'table.coalitions', {
            run: system.coalitions.run,
            explorations: system.coalitions.explorations,
          }),
        ]),
  ].join(say(lang, 'story.separator'));

/** One finding in words; a new one says so. */
export function findingText(lang: Lang, finding: Finding): string {
  return say(lang, finding.isPinned ? 'table.finding' : 'table.finding.new', {
    who: coalitionText(lang, finding.coalition),
    steps: finding.steps,
    property: word(lang, 'property', finding.property),
  });
}

function blockOf(lang: Lang, system: SystemResult, width: number, paint: Paint): string[] {
  const name = `${word(lang, 'system', system.system)} · ${word(lang, 'scope', system.scope)}`;
  const lines = [`${paint('strong', name)}  ${paint('dim', sizeText(lang, system))}`];
  for (const result of system.verdicts) {
    const mark = markOf(result.verdict);
    const [first = '', ...rest] = wrap(word(lang, 'property', result.property), width);
    const verdict = paint(mark, verdictText(lang, result));
    lines.push(`  ${paint(mark, markSigns[mark])} ${padEnd(first, width)}  ${verdict}`);
    lines.push(...rest.map((line) => `    ${line}`));
    if (result.command !== undefined && mark !== 'good') {
      lines.push(`    ${paint('dim', say(lang, 'table.repeat', { command: result.command }))}`);
    }
  }
  const pinned = system.findings.filter(({ isPinned }) => isPinned).length;
  if (pinned > 0) lines.push(`  · ${say(lang, 'table.findings', { findings: pinned })}`);
  for (const finding of system.findings.filter(({ isPinned }) => !isPinned)) {
    lines.push(`  ${paint('bad', `✗ ${findingText(lang, finding)}`)}`);
  }
  for (const finding of system.findingsMissing) {
    lines.push(`  ${paint('bad', `✗ ${say(lang, 'table.finding.missing', { finding })}`)}`);
  }
  return lines;
}

/** The verdict table: its last lines are the verdict on the whole run. */
export function verdictTable(lang: Lang, results: RunResults, paint: Paint = plain): string[] {
  const sentences = results.systems.flatMap(({ verdicts }) =>
    verdicts.map(({ property }) => widthOf(word(lang, 'property', property))),
  );
  const width = Math.min(SENTENCE_COLUMNS, Math.max(20, ...sentences));
  const blocks = results.systems.map((system) => blockOf(lang, system, width, paint));
  const role = passes(results) ? 'good' : 'bad';
  return [
    ...blocks.flatMap((block) => [...block, '']),
    ...headline(lang, results).map((sentence) => paint(role, sentence)),
  ];
}
