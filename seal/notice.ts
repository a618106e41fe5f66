/**
 * A quota notice as pages of nine rows (I: 2,575 rows on 287 pages, S), and the bytes of a page
 * that are sealed. Every page carries page subtotal and the notice's total, so that no page can be
 * moved to another notice or left out unseen. In the seed's sample the subtotal is blank; we fill
 * it.
 */
import nzh from 'nzh/cn';
import { assert, InputError } from '../base/assert';
import { canonical } from '../base/canonical';
import { type Fen, parseYuan, sumFen, yuanPrinted, yuanText } from '../base/fen';
import type { Message2104 } from '../models/messages/2104-authorised-quota-notice';

export const ROWS_A_PAGE = 9;
/** What is hashed counts in speed, so pages stay below this. */
export const PAGE_BYTES_MAX = 8 * 1024;

export interface NoticeRow {
  readonly subject: string;
  readonly subjectName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly openingBank: string;
  readonly account: string;
  readonly amount: Fen;
}

export interface Notice {
  readonly number: string;
  readonly agentBank: string;
  readonly month: number;
  readonly fundNature: 'in-budget' | 'off-budget';
  /** `2013-07-01` */
  readonly issued: string;
  readonly rows: readonly NoticeRow[];
}

export interface NoticePage extends Notice {
  /** Page n of m, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly subtotal: Fen;
  readonly total: Fen;
  /** `¥800,000.00` */
  readonly totalInFigures: string;
  /** `捌拾万元整` */
  readonly totalInCapitals: string;
}

/** `捌拾万元整`: amounts that end in yuan or jiao end in 整. */
export function capitals(amount: Fen): string {
  return nzh.toMoney(yuanText(amount), { outSymbol: false, forceZheng: true });
}

/**
 * The pages of a notice.
 * @throws InputError where it has no rows.
 */
export function pagesOf(notice: Notice): readonly NoticePage[] {
  const { rows } = notice;
  if (rows.length === 0) throw new InputError(notice.number, 'no rows', 'at least one row');
  const pages = Math.ceil(rows.length / ROWS_A_PAGE);
  const total = sumFen(rows.map((row) => row.amount));
  const totalInFigures = yuanPrinted(total);
  const totalInCapitals = capitals(total);
  return Array.from({ length: pages }, (_, i) => {
    const own = rows.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE);
    const subtotal = sumFen(own.map((row) => row.amount));
    const totals = { subtotal, total, totalInFigures, totalInCapitals };
    return { ...notice, page: i + 1, pages, rows: own, ...totals };
  });
}

/** The bytes of a page that are sealed: its canonical text in UTF-8. */
export function pageBytes(page: NoticePage): Buffer {
  const bytes = Buffer.from(canonical(page), 'utf8');
  assert(bytes.length < PAGE_BYTES_MAX, `a page of ${bytes.length} bytes stays below 8 kB`);
  return bytes;
}

/** The notice that a 2104 message carries; the message has passed the arrival checks. */
export function noticeOf(message: Message2104): Notice {
  const { voucherNumber, agentBank, month, fundNature, issued } = message;
  const rows = message.details.map((detail) => ({
    subject: detail.subject,
    subjectName: detail.subjectName,
    unit: detail.unit,
    unitName: detail.unitName,
    openingBank: detail.openingBank,
    account: detail.account,
    amount: parseYuan(detail.amount),
  }));
  return { number: voucherNumber, agentBank, month, fundNature, issued, rows };
}

export type PageFault =
  | 'page-missing-or-out-of-order'
  | 'page-of-another-notice'
  | 'row-count-wrong'
  | 'subtotal-wrong'
  | 'total-wrong'
  | 'printed-total-wrong';

/** Whether pages, each of them sealed, are one whole notice; the first fault, or undefined. */
export function faultOfPages(pages: readonly NoticePage[]): PageFault | undefined {
  const [first] = pages;
  const isInOrder = pages.every((page, i) => page.page === i + 1);
  if (first === undefined || !isInOrder || pages.length !== first.pages) {
    return 'page-missing-or-out-of-order';
  }
  const sum = sumFen(pages.map((page) => page.subtotal));
  const [head, inFigures, inCapitals] = [headOf(first), yuanPrinted(sum), capitals(sum)];
  for (const [i, page] of pages.entries()) {
    if (headOf(page) !== head) return 'page-of-another-notice';
    const isFull = page.rows.length === ROWS_A_PAGE || i === pages.length - 1;
    if (!isFull || page.rows.length > ROWS_A_PAGE || page.rows.length === 0)
      return 'row-count-wrong';
    if (sumFen(page.rows.map((row) => row.amount)) !== page.subtotal) return 'subtotal-wrong';
    if (page.total !== sum) return 'total-wrong';
    const { totalInFigures, totalInCapitals } = page;
    if (totalInFigures !== inFigures || totalInCapitals !== inCapitals) {
      return 'printed-total-wrong';
    }
  }
  return undefined;
}

const headOf = ({ number, agentBank, month, fundNature, issued, pages }: NoticePage): string =>
  canonical({ number, agentBank, month, fundNature, issued, pages });
