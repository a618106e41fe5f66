/**
 * The three books: finance, bank (all banks, by number) and central bank, each double entry in fen.
 * A book is told only what its own party did or received; nothing here reads another book or what
 * really happened. Beside the accounts each book keeps a register of vouchers for statements.
 */
import { HarnessBug } from '../../../base/assert';
import { type Fen, fen } from '../../../base/fen';
import type { Content } from '../../../models/content';
import { type Cause, causeOfNothing, Journal, NONE } from './journal';

export const parties = ['finance', 'bank', 'central bank'] as const;
export type Party = (typeof parties)[number];

/** What a book says of a voucher: `open` is in hand, `done` and `void` are final. */
export type Standing = 'none' | 'open' | 'done' | 'void';

export interface Row {
  readonly voucher: number;
  standing: Standing;
  amount: Fen;
  /** How often the book was told that it was done. */
  times: number;
  /** Whom it goes to: as asked for, somebody else, or an earlier voucher's payee again. */
  content: Content;
}

export interface Statement {
  readonly party: Party;
  readonly rows: ReadonlyMap<number, Readonly<Row>>;
}

export class Book {
  private readonly accounts = new Map<string, number>();
  private readonly months = new Map<number, Map<number, Row>>();
  readonly journal = new Journal();
  /** Sum of all accounts, kept with every posting. */
  net = 0;
  /** Postings made without a voucher or an account that caused them. */
  causeless = 0;

  constructor(
    readonly party: Party,
    readonly cause: Cause = causeOfNothing(),
  ) {}

  get postings(): number {
    return this.journal.length;
  }

  /** One posting: what is debited to one account is credited to another; answers its number. */
  post(debit: string, credit: string, amount: Fen): number {
    if (amount <= 0) throw new HarnessBug(`${this.party}: a posting of ${amount}`);
    if (debit === credit) throw new HarnessBug(`${this.party}: ${debit} posted against itself`);
    return this.write(debit, credit, amount);
  }

  /** Takes a posting back in red: the same accounts, the amount below zero. */
  reverse(sequence: number): number {
    const { debit, credit, amount } = this.journal.at(sequence);
    return this.write(debit, credit, fen(-amount));
  }

  private write(debit: string, credit: string, amount: Fen): number {
    if (this.cause.voucher === NONE) this.causeless++;
    this.add(debit, amount);
    this.add(credit, fen(-amount));
    return this.journal.append(this.cause, debit, credit, amount);
  }

  /** One side of a posting. */
  protected add(account: string, amount: Fen): void {
    this.accounts.set(account, fen((this.accounts.get(account) ?? 0) + amount, account));
    this.net += amount;
  }

  /** Debits less credits of an account. */
  balance(account: string): Fen {
    return (this.accounts.get(account) ?? 0) as Fen;
  }

  /** The sum of all accounts: zero, or the book has lost money. */
  trial(): Fen {
    let total = 0;
    for (const balance of this.accounts.values()) total += balance;
    return fen(total, `trial balance of ${this.party}`);
  }

  /** Notes what this party now holds of a voucher of a month. */
  note(
    month: number,
    voucher: number,
    standing: Standing,
    amount: Fen,
    content: Content = 'genuine',
  ): void {
    let rows = this.months.get(month);
    if (!rows) {
      rows = new Map();
      this.months.set(month, rows);
    }
    let row = rows.get(voucher);
    if (!row) {
      row = { voucher, standing, amount, times: 0, content };
      rows.set(voucher, row);
    }
    if (standing === 'done' && (row.standing !== 'done' || row.amount !== amount)) row.times++;
    else if (standing === 'done' && row.times === 0) row.times = 1;
    row.standing = standing;
    row.amount = amount;
    row.content = content;
  }

  /** A slip of the pen: the row says another amount, or that it was done once more. */
  misnote(month: number, voucher: number, amount: Fen, times: number): void {
    const row = this.months.get(month)?.get(voucher);
    if (!row) throw new HarnessBug(`${this.party}: no row of voucher ${voucher} to spoil`);
    row.amount = amount;
    row.times = times;
  }

  /** The statement of a month. */
  statement(month: number): Statement {
    return { party: this.party, rows: this.months.get(month) ?? new Map() };
  }

  /** A closed month leaves the register; the accounts stay. */
  forget(month: number): void {
    this.months.delete(month);
  }
}
