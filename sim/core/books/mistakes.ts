/**
 * Slips of the pen: a posting keyed twice, or with two digits changed over. Drawn by chance, or
 * asked for by whoever makes an operator err; chance is the voucher's own, so that a run with
 * documents left out keeps the slips of those that stay. The list of slips is a record for the
 * judge: no party and no desk reads it, they find slips by comparing.
 */
import type { Luck } from '../luck';
import type { Party } from './ledgers';

export const slips = ['keyed twice', 'digits changed over'] as const;
export type Slip = (typeof slips)[number];

export class Mistakes {
  private readonly asked: { readonly party: Party; readonly slip: Slip }[] = [];
  made = 0;

  /** Chances are by ten thousand postings; from the calm on nothing is drawn. */
  constructor(
    private readonly chance: number,
    private readonly calmFrom: number,
  ) {}

  /** The next final posting of a party goes wrong. */
  ask(party: Party, slip: Slip): void {
    this.asked.push({ party, slip });
  }

  /** What goes wrong with this posting, if anything. */
  next(party: Party, now: number, luck: Luck): Slip | null {
    const at = this.asked.findIndex((one) => one.party === party);
    if (at >= 0) {
      this.made++;
      return (this.asked.splice(at, 1)[0] as { slip: Slip }).slip;
    }
    if (this.chance === 0 || now >= this.calmFrom) return null;
    const drawn = luck.of('slip');
    if (drawn.integer(1, 10_000) > this.chance) return null;
    this.made++;
    return slips[drawn.integer(0, slips.length - 1)] as Slip;
  }
}

/** Two digits changed over: always another amount, still above zero, off by a multiple of nine. */
export function changedOver(amount: number): number {
  const [tens, ones] = [Math.floor(amount / 10) % 10, amount % 10];
  return tens === ones ? amount + 9 : amount + (ones - tens) * 9;
}
