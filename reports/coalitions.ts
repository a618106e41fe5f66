/**
 * Who could do it together: paper, electronic and dual side by side, then the smallest coalitions
 * of every system with their stories, whom each scope trusts, and who could keep it from ever being
 * seen.
 */
import { insiderTexts, trustedText } from '../base/catalogue/coalition-lines';
import { type Lang, say, word } from '../base/catalogue/say';
import { coalitionText } from '../base/catalogue/sentences';
import { storyLines } from '../base/catalogue/story-lines';
import type { Concealment, TrackCoalitions } from '../base/coalition-results';
import type { SystemResult } from '../base/results';
import { fenced, table as markdownTable, plainText } from './markdown-text';
import { html, type Markup } from './markup';
import { list, namedTable, type Page, type Section, section } from './page/parts';
import { storyMarkup } from './page/stories';
import type { Report } from './report-file';

const setText = (lang: Lang, set: { members: readonly string[]; steps: number }): string =>
  say(lang, 'table.set', {
    who: coalitionText(lang, set.members),
    steps: set.steps,
  });

/** Questions as rows, tracks as columns, each cell the sets as texts. */
function sideBySide(lang: Lang, tracks: readonly TrackCoalitions[]) {
  const [first] = tracks;
  const heads = [
    say(lang, 'report.coalitions.question'),
    ...tracks.map(({ track }) => word(lang, 'track', track)),
  ];
  const rows = (first?.answers ?? []).map(({ question }) => ({
    question: say(lang, `report.coalitions.${question}`),
    cells: tracks.map(({ answers }) =>
      (answers.find((answer) => answer.question === question)?.sets ?? []).map((set) =>
        setText(lang, set),
      ),
    ),
  }));
  return { heads, rows };
}

const placeText = (lang: Lang, { system, scope }: SystemResult): string =>
  say(lang, 'report.coalitions.place', {
    system: word(lang, 'system', system),
    scope: word(lang, 'scope', scope),
  });

const attacked = ({ results }: Report): readonly SystemResult[] =>
  results.systems.filter(({ coalitions }) => (coalitions?.minimal ?? []).length > 0);
const concealed = ({ results }: Report): readonly SystemResult[] =>
  results.systems.filter(({ concealing }) => concealing !== undefined);

const desksText = (lang: Lang, { desks }: Concealment): string =>
  desks
    .map(({ desk, why }) =>
      say(lang, 'report.coalitions.desk', {
        desk: word(lang, 'part', desk),
        why: say(lang, `report.coalitions.silent.${why}`),
      }),
    )
    .join(say(lang, 'story.separator'));

/** Sentences of a scope, each with its sets. */
function bySentence(system: SystemResult) {
  const minimal = system.coalitions?.minimal ?? [];
  const sentences = [...new Set(minimal.map(({ property }) => property))];
  return sentences.map((property) => ({
    property,
    sets: minimal.filter((one) => one.property === property),
  }));
}

const trustLines = (lang: Lang, system: SystemResult): readonly string[] => [
  ...insiderTexts(lang, system),
  ...trustedText(lang, system),
];

export function coalitionSection(page: Page): Section | undefined {
  const { lang, report } = page;
  const systems = attacked(report);
  if (systems.length === 0) return undefined;
  const { tracks = [] } = report.results;
  const { heads, rows } = sideBySide(lang, tracks);
  const compared =
    tracks.length > 0 &&
    html`<div class="card">${namedTable(
      heads.map((name) => ({ name, isNumber: false })),
      rows.map(({ question, cells }) => [question, ...cells.map((cell) => list(cell))]),
    )}</div>`;
  return section(page, 'coalitions', [
    compared,
    ...systems.map((system) => systemMarkup(page, system)),
    ...concealed(report).map((system) => concealingMarkup(page, system)),
  ]);
}

function systemMarkup(page: Page, system: SystemResult): Markup {
  const { lang } = page;
  const trust = trustLines(lang, system);
  const told = bySentence(system).map(
    ({ property, sets }) =>
      html`<h4>${word(lang, 'property', property)}</h4>${sets.map(
        (set) =>
          html`<details><summary>${setText(lang, set)}</summary>${storyMarkup(
            page,
            set.story,
          )}</details>`,
      )}`,
  );
  return html`<details class="card"><summary><h3>${placeText(lang, system)}</h3> <small>${say(
    lang,
    'report.coalitions.searched',
    { persons: system.coalitions?.personsMax ?? 0, pairs: system.coalitions?.pairs ?? 0 },
  )}</small></summary>${told}${trust.length > 0 && list(trust)}</details>`;
}

function concealingMarkup(page: Page, system: SystemResult): Markup {
  const { lang } = page;
  const rows = (system.concealing?.minimal ?? []).map(
    (one) => html`<details><summary>${coalitionText(lang, one.coalition)}: ${desksText(lang, one)}
      </summary>${storyMarkup(page, one.story)}</details>`,
  );
  const none = html`<p>${say(lang, 'report.coalitions.noneConceals')}</p>`;
  return html`<details class="card"><summary><h3>${placeText(lang, system)}</h3> <small>${say(
    lang,
    'report.coalitions.concealing',
  )}</small></summary>${rows.length === 0 ? none : rows}</details>`;
}

export function coalitionMarkdown(lang: Lang, report: Report): readonly string[] {
  const systems = attacked(report);
  if (systems.length === 0) return [];
  const { heads, rows } = sideBySide(lang, report.results.tracks ?? []);
  const compared = rows.map(({ question, cells }) => [
    question,
    ...cells.map((cell) => cell.join('; ') || '—'),
  ]);
  return [
    `## ${say(lang, 'report.section.coalitions')}`,
    '',
    say(lang, 'report.lead.coalitions'),
    '',
    ...(compared.length > 0 ? markdownTable(heads, compared) : []),
    ...systems.flatMap((system) => [
      `### ${plainText(placeText(lang, system))}`,
      '',
      ...bySentence(system).flatMap(({ property, sets }) => [
        `- ${plainText(word(lang, 'property', property))}`,
        ...sets.map((set) => `  - ${plainText(setText(lang, set))}`),
      ]),
      ...trustLines(lang, system).map((line) => `- ${plainText(line)}`),
      '',
    ]),
    ...concealed(report).flatMap((system) => [
      `### ${plainText(placeText(lang, system))}: ${say(lang, 'report.coalitions.concealing')}`,
      '',
      ...(system.concealing?.minimal ?? []).flatMap((one) => [
        `- ${plainText(`${coalitionText(lang, one.coalition)}: ${desksText(lang, one)}`)}`,
        '',
        ...fenced(storyLines(lang, one.story)),
      ]),
      '',
    ]),
  ];
}
