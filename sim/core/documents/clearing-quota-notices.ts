/**
 * 5108 (直接支付清算额度通知单): finance tells the central bank how much may be cleared of a month's
 * direct payments, by bank and fund nature. It goes out from the 25th of the month before; in the
 * first month of a chain on its first working day. What it tells is the month's plan: nothing is
 * drawn, and who asks for fewer payments is told of less.
 */
import { type Fen, fen } from '../../../base/fen';
import { type Calendar, DAY_MINUTES } from '../calendar';
import type { Scenario } from '../scenario';
import { type Asked, type FundNature, fundNatures } from './volumes';

interface Months {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** From this day of a month on, counted from 0, what is for the next one goes out. */
const DAY_25 = 24;

/** Fen of the direct payments asked for in a month, by bank and fund nature. */
function plannedIn(asked: readonly Asked[], month: number): ReadonlyMap<number, number> {
  const planned = new Map<number, number>();
  for (const one of asked) {
    if (one.kind !== 'payment' || one.month !== month) continue;
    const key = one.bank * fundNatures.length + one.fund;
    planned.set(key, (planned.get(key) ?? 0) + one.amount);
  }
  return planned;
}

/** What the plan of a month allows, by bank and fund nature: a little above what it asks for. */
export function ceilingsOf(
  scenario: Scenario,
  asked: readonly Asked[],
  month: number,
): readonly (readonly [key: number, amount: Fen])[] {
  const percent = 100 + scenario.money.ceilingHeadroomPercent.is;
  return [...plannedIn(asked, month)].map(([key, amount]) => [
    key,
    fen(Math.ceil((amount / 100) * percent)),
  ]);
}

/** The day on which the notices for a month go out, and the month whose books hold them. */
function issued(calendar: Calendar, { firstMonth }: Months, month: number) {
  const isFirst = month === firstMonth;
  const of = isFirst ? month : month - 1;
  const from = calendar.monthStart(of) + (isFirst ? 0 : DAY_25);
  const [day] = calendar.workedDays(from, calendar.monthStart(of + 1));
  // A month whose last days are all holidays has them go out with the month itself.
  if (day !== undefined) return { day, of };
  const [next] = calendar.workedDays(calendar.monthStart(month), calendar.monthStart(month + 1));
  return { day: next as number, of: month };
}

/** The notices of all months of a chain, for the payments that it asks for. */
export function clearingQuotaNotices(
  scenario: Scenario,
  calendar: Calendar,
  months: Months,
  asked: readonly Asked[],
): readonly Asked[] {
  const opens = scenario.clock.shifts.is[0]?.[0] ?? 0;
  const notices: Asked[] = [];
  for (let month = months.firstMonth; month <= months.lastMonth; month++) {
    const { day, of } = issued(calendar, months, month);
    for (const [key, amount] of ceilingsOf(scenario, asked, month))
      notices.push({
        kind: 'clearing-quota notice',
        bank: Math.floor(key / fundNatures.length),
        fund: (key % fundNatures.length) as FundNature,
        month: of,
        forMonth: month,
        at: day * DAY_MINUTES + opens,
        rows: [amount],
        amount,
      });
  }
  return notices;
}
