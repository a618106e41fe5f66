/**
 * Closing a month: on the evening of its last working day the desk compares the books, and again
 * every evening after that on which it has found the time, until nothing is left. The desk knows
 * statements alone; once it says closed, the ghost record judges it.
 */

import type { WorkHours } from '../calendar';
import { askedKinds, type Kind } from '../documents/kinds';
import { Post } from '../posts';
import type { Scenario, Track } from '../scenario';
import { pairs } from './accounts';
import { type Bookkeeping, registerOf } from './bookkeeping';
import { type Difference, judge, type Matcher, match } from './month-end';
import type { YearBooks } from './year-books';

export interface MonthClosing {
  readonly month: number;
  readonly firstCompared: number;
  /** Closed later than this it is closed late. */
  readonly due: number;
  closedAt: number | null;
  /** Comparisons made. */
  rounds: number;
  /** Differences of the last round. */
  open: number;
  /** Differences by name over all rounds. */
  readonly named: Map<string, number>;
  /** Fen that had really moved when the month was closed. */
  movedAtClose: number;
  /** All that is left has been named before and nobody can end it: no evening compares again. */
  isHandedOver: boolean;
  /** Errors of the last round, by voucher, class and parties. */
  erring: ReadonlySet<string>;
  /** Of those of the last round, what no attack explains. */
  openOtherwise: number;
  /** Left open at the end of the year, since money went where nobody asked for it. */
  isLeftOpen: boolean;
}

export interface DeskOptions {
  readonly scenario: Scenario;
  readonly track: Track;
  readonly hours: WorkHours;
  readonly books: Bookkeeping;
  /** Who follows differences until they are gone. */
  readonly found: YearBooks;
  /** Who compares; a test puts a careless one in its place. */
  readonly matcher?: Matcher;
  /** Whether a voucher of the month that came back is still to be asked for again. */
  readonly awaitsAnother: (month: number) => boolean;
  /** Whether a voucher is under attack; for the judge alone, never for the desk. */
  readonly isUnderAttack?: (voucher: number) => boolean;
  readonly isAsleep?: boolean;
}

/** Tells differences apart: one voucher may err in two registers, one after the other. */
const keyOf = ({ voucher, kind, between }: Difference): string =>
  `${voucher} ${kind} ${between.join(' ')}`;
/** Whether every difference is an error that was named the evening before already. */
const isOnlyOld = (
  seen: readonly string[],
  erring: ReadonlySet<string>,
  before: ReadonlySet<string>,
): boolean => seen.length > 0 && seen.every((one) => erring.has(one) && before.has(one));

/** A desk that does not look. */
const blind: Matcher = () => [];

export class Desk {
  readonly months: MonthClosing[] = [];
  readonly violations: string[] = [];
  readonly post: Post;

  constructor(private readonly options: DeskOptions) {
    this.post = new Post('reconciliation desk', 1, options.hours);
  }

  /** Opens the closing of a month at the time of its first comparison. */
  begin(month: number, firstCompared: number, due: number): void {
    const named = new Map<string, number>();
    const fresh = { closedAt: null, rounds: 0, open: 0, named, movedAtClose: 0 };
    const end = { openOtherwise: 0, isLeftOpen: false, isHandedOver: false };
    const erring: ReadonlySet<string> = new Set();
    this.months.push({ month, firstCompared, due, ...fresh, ...end, erring });
  }

  /** Compares a month's books now; answers when the desk is done with it. */
  compare(closing: MonthClosing, now: number): number {
    const { books, track, scenario, isAsleep = false } = this.options;
    const matcher = isAsleep ? blind : (this.options.matcher ?? match);
    const { month } = closing;
    let compared = 0;
    let unexplained = 0;
    let open = this.options.awaitsAnother(month) ? 1 : 0;
    let attacked = 0;
    const seen: string[] = [];
    const erring = new Set<string>();
    const { found } = this.options;
    found.beginRound();
    const name = (kind: Kind, difference: Difference): void => {
      found.at(kind, difference, `month ${month}`, now);
      const named = difference.timing?.name ?? `${difference.kind} (error)`;
      closing.named.set(named, (closing.named.get(named) ?? 0) + 1);
      if (!difference.timing) unexplained++;
    };
    for (const { kind, orders, executes, executorMayLead } of pairs) {
      const register = registerOf(kind, month);
      const issued = books.books[orders].statement(register);
      const executed = books.books[executes].statement(register);
      const differences = matcher(issued, executed, executorMayLead);
      for (const difference of differences) {
        name(kind, difference);
        seen.push(keyOf(difference));
        if (!difference.timing) erring.add(keyOf(difference));
        if (this.options.isUnderAttack?.(difference.voucher)) attacked++;
      }
      open += differences.length;
      compared += issued.rows.size;
    }
    if (matcher === match) for (const kind of askedKinds) open += books.unissued(kind, month);
    found.endRound(month, now);
    const each = closing.rounds === 0 ? compared : closing.open;
    closing.rounds++;
    closing.open = open;
    closing.openOtherwise = open - attacked;
    closing.isHandedOver = open === seen.length && isOnlyOld(seen, erring, closing.erring);
    closing.erring = erring;
    const [base, perVoucher, perDifference] =
      scenario.reconciliation[track === 'electronic' ? 'electronic' : 'paper'].is;
    const done = this.post.bring(now, base + perVoucher * each + perDifference * unexplained);
    if (open === 0) this.close(closing, done);
    return done;
  }

  private close(closing: MonthClosing, at: number): void {
    closing.closedAt = at;
    const { books } = this.options;
    for (const { kind, orders, executes } of pairs) {
      const moved = books.moved(kind, closing.month, executes);
      const register = registerOf(kind, closing.month);
      for (const party of new Set([orders, executes])) {
        const wrong = judge(books.books[party].statement(register), moved, books.movedTo);
        if (wrong.length > 0)
          this.violations.push(
            `month ${closing.month} was closed on ${kind} books that differ from what really ` +
              `happened: ${wrong[0]}${wrong.length > 1 ? `, and ${wrong.length - 1} more` : ''}`,
          );
      }
    }
    closing.movedAtClose = this.movedIn(closing.month);
  }

  private movedIn(month: number): number {
    let total = 0;
    for (const { kind, executes } of pairs)
      for (const amount of this.options.books.moved(kind, month, executes).values())
        total += amount;
    return total;
  }

  /** After everything: no closed month may have moved since, and none may be left open. */
  finish(): void {
    for (const closing of this.months) {
      if (closing.closedAt === null && closing.open > 0 && closing.openOtherwise === 0)
        closing.isLeftOpen = true;
      else if (closing.closedAt === null)
        this.violations.push(
          `month ${closing.month} never closed: ${closing.open} differences after ` +
            `${closing.rounds} comparisons`,
        );
      else if (this.movedIn(closing.month) !== closing.movedAtClose)
        this.violations.push(`money of month ${closing.month} moved after it was closed`);
    }
  }
}
