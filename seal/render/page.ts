/** One page of a form, drawn: title, nine rows, totals, who signed, the pictures of seals. */
import { type Fen, yuanPrinted } from '../../base/fen';
import { capitals, ROWS_A_PAGE } from '../notice';
import { placeOf } from '../placing';
import type { Column, Detail, Form, Signature } from './forms';
import type { DrawnSeal } from './seals-drawn';
import { type Box, POINTS_A_MILLIMETRE, type Sheet } from './sheet';

export interface PageContent {
  readonly form: Form;
  readonly page: number;
  readonly pages: number;
  readonly details: readonly Detail[];
  readonly subtotal: Fen;
  readonly total: Fen;
  readonly seals: readonly DrawnSeal[];
}

/** A4 across, in points. */
export const PAPER = { width: 841.89, height: 595.28 } as const;
const MARGIN = 42;
const WIDTH = PAPER.width - 2 * MARGIN;
const HEAD_HEIGHT = 34;
const ROW_HEIGHT = 24.5;
const TABLE_TOP = 152;
const SIZE = 10.5;
const PADDING = 4;

const at = (x: number, y: number, width: number, height = 18): Box => ({ x, y, width, height });

export function drawPage(sheet: Sheet, content: PageContent): void {
  drawHead(sheet, content);
  const bottom = drawTable(sheet, content);
  drawFoot(sheet, content, bottom + 14);
}

function drawHead(sheet: Sheet, { form, page, pages }: PageContent): void {
  sheet.text([...form.title].join(' '), at(MARGIN, 40, WIDTH, 30), 21, 'center');
  sheet.text(`编号：${form.number}`, at(MARGIN, 76, WIDTH / 2), SIZE);
  const number = `第 ${page} 页　共 ${pages} 页`;
  sheet.text(number, at(MARGIN + WIDTH / 2, 76, WIDTH / 2), SIZE, 'right');
  for (const [i, line] of form.lines.entries()) {
    sheet.text(line, at(MARGIN, 94 + i * 18, WIDTH), SIZE + 0.5);
  }
}

/** Draws the table and returns where it ends. */
function drawTable(sheet: Sheet, { form, details, subtotal, total }: PageContent): number {
  const edges = edgesOf(form.columns);
  drawColumnHeads(sheet, form.columns, edges);
  const first = TABLE_TOP + HEAD_HEIGHT;
  for (let row = 0; row < ROWS_A_PAGE; row++) {
    const y = first + row * ROW_HEIGHT;
    sheet.line(MARGIN, y, MARGIN + WIDTH, y);
    const detail = details[row];
    if (detail === undefined) continue;
    form.columns.forEach((column, i) => {
      sheet.text(column.of(detail), cell(edges, i, y, ROW_HEIGHT), SIZE - 1, column.align);
    });
  }
  const sums = first + ROWS_A_PAGE * ROW_HEIGHT;
  const last = sums + ROW_HEIGHT;
  const end = last + ROW_HEIGHT;
  const inside = WIDTH - 2 * PADDING;
  sheet.line(MARGIN, sums, MARGIN + WIDTH, sums);
  sheet.line(MARGIN, last, MARGIN + WIDTH, last);
  const amountAt = cell(edges, form.columns.length - 1, sums, ROW_HEIGHT);
  sheet.text('本页小计：', at(MARGIN + PADDING, sums, 120, ROW_HEIGHT), SIZE);
  sheet.text(yuanPrinted(subtotal).replace('¥', ''), amountAt, SIZE - 1, 'right');
  const words = `合计金额（大写）：${capitals(total)}`;
  sheet.text(words, at(MARGIN + PADDING, last, inside * 0.66, ROW_HEIGHT), SIZE);
  const figures = `合计金额（小写）：${yuanPrinted(total)}`;
  const right = MARGIN + PADDING + inside * 0.68;
  sheet.text(figures, at(right, last, inside * 0.32, ROW_HEIGHT), SIZE, 'right');
  for (const [i, x] of edges.slice(1, -1).entries()) {
    sheet.line(x, headTop(form.columns, i), x, sums);
  }
  const box = [MARGIN, TABLE_TOP, MARGIN + WIDTH, end] as const;
  drawFrame(sheet, ...box);
  return end;
}

/** A line between two columns under one head begins below that head. */
function headTop(columns: readonly Column[], i: number): number {
  const over = columns[i]?.over;
  const isInside = over !== undefined && columns[i + 1]?.over === over;
  return isInside ? TABLE_TOP + HEAD_HEIGHT / 2 : TABLE_TOP;
}

function drawFrame(sheet: Sheet, x1: number, y1: number, x2: number, y2: number): void {
  sheet.line(x1, y1, x2, y1, 1.1);
  sheet.line(x1, y2, x2, y2, 1.1);
  sheet.line(x1, y1, x1, y2, 1.1);
  sheet.line(x2, y1, x2, y2, 1.1);
}

function edgesOf(columns: readonly Column[]): readonly number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let x = MARGIN;
  return [x, ...columns.map(({ width }) => (x += (WIDTH * width) / whole))];
}

function cell(edges: readonly number[], i: number, y: number, height: number): Box {
  const [left = 0, right = 0] = edges.slice(i, i + 2);
  return at(left + PADDING, y, right - left - 2 * PADDING, height);
}

function drawColumnHeads(sheet: Sheet, columns: readonly Column[], edges: readonly number[]): void {
  const half = HEAD_HEIGHT / 2;
  columns.forEach(({ head, over }, i) => {
    if (over === undefined) {
      sheet.text(head, cell(edges, i, TABLE_TOP, HEAD_HEIGHT), SIZE, 'center');
      return;
    }
    sheet.text(head, cell(edges, i, TABLE_TOP + half, half), SIZE - 0.5, 'center');
    const isPair = columns[i + 1]?.over === over;
    if (!isPair && columns[i - 1]?.over !== over) {
      sheet.text(over, cell(edges, i, TABLE_TOP, half), SIZE - 0.5, 'center');
    }
    if (!isPair) return;
    const [left = 0, , right = 0] = edges.slice(i, i + 3);
    sheet.text(over, at(left, TABLE_TOP, right - left, half), SIZE - 0.5, 'center');
    sheet.line(left, TABLE_TOP + half, right, TABLE_TOP + half);
  });
}

/** Where the date stands beside a post's seal, in points from the left. */
const SIGNATURES_FROM = 110;
const RECEIVER_FROM = MARGIN + WIDTH * 0.74;

function drawFoot(sheet: Sheet, { form, seals }: PageContent, top: number): void {
  sheet.text(form.office, at(MARGIN, top, 200), SIZE);
  form.signatures.forEach((signature, i) => {
    drawSignature(sheet, signature, MARGIN, top + 22 + i * 39, SIGNATURES_FROM);
  });
  for (const signature of form.receiver) {
    drawSignature(sheet, signature, RECEIVER_FROM, top + 22, 60);
  }
  for (const seal of seals) {
    // A post without a place on this form has no seal on it: `verify` says what stands there.
    const place = placeOf(form.code, seal.post);
    if (place === undefined) continue;
    const side = seal.millimetres * POINTS_A_MILLIMETRE;
    const [x, y] = [place.x, place.y].map((middle) => middle * POINTS_A_MILLIMETRE - side / 2);
    drawSeal(sheet, seal, x as number, y as number, side); // a pair, as the two above
  }
  if (form.note !== '') sheet.text(form.note, at(MARGIN, PAPER.height - 36, WIDTH), SIZE - 1.5);
}

/** `处长：` with room for the seal of that post, and its date beside. */
function drawSignature(
  sheet: Sheet,
  { label, date }: Signature,
  x: number,
  y: number,
  dateAt: number,
): void {
  sheet.text(`${label}：`, at(x, y, 80), SIZE);
  if (date !== undefined) sheet.text(date, at(x + dateAt, y, 80), SIZE - 0.5);
}

function drawSeal(sheet: Sheet, seal: DrawnSeal, x: number, y: number, side: number): void {
  if (seal.picture === 'shapes') sheet.seal(seal.shapes, x, y, side);
  else if (seal.picture === 'png') sheet.pdf.image(seal.data, x, y, { width: side, height: side });
  else sheet.text(`［${seal.type}］`, at(x, y, side, side), SIZE, 'center');
}
