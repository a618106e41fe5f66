/**
 * One financial year (or the part of it that was asked for): a chain of its own that ends in calm
 * and carries nothing over. Arrivals, openings of ceilings, vouchers that came back and are asked
 * for again, evenings at the reconciliation desk, the zeroing at the year's end.
 */
import type { YearAttacks } from './attacks/year-attacks';
import type { Bookkeeping } from './books/bookkeeping';
import { Desk } from './books/closing';
import type { Refunds } from './books/refunds';
import { endOfYear } from './books/settlement';
import { Watch } from './books/watch';
import { YearBooks } from './books/year-books';
import { Clocks } from './clocks';
import { ceilingsOf } from './documents/clearing-quota-notices';
import { cyclesByKind, isPaying, type Kind } from './documents/kinds';
import { broughtAlong } from './documents/other-lives';
import { type Asked, fundNatures } from './documents/volumes';
import type { Life, StepPlan } from './lives';
import { countBacklog } from './monitors/of-year';
import { CEILING } from './pilot-lives';
import { decode, isEnd } from './reading';
import { type Sky, skyOf } from './sky';
import { actedIn, countDone, cyclesByUrgency, seenOfStaff } from './staff/of-year';
import { askedIn, nameOf } from './subset';
import { countIn } from './tally';
import { tell } from './tell';
import type { Voucher } from './voucher';
import { Walk } from './walk';
import { attacksOf, deskUnder, judgedBy } from './year-attacked';
import { isUrgent, keptBy, monthOf, subjectOf, traced, type YearOptions } from './year-plan';
import { partnerOf, refundsOf } from './year-refunds';
import { ATTEMPTS_MAX, deadlineOf, setTimers, timers } from './year-timers';

export class Year {
  readonly sky: Sky;
  readonly asked: readonly Asked[];
  readonly books: Bookkeeping;
  readonly yearBooks: YearBooks;
  readonly walk: Walk;
  readonly desk: Desk;
  readonly clocks: Clocks;
  readonly refunds: Refunds;
  readonly violations: string[] = [];
  /** By month: vouchers that came back, messages sent again. */
  readonly returns = new Array<number>(14).fill(0);
  readonly resends = new Array<number>(14).fill(0);
  /** Minutes from asking to the last party's done, by kind. */
  readonly cycle = cyclesByKind();
  readonly byUrgency = cyclesByUrgency();
  askedAgain = 0;
  /** By then everything must have come to rest. */
  readonly deadline: number;
  /** Fen of quota not used, cancelled on the year's last day. */
  cancelledQuota = 0;
  private readonly attempts: number[];
  /** Attacks that the checker shows to succeed; none where the scenario has no section of them. */
  readonly attacks: YearAttacks | null;
  private readonly watch: Watch;
  private readonly toComeAgain = new Array<number>(14).fill(0);
  private readonly partners = new Map<number, Voucher>();

  constructor(readonly options: YearOptions) {
    const { scenario, calendar, stream, track } = options;
    this.sky = skyOf(options);
    this.deadline = deadlineOf(options);
    const { weather, fallback, faults, roster } = this.sky;
    this.asked = askedIn(options);
    this.attempts = new Array<number>(this.asked.length).fill(0);
    this.watch = new Watch(this.asked);
    this.attacks = attacksOf(options, () => this.yearBooks);
    this.clocks = new Clocks(keptBy(options), track, calendar, fallback, options, faults, roster);
    this.yearBooks = new YearBooks({
      ...options,
      calmFrom: weather.calmFrom,
      documents: (id) => this.walk.vouchers[id] as Voucher,
      ...judgedBy(this.attacks),
    });
    this.books = this.yearBooks.books;
    const keys = scenario.banks.length * fundNatures.length;
    this.walk = new Walk({
      scenario,
      clocks: this.clocks,
      sky: this.sky,
      luck: stream.path,
      keys,
      ...(options.balances ? { balances: options.balances(keys) } : {}),
      onStep: (voucher, step, before, edge) => this.onStep(voucher, step, before, edge),
      onTimer: (timer, detail) => this.onTimer(timer, detail),
    });
    this.clocks.staff?.sees(this.walk.agenda);
    this.yearBooks.over(this.walk.balances);
    this.refunds = refundsOf(this, (...money) => this.open(...money));
    this.desk = new Desk({
      scenario,
      track,
      hours: this.clocks.hours,
      books: this.books,
      found: this.yearBooks,
      awaitsAnother: (month) => (this.toComeAgain[month] as number) > 0,
      ...deskUnder(this.attacks, options),
    });
  }

  /** Lives the year through. */
  run(): void {
    setTimers(this, this.deadline);
    this.walk.run(this.deadline);
    this.finish();
  }

  private onTimer(timer: number, detail: number): void {
    if (timer === timers.staff) this.clocks.staff?.wake(detail, this.walk.now);
    else if (timer === timers.asked) this.ask(detail);
    else if (timer === timers.opening) this.openCeilings(detail);
    else if (timer === timers.comparison) this.compare(detail);
    else if (timer === timers.correction) this.yearBooks.correctFound(this.walk.now);
    else {
      this.yearBooks.endOfDay(this.walk.now);
      countBacklog(this);
    }
    if (timer === timers.staff || !this.yearBooks.hasToCorrect) return;
    // What was found by the evening is put right in the next hours of work.
    const due = this.clocks.hours.after(this.walk.now, this.yearBooks.correctionMinutes());
    this.walk.setTimer(due, timers.correction, 0);
  }

  private ask(index: number): void {
    const { lives, calendar, plan } = this.options;
    const one = this.asked[index] as Asked;
    const isAgain = (this.attempts[index] as number) > 0;
    countIn(this.attempts, index);
    const month = isAgain ? monthOf(calendar, plan, this.walk.now) : one.month;
    if (isAgain) this.toComeAgain[month] = (this.toComeAgain[month] as number) - 1;
    const common = subjectOf(one, index, month, this.walk.now, isUrgent(this.options, one, index));
    const attempt = this.nameOf(index);
    const attack = isAgain ? null : (this.attacks?.on(one, attempt) ?? null);
    const isOwn = attack?.point.kind === one.kind;
    const voucher = this.walk.begin(isOwn ? attack.life : lives[one.kind], common, attempt);
    if (isOwn) this.attacks?.begun(voucher, attack);
    this.books.expects(one.kind, voucher);
    this.clocks.monitors.backlog.change(one.kind, 1);
    if (!isAgain) this.yearBooks.asked(one);
    const brought = broughtAlong[one.kind];
    if (brought && !isAgain) this.open(brought, common.key, one.amount);
    const cleared = partnerOf(lives, one);
    if (attack && !isOwn) this.attacks?.awaitsClaim(voucher, attack);
    else if (cleared) this.clear(voucher, cleared);
  }

  /** What makes a payment good begins its life. */
  private clear(payment: Voucher, life: Life): Voucher {
    const { subject } = payment;
    const clearing = this.walk.begin(life, subject, this.nameOf(subject.asked));
    this.partners.set(payment.id, clearing);
    this.attacks?.touches(payment, clearing);
    this.clocks.monitors.backlog.change('clearing', 1);
    this.yearBooks.naming.pair({ kind: payment.life.kind, payment, clearing });
    return clearing;
  }

  private readonly nameOf = (index: number): string =>
    nameOf(this.options, this.asked[index] as Asked, index, this.attempts[index] as number);

  /** Money comes in from outside. */
  private open(counter: string, key: number, amount: number): void {
    this.yearBooks.opened(counter, amount);
    this.walk.open(counter, key, amount);
  }

  /** The plan lets banks pay; what may be cleared of it 5108 tells the central bank. */
  private openCeilings(month: number): void {
    for (const [key, amount] of ceilingsOf(this.options.scenario, this.asked, month))
      this.open(CEILING, key, amount);
  }

  private compare(index: number): void {
    const closing = this.desk.months[index];
    if (!closing || closing.closedAt !== null) return;
    const done = this.desk.compare(closing, this.walk.now);
    this.clocks.monitors.visited('reconciliation desk', this.desk.post.last, done);
    if (closing.closedAt !== null || closing.isHandedOver) return;
    const evening = this.options.scenario.clock.reconcileAt.is;
    const next = this.clocks.next(Math.max(done, this.walk.now + 1), evening);
    if (next < this.deadline) this.walk.setTimer(next, timers.comparison, index);
  }

  private onStep(voucher: Voucher, plan: StepPlan, before: number, edge: number): void {
    const { kind, name } = voucher.life;
    this.yearBooks.step(kind, voucher, plan, before, edge, this.walk.now);
    actedIn(this, voucher, plan);
    if (plan.moves > 0) this.watch.moved(kind, voucher, plan.moves);
    this.options.onTrace?.(traced(this.options, voucher, plan, this.walk.now));
    if (name === 'clearing and refund')
      this.refunds.after(voucher, plan, before, edge, this.walk.now);
    if (plan.mode === 'patience') countIn(this.resends, voucher.month);
    const partner = isPaying(kind) && this.partners.get(voucher.id);
    if (partner) tell(this.walk, partner, voucher, plan, before);
    this.watchEnds(kind, voucher, before);
    this.attacks?.after(voucher, plan, before, this.walk.now, ({ life }, payment) =>
      this.clear(payment, life),
    );
  }

  /** Finance is done with a voucher, or it came back and is asked for again the next morning. */
  private watchEnds(kind: Kind, voucher: Voucher, before: number): void {
    const codes = voucher.life.books[0] as Uint8Array;
    const code = codes[voucher.word] as number;
    if (code === codes[before]) return;
    const { standing } = decode(code);
    const stood = decode(codes[before] as number).standing;
    if (standing === stood) return;
    if (isEnd(standing) !== isEnd(stood))
      this.clocks.monitors.backlog.change(kind, isEnd(standing) ? -1 : 1);
    if (standing === 'done') countDone(this, kind, voucher);
    if (standing !== 'void') return;
    countIn(this.returns, voucher.month);
    if ((this.attempts[voucher.subject.asked] as number) >= ATTEMPTS_MAX) {
      this.violate(`${kind} ${voucher.subject.asked} came back ${ATTEMPTS_MAX} times`);
      return;
    }
    const opens = this.options.scenario.clock.shifts.is[0]?.[0] ?? 0;
    const morning = this.clocks.next(this.walk.now, opens);
    countIn(this.toComeAgain, monthOf(this.options.calendar, this.options.plan, morning));
    this.askedAgain++;
    this.walk.setTimer(morning, timers.asked, voucher.subject.asked);
  }

  private violate(sentence: string): void {
    const { index } = this.options.plan;
    this.violations.push(index === 0 ? sentence : `year ${index + 1}: ${sentence}`);
  }

  private finish(): void {
    // What money did comes first: all else may follow from it.
    const followed = this.violations.splice(0);
    for (const sentence of this.sky.faults?.violations ?? []) this.violate(sentence);
    for (const sentence of this.watch.finish()) this.violate(sentence);
    for (const sentence of seenOfStaff(this)) this.violate(sentence);
    this.violations.push(...followed);
    const { cancelled, violations } = endOfYear(this);
    this.cancelledQuota = cancelled;
    for (const sentence of violations) this.violate(sentence);
  }
}
