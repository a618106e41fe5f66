/**
 * An order of states that every engine shares: by the words of the replicas, then the counters,
 * whatever order they were discovered in. It decides ties between equally long stories.
 */
import type { ComposedSystem } from '../../models/tables/compose-system';
import { decodeState, type StateSpace } from './state';

/** Negative, zero or positive, as sorting wants it. */
export function stateOrder(
  space: StateSpace & { readonly composed: ComposedSystem },
): (a: number, b: number) => number {
  const replicas = space.composed.replicas.length;
  const one = new Int32Array(replicas);
  const other = new Int32Array(replicas);
  return (a, b) => {
    if (a === b) return 0;
    const counters = decodeState(space, a, one) - decodeState(space, b, other);
    for (let i = 0; i < replicas; i++)
      if (one[i] !== other[i]) return (one[i] as number) - (other[i] as number);
    return counters;
  };
}
