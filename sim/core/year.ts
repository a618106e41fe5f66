/**
 * One financial year (or the part of it that was asked for): a chain of its own that ends in calm
 * and carries nothing over. Arrivals, openings of ceilings, vouchers that came back and are asked
 * for again, evenings at the reconciliation desk, the zeroing at the year's end.
 */
import { fen } from '../../base/fen';
import { Bookkeeping } from './books/bookkeeping';
import { Desk } from './books/closing';
import { parties } from './books/ledgers';
import { CHANGED, settle, zeroQuota } from './books/settlement';
import { Watch } from './books/watch';
import { DAY_MINUTES } from './calendar';
import { Clocks } from './clocks';
import { cyclesByKind, isPaying, type Kind } from './documents/kinds';
import { broughtAlong } from './documents/other-lives';
import { type Asked, documentsOf, fundNatures } from './documents/volumes';
import { drawWeather, type Weather } from './line-weather';
import type { StepPlan } from './lives';
import { openedByPlan } from './pilot-lives';
import { decode } from './reading';
import type { Voucher } from './voucher';
import { Walk } from './walk';
import type { YearOptions } from './year-plan';

/** Timers of a year, beside the vouchers' own clocks. */
const ASKED = -1;
const OPENING = -2;
const COMPARISON = -3;

/** Days after the last month in which everything must have come to rest. */
const DAYS_OF_GRACE = 75;
/** How often one thing is asked for again before that is a violation. */
const ATTEMPTS_MAX = 12;

export class Year {
  readonly weather: Weather;
  readonly asked: readonly Asked[];
  readonly books: Bookkeeping;
  readonly walk: Walk;
  readonly desk: Desk;
  readonly clocks: Clocks;
  readonly violations: string[] = [];
  /** By month: vouchers that came back, messages sent again. */
  readonly returns = new Array<number>(14).fill(0);
  readonly resends = new Array<number>(14).fill(0);
  /** Minutes from asking to the last party's done, by kind. */
  readonly cycle = cyclesByKind();
  askedAgain = 0;
  /** Fen of quota not used, cancelled on the year's last day. */
  cancelledQuota = 0;
  private readonly attempts: number[];
  private readonly watch: Watch;
  private readonly toComeAgain = new Array<number>(14).fill(0);
  private readonly partners = new Map<number, Voucher>();

  constructor(private readonly options: YearOptions) {
    const { scenario, calendar, plan, stream, track } = options;
    const span = {
      fromDay: calendar.monthStart(plan.firstMonth),
      toDay: calendar.monthStart(plan.lastMonth + 1),
      months: plan.lastMonth - plan.firstMonth + 1,
    };
    this.weather = drawWeather(scenario, calendar, span, stream.fork('weather'));
    this.asked = documentsOf(scenario, calendar, plan, stream);
    this.attempts = new Array<number>(this.asked.length).fill(0);
    this.watch = new Watch(this.asked);
    this.clocks = new Clocks(scenario, track, calendar, stream.fork('times'));
    this.books = new Bookkeeping(options.hears ?? (() => true));
    this.walk = new Walk({
      scenario,
      clocks: this.clocks,
      weather: this.weather,
      stream: stream.fork('walk'),
      keys: scenario.banks.length * fundNatures.length,
      onStep: (voucher, step, before) => this.onStep(voucher, step, before),
      onTimer: (timer, detail) => this.onTimer(timer, detail),
    });
    this.desk = new Desk({
      scenario,
      track,
      hours: this.clocks.hours,
      books: this.books,
      ...(options.matcher ? { matcher: options.matcher } : {}),
      awaitsAnother: (month) => (this.toComeAgain[month] as number) > 0,
    });
  }

  /** Lives the year through. */
  run(): void {
    const { calendar, plan, scenario } = this.options;
    for (let month = plan.firstMonth; month <= plan.lastMonth; month++) {
      const start = calendar.monthStart(month);
      this.walk.setTimer(start * DAY_MINUTES, OPENING, month);
      const lastDay = calendar.workedDays(start, calendar.monthStart(month + 1)).at(-1) as number;
      const evening = lastDay * DAY_MINUTES + scenario.clock.reconcileAt.is;
      this.desk.begin(month, evening);
      this.walk.setTimer(evening, COMPARISON, month - plan.firstMonth);
    }
    this.asked.forEach((one, i) => {
      this.walk.setTimer(one.at, ASKED, i);
    });
    this.walk.run(this.deadline());
    this.finish();
  }

  private deadline(): number {
    const { calendar, plan } = this.options;
    return (calendar.monthStart(plan.lastMonth + 1) + DAYS_OF_GRACE) * DAY_MINUTES;
  }

  private onTimer(timer: number, detail: number): void {
    if (timer === ASKED) this.ask(detail);
    else if (timer === OPENING) this.openCeilings(detail);
    else this.compare(detail);
  }

  private ask(index: number): void {
    const one = this.asked[index] as Asked;
    const now = this.walk.now;
    const isAgain = (this.attempts[index] as number) > 0;
    this.attempts[index] = (this.attempts[index] as number) + 1;
    const month = isAgain ? this.monthOf(now) : one.month;
    if (isAgain) this.toComeAgain[month] = (this.toComeAgain[month] as number) - 1;
    const { lives } = this.options;
    const common = {
      asked: index,
      bank: one.bank,
      key: one.bank * fundNatures.length + one.fund,
      amount: one.amount,
      rows: one.rows.length,
      month,
      bornAt: now,
    };
    const voucher = this.walk.begin(lives[one.kind], common);
    this.books.expects(one.kind, voucher);
    const brought = broughtAlong[one.kind];
    if (brought && !isAgain) this.walk.open(brought, common.key, one.amount);
    if (one.kind === 'payment')
      this.partners.set(voucher.id, this.walk.begin(lives.clearing, common));
    if (one.kind === 'authorised payment')
      this.partners.set(voucher.id, this.walk.begin(lives.authorisedClearing, common));
  }

  /** The month whose books a time falls in; what comes after the last month belongs to it. */
  private monthOf(time: number): number {
    const { calendar, plan } = this.options;
    let month = plan.firstMonth;
    const day = Math.floor(time / DAY_MINUTES);
    while (month < plan.lastMonth && calendar.monthStart(month + 1) <= day) month++;
    return month;
  }

  /** Each month the plan opens ceilings, a little above what it will ask for. */
  private openCeilings(month: number): void {
    const percent = 100 + this.options.scenario.money.ceilingHeadroomPercent.is;
    const planned = new Map<number, number>();
    for (const one of this.asked) {
      if (one.kind !== 'payment' || one.month !== month) continue;
      const key = one.bank * fundNatures.length + one.fund;
      planned.set(key, (planned.get(key) ?? 0) + one.amount);
    }
    for (const [key, amount] of planned)
      for (const counter of openedByPlan)
        this.walk.open(counter, key, fen(Math.ceil((amount / 100) * percent)));
  }

  private compare(index: number): void {
    const closing = this.desk.months[index];
    if (!closing || closing.closedAt !== null) return;
    const done = this.desk.compare(closing, this.walk.now);
    if (closing.closedAt !== null) return;
    const evening = this.options.scenario.clock.reconcileAt.is;
    const next = this.clocks.next(Math.max(done, this.walk.now + 1), evening);
    if (next < this.deadline()) this.walk.setTimer(next, COMPARISON, index);
  }

  private onStep(voucher: Voucher, plan: StepPlan, before: number): void {
    const kind = voucher.life.name as Kind;
    this.books.onStep(kind, voucher, plan, before);
    if (plan.moves > 0) this.watch.moved(kind, voucher, plan.moves);
    this.options.onTrace?.({
      year: this.options.plan.index,
      time: this.walk.now,
      life: kind,
      voucher: voucher.id,
      step: plan.name,
    });
    if (plan.mode === 'patience') this.count(this.resends, voucher.month);
    if (isPaying(kind)) {
      const partner = this.partners.get(voucher.id);
      if (partner) this.tell(partner, voucher, plan, before);
    }
    this.watchEnds(kind, voucher, before);
  }

  /** Clearing hears of the payment: of every step, or of a party that is done on some carrier. */
  private tell(partner: Voucher, voucher: Voucher, plan: StepPlan, before: number): void {
    const { tellsWhenDone, books } = voucher.life;
    if (!tellsWhenDone) this.walk.follow(partner, plan.tells);
    parties.forEach((party, p) => {
      const codes = books[p] as Uint8Array;
      if (codes[voucher.word] === codes[before]) return;
      if (decode(codes[voucher.word] as number).standing !== 'done') return;
      for (const told of tellsWhenDone?.[party] ?? []) this.walk.follow(partner, [told]);
    });
  }

  private readonly count = (months: number[], month: number): void => {
    months[month] = (months[month] as number) + 1;
  };

  /** Finance is done with a voucher, or it came back and is asked for again the next morning. */
  private watchEnds(kind: Kind, voucher: Voucher, before: number): void {
    const codes = voucher.life.books[0] as Uint8Array;
    const code = codes[voucher.word] as number;
    if (code === codes[before]) return;
    const { standing } = decode(code);
    if (standing === decode(codes[before] as number).standing) return;
    if (standing === 'done') this.cycle[kind].push(this.walk.now - voucher.subject.bornAt);
    if (standing !== 'void') return;
    this.count(this.returns, voucher.month);
    if ((this.attempts[voucher.subject.asked] as number) >= ATTEMPTS_MAX) {
      this.violate(`${kind} ${voucher.subject.asked} came back ${ATTEMPTS_MAX} times`);
      return;
    }
    const opens = this.options.scenario.clock.shifts.is[0]?.[0] ?? 0;
    const morning = this.clocks.next(this.walk.now, opens);
    this.count(this.toComeAgain, this.monthOf(morning));
    this.askedAgain++;
    this.walk.setTimer(morning, ASKED, voucher.subject.asked);
  }

  private violate(sentence: string): void {
    const { index } = this.options.plan;
    this.violations.push(index === 0 ? sentence : `year ${index + 1}: ${sentence}`);
  }

  private finish(): void {
    // What money did comes first: all else may follow from it.
    const followed = this.violations.splice(0);
    for (const sentence of this.watch.finish()) this.violate(sentence);
    this.violations.push(...followed);
    this.desk.finish();
    for (const sentence of this.desk.violations) this.violate(sentence);
    for (const [counter, least] of this.walk.balances.overdrawn())
      if (counter !== CHANGED) this.violate(`${counter} was overdrawn by ${-least} fen`);
    const { unexpected } = this.walk.tally;
    if (unexpected > 0) this.violate(`${unexpected} messages met a receiver that refused them`);
    for (const sentence of settle(this.books)) this.violate(sentence);
    if (this.options.plan.lastMonth !== 12) return;
    const zeroed = zeroQuota(this.books, this.walk.balances, this.options.scenario);
    this.cancelledQuota = zeroed.cancelled;
    for (const sentence of zeroed.violations) this.violate(sentence);
  }
}
