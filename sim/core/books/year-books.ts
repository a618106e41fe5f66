/**
 * The books of a year as its conductor uses them: every step is posted and conserved, every evening
 * compared, every difference followed until it is gone. What people do here they do from
 * statements; checks and record of slips are the judge's.
 */
import type { BooksResults } from '../../../base/books-results';
import type { Kind } from '../documents/kinds';
import { kinds } from '../documents/kinds';
import type { Asked } from '../documents/volumes';
import type { StepPlan } from '../lives';
import type { Scenario, Track } from '../scenario';
import type { Voucher } from '../voucher';
import type { Balances } from './balances';
import { Bookkeeping } from './bookkeeping';
import { Checks } from './checks';
import type { MonthClosing } from './closing';
import { Conservation } from './conservation';
import { controlOf } from './controls';
import { correct, departing, slipOf } from './corrections';
import { Differences, Duration, type Finding } from './differences';
import { Evening } from './evening';
import { NONE } from './journal';
import { parties } from './ledgers';
import { Mistakes } from './mistakes';
import type { Difference } from './month-end';
import { Naming, type Timing } from './naming';
import { checkPacks, checkPages, packsOf, pagesOf } from './packs';
import type { BooksSabotage } from './sabotage';
import { carried, checkJournals, checkStatements } from './statements';

export interface YearBooksOptions extends BooksSabotage {
  readonly scenario: Scenario;
  readonly track: Track;
  readonly calmFrom: number;
  readonly documents: (id: number) => Voucher;
  /** Told of every error that has been named. */
  readonly onNamed?: (voucher: Voucher, finding: Finding, now: number) => void;
  readonly isUnderAttack?: (voucher: Voucher) => boolean;
}

export class YearBooks {
  readonly checks = new Checks();
  readonly differences = new Differences();
  readonly mistakes: Mistakes;
  readonly books: Bookkeeping;
  readonly naming: Naming;
  private readonly evening: Evening;
  private conservation!: Conservation;
  private readonly toCorrect: { readonly difference: Difference; readonly kind: Kind }[] = [];
  private corrections = 0;
  private unexplained = 0;

  constructor(private readonly options: YearBooksOptions) {
    const { scenario, track, calmFrom, documents, matcher, sweeps, packer } = options;
    const chance = scenario.books[track === 'electronic' ? 'electronic' : 'paper'].is;
    this.mistakes = new Mistakes(chance, calmFrom);
    this.books = new Bookkeeping(options.hears ?? (() => true), this.mistakes, options.book);
    this.naming = new Naming(this.books);
    const { books, checks, differences } = this;
    this.evening = new Evening({
      ...{ books, checks, differences, documents },
      found: (kind, difference, voucher, scope, now) => {
        this.found(kind, difference, voucher, scope, now);
      },
      ...(sweeps ? { sweeps } : {}),
      ...(packer ? { packer } : {}),
      ...(matcher ? { matcher } : {}),
      corrects: options.corrects ?? true,
      asleep: options.asleep ?? [],
    });
  }

  /** Conserves these balances from now on. */
  over(balances: Balances): void {
    const { is } = this.options.scenario.clock.cutOff;
    this.conservation = new Conservation(this.books, balances, this.checks, is);
  }

  /** Something is asked for: a notice is packed and laid out on pages. */
  asked(one: Asked): void {
    if (one.kind !== 'notice') return;
    const { packer = packsOf, pager = pagesOf, scenario } = this.options;
    checkPacks(this.checks, packer, one.rows.length, 'notice');
    checkPages(this.checks, pager, one, scenario.volumes.rowsPerPage.is);
  }

  opened(counter: string, amount: number): void {
    this.conservation.opened(counter, amount);
  }

  /** A step: the parties post, then everything must still add up. */
  step(kind: Kind, voucher: Voucher, plan: StepPlan, before: number, edge: number, now: number) {
    const { books } = this;
    const { cause } = books;
    cause.time = now;
    cause.voucher = voucher.id;
    cause.kind = kinds.indexOf(kind);
    cause.step = voucher.life.table.edgeStep[edge] as number;
    cause.mark = 'entry';
    cause.corrects = NONE;
    books.onStep(kind, voucher, plan, before);
    this.options.meddle?.(books, kind, voucher, before);
    cause.voucher = NONE;
    this.conservation.after(kind, voucher, plan, before, now);
  }

  /** The evening of a working day. */
  endOfDay(now: number): void {
    this.evening.pass(now);
    this.conservation.rest();
  }

  /** A month's desk begins a round of comparing. */
  beginRound(): void {
    this.differences.begin();
  }

  endRound(month: number, now: number): void {
    this.differences.end(`month ${month}`, now);
  }

  /** A difference of a month's statements. */
  at(kind: Kind, difference: Difference, scope: string, now: number): void {
    this.found(kind, difference, this.options.documents(difference.voucher), scope, now);
  }

  /** A difference was found by statements: name it, find its owner; what is an error is owned. */
  found(kind: Kind, difference: Difference, voucher: Voucher, scope: string, now: number): void {
    const foundBy = controlOf(scope);
    const timing = this.naming.timingOf(kind, difference, voucher);
    const key = `${kind} ${voucher.id}`;
    if (timing) {
      // The scope of an attack ends with the money: nobody is owed what its table does not have.
      if (this.options.isUnderAttack?.(voucher)) return;
      this.explain(timing, voucher, difference);
      this.differences.see(scope, key, { kind: difference.kind, foundBy, ...timing }, now);
      return;
    }
    const owner =
      difference.kind === 'payee differs'
        ? departing(this.books, kind, voucher)
        : difference.between.find((one) => slipOf(this.books.books[one], kind, voucher));
    const error = { kind: difference.kind, foundBy, name: 'error', owner: owner ?? 'nobody yet' };
    this.differences.see(scope, key, error, now);
    this.options.onNamed?.(voucher, error, now);
    if (owner && difference.kind !== 'payee differs') this.toCorrect.push({ difference, kind });
  }

  private explain(timing: Timing, voucher: Voucher, of: Difference): void {
    if (this.checks.holds('explained', this.naming.isExplained(timing, voucher))) return;
    this.unexplained++;
    const { id, life } = voucher;
    this.checks.breaks('explained', `${timing.name}, ${of.kind}, ${life.name} ${id}`);
  }

  /** Owners put right what was found to be theirs; answers whether there was anything. */
  correctFound(now: number): boolean {
    const found = this.toCorrect.splice(0);
    if (this.options.corrects === false) return false;
    for (const { difference, kind } of found) {
      const voucher = this.options.documents(difference.voucher);
      for (const party of difference.between) {
        const book = this.books.books[party];
        if (!slipOf(book, kind, voucher)) continue;
        this.corrections += correct(this.books, book, kind, voucher, now);
        this.differences.correct(`${kind} ${voucher.id}`);
      }
    }
    this.conservation.rest();
    return found.length > 0;
  }

  /** Work minutes until what was found is put right. */
  correctionMinutes(): number {
    const { scenario, track } = this.options;
    const { is } = scenario.reconciliation[track === 'electronic' ? 'electronic' : 'paper'];
    return Math.max(1, is[2]);
  }

  get hasToCorrect(): boolean {
    return this.toCorrect.length > 0;
  }

  /** After everything: statements, journals, slips. Answers what was broken. */
  finish(closings: readonly MonthClosing[]): readonly string[] {
    const { checks, books, mistakes } = this;
    const closed = closings.filter((one) => one.closedAt !== null).map((one) => one.month);
    checkStatements(books, closed, checks, this.options.carry ?? carried);
    checkJournals(books, checks);
    const made = this.corrections + this.evening.corrections;
    if (!checks.holds('corrected', made >= mistakes.made))
      checks.breaks('corrected', `${mistakes.made} slips, ${made} put right`);
    return checks.violations;
  }

  results(closings: readonly MonthClosing[]): BooksResults {
    const late = new Duration();
    let monthsInTime = 0;
    let monthsAtOnce = 0;
    for (const { closedAt, due, rounds } of closings) {
      if (closedAt === null) continue;
      if (rounds === 1) monthsAtOnce++;
      if (closedAt > due) late.add(closedAt - due);
      else monthsInTime++;
    }
    return {
      differences: this.differences.results(),
      unexplained: this.unexplained,
      mistakes: this.mistakes.made,
      corrections: this.corrections + this.evening.corrections,
      postings: Object.fromEntries(parties.map((p, i) => [p, this.books.list[i]?.postings ?? 0])),
      monthsAtOnce,
      monthsInTime,
      monthsLate: late.count,
      late: late.result(),
      checks: this.checks.results(),
    };
  }
}
