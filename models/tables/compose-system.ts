/**
 * A whole system as numbers: one table a group, one index for all counters together, and for every
 * counter operation a look-up from index to index. A global state is the words of all replicas and
 * the counter index.
 */
import { HarnessBug, InputError, present } from '../../base/assert';
import type { Counter, CounterUse, CounterView, System } from '../system';
import { composeGroup, type GroupTable } from './compose';

export interface ComposedSystem {
  readonly system: System;
  readonly tables: readonly GroupTable[];
  /** The table of each replica: a group with two replicas stands here twice. */
  readonly replicas: readonly GroupTable[];
  readonly counterStates: number;
  readonly initialCounters: number;
  /** `counterNext[operation * counterStates + index]`; -1 where the guard fails. */
  readonly counterNext: Int32Array;
  readonly counterView: (index: number) => CounterView;
}

/**
 * The mark in `counterNext` of an effect that would leave a counter's range: an error of the model.
 */
const OUT_OF_RANGE = -2;

/** @throws InputError as `composeGroup` does, and for unknown or ill-declared counters. */
export function composeSystem(system: System): ComposedSystem {
  const operations: (readonly CounterUse[])[] = [];
  const { counters } = system;
  const tables = system.groups.map((group) => composeGroup(group, { counters, operations }));
  return {
    system,
    tables,
    replicas: tables.flatMap((table) => Array.from({ length: table.group.replicas }, () => table)),
    ...countersOf(counters, operations),
  };
}

/** All counters together as one index, and every operation on it. */
export type CounterTable = Pick<
  ComposedSystem,
  'counterStates' | 'initialCounters' | 'counterNext' | 'counterView'
>;

/** @throws InputError for ill-declared counters. */
export function countersOf(
  counters: readonly Counter[],
  operations: readonly (readonly CounterUse[])[],
): CounterTable {
  const radix = counters.map((counter) => counter.max - counter.min + 1);
  const counterStates = radix.reduce((product, values) => product * values, 1);
  const digits = (index: number): number[] => {
    let rest = index;
    return radix.map((values, i) => {
      const digit = rest % values;
      rest = (rest - digit) / values;
      return digit + (counters[i] as Counter).min;
    });
  };
  const indexOf = (values: readonly number[]): number =>
    values.reduceRight(
      (index, value, i) => index * (radix[i] as number) + value - (counters[i] as Counter).min,
      0,
    );
  const counterNext = new Int32Array(operations.length * counterStates);
  operations.forEach((uses, operation) => {
    for (let index = 0; index < counterStates; index++) {
      const after = applyUses(uses, digits(index), counters);
      counterNext[operation * counterStates + index] =
        typeof after === 'number' ? after : indexOf(after);
    }
  });
  return {
    counterStates,
    initialCounters: indexOf(counters.map((counter) => counter.initial)),
    counterNext,
    counterView: (index) => {
      const values = digits(index);
      return Object.fromEntries(counters.map((counter, i) => [counter.name, values[i] as number]));
    },
  };
}

function applyUses(
  uses: readonly CounterUse[],
  values: number[],
  counters: readonly Counter[],
): number | readonly number[] {
  for (const use of uses) {
    const at = counters.findIndex((counter) => counter.name === use.counter);
    if (at < 0) {
      const names = counters.map((counter) => counter.name).join(', ');
      throw new InputError('a counter guard', use.counter, `one of ${names}`);
    }
    const value = values[at] as number;
    if (use.atLeast !== undefined && value < use.atLeast) return -1;
    if (use.atMost !== undefined && value > use.atMost) return -1;
  }
  for (const use of uses) {
    const at = counters.findIndex((counter) => counter.name === use.counter);
    const counter = present(counters[at], use.counter);
    values[at] = (values[at] as number) + (use.add ?? 0);
    if ((values[at] as number) < counter.min || (values[at] as number) > counter.max)
      return OUT_OF_RANGE;
  }
  return values;
}

/** Throws the error of a step that would take a counter out of its range. */
export function outOfRange(composed: ComposedSystem, table: GroupTable, edge: number): never {
  const step = table.steps[table.edgeStep[edge] as number];
  const uses = table.operations[table.edgeOperation[edge] as number];
  if (!step || !uses) throw new HarnessBug(`edge ${edge} has no step`);
  throw new InputError(
    `system ${composed.system.name}, step ${step.name}`,
    `an effect out of range: ${JSON.stringify(uses)}`,
    'counters whose declared range covers every effect that their guards allow',
  );
}
