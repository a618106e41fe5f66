/** The evidence ledger, what changed since the baseline, the rules in force, and the timings. */
import { say, word } from '../../base/catalogue/say';
import { comparisonLines, rateLines } from '../comparison-lines';
import { evidenceSentence, openWord, restedText } from '../evidence-words';
import { html, type Piece } from '../markup';
import { elapsedText, rounded } from '../units';
import { list, type Page, pathMarkup, type Section, section, table } from './parts';

export function evidenceSection(page: Page): Section | undefined {
  const { lang } = page;
  const { evidence } = page.report.results;
  if (evidence.length === 0) return undefined;
  const many = (items: readonly Piece[]): Piece =>
    items.length === 0 ? '—' : items.length === 1 ? items[0] : list(items);
  const folded = (count: string, items: readonly Piece[]): Piece =>
    items.length < 3
      ? many(items)
      : html`<details><summary>${count}</summary>${list(items)}</details>`;
  const rows = evidence.map((row) => {
    const { killers, restsOn } = row;
    const why = openWord(lang, row);
    const control = html`<b>${word(lang, 'control', row.control)}
      </b> ${evidenceSentence(lang, row)}${why && html` <span class="open">${why}</span>`}`;
    if (row.rules.length + row.properties.length === 0) return [control, '—', '—', '—', '—', '—'];
    return [
      control,
      many(row.rules.map((rule) => html`<code>${rule}</code>`)),
      many(row.properties.map((property) => word(lang, 'property', property))),
      folded(
        say(lang, 'report.evidence.killers', { count: killers.length }),
        killers.map((killer) => word(lang, 'killer', killer)),
      ),
      folded(
        restedText(lang, restsOn),
        restsOn.map((one) => restedText(lang, [one])),
      ),
      many(row.tests.map(pathMarkup)),
    ];
  });
  const columns = ['control', 'rules', 'properties', 'killers', 'rests', 'tests'].map((key) => ({
    key,
  }));
  return section(
    page,
    'evidence',
    html`<div class="card ledger">${table(page, columns, rows)}</div>`,
  );
}

export function comparisonSection(page: Page): Section | undefined {
  const { lang } = page;
  const { comparison } = page.report;
  if (comparison === undefined) return undefined;
  const lines = comparisonLines(lang, comparison);
  const body =
    lines.length === 0
      ? html`<p>${say(lang, 'report.comparison.none')}</p>`
      : html`<ul class="changes-since">${lines.map(
          ({ tone, text }) => html`<li class="${tone}">${text}</li>`,
        )}</ul>`;
  const { version, seed } = comparison;
  return section(page, 'comparison', html`<div class="card">${body}</div>`, { version, seed });
}

export function rulesSection(page: Page): Section {
  const { lang } = page;
  const { rules } = page.report.results;
  const rows = Object.keys(rules.rules).map((rule) => [
    html`<code>${rule}</code>`,
    say(lang, `rule.${rule}`),
    rules.rules[rule] === true
      ? html`<span class="verdict good"><span class="sign">✓</span> ${say(lang, 'report.rules.on')}
        </span>`
      : html`<span class="verdict open"><span class="sign">○</span> ${say(lang, 'report.rules.off')}
        </span>`,
  ]);
  const columns = [{ key: 'rule' }, { key: 'sentence' }, { key: 'inForce' }];
  return section(page, 'rules', html`<div class="card">${table(page, columns, rows)}</div>`, {
    name: rules.name,
    digest: rules.digest,
  });
}

export function timingSection(page: Page): Section | undefined {
  const { lang } = page;
  const { timings, comparison } = page.report;
  if (timings === undefined) return undefined;
  const rows = timings.stages.map(({ stage, milliseconds }) => [
    word(lang, 'stage', stage),
    elapsedText(lang, milliseconds),
  ]);
  const rates = [
    ['report.rate.states', timings.statesPerSecond] as const,
    ['report.rate.events', timings.simulationEventsPerSecond] as const,
  ].flatMap(([key, rate]) =>
    rate === undefined
      ? []
      : [say(lang, 'report.timings.rate', { what: say(lang, key), rate: rounded(rate) })],
  );
  const ratios = comparison === undefined ? [] : rateLines(lang, comparison);
  const columns = [{ key: 'stage' }, { key: 'time', isNumber: true }];
  return section(
    page,
    'timings',
    html`<div class="card">${table(page, columns, rows)}${list([...rates, ...ratios])}</div>`,
    { node: timings.node, cores: timings.cores },
  );
}
