/**
 * The table of forgeries as HTML, Markdown and CSV: a row a forgery, with what was changed in which
 * field, the step that refused it and why. A pure function of the table and the language.
 */
import { type Lang, say, word } from '../base/catalogue/say';
import type { ForgeryResult, ForgeryTable } from '../base/forgery-results';
import { csvLines } from './csv';
import { table as markdownTable } from './markdown-text';
import { html, trusted } from './markup';
import { namedTable } from './page/parts';
import { style } from './page/style';

const groups = ['signature', 'field', 'document', 'element'] as const;
const columns = ['forgery', 'changed', 'step', 'reason', 'tried', 'accepted'] as const;

const heads = (lang: Lang): readonly string[] =>
  columns.map((name) => say(lang, `forgeries.column.${name}`));

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A row in the order of the columns. */
function cellsOf(lang: Lang, row: ForgeryResult): readonly string[] {
  const { what, changed, refusals, tried, accepted } = row;
  const told = refusals.map(
    ({ failure }) => `${failure} (${say(lang, `documents.failure.${failure}`)})`,
  );
  return [
    word(lang, 'forgery', what),
    changed.map((one) => (one === 'register' ? say(lang, 'forgeries.register') : one)).join(', '),
    unique(refusals.map(({ step }) => say(lang, `forgeries.step.${step}`))).join('; '),
    told.join('; '),
    tried === 'every byte' ? say(lang, 'forgeries.every') : String(tried),
    accepted === 0
      ? say(lang, 'forgeries.accepted.none')
      : say(lang, 'forgeries.accepted.some', { accepted }),
  ];
}

const acceptedIn = ({ rows }: ForgeryTable): number =>
  rows.reduce((sum, { accepted }) => sum + accepted, 0);

const leadOf = (lang: Lang, table: ForgeryTable): string =>
  say(lang, 'forgeries.lead', {
    seed: table.seed,
    rows: table.rows.length,
    accepted: acceptedIn(table),
  });

const rowsOf = (lang: Lang, table: ForgeryTable, group: string) =>
  table.rows.filter((row) => row.group === group).map((row) => cellsOf(lang, row));

export function forgeriesMarkdown(table: ForgeryTable, lang: Lang = 'en'): string {
  return [
    `# ${say(lang, 'forgeries.title')}`,
    '',
    leadOf(lang, table),
    say(lang, 'forgeries.note'),
    '',
    ...groups.flatMap((group) => [
      `## ${say(lang, `forgeries.group.${group}`)}`,
      '',
      ...markdownTable(heads(lang), rowsOf(lang, table, group)),
    ]),
  ].join('\n');
}

export function forgeriesCsv(table: ForgeryTable, lang: Lang = 'en'): string {
  return csvLines([heads(lang), ...table.rows.map((row) => cellsOf(lang, row))]);
}

export function forgeriesHtml(table: ForgeryTable, lang: Lang = 'en'): string {
  const named = heads(lang).map((name) => ({ name, isNumber: false }));
  const title = say(lang, 'forgeries.title');
  const verdict = acceptedIn(table) === 0 ? 'good' : 'bad';
  const sections = groups.map(
    (group) => html`<section><h2>${say(lang, `forgeries.group.${group}`)}</h2>
      ${namedTable(named, rowsOf(lang, table, group))}</section>`,
  );
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,"><title>${title}</title>
<style>${trusted(style)}</style></head>
<body><header class="mast"><h1>${title}</h1>
<p class="headline ${verdict}">${leadOf(lang, table)}</p>
<p class="more">${say(lang, 'forgeries.note')}</p></header>
<main>${sections}</main></body></html>
`.markup;
}
