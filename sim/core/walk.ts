/**
 * Vouchers walk their tables in virtual time: what becomes enabled gets a clock, and the clock that
 * runs out first makes its step if balances allow, else the voucher waits. Edges are the table's.
 */
import { assert, HarnessBug, present } from '../../base/assert';
import { Agenda } from './agenda';
import { Balances, isForWant } from './books/balances';
import { Checksum } from './checksum';
import { chosenOf, isAlone, isAnotherFunded } from './choice';
import { WHEN_DONE } from './clocks';
import { Taken } from './coverage';
import { Fate, fair, type Way } from './fate';
import type { Life, StepPlan, Use } from './lives';
import { Luck } from './luck';
import { Stamps } from './stamps';
import { count, emptyTally, type Tally } from './tally';
import {
  DECLINED,
  dropDisabled,
  dropDone,
  edgeOf,
  hasClock,
  hold,
  isHeld,
  isWanted,
  type Subject,
  spend,
  Voucher,
  WAITING,
} from './voucher';
import { Waiting } from './waiting';
import type { WalkOptions } from './walk-options';

export class Walk {
  readonly agenda = new Agenda();
  readonly balances: Balances;
  readonly checksum = new Checksum();
  readonly vouchers: Voucher[] = [];
  readonly tally: Tally = emptyTally();
  readonly taken = new Taken();
  private readonly waiting = new Waiting();
  private readonly fate: Fate;
  private nextToken = 1;
  private stamp = 0;
  private readonly stamps = new Stamps();
  private readonly candidates: number[] = [];

  constructor(private readonly options: WalkOptions) {
    this.balances = options.balances ?? new Balances(options.keys);
    this.fate = new Fate(options.scenario, options.sky, options.clocks);
  }

  get now(): number {
    return this.agenda.time;
  }

  /** A new voucher at the beginning of its life, for what was asked at its how-manieth attempt. */
  begin(life: Life, subject: Subject, asked: string): Voucher {
    const luck = new Luck(`${this.options.luck}/${life.name} ${asked}`);
    const voucher = this.readOff(life, subject, luck);
    this.settle(voucher);
    return voucher;
  }

  /** A paper that is read off another voucher's table, without clocks of its own. */
  readOff(life: Life, subject: Subject, luck: Luck): Voucher {
    const voucher = new Voucher(this.vouchers.length, life, subject, luck);
    this.vouchers.push(voucher);
    return voucher;
  }

  /** A timer of the run itself; `timer` is negative, vouchers are not. */
  setTimer(time: number, timer: number, detail: number): void {
    assert(timer < 0, 'timers are numbered below zero');
    this.agenda.schedule(time, timer, detail);
  }

  /** Runs until nothing is left to happen, or until a time. */
  run(until: number): void {
    const { agenda } = this;
    while (agenda.next() && agenda.time <= until) {
      const { subject, detail, time } = agenda;
      if (subject < 0) this.options.onTimer(subject, detail);
      else {
        this.options.clocks.monitors.slips.ranOut(detail, time);
        const voucher = this.vouchers[subject] as Voucher;
        const at = voucher.tokens.indexOf(detail);
        if (at >= 0) this.attempt(voucher, at);
      }
    }
  }

  /** Money comes in from outside (an opening): whoever waits for it looks again. */
  open(counter: string, key: number, amount: number): void {
    this.balances.add(counter, key, amount);
    this.wake([{ counter }], key);
  }

  /** Does in this life what another life of the same voucher did; nothing where it may not. */
  follow(voucher: Voucher, told: readonly string[]): void {
    for (const tell of told)
      for (const step of voucher.life.followers.get(tell) ?? []) {
        const edge = edgeOf(voucher, step);
        if (edge < 0) continue;
        this.take(voucher, present(voucher.life.plans[step], 'a follower'), edge);
        return;
      }
  }

  private attempt(voucher: Voucher, at: number): void {
    const step = voucher.pending[at] as number;
    const plan = present(voucher.life.plans[step], 'a plan');
    const lacking = this.balances.lacking(plan.uses, voucher.key, voucher.amount);
    if (lacking !== null) {
      const isForNothing = isForWant(plan.uses, lacking);
      if (isForNothing && isAnotherFunded(voucher, step, this.balances))
        this.chooseAgain(voucher, step, plan);
      else {
        voucher.tokens[at] = WAITING;
        this.waiting.wait(lacking, voucher.key, voucher);
      }
      return;
    }
    const edge = edgeOf(voucher, step);
    if (edge < 0)
      throw new HarnessBug(`${voucher.life.name}: ${plan.name} is not in the table here`);
    this.take(voucher, plan, edge);
  }

  /** What was chosen for want of money is for nothing, and what was declined for it is not. */
  private chooseAgain(voucher: Voucher, step: number, { choice }: StepPlan): void {
    dropDone(voucher, step, choice);
    this.settle(voucher);
  }

  private take(voucher: Voucher, plan: StepPlan, edge: number): void {
    const { table } = voucher.life;
    const before = voucher.word;
    const step = table.edgeStep[edge] as number;
    voucher.word = table.edgeTarget[edge] as number;
    spend(voucher, plan);
    this.taken.mark(voucher.life, edge);
    dropDone(voucher, step, plan.choice);
    this.checksum.add(this.now);
    this.checksum.add(voucher.id);
    this.checksum.add(edge);
    count(this.tally, plan, table.edgeLabel[edge] as number);
    const isChanged = this.balances.apply(plan.uses, voucher.key, voucher.amount);
    this.options.onStep(voucher, plan, before, edge);
    this.settle(voucher);
    if (isChanged) this.wake(plan.uses, voucher.key);
  }

  /** Clocks of what is no longer enabled go; what is newly enabled gets one. */
  private settle(voucher: Voucher): void {
    const { life, pending } = voucher;
    const { edgeStart, edgeStep } = life.table;
    const stamps = this.stamps.of(life);
    const stamp = ++this.stamp;
    const from = edgeStart[voucher.word] as number;
    const to = edgeStart[voucher.word + 1] as number;
    for (let e = from; e < to; e++) stamps[edgeStep[e] as number] = stamp;
    dropDisabled(voucher, stamps, stamp);
    for (let i = 0; i < pending.length; i++) stamps[pending[i] as number] = 0;
    const { candidates } = this;
    const { choices, isClocked } = life;
    candidates.length = 0;
    for (let e = from; e < to; e++) {
      const step = edgeStep[e] as number;
      if (stamps[step] !== stamp || isClocked[step] === 0) continue;
      const choice = choices[step] as number;
      if (choice >= 0) {
        if (!hasClock(voucher, choice)) candidates.push(step);
        continue;
      }
      const plan = life.plans[step] as StepPlan;
      if (plan.misfortune === null || this.fate.strikes(plan, voucher, this.now))
        this.startClock(voucher, step, plan);
      else hold(voucher, step, DECLINED);
    }
    for (let i = 0; i < candidates.length; i++) {
      const step = candidates[i] as number;
      const choice = choices[step] as number;
      if (!hasClock(voucher, choice) && !isHeld(voucher, step)) this.decide(voucher, step, choice);
    }
  }

  /** One of steps that exclude each other gets a clock, the others none. */
  private decide(voucher: Voucher, first: number, choice: number): void {
    const { plans, choices } = voucher.life;
    const { candidates } = this;
    // Where there is nothing to choose from, nothing is drawn and no list is made.
    if (isAlone(candidates, choices, choice)) {
      const plan = plans[first] as StepPlan;
      if (this.fate.strikes(plan, voucher, this.now) || isWanted(plan, voucher))
        this.setOut(voucher, first, plan);
      else hold(voucher, first, DECLINED);
      return;
    }
    const among = candidates.filter((step) => choices[step] === choice);
    const chosen = chosenOf(among, voucher, this.balances, this.fate, this.now);
    for (const step of among) if (step !== chosen) hold(voucher, step, DECLINED);
    if (chosen !== undefined) this.setOut(voucher, chosen, plans[chosen] as StepPlan);
  }

  private setOut(voucher: Voucher, step: number, plan: StepPlan): void {
    if (plan.mode === 'delivery') this.carry(voucher, step, plan);
    else this.startClock(voucher, step, plan);
  }

  /** A message sets out: the weather decides whether it is lost, doubled or late. */
  private carry(voucher: Voucher, step: number, plan: StepPlan): void {
    const { plans } = voucher.life;
    const fate = this.fate.ofMessage(plan, voucher, this.now);
    if (fate.isLost && edgeOf(voucher, plan.lose) >= 0) {
      hold(voucher, step, DECLINED);
      this.startClock(voucher, plan.lose, present(plans[plan.lose], 'a loss'));
      return;
    }
    if (fate.isDoubled && edgeOf(voucher, plan.duplicate) >= 0)
      this.startClock(voucher, plan.duplicate, present(plans[plan.duplicate], 'a double'));
    this.startClock(voucher, step, plan, fate);
  }

  private startClock(voucher: Voucher, step: number, plan: StepPlan, way: Way = fair): void {
    if (isHeld(voucher, step)) return;
    const token = this.nextToken++;
    hold(voucher, step, token);
    const due = this.options.clocks.start(token, plan, voucher, this.now, way);
    if (due !== WHEN_DONE) this.agenda.schedule(due, voucher.id, token);
  }

  /** Whoever waits for these balances tries again, in the order in which they began to wait. */
  private wake(counters: readonly Pick<Use, 'counter'>[], key: number): void {
    for (const { counter } of counters)
      for (const voucher of this.waiting.wake(counter, key))
        for (let i = 0; i < voucher.pending.length; i++) {
          if (voucher.tokens[i] !== WAITING) continue;
          const token = this.nextToken++;
          voucher.tokens[i] = token;
          this.agenda.schedule(this.now, voucher.id, token);
        }
  }
}
