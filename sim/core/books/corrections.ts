/**
 * Corrections: the owner of a wrong row holds it against its own voucher, takes the wrong posting
 * back in red and enters the right one. Reads that party's own book and own papers, no other's.
 */
import { type Fen, fen } from '../../../base/fen';
import type { Kind } from '../documents/kinds';
import { kinds } from '../documents/kinds';
import { decode } from '../reading';
import type { Voucher } from '../voucher';
import { type Bookkeeping, registerOf } from './bookkeeping';
import { NONE, type Posting } from './journal';
import { type Book, type Party, parties } from './ledgers';

/** What a party's own papers say that a voucher came to; null where it is not done there. */
export function ownAmount(book: Book, voucher: Voucher): Fen | null {
  const codes = voucher.life.books[parties.indexOf(book.party)] as Uint8Array;
  const { standing, units } = decode(codes[voucher.word] as number);
  return standing === 'done' ? fen(voucher.amount * units) : null;
}

/** How a party's row differs from its own voucher, if it does. */
export function slipOf(
  book: Book,
  kind: Kind,
  voucher: Voucher,
): 'duplicated' | 'amount differs' | null {
  const row = book.statement(registerOf(kind, voucher.month)).rows.get(voucher.id);
  const right = ownAmount(book, voucher);
  if (!row || right === null) return null;
  const postings = finalPostings(book, kind, voucher);
  if (postings.length > 1) return 'duplicated';
  return postings.length === 1 && postings[0]?.amount !== right ? 'amount differs' : null;
}

/** The first party whose row says another payee than finance's: that party has to explain it. */
export function departing(of: Bookkeeping, kind: Kind, voucher: Voucher): Party | undefined {
  const register = registerOf(kind, voucher.month);
  const says = (party: Party) => of.books[party].statement(register).rows.get(voucher.id)?.content;
  const asked = says('finance') ?? 'genuine';
  return parties.find((party) => (says(party) ?? asked) !== asked);
}

/** The postings of a voucher that stand: what was reversed is left out. */
function finalPostings(book: Book, kind: Kind, voucher: Voucher): readonly Posting[] {
  const found: Posting[] = [];
  const reversed = new Set<number>();
  const code = kinds.indexOf(kind);
  for (let i = 0; i < book.journal.length; i++) {
    if (book.journal.voucherAt(i) !== voucher.id) continue;
    const posting = book.journal.at(i);
    if (posting.kind !== code) continue;
    if (posting.mark === 'reversal') reversed.add(posting.corrects);
    if (posting.mark === 'entry' || posting.mark === 'right entry') found.push(posting);
  }
  const standing = found.filter((posting) => !reversed.has(posting.sequence));
  // The last is of the final accounts: what was opened before stays as it is.
  const last = standing.at(-1);
  return standing.filter((one) => one.debit === last?.debit && one.credit === last.credit);
}

/** Puts a party's postings of a voucher right; answers how many were reversed. */
export function correct(
  books: Bookkeeping,
  book: Book,
  kind: Kind,
  voucher: Voucher,
  now: number,
): number {
  const right = ownAmount(book, voucher);
  if (right === null) return 0;
  const { cause } = books;
  let reversed = 0;
  finalPostings(book, kind, voucher).forEach((posting, i) => {
    if (i === 0 && posting.amount === right) return;
    const of = { time: now, voucher: voucher.id, kind: kinds.indexOf(kind), step: NONE };
    Object.assign(cause, of, { mark: 'reversal', corrects: posting.sequence });
    book.reverse(posting.sequence);
    if (i === 0) {
      cause.mark = 'right entry';
      book.post(posting.debit, posting.credit, right);
    }
    reversed++;
  });
  cause.voucher = NONE;
  book.misnote(registerOf(kind, voucher.month), voucher.id, right, 1);
  return reversed;
}
