/**
 * What is asked for: notices and direct payments of a block of months, as many as were published,
 * with amounts that sum to the published totals within their rounding. A notice has one bank, one
 * month and one fund nature by construction. How they are split is generated from the seed.
 */
import { assert, InputError } from '../../../base/assert';
import { type Fen, fen } from '../../../base/fen';
import type { Stream } from '../../../base/streams';
import type { Calendar } from '../calendar';
import { heavyTailOf, lognormalOf, split, Wheel } from '../draws';
import type { Scenario } from '../scenario';
import { dayWeight, minuteOfDay, monthsWeigh } from './arrivals';
import { assumedOf } from './assumed';
import { type ComesBack, comingBack } from './comes-back';
import { earlyPaper } from './early-paper';
import type { AskedKind } from './kinds';

export type FundNature = 0 | 1;
export const fundNatures = ['in-budget', 'off-budget'] as const;

/** One thing asked for. A notice has rows; a direct payment is one row. */
export interface Asked {
  readonly kind: AskedKind;
  readonly bank: number;
  readonly fund: FundNature;
  /** Month 1..12 in which it is issued; the books of that month hold it. */
  readonly month: number;
  /** Month that a notice is for. */
  readonly forMonth: number;
  /** Virtual minutes at which the office takes it up. */
  readonly at: number;
  readonly rows: readonly Fen[];
  readonly amount: Fen;
  /** A payment of a bank that has not joined yet. */
  readonly isOnPaper?: true;
  /** The money comes back after it was paid. */
  readonly comesBack?: ComesBack;
}

export interface Block {
  /** Months 1..12 of one calendar year, one after the other. */
  readonly firstMonth: number;
  readonly months: number;
  /** The first block has banks join one by one; later ones have all of them from the start. */
  readonly isRollOut: boolean;
}

/** From the 25th on the notices for the next month go out. */
const FIRST_DAY_OF_MONTH_END = 24;
const MILLION_YUAN = 100_000_000;

/** Everything asked for in a block, in order of time. */
export function askedFor(
  published: Scenario,
  calendar: Calendar,
  block: Block,
  stream: Stream,
): readonly Asked[] {
  const part = partOf(published, block);
  const scenario = scaled(published, part);
  const days = daysOf(scenario, calendar, block);
  const asked = [
    ...noticesOf(scenario, days, stream.fork('notices')),
    ...paymentsOf(scenario, days, stream.fork('payments')),
  ];
  const lastMonth = block.firstMonth + block.months - 1;
  const more = assumedOf(published, calendar, asked, lastMonth, part, stream.fork('other kinds'));
  const early = earlyPaper(scenario, calendar, block, stream.fork('before joining'));
  const all = [...asked, ...more, ...early].sort((a, b) => a.at - b.at);
  return comingBack(published, all, stream.fork('refunds'));
}

/** A bank's working day in the block. */
interface BankDay {
  readonly bank: number;
  readonly day: number;
  readonly month: number;
  readonly isMonthEnd: boolean;
  readonly isFirst: boolean;
  /** How much more arrives than on a normal day. */
  readonly weight: number;
}

function daysOf(scenario: Scenario, calendar: Calendar, block: Block): readonly BankDay[] {
  const days: BankDay[] = [];
  scenario.banks.forEach((bank, b) => {
    const joins = block.isRollOut ? calendar.dayOf(bank.joins.is) : 0;
    let isFirst = true;
    for (let month = block.firstMonth; month < block.firstMonth + block.months; month++) {
      const start = calendar.monthStart(month);
      for (const day of calendar.workedDays(start, calendar.monthStart(month + 1))) {
        if (day < joins) continue;
        const isMonthEnd = day - start >= FIRST_DAY_OF_MONTH_END;
        const weight = dayWeight(scenario, calendar, day, month);
        days.push({ bank: b, day, month, isMonthEnd, isFirst, weight });
        isFirst = false;
      }
    }
    if (isFirst)
      throw new InputError(`bank ${bank.name}`, bank.joins.is, 'a day before the last working day');
  });
  return days;
}

/** A total that rounds to the published millions of yuan. */
const totalOf = (millions: number, stream: Stream): Fen =>
  fen(millions * MILLION_YUAN + stream.integer(-MILLION_YUAN / 2, MILLION_YUAN / 2 - 1));

function noticesOf(scenario: Scenario, days: readonly BankDay[], stream: Stream): Asked[] {
  const { volumes } = scenario;
  const ends = days.filter((day) => day.isMonthEnd);
  const firsts = days.filter((day) => day.isFirst);
  const batchDay = ends.filter((day) => day.bank === 0 && day.month === ends[0]?.month).at(-1);
  assert(batchDay, 'the first month of a block has a month end');
  const others = volumes.notices.is - 1;
  const when = stream.fork('days');
  const chosen = pickDays(days, ends, firsts, others, volumes.monthEndPercent.is, scenario, when);
  const minuteOf = minuteOfDay(scenario, stream.fork('hours'));
  const rowWeight = lognormalOf(stream.fork('rows'), volumes.rowsSpread.is);
  const rowCounts = split(volumes.rows.is - volumes.batchRows.is, chosen.map(rowWeight), 1);
  const amountWeight = heavyTailOf(stream.fork('amounts'), scenario);
  const weights = Array.from({ length: volumes.rows.is }, amountWeight);
  const amounts = split(totalOf(volumes.noticesMillionYuan.is, stream), weights, 100) as Fen[];
  const nature = stream.fork('fund natures');
  let used = 0;
  return [batchDay, ...chosen].map((day, i) => {
    const count = i === 0 ? volumes.batchRows.is : (rowCounts[i - 1] as number);
    const rows = amounts.slice(used, used + count);
    used += count;
    const isNext = day.isMonthEnd;
    return {
      kind: 'notice',
      bank: day.bank,
      fund: i > 0 && nature.chance(volumes.offBudgetPercent.is, 100) ? 1 : 0,
      month: day.month,
      forMonth: isNext ? (day.month % 12) + 1 : day.month,
      at: minuteOf(day.day),
      rows,
      amount: fen(rows.reduce((sum: number, row) => sum + row, 0)),
    };
  });
}

/** The first days of all banks, then month ends and other days as the shares say. */
function pickDays(
  days: readonly BankDay[],
  ends: readonly BankDay[],
  firsts: readonly BankDay[],
  count: number,
  monthEndPercent: number,
  scenario: Scenario,
  stream: Stream,
): readonly BankDay[] {
  const wheelOf = (among: readonly BankDay[]): Wheel =>
    new Wheel(among.map((day) => (scenario.banks[day.bank]?.weight ?? 1) * day.weight));
  const endWheel = wheelOf(ends);
  const wheel = wheelOf(days);
  const chosen = [...firsts];
  while (chosen.length < count) {
    const isEnd = stream.chance(monthEndPercent, 100);
    const at = (isEnd ? endWheel : wheel).draw(stream);
    chosen.push((isEnd ? ends : days)[at] as BankDay);
  }
  return chosen.slice(0, count);
}

function paymentsOf(scenario: Scenario, days: readonly BankDay[], stream: Stream): Asked[] {
  const { volumes } = scenario;
  const firsts = days.filter((day) => day.isFirst);
  const when = stream.fork('days');
  const chosen = pickDays(days, days, firsts, volumes.payments.is, 0, scenario, when);
  const minuteOf = minuteOfDay(scenario, stream.fork('hours'));
  const weight = heavyTailOf(stream.fork('amounts'), scenario);
  const total = totalOf(volumes.paymentsMillionYuan.is, stream);
  const amounts = split(total, chosen.map(weight), 100) as Fen[];
  const nature = stream.fork('fund natures');
  return chosen.map((day, i) => {
    const amount = amounts[i] as Fen;
    return {
      kind: 'payment',
      bank: day.bank,
      fund: nature.chance(volumes.offBudgetPercent.is, 100) ? 1 : 0,
      month: day.month,
      forMonth: day.month,
      at: minuteOf(day.day),
      rows: [amount],
      amount,
    };
  });
}

/** What a block asks for, in published volumes: by the months that it has. */
function partOf(scenario: Scenario, { firstMonth, months }: Block): number {
  const { firstMonth: first, publishedMonths } = scenario;
  return (
    monthsWeigh(scenario, firstMonth, months) / monthsWeigh(scenario, first.is, publishedMonths.is)
  );
}

/** Volumes of other months than were published, in proportion. */
function scaled(scenario: Scenario, times: number): Scenario {
  if (times === 1) return scenario;
  const banks = scenario.banks.length;
  const { volumes } = scenario;
  const part = <T extends { is: number }>(fact: T, least: number): T => ({
    ...fact,
    is: Math.max(least, Math.round(fact.is * times)),
  });
  const notices = part(volumes.notices, banks + 1);
  return {
    ...scenario,
    volumes: {
      ...volumes,
      notices,
      rows: part(volumes.rows, volumes.batchRows.is + notices.is),
      payments: part(volumes.payments, banks),
      noticesMillionYuan: part(volumes.noticesMillionYuan, 1),
      paymentsMillionYuan: part(volumes.paymentsMillionYuan, 1),
    },
  };
}

/** What a year asks for: blocks as large as the published one, one after the other. */
export function documentsOf(
  scenario: Scenario,
  calendar: Calendar,
  plan: { readonly index: number; readonly firstMonth: number; readonly lastMonth: number },
  stream: Stream,
): readonly Asked[] {
  const length = scenario.publishedMonths.is;
  const asked: Asked[] = [];
  for (let first = plan.firstMonth, b = 0; first <= plan.lastMonth; first += length, b++) {
    const block = {
      firstMonth: first,
      months: Math.min(length, 13 - first),
      isRollOut: plan.index === 0 && b === 0,
    };
    for (const one of askedFor(scenario, calendar, block, stream.fork(`documents ${b}`)))
      if (one.month <= plan.lastMonth) asked.push(one);
  }
  return asked;
}
