/**
 * How fast states are explored, on the reference model whose counts are known, with invariants on
 * and parents kept. Counts are asserted before any rate is told. XState's own walker runs beside it
 * in the same run at a size that it survives; of that only the ratio is worth keeping.
 */
import { performance } from 'node:perf_hooks';
import { assert } from '../base/assert';
import { explore } from '../check/core/explore';
import {
  MEDIUM,
  type ReferenceSize,
  SMALL,
  voucherReference,
} from '../models/systems/voucher-reference/system';
import { composeSystem } from '../models/tables/compose-system';
import { walkWithGraph } from './composed-logic';

export interface CheckerRow {
  readonly name: 'small' | 'medium';
  readonly size: ReferenceSize;
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** From machines to tables: tabulation and composition. */
  readonly composeMilliseconds: number;
  readonly exploreMilliseconds: number;
  /** Distinct states over the time of exploration, one thread. */
  readonly statesPerSecond: number;
  /** Peak bytes of the search's arrays over distinct states. */
  readonly bytesPerState: number;
}

export interface CheckerBench {
  readonly size: 'smoke' | 'full';
  readonly runtime: { readonly node: string };
  readonly rows: readonly CheckerRow[];
  readonly beside: Beside;
}

/** One voucher, walked whole by both; each from machines to counts. */
export interface Beside {
  readonly size: ReferenceSize;
  readonly states: number;
  readonly transitions: number;
  readonly statesPerSecond: number;
  readonly graphStatesPerSecond: number;
  /** Ours over `xstate/graph`. */
  readonly ratio: number;
}

const STATES_MAX = 5_000_000;
const published = {
  small: { size: SMALL, states: 531_335, transitions: 3_424_944, levels: 43 },
  medium: { size: MEDIUM, states: 4_030_369, transitions: 36_896_504, levels: 39 },
} as const;

/**
 * Measures exploration. `smoke` is the small size, a few seconds; `full` adds the medium one.
 * @throws HarnessBug where a count differs from the published one: then there is no rate to report.
 */
export function benchChecker({ size }: { size: 'smoke' | 'full' }): CheckerBench {
  const names = size === 'full' ? (['small', 'medium'] as const) : (['small'] as const);
  return {
    size,
    runtime: { node: process.versions.node },
    rows: names.map(measure),
    beside: measureBeside({ vouchers: 1, quota: 1, faults: size === 'full' ? 2 : 1 }),
  };
}

function measure(name: CheckerRow['name']): CheckerRow {
  const { size, states, transitions, levels } = published[name];
  const start = performance.now();
  const composed = composeSystem(voucherReference(size));
  const between = performance.now();
  const found = explore(composed, { statesMax: STATES_MAX });
  const end = performance.now();
  assert(found.states === states, `${name} has ${states} states, not ${found.states}`);
  assert(found.transitions === transitions, `${name} has ${transitions} transitions`);
  assert(found.levels === levels, `${name} has ${levels} levels`);
  assert(found.strikes.size === 0 && !found.isClipped, `${name} keeps its invariants`);
  return {
    name,
    size,
    states,
    transitions,
    levels,
    composeMilliseconds: between - start,
    exploreMilliseconds: end - between,
    statesPerSecond: (states * 1000) / (end - between),
    bytesPerState: found.bytes / states,
  };
}

/** Ours and `xstate/graph` on the same work, at a size that it survives. */
export function measureBeside(size: ReferenceSize): Beside {
  const system = voucherReference(size);
  const start = performance.now();
  const { states, transitions } = explore(composeSystem(system), { statesMax: STATES_MAX });
  const between = performance.now();
  const graph = walkWithGraph(system);
  const end = performance.now();
  assert(graph.states === states, `xstate/graph counts ${graph.states} states, not ${states}`);
  assert(graph.transitions === transitions, `xstate/graph counts ${graph.transitions} transitions`);
  const rate = (states * 1000) / (between - start);
  const graphRate = (states * 1000) / (end - between);
  return {
    size,
    states,
    transitions,
    statesPerSecond: rate,
    graphStatesPerSecond: graphRate,
    ratio: rate / graphRate,
  };
}
