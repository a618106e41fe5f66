/**
 * The control matrix on the page and in Markdown: a rule a row, a system a column, the number of
 * outcomes that break; sentences and commands are folded under. Systems where no rule breaks
 * anything have no column.
 */
import { has, type Lang, say, word } from '../base/catalogue/say';
import { coalitionText } from '../base/catalogue/sentences';
import type { ControlMatrixResult, MatrixFall, MatrixRow } from '../base/matrix-results';
import { table as markdownTable, plainText } from './markdown-text';
import { html, type Markup, type Piece } from './markup';
import { list, namedTable, type Page, type Section, section } from './page/parts';
import type { Report } from './report-file';

const systemsOf = ({ rows }: ControlMatrixResult): readonly string[] => [
  ...new Set(rows.flatMap(({ falls }) => falls.map(({ system }) => system))),
];

/** Different sentences, not how often each falls. */
const outcomes = (falls: readonly MatrixFall[]): number =>
  new Set(falls.map(({ system, property }) => `${system}: ${property}`)).size;

function rowsOf(lang: Lang, matrix: ControlMatrixResult): readonly (readonly string[])[] {
  const systems = systemsOf(matrix);
  return matrix.rows.map(({ rule, falls }) => [
    rule,
    ...systems.map((system) => {
      const n = outcomes(falls.filter((fall) => fall.system === system));
      return n === 0 ? '' : say(lang, 'report.number', { n });
    }),
  ]);
}

const heads = (lang: Lang, matrix: ControlMatrixResult): readonly string[] => [
  say(lang, 'matrix.column.rule'),
  ...systemsOf(matrix).map((system) => word(lang, 'system', system)),
];

function fallText(lang: Lang, { property: name, steps, finding }: MatrixFall): string {
  const property = word(lang, 'property', name);
  if (finding !== undefined) {
    const who = coalitionText(lang, finding.split(' with '));
    return say(lang, 'matrix.fall.finding', { property, steps, who });
  }
  return say(lang, steps === 0 ? 'matrix.fall.never' : 'matrix.fall', { property, steps });
}

const placeText = (lang: Lang, where: { system: string; scope: string }): string =>
  say(lang, 'matrix.place', {
    system: word(lang, 'system', where.system),
    scope: word(lang, 'scope', where.scope),
  });

interface Place {
  readonly name: string;
  readonly command: string;
  readonly falls: readonly string[];
}

/** What falls, scope by scope: one command tells all stories of a scope. */
function placesOf(lang: Lang, falls: readonly MatrixFall[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const fall of falls) {
    const { command } = fall;
    const known = places.get(command)?.falls ?? [];
    const name = placeText(lang, fall);
    places.set(command, { name, command, falls: [...known, fallText(lang, fall)] });
  }
  return [...places.values()];
}

const ruleText = (lang: Lang, { rule, falls }: MatrixRow): string =>
  say(lang, 'matrix.rule', { rule, count: outcomes(falls) });
const pairText = (lang: Lang, { rules, falls }: ControlMatrixResult['pairs'][number]): string =>
  say(lang, 'matrix.pair', {
    one: rules[0] ?? '',
    other: rules[1] ?? '',
    count: outcomes(falls),
  });

function idleText(lang: Lang, { rule, reason }: MatrixRow): string {
  if (reason === undefined) return say(lang, 'matrix.idle.unexplained', { rule });
  return say(lang, 'matrix.idle.reason', { rule, reason: word(lang, 'control', reason) });
}

/** Rules that break nothing, alone or with another. */
function idleOf({ rows, pairs }: ControlMatrixResult): readonly MatrixRow[] {
  const paired = new Set(pairs.flatMap(({ rules }) => rules));
  return rows.filter(
    ({ rule, falls, shrunk = [] }) => falls.length + shrunk.length === 0 && !paired.has(rule),
  );
}

const limitedText = (lang: Lang, limited: ControlMatrixResult['limited'][number]): string =>
  say(lang, `matrix.limited.${limited.asked}`, {
    place: placeText(lang, limited),
    states: say(lang, 'report.number', { n: limited.states }),
  });

/** Who suffices now, system by system, in one line a sentence. */
function shrunkTexts(lang: Lang, { shrunk = [] }: MatrixRow): readonly string[] {
  const sets = new Map<string, { place: string; property: string; who: readonly string[] }>();
  for (const { members, property, ...where } of shrunk) {
    const place = placeText(lang, where);
    const key = `${place}: ${property}`;
    const who = [...(sets.get(key)?.who ?? []), coalitionText(lang, members)];
    sets.set(key, { place, property: word(lang, 'property', property), who });
  }
  return [...sets.values()].map(({ who, ...set }) =>
    say(lang, 'matrix.shrunk', { ...set, count: who.length, who: who.join('; ') }),
  );
}

function foldMarkup(lang: Lang, title: Piece, sentence: Piece, falls: readonly MatrixFall[]) {
  const places = placesOf(lang, falls).map(
    ({ name, command, falls }) => html`<h4>${name}</h4>${list(falls)}
      <p class="repeat"><code>${command}</code></p>`,
  );
  return html`<details><summary>${title}</summary>${sentence}${places}</details>`;
}

function foldsMarkup(lang: Lang, matrix: ControlMatrixResult): Markup {
  const rules = matrix.rows
    .filter(({ falls, shrunk = [] }) => falls.length + shrunk.length > 0)
    .map((row) => {
      const key = `rule.${row.rule}`;
      const sentence = has(lang, key) && html`<p class="rule-said">${say(lang, key)}</p>`;
      const shrunk = shrunkTexts(lang, row);
      const two = shrunk.length > 0 && list(shrunk);
      return foldMarkup(lang, ruleText(lang, row), [sentence, two], row.falls);
    });
  const pairs = matrix.pairs.map((pair) => foldMarkup(lang, pairText(lang, pair), '', pair.falls));
  const none = html`<p>${say(lang, 'matrix.noPairs')}</p>`;
  const ofTwo = pairs.length > 0 ? pairs : none;
  return html`<div class="card"><h3>${say(lang, 'matrix.details')}</h3>${rules}</div>
    <div class="card"><h3>${say(lang, 'matrix.pairs')}</h3>${ofTwo}</div>`;
}

/** The section of the page. */
export function matrixSection(page: Page): Section | undefined {
  const { lang } = page;
  const { controlMatrix: matrix } = page.report.results;
  if (matrix === undefined) return undefined;
  const columns = heads(lang, matrix).map((name, at) => ({ name, isNumber: at > 0 }));
  const rows = rowsOf(lang, matrix).map(([rule, ...counts]) => [
    html`<code>${rule}</code>`,
    ...counts,
  ]);
  const told = (key: string, texts: readonly string[]): Piece =>
    texts.length > 0 && html`<div class="card"><h3>${say(lang, key)}</h3>${list(texts)}</div>`;
  return section(page, 'matrix', [
    html`<div class="card matrix">${namedTable(columns, rows)}
      <p class="size">${say(lang, 'matrix.judged', { ...matrix.judged })}</p></div>`,
    foldsMarkup(lang, matrix),
    told(
      'matrix.idle',
      idleOf(matrix).map((row) => idleText(lang, row)),
    ),
    told(
      'matrix.limited',
      matrix.limited.map((one) => limitedText(lang, one)),
    ),
  ]);
}

function foldLines(lang: Lang, title: string, falls: readonly MatrixFall[]): string[] {
  const places = placesOf(lang, falls).flatMap(({ name, command, falls }) => [
    `  - ${plainText(name)}: ${plainText(command)}`,
    ...falls.map((text) => `    - ${plainText(text)}`),
  ]);
  return [`- **${plainText(title)}**`, ...places];
}

/** The same in Markdown. */
export function matrixMarkdown(lang: Lang, { results }: Report): string[] {
  const { controlMatrix: matrix } = results;
  if (matrix === undefined) return [];
  const told = (key: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`### ${say(lang, key)}`, '', ...lines, ''];
  const item = (text: string): string => `- ${plainText(text)}`;
  return [
    `## ${say(lang, 'report.section.matrix')}`,
    '',
    plainText(say(lang, 'report.lead.matrix')),
    '',
    ...markdownTable(heads(lang, matrix), rowsOf(lang, matrix)),
    say(lang, 'matrix.judged', { ...matrix.judged }),
    '',
    ...told(
      'matrix.details',
      matrix.rows
        .filter(({ falls, shrunk = [] }) => falls.length + shrunk.length > 0)
        .flatMap((row) => [
          ...foldLines(lang, ruleText(lang, row), row.falls),
          ...shrunkTexts(lang, row).map((text) => `  - ${plainText(text)}`),
        ]),
    ),
    ...told(
      'matrix.pairs',
      matrix.pairs.length === 0
        ? [say(lang, 'matrix.noPairs')]
        : matrix.pairs.flatMap((pair) => foldLines(lang, pairText(lang, pair), pair.falls)),
    ),
    ...told(
      'matrix.idle',
      idleOf(matrix).map((row) => item(idleText(lang, row))),
    ),
    ...told(
      'matrix.limited',
      matrix.limited.map((one) => item(limitedText(lang, one))),
    ),
  ];
}
