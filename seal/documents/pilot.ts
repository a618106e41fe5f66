/**
 * The pilot's quota notices from a seed: 575 with 16,837 rows, whose total rounds to the published
 * CNY 18.888 bn (S). How they are split among seven banks, four months, days, units and amounts is
 * drawn (I); the month-end batch of 2,575 rows to the first bank is the published one, as three
 * notices of at most 999 rows, since a notice has at most 1,000 details (C).
 */
import { assert, present } from '../../base/assert';
import { type Fen, fen, yuanText } from '../../base/fen';
import type { Stream } from '../../base/streams';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { drawRows, ROWS_A_NOTICE_MAX } from '../batch-rows';
import type { NoticeRow } from '../notice';
import { bankNameOf, banks } from './banks';
import { liaoning, noticesOfRows, type QuotaTableRow } from './rows';

export interface PilotSize {
  readonly notices: number;
  readonly rows: number;
  /** The published total in millions of yuan, to which the drawn total rounds. */
  readonly millions: number;
  /** Rows of the first bank's month-end batch; 0 for none. */
  readonly batchRows: number;
}

/** What the seed publishes for 1 July to 31 October 2013 (S). */
export const pilotSize: PilotSize = {
  notices: 575,
  rows: 16_837,
  millions: 18_888,
  batchRows: 2575,
};

/** A smaller pilot in proportion; without the batch where it would not fit. */
export function pilotOf(notices: number): PilotSize {
  if (notices === pilotSize.notices) return pilotSize;
  const part = (whole: number): number =>
    Math.max(notices, Math.round((whole * notices) / pilotSize.notices));
  const { rows, batchRows, millions } = pilotSize;
  return { notices, rows: part(rows - batchRows), millions: part(millions), batchRows: 0 };
}

/** It went live first (S); the others joined later. */
const [firstBank] = banks;
const FIRST_MONTH = 7;
const LAST_MONTH = 10;
/** Notices for a month go out by the 25th before it (R); a day that every month has. */
const FIRST_DAY_FOR_NEXT_MONTH = 25;
const LAST_DAY = 28;
const OFF_BUDGET_PERCENT = 15;
const MILLION_YUAN_IN_FEN = 100_000_000;

/** What all rows of one notice share. */
interface Heading {
  readonly agentBank: string;
  readonly month: number;
  readonly fundNature: 'in-budget' | 'off-budget';
  readonly issued: string;
}

const batchHeading: Heading = {
  agentBank: firstBank.agentBank,
  month: 8,
  fundNature: 'in-budget',
  issued: '2013-07-31',
};

/** The pilot's notices, in order of date. */
export function pilotNotices(stream: Stream, size: PilotSize = pilotSize): readonly Message2104[] {
  const others = size.notices - Math.ceil(size.batchRows / ROWS_A_NOTICE_MAX);
  const counts = rowCounts(stream.fork('counts'), others, size.rows - size.batchRows);
  const headings = stream.fork('headings');
  const groups = counts.map((count) => ({ heading: drawHeading(headings), count }));
  for (let left = size.batchRows; left > 0; left -= ROWS_A_NOTICE_MAX) {
    groups.push({ heading: batchHeading, count: Math.min(left, ROWS_A_NOTICE_MAX) });
  }
  groups.sort(({ heading: a }, { heading: b }) => compare(a.issued, b.issued));
  const amounts = drawAmounts(stream.fork('amounts'), size);
  const rows = stream.fork('rows');
  const numbers = new Map<string, number>();
  let used = 0;
  return groups.map(({ heading, count }) => {
    const number = numbers.get(heading.agentBank) ?? 1;
    numbers.set(heading.agentBank, number + 1);
    const own = amounts.slice(used, used + count);
    used += count;
    return noticeWith(heading, number, drawRows(rows, count), own);
  });
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function noticeWith(
  heading: Heading,
  number: number,
  drawn: readonly NoticeRow[],
  amounts: readonly Fen[],
): Message2104 {
  const bankName = bankNameOf(heading.agentBank);
  const rows = drawn.map((row, i): QuotaTableRow => {
    const openingBank = row.openingBank.replace(firstBank.name, bankName);
    return { ...row, ...heading, openingBank, amount: yuanText(present(amounts[i], 'an amount')) };
  });
  const [notice, more] = noticesOfRows(rows, liaoning, number);
  assert(more === undefined, 'rows of one heading are one notice');
  return present(notice, 'a notice');
}

function drawHeading(stream: Stream): Heading {
  const issuedMonth = stream.integer(FIRST_MONTH, LAST_MONTH);
  const day = stream.integer(1, LAST_DAY);
  const bank = issuedMonth === FIRST_MONTH ? firstBank : stream.pick(banks);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    agentBank: bank.agentBank,
    month: day < FIRST_DAY_FOR_NEXT_MONTH ? issuedMonth : issuedMonth + 1,
    fundNature: stream.chance(OFF_BUDGET_PERCENT, 100) ? 'off-budget' : 'in-budget',
    issued: `2013-${two(issuedMonth)}-${two(day)}`,
  };
}

/** A weight of 1 and more with a long tail, cut off where one part would be most of the whole. */
const TAIL_MAX = 40;
const drawWeight = (stream: Stream): number => Math.min(TAIL_MAX, (1 - stream.unit()) ** -0.8);

/** Whole numbers of at least 1 that sum to the total, none above a notice's rows. */
function rowCounts(stream: Stream, parts: number, total: number): readonly number[] {
  const counts = split(stream, parts, total);
  assert(
    counts.every((count) => count <= ROWS_A_NOTICE_MAX),
    'no notice has more rows than it may',
  );
  return counts;
}

/** Whole yuan for every row, fen in the last one. The sum rounds to the millions. */
function drawAmounts(stream: Stream, { rows, millions }: PilotSize): readonly Fen[] {
  const half = MILLION_YUAN_IN_FEN / 2;
  const total = millions * MILLION_YUAN_IN_FEN + stream.integer(-half, half - 1);
  const yuan = split(stream, rows, Math.floor(total / 100));
  return yuan.map((amount, i) => fen(amount * 100 + (i === rows - 1 ? total % 100 : 0)));
}

/** At least 1 each; what rounding leaves over goes to the first parts, 1 each. */
function split(stream: Stream, parts: number, total: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => drawWeight(stream));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => 1 + Math.floor(((total - parts) * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  assert(left >= 0 && left <= parts, 'rounding leaves over less than one a part');
  return shares.map((share, i) => share + (i < left ? 1 : 0));
}
