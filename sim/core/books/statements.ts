/**
 * Monthly statements of the three parties, each from its own register, with cumulative figures
 * carried from month to month; made once everything has come to rest, for closed months alone.
 */
import { fen } from '../../../base/fen';
import type { Kind } from '../documents/kinds';
import { pairs } from './accounts';
import { type Bookkeeping, registerOf } from './bookkeeping';
import type { Checks } from './checks';
import type { Party } from './ledgers';

/** One kind at one party in one month: fen issued, used (done), returned, and their sums. */
export interface Line {
  readonly issued: number;
  readonly used: number;
  readonly returned: number;
  readonly cumulativeIssued: number;
  readonly cumulativeUsed: number;
  readonly unused: number;
}

type Month = Pick<Line, 'issued' | 'used' | 'returned'>;
/** Adds a month to the line before it; a test forgets to. */
export type Carry = (before: Line | null, month: Month) => Line;

export const carried: Carry = (before, month) => {
  const cumulativeIssued = fen((before?.cumulativeIssued ?? 0) + month.issued - month.returned);
  const cumulativeUsed = fen((before?.cumulativeUsed ?? 0) + month.used);
  const unused = fen(cumulativeIssued - cumulativeUsed);
  return { ...month, cumulativeIssued, cumulativeUsed, unused };
};

function monthOf(books: Bookkeeping, party: Party, kind: Kind, month: number): Month {
  let [issued, used, returned] = [0, 0, 0];
  for (const row of books.books[party].statement(registerOf(kind, month)).rows.values()) {
    if (row.standing === 'none') continue;
    issued += row.amount;
    if (row.standing === 'done') used += row.amount;
    if (row.standing === 'void') returned += row.amount;
  }
  return { issued: fen(issued), used: fen(used), returned: fen(returned) };
}

/** Makes all statements of the closed months and holds them against each other. */
export function checkStatements(
  books: Bookkeeping,
  months: readonly number[],
  checks: Checks,
  carry: Carry,
): void {
  for (const { kind, orders, executes } of pairs) {
    const lines = [orders, executes].map((party) => {
      let before: Line | null = null;
      let used = 0;
      for (const month of months) {
        const own = monthOf(books, party, kind, month);
        const line = carry(before, own);
        used += own.used;
        if (!checks.holds('carried', line.cumulativeUsed === used))
          checks.breaks(
            'carried',
            `${party}, ${kind}, month ${month}: ${line.cumulativeUsed} fen used, not ${used}`,
          );
        before = line;
      }
      return used;
    });
    const [left, right] = lines as [number, number];
    if (!checks.holds('agreed', left === right))
      checks.breaks('agreed', `${kind}: ${left} fen at ${orders}, ${right} at ${executes}`);
  }
}

/** Sums every journal and holds it against the balances. */
export function checkJournals(books: Bookkeeping, checks: Checks): void {
  for (const book of books.list)
    for (const [account, sum] of book.journal.balances())
      if (!checks.holds('journal', book.balance(account) === sum))
        checks.breaks('journal', `${book.party}, ${account}: ${book.balance(account)}, not ${sum}`);
}
