/** What holds, what insiders reach, and what the source's own controls would be worth alone. */
import { say, word } from '../../base/catalogue/say';
import { coalitionText, verdictText } from '../../base/catalogue/sentences';
import { brokenText } from '../../base/catalogue/story-lines';
import { markOf, markSigns } from '../../base/catalogue/tally';
import { sizeText } from '../../base/catalogue/verdict-table';
import type { SystemResult, VerdictResult } from '../../base/results';
import { html, type Markup } from '../markup';
import { list, type Page, type Section, section, table } from './parts';
import { storyMarkup } from './stories';

const verdictChip = (page: Page, result: VerdictResult): Markup => {
  const mark = markOf(result.verdict);
  return html`<span class="verdict ${mark}"><span class="sign">${markSigns[mark]}
    </span> ${verdictText(page.lang, result)}</span>`;
};

function proofOf(page: Page, result: VerdictResult, isFirst: boolean): Markup | undefined {
  if (markOf(result.verdict) === 'good') return undefined;
  const command =
    result.command !== undefined &&
    html`<p class="repeat">${say(page.lang, 'report.repeat')}${' '}
      <code>${result.command}</code></p>`;
  if (result.story === undefined) return html`${command}`;
  const open = isFirst ? html`<details open>` : html`<details>`;
  return html`${open}<summary>${brokenText(page.lang, result.story)}</summary>
    ${storyMarkup(page, result.story)}${command}</details>`;
}

/** The first story of a system is open, an outcome before a control's own rule. */
function proofsOf(page: Page, system: SystemResult): readonly (Markup | undefined)[] {
  const told = system.verdicts.filter(({ story }) => story !== undefined);
  const first = told.find(({ isOutcome }) => isOutcome) ?? told[0];
  return system.verdicts.map((result) => proofOf(page, result, result === first));
}

function systemMarkup(page: Page, system: SystemResult): Markup {
  const { lang } = page;
  const rows = system.verdicts.map((result) => [
    word(lang, 'property', result.property),
    verdictChip(page, result),
  ]);
  const never = system.stepsNeverTaken.map((step) => word(lang, 'step', step));
  return html`<article class="card"><h3>${word(lang, 'system', system.system)} <small>
    ${word(lang, 'scope', system.scope)}</small></h3><p class="size">${sizeText(lang, system)}</p>
    ${table(page, [{ key: 'sentence' }, { key: 'verdict' }], rows)}${proofsOf(page, system)}${
      never.length > 0 &&
      html`<details class="never"><summary>
      ${say(lang, 'report.neverTaken', { count: never.length })}</summary>${list(never)}</details>`
    }</article>`;
}

export const verdictSection = (page: Page): Section =>
  section(
    page,
    'verdicts',
    page.report.results.systems.map((system) => systemMarkup(page, system)),
  );

export function findingSection(page: Page): Section {
  const { lang } = page;
  const { systems } = page.report.results;
  const rows = systems.flatMap((system) =>
    system.findings.map((finding) => [
      coalitionText(lang, finding.coalition),
      html`${word(lang, 'system', system.system)}`,
      word(lang, 'property', finding.property),
      finding.steps,
      finding.isPinned
        ? say(lang, 'report.yes')
        : html`<span class="verdict bad">${say(lang, 'report.no')}</span>`,
    ]),
  );
  const missing = systems.flatMap(({ findingsMissing }) =>
    findingsMissing.map(
      (finding) =>
        html`<span class="verdict bad">${say(lang, 'table.finding.missing', { finding })}</span>`,
    ),
  );
  const columns = [
    { key: 'who' },
    { key: 'system' },
    { key: 'broken' },
    { key: 'steps', isNumber: true },
    { key: 'record' },
  ];
  const none = html`<p>${say(lang, 'report.noFindings')}</p>`;
  const told =
    rows.length === 0 ? none : html`<div class="card">${table(page, columns, rows)}</div>`;
  return section(page, 'findings', [told, missing.length > 0 ? list(missing) : undefined]);
}

export function seedSection(page: Page): Section | undefined {
  const { lang } = page;
  const { seedControls } = page.report.results;
  if (seedControls.length === 0) return undefined;
  const rows = seedControls.map((row) => {
    const mark = markOf(row.verdict);
    const steps = row.steps === undefined ? '' : say(lang, 'report.steps', { steps: row.steps });
    return [
      word(lang, 'system', row.system),
      html`<span class="verdict ${mark}"><span class="sign">${markSigns[mark]}
        </span> ${say(lang, `verdictWord.${row.verdict}`)}</span>`,
      row.coalition === undefined ? '' : coalitionText(lang, row.coalition),
      steps,
      row.furtherRules.length === 0
        ? say(lang, 'report.none')
        : list(row.furtherRules.map((rule) => say(lang, `rule.${rule}`))),
    ];
  });
  const columns = [
    { key: 'system' },
    { key: 'verdict' },
    { key: 'who' },
    { key: 'steps' },
    { key: 'further' },
  ];
  return section(page, 'seed', html`<div class="card">${table(page, columns, rows)}</div>`);
}
