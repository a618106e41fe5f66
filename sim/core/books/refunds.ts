/**
 * Papers of money that came back, read off the table on which clearing and refund are walked: the
 * refund notice (2203, 2204) and the claim for refund (2302) get numbers, a month and rows in the
 * books of their own. Money of an old year restores no quota in the new one: it is its income.
 */
import { fen } from '../../../base/fen';
import { isRefund, type Kind, type RefundKind, refundKinds } from '../documents/kinds';
import { CAME_BACK, type RefundLives } from '../documents/refund-lives';
import type { StepPlan } from '../lives';
import { decode, isSetOff } from '../reading';
import type { Subject, Voucher } from '../voucher';
import type { Walk } from '../walk';
import { pairs } from './accounts';
import { type Bookkeeping, registerOf } from './bookkeeping';
import type { Checks } from './checks';
import { parties } from './ledgers';
import { judge, type Matcher, match } from './month-end';
import type { Refund } from './triples';

export interface RefundsOptions {
  readonly lives: RefundLives;
  readonly walk: Pick<Walk, 'readOff' | 'balances'>;
  readonly checks: Checks;
  /** The month in whose books money stands that comes back at a time; after the last, the next. */
  readonly monthOf: (time: number) => number;
  /** Whether the year of a payment is over at a time. */
  readonly isOver: (of: Voucher, time: number) => boolean;
  /** Whether quota that is restored at a time is cancelled with the year's. */
  readonly isYearOver: (time: number) => boolean;
  readonly begun: (refund: Refund) => void;
  /** A step of a paper: the parties post. */
  readonly step: (kind: Kind, paper: Voucher, plan: StepPlan, before: number, edge: number) => void;
  /** Takes quota out again that the new year does not know. */
  readonly withdraw: (counter: string, key: number, amount: number) => void;
  /** Finance has heard of the end of a paper after so many minutes. */
  readonly done: (kind: RefundKind, minutes: number) => void;
}

interface Settled {
  back: number;
  setOff: number;
  credited: number;
  restored: number;
}

export class Refunds {
  private readonly papers = new Map<number, Refund>();
  private readonly settled = new Map<Refund, Settled>();
  readonly counts: Record<string, number> = {};
  readonly amounts: Record<string, number> = {};

  constructor(private readonly options: RefundsOptions) {}

  /** After a step of a clearing that may come back; what it did to the clearing is posted. */
  after(of: Voucher, plan: StepPlan, before: number, edge: number, now: number): void {
    const { lives } = this.options;
    const step = of.life.table.edgeStep[edge] as number;
    const changed = refundKinds.filter((kind) => {
      const { books, plans } = lives[kind];
      const moves = plans[step]?.moves ?? 0;
      return moves > 0 || books.some((codes) => codes[of.word] !== codes[before]);
    });
    let papers = this.papers.get(of.id);
    if (changed.length > 0 && !papers) papers = this.begin(of, before, now);
    if (!papers) return;
    this.papers.set(of.id, papers);
    const held = this.settled.get(papers) as Settled;
    if (plan.event === CAME_BACK)
      this.count(of.subject.comesBack?.how === 'bounce' ? 'bounces' : 'refunds', of.amount);
    for (const [kind, paper] of [
      ['refund claim', papers.claim],
      ['refund notice', papers.notice],
    ] as const) {
      paper.word = of.word;
      if (!changed.includes(kind)) continue;
      const own = lives[kind].plans[step] as StepPlan;
      this.options.step(kind, paper, own, before, edge);
      this.settle(kind, paper, own, before, held);
      this.hear(kind, paper, before, now);
    }
    this.restore(papers, plan, held, now);
  }

  private begin(of: Voucher, before: number, now: number): Refund {
    const { lives, walk, monthOf, isOver, begun } = this.options;
    const subject: Subject = {
      ...of.subject,
      month: monthOf(now),
      bornAt: now,
      isOfOldYear: isOver(of, now),
    };
    const notice = walk.readOff(lives['refund notice'], subject, of.luck);
    const claim = walk.readOff(lives['refund claim'], subject, of.luck);
    notice.word = before;
    claim.word = before;
    const refund = { of, notice, claim };
    this.settled.set(refund, { back: 0, setOff: 0, credited: 0, restored: 0 });
    begun(refund);
    return refund;
  }

  /** What came back is settled in one way, once, at its amount. */
  private settle(
    kind: RefundKind,
    paper: Voucher,
    { moves, name }: StepPlan,
    before: number,
    held: Settled,
  ): void {
    if (kind === 'refund notice') {
      held.back += moves;
      const codes = paper.life.books[parties.indexOf('bank')] as Uint8Array;
      const [was, is] = [codes[before] as number, codes[paper.word] as number];
      if (isSetOff(is) && !isSetOff(was)) {
        held.setOff++;
        this.count('set off', paper.amount);
      }
    } else if (moves > 0) {
      held.credited += moves;
      this.count('refunded to the treasury', paper.amount * moves);
    }
    const isRight = held.setOff + held.credited <= held.back && held.back <= 1;
    if (!this.options.checks.holds('settled', isRight))
      this.options.checks.breaks('settled', `${kind} ${paper.id} of ${paper.amount} fen, ${name}`);
  }

  /** Quota comes back with the money; in the new year there is no quota of the old one. */
  private restore({ notice }: Refund, plan: StepPlan, held: Settled, now: number): void {
    const { checks, withdraw, walk } = this.options;
    for (const use of plan.uses) {
      if (!use.isMoney || use.add <= 0) continue;
      const amount = use.add * notice.amount;
      if (notice.subject.isOfOldYear) {
        const before = walk.balances.of(use.counter, notice.key) - amount;
        withdraw(use.counter, notice.key, amount);
        const left = walk.balances.of(use.counter, notice.key) - before;
        if (!checks.holds('restored', left === 0))
          checks.breaks('restored', `${use.counter}: ${left} fen of an old year`);
        if (plan.party === 'bank') this.count('income of the new year', notice.amount);
        continue;
      }
      const isOfBank = plan.party === 'bank';
      if (isOfBank) held.restored += use.add;
      if (isOfBank && this.options.isYearOver(now)) this.count('quota restored too late', amount);
      const isRight = held.restored <= held.back && (isOfBank || held.credited > 0);
      if (!checks.holds('restored', isRight))
        checks.breaks('restored', `${use.counter}, voucher ${notice.id}, ${plan.name}`);
    }
  }

  private hear(kind: RefundKind, paper: Voucher, before: number, now: number): void {
    const codes = paper.life.books[0] as Uint8Array;
    const [was, is] = [codes[before] as number, codes[paper.word] as number];
    if (decode(is).standing !== 'done' || decode(was).standing === 'done') return;
    this.options.done(kind, now - paper.subject.bornAt);
  }

  private count(name: string, amount: number): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.amounts[name] = fen((this.amounts[name] ?? 0) + amount, name);
  }

  /** After everything: all that came back is settled, and what is of the year has its quota. */
  finish(): void {
    const { checks } = this.options;
    for (const [{ notice }, held] of this.settled) {
      const isSettled = held.setOff + held.credited === held.back;
      if (!checks.holds('settled', isSettled))
        checks.breaks('settled', `refund ${notice.id} of ${notice.amount} fen is open at the end`);
      const due = notice.subject.isOfOldYear ? 0 : held.back;
      if (!checks.holds('restored', held.restored === due))
        checks.breaks('restored', `refund ${notice.id}: ${held.restored} times, not ${due}`);
    }
  }
}

/** Holds the books of what came back after the last month against each other. */
export function checkLate(
  books: Bookkeeping,
  checks: Checks,
  month: number,
  matcher: Matcher = match,
): void {
  for (const { kind, orders, executes, executorMayLead } of pairs) {
    if (!isRefund(kind)) continue;
    const register = registerOf(kind, month);
    const [asked, done] = [orders, executes].map((of) => books.books[of].statement(register));
    if (!asked || !done) continue;
    const [found] = [
      ...matcher(asked, done, executorMayLead).map(({ kind: of, voucher }) => `${of}, ${voucher}`),
      ...[asked, done].flatMap((of) =>
        judge(of, books.moved(kind, month, executes), books.movedTo),
      ),
    ];
    if (!checks.holds('late', found === undefined)) checks.breaks('late', `${kind}: ${found}`);
  }
}
