/**
 * What chance has for one voucher: a source for each purpose, keyed by what was asked for, never
 * shared with another voucher. So a voucher keeps its luck whatever becomes of the others: two runs
 * that are compared draw the same numbers, and a run with documents left out is still that run.
 */
import { type Source, sourceOf } from '../../base/streams';

/** What is drawn for; electronic lines and couriers share a source, and so do both patiences. */
export const purposes = [
  'work',
  'system',
  'way',
  'answer',
  'patience',
  'misfortune',
  'weather',
  'choice',
  'fault',
] as const;
export type Purpose = (typeof purposes)[number];

export class Luck {
  private readonly sources: (Source | undefined)[] = [];

  /** @param key tells the voucher apart from every other of its year, in any run of its seed. */
  constructor(readonly key: string) {}

  of(purpose: Purpose): Source {
    const at = purposes.indexOf(purpose);
    const known = this.sources[at];
    if (known) return known;
    const made = sourceOf(`${this.key}/${purpose}`);
    this.sources[at] = made;
    return made;
  }
}

/**
 * A log-normal value of median one from a source (Box and Muller's form of a normal one). A library
 * would keep the second of each pair for the next caller, who is another voucher's.
 */
export function lognormal(source: Source, spread: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - source.unit()));
  return Math.exp(spread * radius * Math.cos(2 * Math.PI * source.unit()));
}
