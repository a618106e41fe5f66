/**
 * The shortest behaviour that one system has and another has not: breadth-first over pairs of a
 * state here and the set of states in which the other may be after the same labels (the subset
 * construction, so a step that leads to several states is no hole). The systems need nothing in
 * common but labels; of several shortest differences the same one is always told.
 */

/** A system as labels see it: states by number, 0 at the start, made as they are asked for. */
export interface LabelledSystem {
  /** Every way out of a state, in any order; one label may lead to several states. */
  readonly successors: (state: number) => readonly Move[];
}

export interface Move {
  readonly label: string;
  readonly target: number;
}

/** One hop of the behaviour: where it was, and what it did. */
export interface LabelledHop extends Move {
  readonly from: number;
}

export type Distinction =
  /** The last of these is what the other cannot do after the rest. */
  | { readonly kind: 'found'; readonly hops: readonly LabelledHop[] }
  /** The other can do whatever this one can: every pair was seen. */
  | { readonly kind: 'none'; readonly pairs: number }
  /** The bound was met: no difference within so many steps. */
  | { readonly kind: 'bounded'; readonly pairs: number; readonly depth: number };

/** A pair that was met, and how: for telling the way back. */
interface Met {
  readonly here: number;
  /** Number of the other's set of states. */
  readonly there: number;
  readonly before: number;
  readonly label: string;
}

/** The shortest behaviour of `here` that `there` does not have, within so many pairs. */
export function distinguish(
  here: LabelledSystem,
  there: LabelledSystem,
  { pairsMax }: { readonly pairsMax: number },
): Distinction {
  const sets = new StateSets(there);
  const met: Met[] = [{ here: 0, there: sets.first, before: -1, label: '' }];
  const known = new Map<number, Set<number>>([[0, new Set([sets.first])]]);
  let levelEnd = 1;
  let depth = 0;
  for (let at = 0; at < met.length; at++) {
    if (at === levelEnd) {
      depth++;
      levelEnd = met.length;
    }
    const pair = met[at] as Met;
    for (const { label, target } of sorted(here.successors(pair.here))) {
      const next = sets.after(pair.there, label);
      if (next === undefined)
        return { kind: 'found', hops: [...wayTo(met, at), { from: pair.here, label, target }] };
      const beside = known.get(target) ?? new Set<number>();
      if (beside.has(next)) continue;
      if (met.length >= pairsMax) return { kind: 'bounded', pairs: met.length, depth };
      known.set(target, beside.add(next));
      met.push({ here: target, there: next, before: at, label });
    }
  }
  return { kind: 'none', pairs: met.length };
}

const sorted = (moves: readonly Move[]): readonly Move[] =>
  [...moves].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.target - b.target));

function wayTo(met: readonly Met[], end: number): readonly LabelledHop[] {
  const hops: LabelledHop[] = [];
  for (let at = end; at > 0; ) {
    const { before, label, here } = met[at] as Met;
    hops.push({ from: (met[before] as Met).here, label, target: here });
    at = before;
  }
  return hops.reverse();
}

/** Sets of states by number, each with where a label leads it, made once. */
class StateSets {
  private readonly members: (readonly number[])[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly moves: (ReadonlyMap<string, number> | undefined)[] = [];
  readonly first: number;

  constructor(private readonly system: LabelledSystem) {
    this.first = this.intern([0]);
  }

  /** The set that a label leads to; undefined where nobody in it can do that. */
  after(set: number, label: string): number | undefined {
    this.moves[set] ??= this.movesOf(set);
    return (this.moves[set] as ReadonlyMap<string, number>).get(label);
  }

  private movesOf(set: number): ReadonlyMap<string, number> {
    const targets = new Map<string, Set<number>>();
    for (const state of this.members[set] as readonly number[])
      for (const { label, target } of this.system.successors(state)) {
        const found = targets.get(label) ?? new Set<number>();
        targets.set(label, found.add(target));
      }
    return new Map([...targets].map(([label, found]) => [label, this.intern([...found])]));
  }

  private intern(states: readonly number[]): number {
    const members = states.length > 1 ? [...states].sort((a, b) => a - b) : states;
    const key = members.join();
    const known = this.numberOf.get(key);
    if (known !== undefined) return known;
    this.numberOf.set(key, this.members.length);
    return this.members.push(members) - 1;
  }
}
