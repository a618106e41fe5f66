/** Pieces that sections share: a section, a table whose rows become cards on a phone, a list. */
import { type Lang, say } from '../../base/catalogue/say';
import { html, type Markup, type Piece } from '../markup';
import type { Report } from '../report-file';

export interface Page {
  readonly report: Report;
  readonly lang: Lang;
  /** Pictures of the lives by name, drawn beforehand. */
  readonly lifePictures: Readonly<Record<string, string>>;
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** A section with its catalogue title and lead. */
export function section(
  page: Page,
  id: string,
  body: Piece,
  params: Readonly<Record<string, string | number>> = {},
): Section {
  const lead = say(page.lang, `report.lead.${id}`, params);
  return {
    id,
    title: say(page.lang, `report.section.${id}`),
    body: html`<p class="lead">${lead}</p>${body}`,
  };
}

export interface Column {
  readonly key: string;
  readonly isNumber?: boolean;
}

/** Columns are catalogue keys `report.column.<key>`. */
export const table = (
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
): Markup =>
  namedTable(
    columns.map(({ key, isNumber }) => ({
      name: say(page.lang, `report.column.${key}`),
      isNumber: isNumber ?? false,
    })),
    rows,
  );

/** A table whose headings are words already; each cell repeats its heading for a phone. */
export function namedTable(
  columns: readonly { readonly name: string; readonly isNumber: boolean }[],
  rows: readonly (readonly Piece[])[],
): Markup {
  const names = columns.map(({ name }) => name);
  const kind = (index: number): string => (columns[index]?.isNumber ? 'number' : 'words');
  const head = names.map(
    (name, index) => html`<th class="${kind(index)}" scope="col">${name}</th>`,
  );
  const body = rows.map(
    (row) =>
      html`<tr>${row.map(
        (cell, index) =>
          html`<td class="${kind(index)}${cell === '' && ' empty'}" data-label="${names[index]}">
            <span>${cell}</span></td>`,
      )}</tr>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

export const list = (items: readonly Piece[]): Markup =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** A wide picture scrolls inside its own frame, never the page. */
export const scroller = (body: Piece, label: string): Markup =>
  html`<div class="scroller" tabindex="0" role="group" aria-label="${label}">${body}</div>`;

/** A file's path that may break after each folder. */
export const pathMarkup = (path: string): Markup =>
  html`<code>${path.split('/').map((name, index) => (index === 0 ? name : html`/<wbr>${name}`))}
    </code>`;
