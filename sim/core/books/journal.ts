/**
 * The journal of one book for one financial year: every posting with the voucher and the step that
 * caused it, in typed arrays. Balances are kept apart from it, so that the two can be compared; a
 * reversal is written in red, as the same posting with a negative amount, and names its original.
 */
export const marks = ['entry', 'reversal', 'right entry', 'sweep', 'year end'] as const;
export type Mark = (typeof marks)[number];

/** No voucher, no step, no original. */
export const NONE = -1;

/** Why something is posted now; set by whoever has a posting made, shared by the three books. */
export interface Cause {
  time: number;
  voucher: number;
  /** Place of the kind among `kinds`. */
  kind: number;
  /** Step of the voucher's table; none where an evening or a year's end is the cause. */
  step: number;
  mark: Mark;
  /** The posting that is reversed or put right. */
  corrects: number;
}

export const causeOfNothing = (): Cause => ({
  time: 0,
  voucher: NONE,
  kind: NONE,
  step: NONE,
  mark: 'entry',
  corrects: NONE,
});

/** One posting, as it is read back. */
export interface Posting extends Readonly<Cause> {
  readonly sequence: number;
  readonly debit: string;
  readonly credit: string;
  readonly amount: number;
}

/** Whole numbers of a posting: voucher, kind, step, mark, corrects, debit, credit. */
const WHOLE = 7;
/** Time and amount. */
const WIDE = 2;

export class Journal {
  private whole = new Int32Array(64 * WHOLE);
  private wide = new Float64Array(64 * WIDE);
  private readonly accounts: string[] = [];
  private readonly placeOf = new Map<string, number>();
  length = 0;

  /** Writes a posting down; answers its sequence number. */
  append(cause: Cause, debit: string, credit: string, amount: number): number {
    if ((this.length + 1) * WHOLE > this.whole.length) this.grow();
    const at = this.length * WHOLE;
    this.whole[at] = cause.voucher;
    this.whole[at + 1] = cause.kind;
    this.whole[at + 2] = cause.step;
    this.whole[at + 3] = marks.indexOf(cause.mark);
    this.whole[at + 4] = cause.corrects;
    this.whole[at + 5] = this.place(debit);
    this.whole[at + 6] = this.place(credit);
    this.wide[this.length * WIDE] = cause.time;
    this.wide[this.length * WIDE + 1] = amount;
    return this.length++;
  }

  /** The posting of a sequence number. */
  at(sequence: number): Posting {
    const at = sequence * WHOLE;
    const whole = (i: number): number => this.whole[at + i] as number;
    return {
      sequence,
      time: this.wide[sequence * WIDE] as number,
      voucher: whole(0),
      kind: whole(1),
      step: whole(2),
      mark: marks[whole(3)] as Mark,
      corrects: whole(4),
      debit: this.accounts[whole(5)] as string,
      credit: this.accounts[whole(6)] as string,
      amount: this.wide[sequence * WIDE + 1] as number,
    };
  }

  /** Voucher of a posting alone. */
  voucherAt(sequence: number): number {
    return this.whole[sequence * WHOLE] as number;
  }

  /** Debits less credits of every account, summed from the postings alone. */
  balances(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>(this.accounts.map((account) => [account, 0]));
    for (let i = 0; i < this.length; i++) {
      const { debit, credit, amount } = this.at(i);
      sums.set(debit, (sums.get(debit) as number) + amount);
      sums.set(credit, (sums.get(credit) as number) - amount);
    }
    return sums;
  }

  private place(account: string): number {
    const known = this.placeOf.get(account);
    if (known !== undefined) return known;
    this.placeOf.set(account, this.accounts.length);
    return this.accounts.push(account) - 1;
  }

  private grow(): void {
    const whole = new Int32Array(this.whole.length * 2);
    whole.set(this.whole);
    this.whole = whole;
    const wide = new Float64Array(this.wide.length * 2);
    wide.set(this.wide);
    this.wide = wide;
  }
}
