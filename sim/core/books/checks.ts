/**
 * The sentences that every simulated year is held to, each counted whenever it is checked. Only the
 * first break of a sentence is told in full: the rest mostly follow from it.
 */
import type { BooksCheck } from '../../../base/books-results';

export const sentences = {
  balanced: 'a book balances after every posting',
  caused: 'every posting has a voucher that caused it',
  own: 'a party posts from its own deeds alone',
  counters: 'a balance is what was put in less what was taken out, however many draw at once',
  covered: 'no balance falls below zero',
  ghost: 'the money that moved is the sum of the moves',
  claims: "no bank's claim is made after the cut-off, however many banks claim",
  swept: 'the zero-balance account is empty at the end of the day',
  packs: 'a pack has at most 500 lines, and the packs together have every line once',
  pages: 'every row stands on a page, also where a batch is larger than a page',
  subtotals: 'the subtotals of the pages sum to the voucher, to the fen',
  carried: "a month's cumulative figures carry on from all months before it",
  agreed: 'finance, bank and central bank state the same closed month',
  journal: 'the balances of the accounts follow from the journal',
  explained: 'every timing difference has a message in flight or an owner who can act',
  settled: 'what comes back is settled once, at its amount: set off, or with the treasury again',
  restored: 'quota comes back with the money, once, and none of an old year in the new one',
  late: 'what comes back after the last month agrees in all books',
  corrected: 'every slip of the pen is found, reversed in red and entered right',
} as const;
export type CheckName = keyof typeof sentences;
export const checkNames = Object.keys(sentences) as readonly CheckName[];

/** How often one sentence was checked: for whoever checks it at every step. */
export class Sentence {
  made = 0;

  /** Counts a check; answers what it was given. */
  holds(isTrue: boolean): boolean {
    this.made++;
    return isTrue;
  }
}

export class Checks {
  private readonly each = Object.fromEntries(
    checkNames.map((name) => [name, new Sentence()]),
  ) as Readonly<Record<CheckName, Sentence>>;
  private readonly broken = new Map<CheckName, number>();
  readonly violations: string[] = [];

  /** Counts a check; answers what it was given, so that the caller tells only what is wrong. */
  holds(name: CheckName, isTrue: boolean): boolean {
    return this.each[name].holds(isTrue);
  }

  /** One sentence by itself. */
  of(name: CheckName): Sentence {
    return this.each[name];
  }

  /** A sentence is broken; the place names voucher, step and amount where there are such. */
  breaks(name: CheckName, place: string): void {
    const before = this.broken.get(name) ?? 0;
    this.broken.set(name, before + 1);
    if (before === 0) this.violations.push(`"${sentences[name]}" is broken: ${place}`);
  }

  results(): readonly BooksCheck[] {
    return checkNames.map((name) => ({
      sentence: sentences[name],
      made: this.each[name].made,
      broken: this.broken.get(name) ?? 0,
    }));
  }
}
