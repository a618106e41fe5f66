/**
 * What is asked for and not yet done, counted on the evening of every working day: by day of the
 * month, so that all months of a run lie one over the other.
 */
import type { Calendar } from '../calendar';
import { DAY_MINUTES } from '../calendar';
import { type Kind, kinds } from '../documents/kinds';

export const DAYS_MAX = 31;

export interface BacklogSums {
  /** Evenings counted, by day of the month. */
  readonly evenings: readonly number[];
  /** Vouchers open on those evenings together, by kind and day of the month. */
  readonly open: Readonly<Record<string, readonly number[]>>;
  /** The most of any one evening, all kinds together, by day of the month. */
  readonly most: readonly number[];
}

const days = (): number[] => new Array<number>(DAYS_MAX).fill(0);

export class Backlog {
  private readonly now: Record<string, number> = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  private readonly evenings = days();
  private readonly most = days();
  private readonly open: Record<string, number[]> = Object.fromEntries(
    kinds.map((kind) => [kind, days()]),
  );

  /** Vouchers of a kind are asked for (1), or done or come back (-1). */
  change(kind: Kind, by: 1 | -1): void {
    this.now[kind] = (this.now[kind] as number) + by;
  }

  /** Counts what is open this evening. */
  evening(calendar: Calendar, time: number): void {
    const day = Number(calendar.dateOf(Math.floor(time / DAY_MINUTES)).slice(8)) - 1;
    const add = (to: number[], by: number): void => {
      to[day] = (to[day] as number) + by;
    };
    add(this.evenings, 1);
    let all = 0;
    for (const kind of kinds) {
      add(this.open[kind] as number[], this.now[kind] as number);
      all += this.now[kind] as number;
    }
    this.most[day] = Math.max(this.most[day] as number, all);
  }

  /** Everything counted so far. */
  sums(): BacklogSums {
    const { evenings, open, most } = this;
    return { evenings, open, most };
  }
}
