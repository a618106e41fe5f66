/**
 * What makes a state space large: of every part, line and counter how many distinct values the
 * reached states hold. What takes many multiplies all the rest, so it is named where a search was
 * cut.
 */
import type { Growing } from '../../base/coverage-results';
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { Exploration } from './explore';
import { decodeState } from './state';

/** A search as far as it went: the edges it took, of every table. */
export interface Taken {
  readonly composed: ComposedSystem;
  readonly taken: readonly Uint8Array[];
}

/** Parts and lines with more than one value, most first; equal ones in their declared order. */
export function growingParts({ composed, taken }: Taken): readonly Growing[] {
  const found = composed.tables.flatMap((table, t): Growing[] => {
    const reached = new Set([0]);
    taken[t]?.forEach((isTaken, edge) => {
      if (isTaken) reached.add(table.edgeTarget[edge] as number);
    });
    const { name: group, parts } = table.group;
    const valuesOf = (from: number, to: number): number => {
      const values = new Set<string>();
      for (const word of reached) values.add(table.tuples[word]?.slice(from, to).join() ?? '');
      return values.size;
    };
    return [
      ...parts.map(({ name }, part): Growing => {
        return { what: 'part', name, group, values: valuesOf(part, part + 1) };
      }),
      ...table.lines.map(({ line, firstSlot, slots }): Growing => {
        const values = valuesOf(firstSlot, firstSlot + slots);
        return { what: 'line', name: line.name, group, values };
      }),
    ];
  });
  return ranked(found);
}

/** As `growingParts`, with the counters: looks at every state once. */
export function growingOf(exploration: Exploration): readonly Growing[] {
  const { composed, states } = exploration;
  const words = new Int32Array(composed.replicas.length);
  const seen = new Uint8Array(composed.counterStates);
  for (let state = 0; state < states; state++) seen[decodeState(exploration, state, words)] = 1;
  const values = new Map(composed.system.counters.map(({ name }) => [name, new Set<number>()]));
  seen.forEach((isSeen, index) => {
    if (!isSeen) return;
    for (const [name, value] of Object.entries(composed.counterView(index)))
      values.get(name)?.add(value);
  });
  const counters = [...values].map(([name, { size }]): Growing => {
    return { what: 'counter', name, group: '', values: size };
  });
  return ranked([...growingParts(exploration), ...counters]);
}

/** Of several searches the most values each thing took. */
export function mostGrowing(searches: readonly (readonly Growing[])[]): readonly Growing[] {
  const most = new Map<string, Growing>();
  for (const growing of searches.flat()) {
    const key = `${growing.what} ${growing.name} of ${growing.group}`;
    if ((most.get(key)?.values ?? 0) < growing.values) most.set(key, growing);
  }
  return ranked([...most.values()]);
}

const ranked = (found: readonly Growing[]): readonly Growing[] =>
  found.filter(({ values }) => values > 1).sort((a, b) => b.values - a.values);
