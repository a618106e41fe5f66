/**
 * Conservation after every event: what books, counters and the ghost record hold is compared with
 * sums kept here from the steps themselves. Whole numbers, a few comparisons a step; it reads the
 * books, and no book reads it.
 */
import { DAY_MINUTES } from '../calendar';
import type { Kind } from '../documents/kinds';
import { CLAIM_REFUND } from '../documents/refund-lives';
import type { StepPlan } from '../lives';
import type { Voucher } from '../voucher';
import type { Balances } from './balances';
import type { Bookkeeping } from './bookkeeping';
import type { Checks, Sentence } from './checks';
import { parties } from './ledgers';
import { CHANGED } from './settlement';

export class Conservation {
  private readonly expected = new Map<string, { sum: number }>();
  private readonly postings = [0, 0, 0];
  private moved = 0;
  private readonly own: Sentence;
  private readonly balanced: Sentence;
  private readonly caused: Sentence;
  private readonly counters: Sentence;
  private readonly covered: Sentence;
  private readonly ghost: Sentence;

  constructor(
    private readonly books: Bookkeeping,
    private readonly balances: Balances,
    private readonly checks: Checks,
    private readonly cutOff: number,
  ) {
    this.own = checks.of('own');
    this.balanced = checks.of('balanced');
    this.caused = checks.of('caused');
    this.counters = checks.of('counters');
    this.covered = checks.of('covered');
    this.ghost = checks.of('ghost');
  }

  /** A counter is opened from outside. */
  opened(counter: string, amount: number): void {
    this.expect(counter, amount);
  }

  private expect(counter: string, amount: number): number {
    const known = this.expected.get(counter);
    if (known) {
      known.sum += amount;
      return known.sum;
    }
    this.expected.set(counter, { sum: amount });
    return amount;
  }

  /** After a step and what the parties posted because of it, before anything that follows. */
  after(kind: Kind, voucher: Voucher, plan: StepPlan, before: number, now: number): void {
    this.ofBooks(kind, voucher, plan, before);
    for (const use of plan.uses) if (use.add !== 0) this.ofCounter(voucher, plan, use);
    if (plan.moves !== 0) this.ofMoney(kind, voucher, plan);
    if (plan.event === 'CLAIM' || (kind === 'refund claim' && plan.event === CLAIM_REFUND))
      this.ofClaim(voucher, plan, now);
  }

  /** After an evening, a correction or a year's end: the books alone have moved. */
  rest(): void {
    for (let p = 0; p < parties.length; p++) this.ofBook(p, () => 'an evening');
  }

  private ofBooks(kind: Kind, voucher: Voucher, plan: StepPlan, before: number): void {
    for (let p = 0; p < parties.length; p++) {
      const codes = voucher.life.books[p] as Uint8Array;
      const isOwn = codes[voucher.word] !== codes[before];
      const book = this.books.list[p] as (typeof this.books.list)[number];
      const isStill = book.postings === this.postings[p];
      if (!this.own.holds(isOwn || isStill))
        this.checks.breaks('own', `${book.party} on ${placeOf(kind, voucher, plan)}`);
      if (!isStill) this.ofBook(p, () => placeOf(kind, voucher, plan));
      else this.balanced.made++;
    }
  }

  /** The place is put into words only where something is wrong. */
  private ofBook(p: number, place: () => string): void {
    const { checks } = this;
    const book = this.books.list[p] as (typeof this.books.list)[number];
    this.postings[p] = book.postings;
    if (!this.balanced.holds(book.net === 0))
      checks.breaks('balanced', `${book.party} is off by ${book.net} fen after ${place()}`);
    if (!this.caused.holds(book.causeless === 0))
      checks.breaks('caused', `${book.party}: ${book.causeless} postings after ${place()}`);
  }

  private ofCounter(voucher: Voucher, plan: StepPlan, use: StepPlan['uses'][number]): void {
    const { counter } = use;
    const expected = this.expect(counter, use.add * (use.isMoney ? voucher.amount : 1));
    const found = this.balances.total(counter);
    const where = (): string => `${counter} at voucher ${voucher.id}, ${plan.name}`;
    if (!this.counters.holds(found === expected))
      this.checks.breaks('counters', `${where()}: ${found} fen, not ${expected}`);
    const lowest = this.balances.lowest(counter);
    if (!this.covered.holds(lowest >= 0 || counter === CHANGED))
      this.checks.breaks('covered', `${where()}: ${lowest} fen`);
  }

  private ofMoney(kind: Kind, voucher: Voucher, plan: StepPlan): void {
    this.moved += plan.moves * voucher.amount;
    const { paid, debited, cameBack, credited } = this.books;
    const recorded = paid + debited + cameBack + credited;
    if (!this.ghost.holds(recorded === this.moved))
      this.checks.breaks(
        'ghost',
        `${recorded} fen on record, ${this.moved} moved, ${placeOf(kind, voucher, plan)}`,
      );
  }

  private ofClaim(voucher: Voucher, plan: StepPlan, now: number): void {
    const minute = now - Math.floor(now / DAY_MINUTES) * DAY_MINUTES;
    if (!this.checks.holds('claims', minute <= this.cutOff))
      this.checks.breaks(
        'claims',
        `bank ${voucher.bank + 1}, voucher ${voucher.id}, ${plan.name}, minute ${minute}`,
      );
  }
}

const placeOf = (kind: Kind, voucher: Voucher, plan: StepPlan): string =>
  `${kind} ${voucher.id} of ${voucher.amount} fen, ${plan.name}`;
