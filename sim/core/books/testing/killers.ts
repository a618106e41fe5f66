/**
 * A killer for every sentence about the books: one deliberate wrong that a simulated year must
 * name. `beyond` marks what no system of the checker is large enough to show, and why. Tests alone
 * use this table.
 */
import { type Fen, fen } from '../../../../base/fen';
import type { Rules } from '../../../../models/rules';
import { decode } from '../../reading';
import { Balances } from '../balances';
import type { Bookkeeping, BookMaker } from '../bookkeeping';
import type { CheckName } from '../checks';
import { NONE } from '../journal';
import { Book } from '../ledgers';
import { type Matcher, match } from '../month-end';
import type { BooksSabotage } from '../sabotage';
import { refundKillers } from './refund-killers';

export interface Killer {
  readonly breaks: CheckName;
  readonly does: string;
  /** What a checker's scope has too few of. */
  readonly beyond?: string;
  readonly sabotage: () => BooksSabotage;
  /** Scenario changes without which the wrong would have nothing to bite on. */
  readonly needs?: 'slow clerks' | 'refunds';
  /** Rules switched off, where the wrong is a control that is missing. */
  readonly rules?: Rules;
}

/** Forgets the credit of every hundredth posting. */
class OneSided extends Book {
  private sides = 0;
  protected override add(account: string, amount: Fen): void {
    if (++this.sides % 200 !== 0) super.add(account, amount);
  }
}

/** Keeps some postings under another account than the journal says. */
class Misplaced extends Book {
  protected override add(account: string, amount: Fen): void {
    super.add(this.postings % 100 === 50 ? 'sundries' : account, amount);
  }
}

/** Draws of three vouchers on one balance at once: the third overwrites the second. */
class LostUpdate extends Balances {
  private readonly draws = new Map<string, number>();
  override add(counter: string, key: number, amount: number): void {
    const name = `${counter} ${key}`;
    const nth = (this.draws.get(name) ?? 0) + (amount < 0 ? 1 : 0);
    this.draws.set(name, nth);
    if (amount > 0 || nth % 3 !== 0) super.add(counter, key, amount);
  }
}

/** One draw on a ceiling takes all there is, and a fen more. */
class Grasping extends Balances {
  private draws = 0;
  override add(counter: string, key: number, amount: number): void {
    const isMuch = counter === 'ceiling' && amount < 0 && ++this.draws === 50;
    super.add(counter, key, isMuch ? -this.of(counter, key) - 1 : amount);
  }
}

/** Takes a voucher that is finished for one in hand. */
const unbelieving: Matcher = (orders, executes, mayLead) => {
  const found = match(orders, executes, mayLead);
  const first = [...orders.rows.values()].find((row) => row.standing === 'done');
  if (found.length > 0 || !first || orders.rows.size < 2) return found;
  const between = [orders.party, executes.party] as const;
  const timing = { name: 'in hand', owner: executes.party };
  return [{ voucher: first.voucher, kind: 'state differs', between, timing }];
};

const onlyAt =
  (party: Book['party'], make: new (...args: ConstructorParameters<typeof Book>) => Book) =>
  (...args: Parameters<BookMaker>): Book =>
    args[0] === party ? new make(...args) : new Book(...args);

/** Has the ghost record forget one transfer in a hundred. */
function forgetful(): NonNullable<BooksSabotage['meddle']> {
  let paidBefore = 0;
  let transfers = 0;
  return (books: Bookkeeping) => {
    if (books.paid === paidBefore) return;
    if (++transfers % 100 === 0) books.paid = paidBefore;
    paidBefore = books.paid;
  };
}

/** Finance posts the moment the bank has paid, before any receipt tells it. */
const eavesdropping: NonNullable<BooksSabotage['meddle']> = (books, kind, voucher, before) => {
  const codes = voucher.life.books[1] as Uint8Array;
  const [was, is] = [codes[before] as number, codes[voucher.word] as number];
  if (kind !== 'payment' || was === is || decode(is).standing !== 'done') return;
  books.books.finance.post('expenditure', 'due to banks', fen(voucher.amount));
};

/** The bank enters what no voucher asked for. */
const outOfNothing: NonNullable<BooksSabotage['meddle']> = (books, kind, voucher, before) => {
  const codes = voucher.life.books[1] as Uint8Array;
  if (kind !== 'payment' || codes[before] === codes[voucher.word]) return;
  books.cause.voucher = NONE;
  books.books.bank.post('sundries', 'own funds', fen(1));
};

export const killers: readonly Killer[] = [
  ...refundKillers,
  {
    breaks: 'balanced',
    does: 'every hundredth credit of the bank is not entered',
    sabotage: () => ({ book: onlyAt('bank', OneSided) }),
  },
  {
    breaks: 'journal',
    does: 'finance keeps some postings under another account than its journal says',
    sabotage: () => ({ book: onlyAt('finance', Misplaced) }),
  },
  {
    breaks: 'caused',
    does: 'the bank enters a fen that no voucher asked for',
    sabotage: () => ({ meddle: outOfNothing }),
  },
  {
    breaks: 'own',
    does: "finance posts on the bank's transfer, before any receipt",
    sabotage: () => ({ meddle: eavesdropping }),
  },
  {
    breaks: 'counters',
    does: 'of three draws on one balance the third overwrites the second',
    beyond: 'a third voucher',
    sabotage: () => ({ balances: (keys) => new LostUpdate(keys) }),
  },
  {
    breaks: 'covered',
    does: 'one draw takes all there is and a fen more',
    sabotage: () => ({ balances: (keys) => new Grasping(keys) }),
  },
  {
    breaks: 'ghost',
    does: 'the record of what moved forgets one transfer in a hundred',
    sabotage: () => ({ meddle: forgetful() }),
  },
  {
    breaks: 'claims',
    does: 'banks take the cut-off to be at six in the evening',
    beyond: 'many banks and a time of day',
    sabotage: () => ({ banksCutOff: 18 * 60 }),
    needs: 'slow clerks',
  },
  {
    breaks: 'swept',
    does: 'the third payment of an evening is left in the zero-balance account',
    beyond: 'a third voucher on one day',
    sabotage: () => ({ sweeps: (index) => index !== 2 }),
    needs: 'slow clerks',
  },
  {
    breaks: 'packs',
    does: 'the 501st line still goes into the first pack',
    beyond: 'a pack of 500 lines',
    sabotage: () => ({ packer: (lines) => [lines] }),
  },
  {
    breaks: 'pages',
    does: 'what does not fill a page is left out',
    beyond: 'a batch larger than a page',
    sabotage: () => ({
      pager: (rows, perPage) =>
        Array.from({ length: Math.floor(rows.length / perPage) }, (_, i) => ({
          rows: perPage,
          subtotal: rows.slice(i * perPage, (i + 1) * perPage).reduce((a, b) => a + b, 0),
        })),
    }),
  },
  {
    breaks: 'subtotals',
    does: 'subtotals are rounded to whole yuan',
    beyond: 'rounding in fen',
    sabotage: () => ({
      pager: (rows, perPage) =>
        Array.from({ length: Math.ceil(rows.length / perPage) }, (_, i) => {
          const page = rows.slice(i * perPage, (i + 1) * perPage);
          const subtotal = Math.round(page.reduce((a, b) => a + b, 0) / 100) * 100;
          return { rows: page.length, subtotal };
        }),
    }),
  },
  {
    breaks: 'carried',
    does: 'each month carries on from the month before alone',
    beyond: 'quota across three months',
    sabotage: () => ({
      carry: (before, month) => ({
        ...month,
        cumulativeIssued: (before?.issued ?? 0) + month.issued,
        cumulativeUsed: (before?.used ?? 0) + month.used,
        unused: 0,
      }),
    }),
  },
  {
    breaks: 'agreed',
    does: 'the bank never hears of every fiftieth payment and the desk says closed all the same',
    sabotage: () => ({
      hears: (party, kind, voucher) => party !== 'bank' || kind !== 'payment' || voucher % 50 !== 0,
      matcher: () => [],
    }),
  },
  {
    breaks: 'explained',
    does: 'a desk takes what is finished for something in hand',
    sabotage: () => ({ matcher: unbelieving }),
  },
  {
    breaks: 'corrected',
    does: 'slips that were found are not put right',
    sabotage: () => ({ corrects: false }),
  },
];
