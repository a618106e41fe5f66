/**
 * What chance has for one voucher: a source for each purpose, keyed by what was asked for, never
 * shared with another voucher. So a voucher keeps its luck whatever becomes of the others: two runs
 * that are compared draw the same numbers, and a run with documents left out is still that run.
 */
import { fnv1a } from '../../base/canonical';
import { type Source, sourceAt } from '../../base/streams';

/** What is drawn for; electronic lines and couriers share a source, and so do both patiences. */
export type Purpose =
  | 'work'
  | 'system'
  | 'way'
  | 'answer'
  | 'patience'
  | 'misfortune'
  | 'weather'
  | 'choice'
  | 'fault'
  | 'slip';

export class Luck {
  private readonly hash: number;
  // A field each is found without a search.
  private work?: Source;
  private system?: Source;
  private way?: Source;
  private answer?: Source;
  private patience?: Source;
  private misfortune?: Source;
  private weather?: Source;
  private choice?: Source;
  private fault?: Source;
  private slip?: Source;

  /** @param key tells the voucher apart from every other of its year, in any run of its seed. */
  constructor(readonly key: string) {
    this.hash = fnv1a(key);
  }

  of(purpose: Purpose): Source {
    const known = this[purpose];
    if (known) return known;
    const made = sourceAt(fnv1a(`/${purpose}`, this.hash));
    this[purpose] = made;
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
