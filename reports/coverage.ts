/**
 * Coverage on the page and in Markdown: a row a machine and a row a line, then by name what was
 * never reached. All scopes of the run together; left out where coverage was not asked for.
 */
import { neverLines, shareText } from '../base/catalogue/coverage-table';
import { type Lang, say, word } from '../base/catalogue/say';
import type { Coverage } from '../base/coverage-results';
import { table as markdownTable, plainText } from './markdown-text';
import { html } from './markup';
import { list, namedTable, type Page, type Section, section } from './page/parts';
import type { Report } from './report-file';

const machineColumns = ['machine', 'states', 'transitions', 'arrows', 'guards'] as const;
const lineColumns = ['line', 'messages', 'sent', 'delivered', 'refused', 'lost'] as const;

const named = (lang: Lang, columns: readonly string[]): readonly string[] =>
  columns.map((name) => say(lang, `coverage.column.${name}`));

const machineRows = (lang: Lang, { machines }: Coverage): readonly (readonly string[])[] =>
  machines.map((machine) => [
    word(lang, 'life', machine.life),
    ...(['states', 'transitions', 'arrows', 'guards'] as const).map((what) =>
      shareText(lang, machine[what], 'share'),
    ),
  ]);

const lineRows = (lang: Lang, { lines }: Coverage): readonly (readonly string[])[] =>
  lines.map((line) => [
    word(lang, 'line', line.line),
    ...(['messages', 'sent', 'delivered', 'refused', 'lost'] as const).map((what) =>
      say(lang, 'report.number', { n: line[what] }),
    ),
  ]);

/** The section of the page. */
export function coverageSection(page: Page): Section | undefined {
  const { lang } = page;
  const { coverage } = page.report.results;
  if (coverage === undefined) return undefined;
  const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
    namedTable(
      named(lang, columns).map((name, at) => ({ name, isNumber: at > 0 })),
      rows,
    );
  const never = neverLines(lang, coverage);
  const { seen, of } = coverage.steps;
  const names =
    never.length === 0
      ? html`<p>${say(lang, 'coverage.everything')}</p>`
      : html`<details class="never"><summary>${say(lang, 'coverage.never')}</summary>
        ${list(never)}</details>`;
  return section(page, 'coverage', [
    html`<div class="card">${tableOf(machineColumns, machineRows(lang, coverage))}</div>`,
    html`<div class="card"><p class="size">${say(lang, 'coverage.steps', { seen, of })}</p>
      ${names}<details class="never"><summary>${say(lang, 'coverage.lines')}</summary>
      ${tableOf(lineColumns, lineRows(lang, coverage))}</details></div>`,
  ]);
}

/** The same in Markdown. */
export function coverageMarkdown(lang: Lang, { results }: Report): string[] {
  const { coverage } = results;
  if (coverage === undefined) return [];
  const never = neverLines(lang, coverage);
  const { seen, of } = coverage.steps;
  return [
    `## ${say(lang, 'report.section.coverage')}`,
    '',
    plainText(say(lang, 'report.lead.coverage')),
    '',
    ...markdownTable(named(lang, machineColumns), machineRows(lang, coverage)),
    ...markdownTable(named(lang, lineColumns), lineRows(lang, coverage)),
    plainText(say(lang, 'coverage.steps', { seen, of })),
    '',
    ...(never.length === 0 ? [say(lang, 'coverage.everything')] : []),
    ...never.map((sentence) => `- ${plainText(sentence)}`),
    '',
  ];
}
