/**
 * A simulation from a scenario, rules and a seed to its result. Each financial year is a chain of
 * its own, seeded by (seed, index of the year), so years can be run anywhere in any order and the
 * answer is the same. The same seed twice gives the same bytes.
 */
import { InputError } from '../../base/assert';
import { fnv1a } from '../../base/canonical';
import type { SimulationResult } from '../../base/simulation-results';
import { streamOf } from '../../base/streams';
import type { Rules } from '../../models/rules';
import type { Hears, Kind } from './books/bookkeeping';
import { kinds } from './books/bookkeeping';
import type { Matcher } from './books/month-end';
import { type Calendar, calendarOf } from './calendar';
import { distributionOf } from './distribution';
import { type Lives, pilotLives } from './pilot-lives';
import { assumptionsOf, type Scenario, type Track } from './scenario';
import { Year } from './year';
import type { TraceStep, YearPlan } from './year-plan';

export interface SimulationOptions {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly seed: string | number;
  readonly track: Track;
  /** Months to run; what was published where it is left out. */
  readonly months?: number;
  /** Keeps every step: for tests, at small sizes. */
  readonly trace?: boolean;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Lives composed before for this track; else they are composed from the rules. */
  readonly lives?: Lives;
  /** Deliberately wrong bookkeeping, for tests that must see it caught. */
  readonly sabotage?: { readonly matcher?: Matcher; readonly hears?: Hears };
}
export interface SimulationProgress {
  readonly months: number;
  readonly monthsTotal: number;
  readonly events: number;
}
/** The result, and every step where a trace was asked for. */
export type Simulation = SimulationResult & { readonly trace?: readonly TraceStep[] };

export const MONTHS_MAX = 1_000_000;
/** Sentences of weather that a result carries; it says how many more were drawn. */
const WEATHER_SENTENCES_MAX = 60;
const VIOLATIONS_MAX = 100;

/** The financial years of so many months, the first of which begins in the scenario's month. */
export function yearsOf(firstMonth: number, months: number): readonly YearPlan[] {
  const years: YearPlan[] = [];
  for (let left = months, first = firstMonth; left > 0; first = 1) {
    const lastMonth = Math.min(12, first + left - 1);
    years.push({ index: years.length, firstMonth: first, lastMonth });
    left -= lastMonth - first + 1;
  }
  return years;
}

/**
 * Simulates a scenario under rules.
 * @throws InputError where the number of months is none, or people cannot do the work in a year.
 */
export function simulate(options: SimulationOptions): Simulation {
  const { scenario, track } = options;
  const months = options.months ?? scenario.publishedMonths.is;
  if (!Number.isInteger(months) || months < 1 || months > MONTHS_MAX)
    throw new InputError('months', String(months), `a whole number from 1 to ${MONTHS_MAX}`);
  const calendar = calendarOf(scenario.calendarYear.is);
  const lives = options.lives ?? pilotLives(options.rules, track);
  const sums = new Sums(scenario, calendar);
  const trace: TraceStep[] = [];
  for (const plan of yearsOf(scenario.firstMonth.is, months)) {
    const year = new Year({
      scenario,
      track,
      calendar,
      lives,
      plan,
      stream: streamOf(options.seed).fork(`year ${plan.index}`),
      ...(options.trace ? { onTrace: (step) => trace.push(step) } : {}),
      ...options.sabotage,
    });
    year.run();
    sums.take(plan, year);
    options.onProgress?.({
      months: sums.monthly.length,
      monthsTotal: months,
      events: sums.counts.get('steps') ?? 0,
    });
  }
  const result = sums.result(String(options.seed), track, months);
  return options.trace ? { ...result, trace } : result;
}

/** What years add up to. */
class Sums {
  readonly counts = new Map<string, number>();
  readonly monthly: SimulationResult['monthly'][number][] = [];
  private readonly amounts = new Map<string, number>();
  private readonly weather: string[] = [];
  private readonly violations: string[] = [];
  private readonly cycle: Record<Kind, number[]> = { notice: [], payment: [], clearing: [] };
  private readonly closing: number[] = [];
  private readonly checksums: string[] = [];
  private workingDays = 0;
  private storms = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly calendar: Calendar,
  ) {}

  take(plan: YearPlan, year: Year): void {
    const { calendar } = this;
    this.workingDays += calendar.workedDays(
      calendar.monthStart(plan.firstMonth),
      calendar.monthStart(plan.lastMonth + 1),
    ).length;
    this.countAll(year);
    this.takeMonths(plan, year);
    this.storms += year.weather.storms.length;
    const label = plan.index === 0 ? '' : `Year ${plan.index + 1}: `;
    for (const sentence of year.weather.sentences)
      if (this.weather.length < WEATHER_SENTENCES_MAX) this.weather.push(label + sentence);
    this.violations.push(...year.violations);
    for (const kind of kinds)
      for (const minutes of year.cycle[kind]) this.cycle[kind].push(minutes);
    this.checksums.push(year.walk.checksum.text());
  }

  private countAll(year: Year): void {
    const { tally } = year.walk;
    const named: Readonly<Record<string, number>> = {
      steps: tally.steps,
      'vouchers begun': year.walk.vouchers.length,
      'asked for again': year.askedAgain,
      'messages lost': tally.lost,
      'messages doubled': tally.duplicated,
      'sent again': tally.resends,
      misfortunes: tally.misfortunes,
      postings: Object.values(year.books.books).reduce((sum, book) => sum + book.postings, 0),
    };
    for (const [name, count] of Object.entries(named)) this.add(this.counts, name, count);
    this.add(this.amounts, 'paid', year.books.paid);
    this.add(this.amounts, 'cleared', year.books.debited);
    this.add(this.amounts, 'quota cancelled at the year end', year.cancelledQuota);
    for (const one of year.asked) {
      const isNotice = one.kind === 'notice';
      this.add(this.counts, isNotice ? 'notices' : 'payments', 1);
      this.add(this.amounts, isNotice ? 'notices' : 'payments', one.amount);
      if (!isNotice) continue;
      const pages = Math.ceil(one.rows.length / this.scenario.volumes.rowsPerPage.is);
      this.add(this.counts, 'rows', one.rows.length);
      this.add(this.counts, 'pages', pages);
      const isLargest = pages > (this.counts.get('pages of the largest notice') ?? 0);
      if (isLargest) this.counts.set('pages of the largest notice', pages);
    }
  }

  private add(to: Map<string, number>, name: string, amount: number): void {
    to.set(name, (to.get(name) ?? 0) + amount);
  }

  private takeMonths(plan: YearPlan, year: Year): void {
    for (const closing of year.desk.months) {
      const { month } = closing;
      const asked = year.asked.filter((one) => one.month === month);
      const notices = asked.filter((one) => one.kind === 'notice');
      const minutes =
        closing.closedAt === null ? -1 : Math.round(closing.closedAt - closing.firstCompared);
      if (closing.closedAt !== null) this.closing.push(minutes);
      for (const [name, count] of closing.named)
        this.add(this.counts, `difference: ${name}`, count);
      this.monthly.push({
        month: `${this.calendar.year + plan.index}-${String(month).padStart(2, '0')}`,
        notices: notices.length,
        rows: notices.reduce((sum, one) => sum + one.rows.length, 0),
        payments: asked.length - notices.length,
        returns: year.returns[month] as number,
        resends: year.resends[month] as number,
        closedAfterMinutes: minutes,
      });
    }
  }

  result(seed: string, track: Track, months: number): SimulationResult {
    const { scenario, violations } = this;
    const unsaid = this.storms - this.weather.length;
    const more = violations.length - VIOLATIONS_MAX;
    return {
      scenario: scenario.name,
      track,
      seed,
      months,
      workingDays: this.workingDays,
      assumptions: [...standing(scenario, months), ...assumptionsOf(scenario)],
      weather:
        unsaid > 0
          ? [...this.weather, `And ${unsaid} more storms, from the same seed.`]
          : this.weather,
      counts: Object.fromEntries(this.counts),
      amounts: Object.fromEntries(this.amounts),
      events: this.counts.get('steps') ?? 0,
      monthsClosed: this.closing.length,
      violations:
        more > 0 ? [...violations.slice(0, VIOLATIONS_MAX), `and ${more} more`] : violations,
      cycleTimes: Object.fromEntries(kinds.map((kind) => [kind, distributionOf(this.cycle[kind])])),
      closingTimes: distributionOf(this.closing),
      monthly: this.monthly,
      checksum: fnv1a(this.checksums.join()).toString(16).padStart(8, '0'),
    };
  }
}

/** What every result assumes beside the scenario's own parameters. */
function standing(scenario: Scenario, months: number): readonly string[] {
  const published = scenario.publishedMonths.is;
  const joined = scenario.banks.map((bank) => `${bank.name} on ${bank.joins.is}`).join(', ');
  const sentences = [
    `The banks joined in this order: ${joined}; only the first date is published.`,
    'How the published totals are split between banks, days and documents is drawn from the seed.',
    'Shares of the banks follow weights that are assumed.',
    'The one large batch goes to the first bank on the last working day of the first month.',
  ];
  if (months <= published) return sentences;
  return [
    ...sentences,
    `Beyond ${published} months, months like the published ones follow on the ` +
      `${scenario.calendarYear.is} calendar, repeated; each financial year is a chain of its ` +
      'own, ends in calm, has its quota zeroed and carries nothing over.',
  ];
}
