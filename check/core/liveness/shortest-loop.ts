/**
 * The shortest fair loop of all from a state, where it can be found within a bound: breadth-first
 * over pairs of a state and what fairness still asks. Edges are tried in the order of the graph, so
 * the answer does not depend on the numbers of states.
 */
import { type FairGraph, forEachHop, type Hop } from './graph';

/** What the walk so far owes, as sets of bits by constraint. */
interface Pair {
  readonly state: number;
  /** Weak constraints that were enabled all along and not paid. */
  readonly weak: bigint;
  /** Strong constraints that were enabled somewhere, and those that were paid. */
  readonly enabled: bigint;
  readonly paid: bigint;
  readonly from?: Pair;
  readonly hop?: Hop;
}

/**
 * A fair loop of at most `lengthMax` hops inside a region, or undefined where none is found before
 * `pairsMax` pairs were looked at.
 */
export function shortestLoop(
  graph: FairGraph,
  entry: number,
  isInside: (state: number) => boolean,
  lengthMax: number,
  pairsMax: number,
): readonly Hop[] | undefined {
  const masks = maskOf(graph.strengths);
  const enabledIn = memory((state: number) => enabledBits(graph, state));
  const here = enabledIn(entry);
  const first: Pair = { state: entry, weak: here & masks.weak, enabled: here, paid: 0n };
  const seen = new Set<string>();
  let front: Pair[] = [first];
  for (let length = 1; length <= lengthMax && front.length > 0; length++) {
    const next: Pair[] = [];
    let found: Pair | undefined;
    for (const from of front) {
      forEachHop(graph, from.state, (to, constraint) => {
        if (found || !isInside(to) || seen.size > pairsMax) return;
        const bit = constraint < 0 ? 0n : 1n << BigInt(constraint);
        const there = enabledIn(to);
        const hop: Hop = { from: from.state, to, constraint };
        const pair: Pair = {
          state: to,
          weak: from.weak & there & ~bit,
          enabled: (from.enabled | there) & masks.strong,
          paid: (from.paid | bit) & masks.strong,
          from,
          hop,
        };
        const key = `${to} ${pair.weak} ${pair.enabled} ${pair.paid}`;
        if (seen.has(key)) return;
        seen.add(key);
        if (to === entry && pair.weak === 0n && (pair.enabled & ~pair.paid) === 0n) found = pair;
        else next.push(pair);
      });
    }
    if (found) return retrace(found);
    if (seen.size > pairsMax) return undefined;
    front = next;
  }
  return undefined;
}

function retrace(last: Pair): readonly Hop[] {
  const hops: Hop[] = [];
  for (let pair: Pair | undefined = last; pair?.hop; pair = pair.from) hops.push(pair.hop);
  return hops.reverse();
}

function maskOf(strengths: FairGraph['strengths']): { weak: bigint; strong: bigint } {
  const masks = { weak: 0n, strong: 0n };
  strengths.forEach((strength, c) => {
    masks[strength] |= 1n << BigInt(c);
  });
  return masks;
}

function enabledBits(graph: FairGraph, state: number): bigint {
  let bits = 0n;
  forEachHop(graph, state, (_, constraint) => {
    if (constraint >= 0) bits |= 1n << BigInt(constraint);
  });
  return bits;
}

function memory<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
