/** Pieces of the sealing report: a section with its words, a table with its columns. */
import { say } from '../../base/catalogue/say';
import { html, type Markup, type Piece } from '../markup';
import { namedTable } from '../page/parts';
import type { SealingReport } from './tables';

type Blanks = Readonly<Record<string, string | number>>;

export function sectionOf(
  { lang }: SealingReport,
  id: string,
  body: Piece,
  blanks: Blanks = {},
): Markup {
  return html`<section id="${id}"><h2>${say(lang, `throughput.section.${id}`)}</h2>
    <p class="lead">${say(lang, `throughput.lead.${id}`, blanks)}</p><div class="card">${body}</div>
    </section>`;
}

export const tableOf = (
  { lang }: SealingReport,
  columns: readonly (readonly [key: string, isNumber: boolean])[],
  rows: readonly (readonly Piece[])[],
): Markup =>
  namedTable(
    columns.map(([key, isNumber]) => ({ name: say(lang, `throughput.column.${key}`), isNumber })),
    rows,
  );
