/** What one financial year that was lived leaves behind: sums that `mergeYears` puts together. */
import type { Availability } from '../../base/availability-results';
import { fnv1a } from '../../base/canonical';
import { attackSums } from './attacks/attack-sums';
import { kinds } from './books/bookkeeping';
import { type Calendar, DAY_MINUTES } from './calendar';
import { EARLY_PAPER, pluralOf } from './documents/kinds';
import { availabilityOf } from './faults/availability';
import {
  CHECKSUM_FACTOR,
  type MonthRow,
  VIOLATIONS_MAX,
  WEATHER_SENTENCES_MAX,
  type Work,
  type YearSums,
} from './merge-years';
import { measured } from './monitors/of-year';
import type { Scenario } from './scenario';
import { BUSIEST_DAY } from './seal-queue/of-run';
import { sketchOf } from './sketch';
import { countFaults, disturbancesIn, skyInSentences } from './sky-sums';
import { staffOf } from './staff/of-year';
import type { Year } from './year';
import type { YearPlan } from './year-plan';

/** The sums of a year that has been lived through. */
export function sumsOf(
  year: Year,
  plan: YearPlan,
  scenario: Scenario,
  calendar: Calendar,
): YearSums {
  const label = plan.index === 0 ? '' : `Year ${plan.index + 1}: `;
  const closings = year.desk.months;
  const closed = closings.filter((closing) => closing.closedAt !== null);
  const minutesIn = (month: number): number[] =>
    closed
      .filter((closing) => closing.month === month)
      .map((closing) => (closing.closedAt ?? 0) - closing.firstCompared);
  const names = Array.from({ length: 12 }, (_, i) => i + 1);
  const { counts, largest, amounts } = documentSums(year, scenario);
  for (const { named } of closings)
    for (const [name, count] of named) add(counts, `difference: ${name}`, count);
  countFaults(year.sky, counts);
  return {
    months: closings.length,
    monthsClosed: closed.length,
    monthsLeftOpen: closings.filter(({ isLeftOpen }) => isLeftOpen).length,
    attacks: attackSums(year.attacks),
    workingDays: calendar.workedDays(
      calendar.monthStart(plan.firstMonth),
      calendar.monthStart(plan.lastMonth + 1),
    ).length,
    counts,
    largest,
    amounts,
    cycle: Object.fromEntries(kinds.map((kind) => [kind, sketchOf(year.cycle[kind])])),
    closing: names.map((month) => sketchOf(minutesIn(month))),
    monthsOf: names.map((month) => closings.filter((closing) => closing.month === month).length),
    monthly: monthRows(year, plan, calendar),
    weather: skyInSentences(year.sky, calendar)
      .slice(0, WEATHER_SENTENCES_MAX)
      .map((sentence) => label + sentence),
    storms: disturbancesIn(year.sky),
    violations: year.violations.slice(0, VIOLATIONS_MAX),
    violationsInAll: year.violations.length,
    books: year.yearBooks.results(closings),
    work: workOf(year),
    taken: year.walk.taken.edges(),
    monitors: measured(year),
    availability: availabilityIn(year, plan, scenario, calendar),
    staff: staffOf(year),
    checksum: { value: fnv1a(checksumOf(year)), factor: CHECKSUM_FACTOR },
  };
}

/** Of every step of every voucher, and of every incident where there are faults. */
const checksumOf = ({ walk, sky }: Year): string =>
  walk.checksum.text() + (sky.faults?.checksum.text() ?? '');

/** Minutes in thousandths, so that years add up exactly. */
function workOf({ clocks, desk }: Year): Record<string, Work> {
  const done: Record<string, Work> = {};
  for (const { post, jobs, workMinutes } of [...clocks.loads(), desk.post.load()]) {
    const name = post.replace(/, bank \d+$/, '');
    const { jobs: before, minutes } = done[name] ?? { jobs: 0, minutes: 0 };
    done[name] = { jobs: before + jobs, minutes: minutes + Math.round(workMinutes * 1000) };
  }
  return done;
}

function add(to: Record<string, number>, name: string, amount: number): void {
  to[name] = (to[name] ?? 0) + amount;
}

/** From the weather as it was drawn and the controls that were there. */
const availabilityIn = (
  { sky, clocks }: Year,
  { firstMonth, lastMonth }: YearPlan,
  { banks }: Scenario,
  calendar: Calendar,
): readonly Availability[] =>
  availabilityOf({
    outages: sky.faults?.outages() ?? [],
    darkDays: sky.fallback.days,
    hours: clocks.hours,
    banks: banks.length,
    from: calendar.monthStart(firstMonth) * DAY_MINUTES,
    until: calendar.monthStart(lastMonth + 1) * DAY_MINUTES,
  });

type Sums = Record<string, number>;

function documentSums(
  year: Year,
  scenario: Scenario,
): { readonly counts: Sums; readonly largest: Sums; readonly amounts: Sums } {
  const { tally } = year.walk;
  const counts: Sums = {
    steps: tally.steps,
    'vouchers begun': year.walk.vouchers.length,
    'asked for again': year.askedAgain,
    'messages lost': tally.lost,
    'messages doubled': tally.duplicated,
    'sent again': tally.resends,
    misfortunes: tally.misfortunes,
    ...year.refunds.counts,
    postings: Object.values(year.books.books).reduce((sum, book) => sum + book.postings, 0),
  };
  const amounts: Sums = {
    paid: year.books.paid,
    cleared: year.books.debited,
    'quota cancelled at the year end': year.cancelledQuota,
    ...year.refunds.amounts,
  };
  let largest = 0;
  const days = new Map<number, number>();
  for (const one of year.asked) {
    const isNotice = one.kind === 'notice';
    const name = one.isOnPaper ? EARLY_PAPER : pluralOf[one.kind];
    add(counts, name, 1);
    add(amounts, name, one.amount);
    if (!isNotice) continue;
    const day = Math.floor(one.at / DAY_MINUTES);
    days.set(day, (days.get(day) ?? 0) + 1);
    const pages = Math.ceil(one.rows.length / scenario.volumes.rowsPerPage.is);
    add(counts, 'rows', one.rows.length);
    add(counts, 'pages', pages);
    largest = Math.max(largest, pages);
  }
  const most = {
    'pages of the largest notice': largest,
    [BUSIEST_DAY]: Math.max(0, ...days.values()),
  };
  return { counts, largest: most, amounts };
}

function monthRows(year: Year, plan: YearPlan, calendar: Calendar): readonly MonthRow[] {
  return year.desk.months.map(({ month, closedAt, firstCompared }) => {
    const asked = year.asked.filter((one) => one.month === month);
    const notices = asked.filter((one) => one.kind === 'notice');
    return {
      month: `${calendar.year + plan.index}-${String(month).padStart(2, '0')}`,
      notices: notices.length,
      rows: notices.reduce((sum, one) => sum + one.rows.length, 0),
      payments: asked.filter((one) => one.kind === 'payment' && !one.isOnPaper).length,
      returns: year.returns[month] as number,
      resends: year.resends[month] as number,
      closedAfterMinutes: closedAt === null ? -1 : Math.round(closedAt - firstCompared),
    };
  });
}
