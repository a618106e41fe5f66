/**
 * Rows of quota from a table (CSV or JSON) to notices: one notice for each bank, month, fund nature
 * and date of issue, in the order in which they first appear, of at most 999 rows (111 full pages).
 * A table may be written in UTF-8 or GBK; its columns have English or Chinese names.
 */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { parseYuan, sumFen, yuanText } from '../../base/fen';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { date, quotaRow } from '../../models/messages/head';
import { ROWS_A_NOTICE_MAX } from '../batch-rows';
import { shown } from './faults';
import { fundNatureWords } from './fields';

/** A row as a table gives it: the contract's row, and the day on which its notice is issued. */
const tableRow = quotaRow.extend({ month: z.coerce.number().int().min(1).max(12), issued: date });
export type QuotaTableRow = z.infer<typeof tableRow>;

/** A row with where it stands, for errors. */
interface PlacedRow {
  readonly place: string;
  readonly row: QuotaTableRow;
}

/** Columns by their names in Chinese; each has its English name too. */
const chineseColumns: Readonly<Record<string, keyof QuotaTableRow>> = {
  科目编码: 'subject',
  科目名称: 'subjectName',
  预算单位编码: 'unit',
  预算单位名称: 'unitName',
  开户银行: 'openingBank',
  账号: 'account',
  代理银行: 'agentBank',
  月份: 'month',
  资金性质: 'fundNature',
  额度: 'amount',
  签发日期: 'issued',
};
const columns: ReadonlySet<string> = new Set(Object.values(chineseColumns));
const natures: ReadonlyMap<string, string> = new Map(
  Object.entries(fundNatureWords).map(([nature, word]) => [word, nature]),
);

/** Rows of a CSV table with a head. @throws InputError naming file and line. */
export function rowsOfCsv(bytes: Buffer, place: string): readonly QuotaTableRow[] {
  const placed: { place: string; values: Readonly<Record<string, string>> }[] = [];
  try {
    parse(textOfTable(bytes, place), {
      columns: (head: string[]) => head.map((name) => columnOf(name, head, place)),
      on_record: (values: Readonly<Record<string, string>>, { lines }) => {
        placed.push({ place: `${place}:${lines}`, values });
        return null;
      },
      skip_empty_lines: true,
      max_record_size: 64 * 1024,
    });
  } catch (error) {
    // The library's own errors say the line; ours come from the head.
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    throw new InputError(place, error.message, 'a CSV table with a head');
  }
  return placed.map(({ place: at, values }) => judged(values, at).row);
}

function columnOf(name: string, head: readonly string[], place: string): string {
  const column = chineseColumns[name] ?? name;
  if (!columns.has(column)) {
    const expected = `a column of ${[...columns].join(', ')}`;
    throw new InputError(`${place}:1`, shown(name), expected);
  }
  const same = head.filter((other) => (chineseColumns[other] ?? other) === column);
  if (same.length > 1) throw new InputError(`${place}:1`, `${column} twice`, 'each column once');
  return column;
}

/** Rows that are given as JSON objects. @throws InputError naming the row. */
export function rowsOfJson(given: readonly unknown[], place: string): readonly QuotaTableRow[] {
  return given.map((values, i) => judged(values, `${place} row ${i + 1}`).row);
}

function judged(values: unknown, place: string): PlacedRow {
  const named =
    typeof values === 'object' && values !== null && 'fundNature' in values
      ? { ...values, fundNature: natureIn(values.fundNature) }
      : values;
  const parsed = tableRow.safeParse(named);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    const value = (named as Readonly<Record<string, unknown>> | null)?.[field];
    const found = value === undefined ? 'nothing' : shown(textIn(value));
    throw new InputError(`${place} ${field}`, found, issue?.message ?? 'a row of quota');
  }
  if (parseYuan(parsed.data.amount, `${place} amount`) === 0) {
    throw new InputError(`${place} amount`, '0.00', 'a quota that is not nothing');
  }
  return { place, row: parsed.data };
}

/** The contract's word, where the form's word stands. */
const natureIn = (value: unknown): unknown =>
  typeof value === 'string' ? (natures.get(value) ?? value) : value;

/** What is told of a value: of a list or an object, which may be of any depth, its kind. */
const textIn = (value: unknown): string =>
  typeof value === 'object' && value !== null ? kindOf(value) : String(value);

const kindOf = (value: object): string => (Array.isArray(value) ? 'a list' : 'an object');

/** The text of a table, a byte order mark left out. */
function textOfTable(bytes: Buffer, place: string): string {
  for (const label of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: what is no UTF-8 may be GBK.
    }
  }
  throw new InputError(place, 'other bytes', 'text in UTF-8 or GBK');
}

export interface NoticeIssuer {
  readonly administrativeDivision: string;
  readonly issuer: string;
}

export const liaoning: NoticeIssuer = { administrativeDivision: '210000', issuer: '210000' };

/** The notices of rows, numbered for each bank from `first`. */
export function noticesOfRows(
  rows: readonly QuotaTableRow[],
  { administrativeDivision, issuer }: NoticeIssuer = liaoning,
  first = 1,
): readonly Message2104[] {
  const groups = new Map<string, QuotaTableRow[]>();
  for (const row of rows) {
    const { agentBank, month, fundNature, issued } = row;
    const key = [agentBank, month, fundNature, issued].join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const numbers = new Map<string, number>();
  return [...groups.values()].flatMap(partsOf).map((part) => {
    const [{ agentBank }] = part as [QuotaTableRow];
    const number = numbers.get(agentBank) ?? first;
    numbers.set(agentBank, number + 1);
    const digits = String(number).padStart(4, '0');
    return noticeOf(part, `授权额度-${agentBank}-${digits}`, { administrativeDivision, issuer });
  });
}

function partsOf(group: readonly QuotaTableRow[]): readonly (readonly QuotaTableRow[])[] {
  const count = Math.ceil(group.length / ROWS_A_NOTICE_MAX);
  return Array.from({ length: count }, (_, i) =>
    group.slice(i * ROWS_A_NOTICE_MAX, (i + 1) * ROWS_A_NOTICE_MAX),
  );
}

function noticeOf(
  rows: readonly QuotaTableRow[],
  voucherNumber: string,
  by: NoticeIssuer,
): Message2104 {
  const [{ agentBank, month, fundNature, issued }] = rows as [QuotaTableRow];
  const total = sumFen(rows.map((row) => parseYuan(row.amount)));
  if (total === 0) {
    throw new InputError(voucherNumber, 'rows that sum to 0.00', 'a notice of some quota');
  }
  return {
    copy: 'sent',
    voucherType: '2104',
    administrativeDivision: by.administrativeDivision,
    year: Number(issued.slice(0, 4)),
    voucherNumber,
    issued,
    issuer: by.issuer,
    agentBank,
    month,
    fundNature,
    amount: yuanText(total),
    handler: { post: '经办人', date: issued },
    director: { post: '处长', date: issued },
    details: rows.map(({ issued: _day, ...detail }) => detail),
  };
}
