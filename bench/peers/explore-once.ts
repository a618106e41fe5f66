/**
 * One exploration of the reference model in a process of its own, so that no earlier one has
 * warmed or filled it. Reads what to do as JSON from its argument and prints JSON. The peak of the
 * process is told beside the engine's own arrays, which alone are "bytes a state".
 */
import { performance } from 'node:perf_hooks';
import { assert } from '../../base/assert';
import { explore } from '../../check/core/explore';
import { nodeThreads } from '../../check/workers/node-threads';
import {
  type ReferenceSize,
  voucherReference,
} from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';

export interface ExploreOrder {
  readonly size: ReferenceSize;
  readonly workers?: number;
  readonly symmetry?: boolean;
}

export interface Explored {
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** Counts of the whole graph, where symmetry was on and they are known. */
  readonly unreduced?: { readonly states: number; readonly transitions: number };
  readonly composeMilliseconds: number;
  readonly exploreMilliseconds: number;
  /** Processor time of the search, all threads of the process together. */
  readonly cpuMilliseconds: number;
  readonly bytes: number;
  readonly peakBytes: number;
}

const STATES_MAX = 2 ** 28;

export function exploreOnce({ size, workers, symmetry }: ExploreOrder): Explored {
  const start = performance.now();
  const composed = composeSystem(voucherReference(size));
  const between = performance.now();
  const cpu = process.cpuUsage();
  const threads = nodeThreads(workers ?? 1);
  const found = explore(composed, {
    statesMax: STATES_MAX,
    ...(threads ? { threads } : {}),
    ...(symmetry ? { symmetry } : {}),
  });
  const end = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  assert(found.strikes.size === 0 && !found.isClipped, 'the reference model keeps its invariants');
  return {
    states: found.states,
    transitions: found.transitions,
    levels: found.levels,
    ...(found.unreduced ? { unreduced: found.unreduced } : {}),
    composeMilliseconds: between - start,
    exploreMilliseconds: end - between,
    cpuMilliseconds: (user + system) / 1000,
    bytes: found.bytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

if (require.main === module) {
  const order = JSON.parse(process.argv[2] ?? '') as ExploreOrder;
  process.stdout.write(`${JSON.stringify(exploreOnce(order))}\n`);
}
