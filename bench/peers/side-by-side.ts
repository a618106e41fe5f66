/**
 * Engines side by side on the reference model, in one run on one machine. Every size is run by all
 * of them in turn, several times over (A B C, A B C, ...), so that a disturbance strikes them
 * alike; the median is told. Counts are asserted before any rate. Only ratios within one run mean
 * anything.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { present } from '../../base/assert';
import { type Beside, measureBeside } from '../checker';
import { foreignPeers } from './foreign';
import { ourPeers } from './ours';
import { type Absence, type EngineId, type Measured, type Peer, runPeer } from './peer';
import { type Ratio, ratiosOf } from './ratios';
import { FURTHER, type KnownSize, LARGE, MEDIUM, SMALL } from './sizes';

/** One engine at one size: the median run by the time of its search, and all of them. */
export interface Cell {
  readonly size: string;
  readonly statesPerSecond: number;
  /** Absent where only the search can be run so. */
  readonly verdictMilliseconds?: number;
  readonly searchMilliseconds: number;
  /** Distinct states over processor time: what a disturbed machine does not falsify. */
  readonly statesPerCpuSecond?: number;
  readonly states: number;
  readonly reducedStates?: number;
  readonly bytesPerState?: number;
  readonly bytesBy?: Measured['bytesBy'];
  readonly runs: readonly Measured[];
}

export interface EngineRow {
  readonly id: EngineId;
  readonly name: string;
  readonly how: string;
  /** Why it was not run. */
  readonly absent?: Absence;
  readonly cells: readonly Cell[];
}

export interface SideBySide {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    /** Mean length of the run queue in the minute before and at the end: above 1 is disturbed. */
    readonly loadBefore: number;
    readonly loadAfter: number;
  };
  readonly sizes: readonly KnownSize[];
  readonly rows: readonly EngineRow[];
  /** Sizes that were counted by all engines present, and not timed. */
  readonly counted: readonly KnownSize[];
  readonly graph: Beside;
  readonly ratios: readonly Ratio[];
}

export interface Plan {
  readonly sizes: readonly KnownSize[];
  readonly repetitions: Readonly<Record<string, number>>;
  readonly counted: readonly KnownSize[];
}

export const NORMAL: Plan = {
  sizes: [SMALL, MEDIUM],
  repetitions: { small: 3, medium: 3 },
  counted: FURTHER,
};
export const WITH_LARGE: Plan = { ...NORMAL, sizes: [SMALL, MEDIUM, LARGE] };

type OnRun = (stage: string, done: number, total: number) => void;

/**
 * Runs what is present. `peers` is for tests; without it, our own engine and every peer.
 * @throws HarnessBug where a count differs from the known one, or a peer fails.
 */
export async function runSideBySide(
  plan: Plan,
  onRun: OnRun = () => undefined,
  peers?: readonly Peer[],
): Promise<SideBySide> {
  const loadBefore = loadavg()[0] ?? 0;
  const all = peers ?? [...(await ourPeers()), ...foreignPeers];
  const here = all.filter((peer) => peer.absence() === undefined);
  const found = new Map<string, Measured[]>();
  const order = orderOf(plan, here);
  for (const [done, { peer, size }] of order.entries()) {
    onRun(`${peer.name}, ${size.name}`, done, order.length);
    const key = keyOf(peer, size);
    found.set(key, [...(found.get(key) ?? []), await runPeer(peer, size)]);
  }
  const rows = all.map((peer) => rowOf(peer, plan, found));
  return {
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      node: process.versions.node,
      loadBefore,
      loadAfter: loadavg()[0] ?? 0,
    },
    sizes: plan.sizes,
    rows,
    counted: plan.counted,
    graph: measureBeside({ vouchers: 1, quota: 1, faults: 1 }),
    ratios: ratiosOf(rows),
  };
}

const keyOf = (peer: Peer, size: KnownSize): string => `${peer.id} ${size.name}`;

/** A size after the other; within it, every engine once, then every engine again. */
function orderOf(
  plan: Plan,
  here: readonly Peer[],
): readonly { readonly peer: Peer; readonly size: KnownSize }[] {
  const times = (size: KnownSize): number => plan.repetitions[size.name] ?? 1;
  const rounds = [...plan.sizes, ...plan.counted].flatMap((size) =>
    Array.from({ length: times(size) }, () => size),
  );
  return rounds.flatMap((size) => here.map((peer) => ({ peer, size })));
}

function rowOf(
  { id, name, how, absence }: Peer,
  plan: Plan,
  found: ReadonlyMap<string, readonly Measured[]>,
): EngineRow {
  const absent = absence();
  const cells = plan.sizes.flatMap((size) => {
    const runs = found.get(`${id} ${size.name}`);
    return runs === undefined ? [] : [cellOf(size.name, runs)];
  });
  return { id, name, how, ...(absent === undefined ? {} : { absent }), cells };
}

function cellOf(size: string, runs: readonly Measured[]): Cell {
  const searchMilliseconds = median(runs.map((run) => run.searchMilliseconds));
  const { reducedStates, bytes, bytesBy, ...first } = present(runs[0], 'a run');
  const states = reducedStates ?? first.states;
  const verdicts = runs.flatMap((run) => run.verdictMilliseconds ?? []);
  const cpu = runs.flatMap((run) => run.cpuMilliseconds ?? []);
  return {
    size,
    states: first.states,
    ...(reducedStates === undefined ? {} : { reducedStates }),
    statesPerSecond: (states * 1000) / searchMilliseconds,
    ...(verdicts.length === 0 ? {} : { verdictMilliseconds: median(verdicts) }),
    searchMilliseconds,
    ...(cpu.length === 0 ? {} : { statesPerCpuSecond: (states * 1000) / median(cpu) }),
    ...(bytes === undefined ? {} : { bytesPerState: bytes / states }),
    ...(bytesBy === undefined ? {} : { bytesBy }),
    runs,
  };
}

/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => present(sorted[index], 'a value');
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}
