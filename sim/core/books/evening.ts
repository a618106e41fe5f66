/**
 * The evening of a working day: the bank holds its core journal against its own vouchers, takes the
 * day's payments out of the zero-balance account, and the central bank sends finance and banks a
 * pack of what it has finished. Each compares with its own book and nothing else.
 */
import { fen } from '../../../base/fen';
import { type Kind, kinds } from '../documents/kinds';
import type { Voucher } from '../voucher';
import { ADVANCED, ZERO_BALANCE } from './accounts';
import { type Bookkeeping, registerOf } from './bookkeeping';
import type { Checks } from './checks';
import { correct, ownAmount } from './corrections';
import type { Differences } from './differences';
import { NONE } from './journal';
import type { Party, Row } from './ledgers';
import { type Difference, type Matcher, match } from './month-end';
import { checkPacks, type Packer, packsOf } from './packs';

export interface EveningOptions {
  readonly books: Bookkeeping;
  readonly checks: Checks;
  readonly differences: Differences;
  readonly documents: (id: number) => Voucher;
  /** Takes in what a pack showed. */
  readonly found: (
    kind: Kind,
    difference: Difference,
    voucher: Voucher,
    scope: string,
    now: number,
  ) => void;
  readonly sweeps?: (index: number) => boolean;
  readonly packer?: Packer;
  readonly matcher?: Matcher;
  readonly corrects?: boolean;
  readonly asleep?: readonly string[];
}

export class Evening {
  /** Postings of the bank that it has held against its vouchers. */
  private looked = 0;
  private unsettled: Voucher[] = [];
  corrections = 0;

  constructor(private readonly options: EveningOptions) {}

  /** One evening. */
  pass(now: number): void {
    this.options.differences.begin();
    const { asleep = [] } = this.options;
    if (!asleep.includes("bank's evening")) this.ownVouchers(now);
    this.sweep(now);
    if (!asleep.includes('daily pack')) this.pack(now);
  }

  /** The bank's core journal since the last evening against the bank's own vouchers. */
  private ownVouchers(now: number): void {
    const { books, documents, differences, corrects = true } = this.options;
    const book = books.books.bank;
    const seen = new Set<string>();
    const until = book.journal.length;
    for (; this.looked < until; this.looked++) {
      const posting = book.journal.at(this.looked);
      if (posting.mark !== 'entry' || posting.voucher < 0) continue;
      const voucher = documents(posting.voucher);
      const key = `${posting.voucher} ${posting.kind} ${posting.debit}`;
      const right = ownAmount(book, voucher);
      const isAgain = seen.has(key);
      seen.add(key);
      if (right === null || (!isAgain && posting.amount === right)) continue;
      const kind = kinds[posting.kind] as (typeof kinds)[number];
      const finding = {
        kind: isAgain ? 'duplicated' : 'amount differs',
        name: 'error',
        owner: 'bank',
        foundBy: "bank's evening",
        since: posting.time,
      };
      differences.see('evening', `${kind} ${voucher.id}`, finding, now);
      if (!corrects) continue;
      this.corrections += correct(books, book, kind, voucher, now);
      differences.correct(`${kind} ${voucher.id}`);
    }
    // What was put right this evening is gone with the evening.
    differences.begin();
    differences.end('evening', now);
  }

  /** What the bank has paid and was not given back today it carries over night itself. */
  private sweep(now: number): void {
    const { books, checks, sweeps } = this.options;
    const book = books.books.bank;
    let index = 0;
    for (const voucher of books.overdrawn.values()) {
      if (sweeps && !sweeps(index++)) continue;
      const kind = kinds.indexOf(voucher.life.kind);
      const of = { time: now, voucher: voucher.id, kind, step: NONE, corrects: NONE };
      Object.assign(books.cause, of, { mark: 'sweep' });
      book.post(ADVANCED, ZERO_BALANCE, fen(voucher.amount));
    }
    books.cause.voucher = NONE;
    books.overdrawn.clear();
    const left = book.balance(ZERO_BALANCE);
    if (!checks.holds('swept', left === 0))
      checks.breaks('swept', `${left} fen at minute ${now}, ${index} payments of the day`);
  }

  /** The central bank's pack of the day, and what earlier packs left unsettled. */
  private pack(now: number): void {
    const { books, checks, differences, found, packer = packsOf } = this.options;
    const vouchers = [...this.unsettled, ...books.finished.splice(0)];
    if (vouchers.length > 0) checkPacks(checks, packer, vouchers.length, 'pack of the day');
    this.unsettled = vouchers.filter((voucher) => {
      const differing = this.against('bank', voucher, false).concat(
        this.against('finance', voucher, true),
      );
      for (const difference of differing)
        found(voucher.life.kind, difference, voucher, 'pack', now);
      return differing.length > 0;
    });
    differences.end('pack', now);
  }

  private against(party: Party, voucher: Voucher, mayLead: boolean): readonly Difference[] {
    const { books, matcher = match } = this.options;
    const register = registerOf(voucher.life.kind, voucher.month);
    const line = (of: Party) => {
      const row = books.books[of].statement(register).rows.get(voucher.id);
      const rows: ReadonlyMap<number, Readonly<Row>> = new Map(row ? [[voucher.id, row]] : []);
      return { party: of, rows };
    };
    return matcher(line(party), line('central bank'), mayLead);
  }
}
