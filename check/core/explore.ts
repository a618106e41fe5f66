/**
 * Breadth-first exploration of a composed system over packed states. Counts, levels and what is
 * struck at which level are the same for any number of workers and for both engines; states of one
 * level are told in the order of their keys. Transitions are counted one an enabled step, whatever
 * they lead to; levels do not count the initial state.
 */
import { InputError } from '../../base/assert';
import type { SearchProgress } from '../../base/coverage-results';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { searchBits } from './bitstate';
import type { Checkpoints } from './checkpoint';
import { kernelFits, searchWithKernel } from './kernel-search';
import { LevelledStates } from './levels';
import { type Monitor, monitorOf } from './monitor';
import { type Packing, packingOf } from './packing';
import { plainSearch } from './plain-search';
import { type Reductions, reductionsOf } from './reductions';
import type { SearchOrder } from './search-order';
import { firstStrikes, type Strike } from './strikes';
import type { SearchThreads } from './threads';

export interface Bounds {
  readonly statesMax: number;
}

/** How a search is run; what it finds does not depend on it, but for reduced counts. */
export interface SearchOptions {
  /** Threads that help; without them the search runs in the caller's alone. */
  readonly threads?: SearchThreads;
  /** `plain` is the search without WebAssembly: slower, and for keys of any length. */
  readonly engine?: 'kernel' | 'plain';
  /** Where the search keeps its levels, and takes up what it left off. */
  readonly checkpoints?: Checkpoints;
  /** Bytes that the search's arrays may take together; a run that meets it ends clipped. */
  readonly memoryBytesMax?: number;
  readonly symmetry?: boolean;
  readonly partialOrder?: boolean;
  /** Bytes of a bit field in place of the states themselves: never `holds`. */
  readonly bitstateBytes?: number;
}

export interface ExploreOptions extends Bounds, SearchOptions {
  /** Stop at the level where one of these properties has struck. */
  readonly stopAt?: readonly number[];
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** The bound that was met; `bitstate`: some states may have been left out. */
export type ClippedBy = 'states' | 'memory' | 'bitstate';

/** What either engine brings home. */
export interface Searched {
  readonly states: number;
  readonly transitions: number;
  readonly levelStart: readonly number[];
  readonly deadEnds: number;
  /** Keys of all states, level after level, within a level in any order. */
  readonly keys: () => Uint32Array;
  /** Levels at which properties first struck a state, were struck by an edge, ended badly. */
  readonly firstStrike: readonly (number | undefined)[];
  readonly firstEdge: readonly (number | undefined)[];
  readonly firstBadEnd: readonly (number | undefined)[];
  readonly strikeCounts: readonly number[];
  readonly clippedBy?: ClippedBy;
  readonly taken: () => readonly Uint8Array[];
  /** Peak bytes of the search's arrays. */
  readonly bytes: number;
  /** Counts without the reductions, where there were some that tell. */
  readonly unreduced?: { readonly states: number; readonly transitions: number };
  /** Of a bitstate search: how likely it is for a state to have been left out. */
  readonly omission?: number;
}

export interface Exploration {
  /** Levels at which properties struck: all that a bitstate search can say of them. */
  readonly searched: Searched;
  readonly composed: ComposedSystem;
  readonly monitor: Monitor;
  readonly packing: Packing;
  /** Keys by index and indices by key. */
  readonly visited: LevelledStates;
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** First state index of each level. */
  readonly levelStart: readonly number[];
  /** First strike of each property that struck. */
  readonly strikes: ReadonlyMap<number, Strike>;
  /** All states of the level of the first strike in which the property struck. */
  readonly strikeStates: (property: number) => readonly number[];
  /** States in which each property struck (a witness's count). */
  readonly strikeCounts: readonly number[];
  /** States without an enabled step. */
  readonly deadEnds: number;
  readonly firstBadEnd: ReadonlyMap<number, number>;
  /** True where a bound was met before the end. */
  readonly isClipped: boolean;
  readonly clippedBy?: ClippedBy;
  /** Edges of each table that were taken, for coverage. */
  readonly taken: readonly Uint8Array[];
  readonly bytes: number;
  readonly reductions: Reductions;
  readonly unreduced?: { readonly states: number; readonly transitions: number };
  readonly omission?: number;
}

/** By the kernel where it can; what only the kernel does is refused where it cannot. */
function search(order: SearchOrder): Searched {
  const { engine, checkpoints, bitstateBytes } = order.options;
  if (engine !== 'plain' && kernelFits(order))
    return bitstateBytes === undefined ? searchWithKernel(order) : searchBits(order, bitstateBytes);
  const { name } = order.composed.system;
  const found = `states of ${order.packing.bits} bits, or memory that cannot be shared`;
  if (checkpoints) throw new InputError(`checkpoints of ${name}`, found, 'at most 64 bits');
  if (bitstateBytes !== undefined)
    throw new InputError(`bitstate search of ${name}`, found, 'at most 64 bits');
  return plainSearch(order);
}

/** A bitstate search keeps no states that could be looked at again. */
const NOTHING_TOLD = {
  strikes: new Map<number, Strike>(),
  strikeStates: (): readonly number[] => [],
  firstBadEnd: new Map<number, number>(),
};

/** Explores every behaviour within the bounds. */
export function explore(composed: ComposedSystem, options: ExploreOptions): Exploration {
  const monitor = monitorOf(composed);
  const packing = packingOf(composed);
  const reductions = reductionsOf(composed, monitor, options);
  const order = { composed, monitor, packing, reductions, options };
  const searched = search(order);
  const { levelStart, states } = searched;
  const visited = new LevelledStates(packing.columns, levelStart, states, searched.keys);
  const isTold = searched.clippedBy !== 'bitstate';
  const told = isTold
    ? firstStrikes({ composed, monitor, packing, visited }, searched)
    : NOTHING_TOLD;
  let taken: readonly Uint8Array[] | undefined;
  return {
    ...searched,
    ...told,
    searched,
    composed,
    monitor,
    packing,
    visited,
    reductions,
    levels: levelStart.length - 1,
    isClipped: searched.clippedBy !== undefined,
    get taken() {
      taken ??= searched.taken();
      return taken;
    },
  };
}
