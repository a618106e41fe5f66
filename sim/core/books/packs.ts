/** How lists of lines are cut: packs of at most 500 lines, pages with a subtotal each. */
import type { Checks } from './checks';

export const LINES_PER_PACK = 500;

/** Lines of each pack; a test puts a careless packer in its place. */
export type Packer = (lines: number) => readonly number[];
export const packsOf: Packer = (lines) =>
  Array.from({ length: Math.ceil(lines / LINES_PER_PACK) }, (_, i) =>
    Math.min(LINES_PER_PACK, lines - i * LINES_PER_PACK),
  );

/** Rows and subtotal in fen of each page. */
export type Pager = (
  rows: readonly number[],
  perPage: number,
) => readonly { readonly rows: number; readonly subtotal: number }[];
export const pagesOf: Pager = (rows, perPage) => {
  const pages: { rows: number; subtotal: number }[] = [];
  for (let from = 0; from < rows.length; from += perPage) {
    const to = Math.min(rows.length, from + perPage);
    let subtotal = 0;
    for (let i = from; i < to; i++) subtotal += rows[i] as number;
    pages.push({ rows: to - from, subtotal });
  }
  return pages;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Checks how so many lines were packed. */
export function checkPacks(checks: Checks, packer: Packer, lines: number, what: string): void {
  const packs = packer(lines);
  const isRight = sum(packs) === lines && packs.every((n) => n > 0 && n <= LINES_PER_PACK);
  if (!checks.holds('packs', isRight))
    checks.breaks('packs', `${what}: ${lines} lines in packs of ${packs.join(', ')}`);
}

/** Checks how the rows of a document were laid out on pages. */
export function checkPages(
  checks: Checks,
  pager: Pager,
  document: { readonly rows: readonly number[]; readonly amount: number },
  perPage: number,
): void {
  const pages = pager(document.rows, perPage);
  const rows = sum(pages.map((page) => page.rows));
  const fits = rows === document.rows.length && pages.every((page) => page.rows <= perPage);
  if (!checks.holds('pages', fits))
    checks.breaks('pages', `${document.rows.length} rows, ${rows} on ${pages.length} pages`);
  const total = sum(pages.map((page) => page.subtotal));
  if (!checks.holds('subtotals', total === document.amount))
    checks.breaks('subtotals', `${total} fen on the pages, ${document.amount} on the voucher`);
}
