/**
 * Who posts what, and when: a party posts when its own standing of a voucher changes, and not
 * otherwise. Beside the books runs the ghost record of money that really moved, which the step that
 * moved it writes and no party reads.
 */
import { type Fen, fen } from '../../../base/fen';
import type { Content } from '../../../models/content';
import { executorOfKind, isPaying, type Kind, kinds } from '../documents/kinds';
import type { StepPlan } from '../lives';
import { contentOf, decode, isSetOff } from '../reading';
import type { Voucher } from '../voucher';
import {
  type Accounts,
  ADVANCED,
  accounts,
  EXPENDITURE,
  INCOME_OF_NEW_YEAR,
  ZERO_BALANCE,
} from './accounts';
import { type Cause, causeOfNothing } from './journal';
import { Book, type Party, parties } from './ledgers';
import { changedOver, type Mistakes } from './mistakes';

export { type Kind, kinds };

/** A month's register of one kind. */
export const registerOf = (kind: Kind, month: number): number => kinds.indexOf(kind) * 100 + month;

/** Where the record of a register lies that a party executes. */
const ghostOf = (kind: Kind, month: number, party: Party): number =>
  registerOf(kind, month) * parties.length + parties.indexOf(party);

/** Opens a party's book; a test opens a wrong one. */
export type BookMaker = (party: Party, cause: Cause) => Book;

/** Whether a party's book is told of a voucher; a test makes one deaf. */
export type Hears = (party: Party, kind: Kind, voucher: number) => boolean;

export class Bookkeeping {
  /** Why the books post now, for all three of them. */
  readonly cause: Cause = causeOfNothing();
  readonly books: Readonly<Record<Party, Book>>;
  /** The books in the order of `parties`. */
  readonly list: readonly Book[];
  /** Payments out of the zero-balance account since it was last emptied, by what was asked. */
  readonly overdrawn = new Map<number, Voucher>();
  /** Clearings and refunds that the central bank has finished since its last pack. */
  readonly finished: Voucher[] = [];
  /** Fen that really moved, by register and executing party, then by voucher. */
  private readonly ghost = new Map<number, Map<number, number>>();
  /** Vouchers whose money really went elsewhere than was asked for. */
  private readonly astray = new Map<number, Content>();
  /** Vouchers that finance knows it was asked for, by register. */
  private readonly expected = new Map<number, number>();
  /** Fen really paid to payees, and really debited to the treasury. */
  paid = 0;
  debited = 0;
  /** Fen that really came back to banks, and were really credited to the treasury. */
  cameBack = 0;
  credited = 0;

  constructor(
    private readonly hears: Hears,
    private readonly mistakes: Mistakes | null = null,
    bookOf: BookMaker = (party, cause) => new Book(party, cause),
  ) {
    this.list = parties.map((party) => bookOf(party, this.cause));
    const [finance, bank, centralBank] = this.list as [Book, Book, Book];
    this.books = { finance, bank, 'central bank': centralBank };
  }

  /** Finance learns that a voucher is asked for. */
  expects(kind: Kind, voucher: Voucher): void {
    if (!this.hears('finance', kind, voucher.id)) return;
    const register = registerOf(kind, voucher.month);
    this.expected.set(register, (this.expected.get(register) ?? 0) + 1);
  }

  /** Finance waits for a voucher that others make, for what it knows to be paid. */
  awaits(kind: Kind, { id, month, amount }: Voucher): void {
    this.books.finance.note(registerOf(kind, month), id, 'open', fen(amount));
  }

  /** Vouchers asked for that finance has not issued yet. */
  unissued(kind: Kind, month: number): number {
    const register = registerOf(kind, month);
    const issued = this.books.finance.statement(register).rows.size;
    return (this.expected.get(register) ?? 0) - issued;
  }

  /** After a step: each party looks at its own parts, the ghost at what really moved. */
  onStep(kind: Kind, voucher: Voucher, plan: StepPlan, before: number): void {
    for (let p = 0; p < parties.length; p++) {
      const codes = voucher.life.books[p] as Uint8Array;
      const code = codes[voucher.word] as number;
      if (code !== codes[before]) this.look(kind, voucher, p, code, codes[before] as number);
    }
    const moved = movedBy(kind, voucher, plan);
    if (moved !== 0) this.witness(kind, voucher, executorOf(kind, plan), moved);
  }

  private look(kind: Kind, voucher: Voucher, p: number, code: number, before: number): void {
    const party = parties[p] as Party;
    if (!this.hears(party, kind, voucher.id)) return;
    const { standing, units } = decode(code);
    const book = this.books[party];
    const amount = fen(voucher.amount * units);
    const content = contentOf(code);
    book.note(registerOf(kind, voucher.month), voucher.id, standing, amount, content);
    const entries = accounts[kind][party];
    if (!entries || decode(before).standing === standing) return;
    if (standing === 'void') this.takeBack(voucher, p, entries.open);
    // Whoever is done has also been open, even where the two came at once.
    if (standing === 'open' || standing === 'done') this.enter(voucher, p, 1, entries.open, amount);
    if (standing !== 'done') return;
    if (party === 'central bank' && (kind === 'clearing' || kind === 'refund claim'))
      this.finished.push(voucher);
    const final = isSetOff(code) ? entries['set off'] : entries.done;
    this.enter(voucher, p, 2, this.throughZeroBalance(voucher, final), amount, kind);
  }

  /** A day's payments go through the zero-balance account; so does what is cleared the same day. */
  private throughZeroBalance(voucher: Voucher, to: Accounts | undefined): Accounts | undefined {
    if (to?.[0] === ADVANCED) {
      this.overdrawn.set(voucher.subject.asked, voucher);
      return [ZERO_BALANCE, to[1]];
    }
    if (to?.[1] !== ADVANCED) return to;
    return this.overdrawn.delete(voucher.subject.asked) ? [to[0], ZERO_BALANCE] : to;
  }

  private enter(
    v: Voucher,
    p: number,
    bit: number,
    to: Accounts | undefined,
    amount: Fen,
    kind?: Kind,
  ): void {
    const flag = bit << (2 * p);
    if (!to || v.posted & flag) return;
    v.posted |= flag;
    const book = this.books[parties[p] as Party];
    const credit = v.subject.isOfOldYear && to[1] === EXPENDITURE ? INCOME_OF_NEW_YEAR : to[1];
    const slip = kind ? (this.mistakes?.next(book.party, this.cause.time, v.luck) ?? null) : null;
    const keyed = slip === 'digits changed over' ? fen(changedOver(amount)) : amount;
    book.post(to[0], credit, keyed);
    if (slip === 'keyed twice') book.post(to[0], credit, keyed);
    if (slip && kind)
      book.misnote(registerOf(kind, v.month), v.id, keyed, slip === 'keyed twice' ? 2 : 1);
  }

  private takeBack(voucher: Voucher, p: number, to: Accounts | undefined): void {
    const flag = 1 << (2 * p);
    if (!to || !(voucher.posted & flag)) return;
    voucher.posted &= ~flag;
    this.books[parties[p] as Party].post(to[1], to[0], fen(voucher.amount));
  }

  private witness(kind: Kind, voucher: Voucher, party: Party, moved: number): void {
    const place = ghostOf(kind, voucher.month, party);
    let record = this.ghost.get(place);
    if (!record) {
      record = new Map();
      this.ghost.set(place, record);
    }
    record.set(voucher.id, (record.get(voucher.id) ?? 0) + moved);
    const codes = voucher.life.books[parties.indexOf(party)] as Uint8Array;
    const content = contentOf(codes[voucher.word] as number);
    if (content !== 'genuine') this.astray.set(voucher.id, content);
    if (isPaying(kind)) this.paid = fen(this.paid + moved);
    if (kind === 'clearing') this.debited = fen(this.debited + moved);
    if (kind === 'refund notice') this.cameBack = fen(this.cameBack + moved);
    if (kind === 'refund claim') this.credited = fen(this.credited + moved);
  }

  /** Whom the money of a voucher really went to; no book and no desk asks. */
  readonly movedTo = (voucher: number): Content => this.astray.get(voucher) ?? 'genuine';

  /** What really moved in a month at an executing party, by voucher. */
  moved(kind: Kind, month: number, executes: Party): ReadonlyMap<number, number> {
    return this.ghost.get(ghostOf(kind, month, executes)) ?? new Map();
  }
}

/** Payments are executed at the bank on whatever carrier, clearings at the central bank. */
const executorOf = (kind: Kind, plan: StepPlan): Party =>
  kind === 'notice' ? plan.party : executorOfKind[kind];

/** Money moves where the world says so, quota where a balance rises, books at a booking. */
function movedBy(kind: Kind, voucher: Voucher, plan: StepPlan): number {
  if (kind === 'quota change' || kind === 'adjustment')
    return (bookings[plan.event] ?? 0) * voucher.amount;
  if (kind !== 'notice' && kind !== 'clearing-quota notice') return plan.moves * voucher.amount;
  let units = 0;
  for (const use of plan.uses) if (use.isMoney && use.add > 0) units += use.add;
  return units * voucher.amount;
}
/** What a booking or its taking back does to what was really executed, in vouchers. */
const bookings: Readonly<Record<string, number>> = { REGISTER: 1, RETURN_REGISTERED: -1, BOOK: 1 };
