/**
 * The table a treasurer reads on a terminal: a block a system, a sentence a line, its verdict
 * beside it, then the findings and what the whole run comes to. Plain text unless a paint is given.
 */
import type { Finding } from '../coalition-results';
import type { RunResults, SystemResult } from '../results';
import { concealingLines, insiderTexts, togetherLines, trustedText } from './coalition-lines';
import { hanging } from './coverage-table';
import { cutWords, growingText, reductionTexts } from './demands';
import { type Lang, say, word } from './say';
import { coalitionText, verdictText } from './sentences';
import { shippedText } from './shipped';
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

/** Name and size on one line where they fit, else the size beneath. */
function headOf(lang: Lang, system: SystemResult, columns: number, paint: Paint): string[] {
  const name = `${word(lang, 'system', system.system)} · ${word(lang, 'scope', system.scope)}`;
  const size = sizeText(lang, system);
  if (widthOf(name) + 2 + widthOf(size) <= columns)
    return [`${paint('strong', name)}  ${paint('dim', size)}`];
  const beneath = wrap(size, columns - 2).map((line) => paint('dim', `  ${line}`));
  return [paint('strong', name), ...beneath];
}

function blockOf(
  lang: Lang,
  system: SystemResult,
  { width, columns }: Columns,
  paint: Paint,
): string[] {
  const lines = headOf(lang, system, columns, paint);
  const shipped = shippedText(lang, system);
  if (shipped !== undefined) lines.push(...hanging(shipped, columns));
  for (const sentence of reductionTexts(lang, system)) lines.push(...hanging(sentence, columns));
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
  if (system.cut !== undefined && system.cut !== 'states')
    lines.push(...hanging(say(lang, `cut.${system.cut}`, cutWords(system)), columns));
  if (system.growing && system.growing.length > 0)
    lines.push(...hanging(growingText(lang, system.growing), columns));
  const pinned = system.findings.filter(({ isPinned }) => isPinned).length;
  if (pinned > 0) lines.push(`  · ${say(lang, 'table.findings', { findings: pinned })}`);
  for (const sentence of [...insiderTexts(lang, system), ...trustedText(lang, system)])
    lines.push(
      ...wrap(sentence, columns - 6).map((line, i) => `${i === 0 ? '    ' : '      '}${line}`),
    );
  for (const finding of system.findings.filter(({ isPinned }) => !isPinned)) {
    lines.push(`  ${paint('bad', `✗ ${findingText(lang, finding)}`)}`);
  }
  for (const finding of system.findingsMissing) {
    lines.push(`  ${paint('bad', `✗ ${say(lang, 'table.finding.missing', { finding })}`)}`);
  }
  lines.push(...coalitionBlock(lang, system, columns, paint));
  return lines;
}

function coalitionBlock(
  lang: Lang,
  system: SystemResult,
  columns: number,
  paint: Paint,
): readonly string[] {
  return [...togetherLines(lang, system), ...concealingLines(lang, system)].flatMap((told) => {
    const { kind, text } = told;
    if (kind === 'heading') return hanging(text, columns);
    const isBad = kind === 'new' || kind === 'missing';
    const isDim = kind === 'sentence' || kind === 'reason';
    const indent = kind === 'sentence' ? 4 : kind === 'reason' ? 8 : 6;
    const lines = wrap(isBad ? `✗ ${text}` : text, columns - indent - 2);
    return lines.map((line, i) => {
      const spaces = ' '.repeat(i === 0 ? indent : indent + 2);
      return `${spaces}${isBad ? paint('bad', line) : isDim ? paint('dim', line) : line}`;
    });
  });
}

interface Columns {
  /** Of a sentence, and of the whole. */
  readonly width: number;
  readonly columns: number;
}

/** Sentences give way to verdicts, which stay on their line. */
function columnsOf(lang: Lang, results: RunResults, columns: number): Columns {
  const verdicts = results.systems.flatMap((system) => system.verdicts);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const sentences = widest(verdicts.map(({ property }) => word(lang, 'property', property)));
  const room = columns - 6 - widest(verdicts.map((result) => verdictText(lang, result)));
  const width = Math.max(20, Math.min(SENTENCE_COLUMNS, sentences, room));
  return { width, columns };
}

/** The verdict table: its last lines are the verdict on the whole run. */
export function verdictTable(
  lang: Lang,
  results: RunResults,
  paint: Paint = plain,
  columns = 100,
): string[] {
  const widths = columnsOf(lang, results, columns);
  const blocks = results.systems.map((system) => blockOf(lang, system, widths, paint));
  const role = passes(results) ? 'good' : 'bad';
  return [
    ...blocks.flatMap((block) => [...block, '']),
    ...headline(lang, results).map((sentence) => paint(role, sentence)),
  ];
}
