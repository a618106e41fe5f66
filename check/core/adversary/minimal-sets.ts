/**
 * The smallest sets of persons and credentials that reach what a property forbids, by one search
 * over pairs of a state and the set that has deviated on the way. Smaller sets go first, so when a
 * pair is looked at, every set below it at that state is known: a pair above another at its state,
 * or above a set that completes everything already, is dropped.
 */
import type { Property } from '../../../base/property';
import type { Suspects } from '../../../models/family';
import type { System } from '../../../models/system';
import { bitsOfLabels, type Elements, elementsOf, isWithin, labelsOf, sizeOf } from './elements';
import { JointSpace } from './joint-space';

export interface MinimalSets {
  /** By property: labels of each smallest set, smaller sets first. */
  readonly sets: readonly (readonly (readonly string[])[])[];
  /** Pairs of a state and a set that were followed, and distinct states among them. */
  readonly pairs: number;
  readonly states: number;
  /** A bound was met: sets found are real, further or smaller ones may be missing. */
  readonly isClipped: boolean;
}

export interface MinimalOptions {
  readonly personsMax: number;
  /** Pairs, at most. */
  readonly pairsMax: number;
  /** Sets by property that are known to complete it: neither they nor larger ones are told. */
  readonly known?: readonly (readonly (readonly string[])[])[];
}

/** Sentences that a completed theft breaks: outcomes that a single state decides. */
export const isTheft = ({ kind, outcome }: Property): boolean =>
  outcome && (kind === 'never' || kind === 'always');

/** Searches a system that was built with all suspects; `asked` are decided by single states. */
export function minimalSets(
  system: System,
  suspects: Suspects,
  asked: readonly Property[],
  options: MinimalOptions,
): MinimalSets {
  const elements = elementsOf(system, suspects);
  const search = new Search(new JointSpace(system, elements, asked), elements, asked, options);
  search.run();
  return search.result();
}

class Search {
  /** By state: the sets that come here, none within another. */
  private readonly setsAt: number[][] = [];
  /** By size of the set: states and sets to follow. */
  private readonly frontier: number[][] = [];
  private readonly complete: number[][];
  private readonly known: readonly (readonly number[])[];
  private pairs = 0;
  private isClipped = false;

  constructor(
    private readonly space: JointSpace,
    private readonly elements: Elements,
    private readonly asked: readonly Property[],
    private readonly options: MinimalOptions,
  ) {
    this.known = asked.map((_, p) =>
      (options.known?.[p] ?? []).flatMap((set) => bitsOfLabels(set, elements) ?? []),
    );
    this.complete = this.known.map((sets) => [...sets]);
  }

  run(): void {
    this.reach(0, 0);
    for (let size = 0; size < this.frontier.length; size++) {
      const queue = this.frontier[size] ?? [];
      for (let i = 0; i < queue.length && !this.isClipped; i += 2)
        this.follow(queue[i] as number, queue[i + 1] as number);
      this.frontier[size] = [];
    }
  }

  private follow(state: number, set: number): void {
    if (this.isDone(set)) return;
    this.pairs++;
    if (this.pairs > this.options.pairsMax) {
      this.isClipped = true;
      return;
    }
    const moves = this.space.movesOf(state);
    for (let m = 0; m < moves.length; m += 2) {
      const after = set | (moves[m + 1] as number);
      if (after === set || this.isAllowed(after)) this.reach(moves[m] as number, after);
    }
  }

  private reach(state: number, set: number): void {
    const known = this.setsAt[state] ?? [];
    if (known.some((other) => isWithin(other, set))) return;
    this.setsAt[state] = [...known.filter((other) => !isWithin(set, other)), set];
    const size = sizeOf(set);
    this.frontier[size] ??= [];
    (this.frontier[size] as number[]).push(state, set);
    this.asked.forEach((_, p) => {
      const sets = this.complete[p] as number[];
      if (sets.some((other) => isWithin(other, set)) || !this.space.isBad(state, p)) return;
      this.complete[p] = [...sets.filter((other) => !isWithin(set, other)), set];
    });
  }

  /** At most so many persons, and one stolen credential between them. */
  private isAllowed(set: number): boolean {
    const { stolenBits } = this.elements;
    return sizeOf(set & stolenBits) <= 1 && sizeOf(set & ~stolenBits) <= this.options.personsMax;
  }

  /** Whether a set within this one completes every theft there is. */
  private isDone(set: number): boolean {
    return this.complete.every((sets) => sets.some((other) => isWithin(other, set)));
  }

  result(): MinimalSets {
    const order = (a: number, b: number): number => sizeOf(a) - sizeOf(b) || a - b;
    return {
      sets: this.complete.map((sets, p) =>
        sets
          .filter((set) => !this.known[p]?.includes(set))
          .sort(order)
          .map((set) => labelsOf(set, this.elements)),
      ),
      pairs: this.pairs,
      states: this.space.states,
      isClipped: this.isClipped,
    };
  }
}
