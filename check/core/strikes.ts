/**
 * Where properties first struck. A search brings the level; which states of that level they are is
 * looked up when somebody asks, in the order of the keys.
 */
import { present } from '../../base/assert';
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { Searched } from './explore';
import type { Monitor } from './monitor';
import { decodeState, type StateSpace } from './state';

/** Where a property first struck: a state, or an edge out of a state. */
export interface Strike {
  readonly property: number;
  readonly state: number;
  readonly edge?: { readonly replica: number; readonly edge: number };
  readonly level: number;
}

interface Space extends StateSpace {
  readonly composed: ComposedSystem;
  readonly monitor: Monitor;
}

export interface FirstStrikes {
  readonly strikes: ReadonlyMap<number, Strike>;
  readonly strikeStates: (property: number) => readonly number[];
  readonly firstBadEnd: ReadonlyMap<number, number>;
}

/** The first strikes of all properties of a search. */
export function firstStrikes(space: Space, searched: Searched): FirstStrikes {
  const strikes = new Map<number, Strike>();
  const known = new Map<number, readonly number[]>();
  const strikeStates = (property: number): readonly number[] => {
    const level = searched.firstStrike[property];
    if (level === undefined) return [];
    const states = known.get(property) ?? statesOf(space, searched, level, property);
    known.set(property, states);
    return states;
  };
  searched.firstStrike.forEach((level, property) => {
    if (level === undefined) return;
    strikes.set(property, {
      property,
      level,
      get state() {
        return present(strikeStates(property)[0], 'a state of the first strike');
      },
    });
  });
  searched.firstEdge.forEach((level, property) => {
    if (level !== undefined && !strikes.has(property))
      strikes.set(property, edgeStrike(space, searched, level, property));
  });
  const firstBadEnd = new Map<number, number>();
  searched.firstBadEnd.forEach((level, property) => {
    if (level === undefined) return;
    firstBadEnd.set(property, badEnd(space, searched, level, property));
  });
  return { strikes, strikeStates, firstBadEnd };
}

const range = (searched: Searched, level: number): readonly [number, number] => [
  searched.levelStart[level] as number,
  searched.levelStart[level + 1] ?? searched.states,
];

function statesOf(space: Space, searched: Searched, level: number, property: number): number[] {
  const words = new Int32Array(space.composed.replicas.length);
  const [from, to] = range(searched, level);
  const found: number[] = [];
  for (let state = from; state < to; state++) {
    const counters = decodeState(space, state, words);
    if (space.monitor.struck(words, counters).includes(property)) found.push(state);
  }
  return found;
}

function edgeStrike(space: Space, searched: Searched, level: number, property: number): Strike {
  const { composed, monitor } = space;
  const words = new Int32Array(composed.replicas.length);
  const [from, to] = range(searched, level - 1);
  for (let state = from; state < to; state++) {
    const counters = decodeState(space, state, words);
    for (let replica = 0; replica < words.length; replica++) {
      const table = present(composed.replicas[replica], 'a replica');
      const hits = present(monitor.edgeHit[composed.tables.indexOf(table)], 'its edges');
      const word = words[replica] as number;
      const end = table.edgeStart[word + 1] as number;
      for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
        if ((((hits[edge] as number) >>> property) & 1) === 0) continue;
        const operation = table.edgeOperation[edge] as number;
        const next = composed.counterNext[operation * composed.counterStates + counters] as number;
        if (next >= 0) return { property, state, edge: { replica, edge }, level };
      }
    }
  }
  return present<Strike>(undefined, `the step that property ${property} struck`);
}

function badEnd(space: Space, searched: Searched, level: number, property: number): number {
  const { composed, monitor } = space;
  const words = new Int32Array(composed.replicas.length);
  const [from, to] = range(searched, level);
  for (let state = from; state < to; state++) {
    const counters = decodeState(space, state, words);
    if (!monitor.endsWell(words, property) && isDead(composed, words, counters)) return state;
  }
  return present<number>(undefined, `the end that property ${property} was broken by`);
}

function isDead(composed: ComposedSystem, words: Int32Array, counters: number): boolean {
  return composed.replicas.every((table, replica) => {
    const word = words[replica] as number;
    const end = table.edgeStart[word + 1] as number;
    for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
      const operation = table.edgeOperation[edge] as number;
      if ((composed.counterNext[operation * composed.counterStates + counters] as number) >= 0)
        return false;
    }
    return true;
  });
}
