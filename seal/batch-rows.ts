/**
 * Rows for a batch, drawn from a seed: made-up units and accounts, amounts about the pilot's mean
 * of CNY 1.12 m a row. A batch becomes notices of at most 999 rows, 111 full pages: so the bound of
 * 1,000 details holds and 2,575 rows still make 287 pages (I).
 */
import { fen } from '../base/fen';
import type { Stream } from '../base/streams';
import type { Notice, NoticeRow } from './notice';

export const ROWS_A_NOTICE_MAX = 999;

const subjects = [
  ['2040502', '一般行政管理事务'],
  ['2040504', '案件审判'],
  ['2050205', '高等教育'],
  ['2100201', '综合医院'],
  ['2130104', '事业运行'],
] as const;

const places = ['沈阳', '大连', '鞍山', '抚顺', '丹东', '锦州', '营口', '盘锦'] as const;

/** Rows of one bank's quota: deterministic in the stream. Amounts are whole hundreds of yuan. */
export function drawRows(stream: Stream, count: number): readonly NoticeRow[] {
  return Array.from({ length: count }, () => {
    const [subject, subjectName] = stream.pick(subjects);
    const unitNumber = stream.integer(1, 905);
    const place = stream.pick(places);
    return {
      subject,
      subjectName,
      unit: String(unitNumber).padStart(3, '0'),
      unitName: `${place}预算单位${unitNumber}`,
      openingBank: `中国建设银行${place}支行`,
      account: `2100173${String(unitNumber).padStart(13, '0')}`,
      amount: fen(stream.integer(100, 22_300) * 10_000),
    };
  });
}

/** The notices of a batch: one bank, one month, one fund nature, numbered in order. */
export function noticesOf(rows: readonly NoticeRow[]): readonly Notice[] {
  const notices: Notice[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_NOTICE_MAX) {
    notices.push({
      number: `授权额度-105-${String(notices.length + 1).padStart(4, '0')}`,
      agentBank: '105',
      month: 8,
      fundNature: 'in-budget',
      issued: '2013-07-31',
      rows: rows.slice(from, from + ROWS_A_NOTICE_MAX),
    });
  }
  return notices;
}
