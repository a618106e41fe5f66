/**
 * Global states of the walker: every replica's texts and the counters, under one text that is the
 * state's identity. No number stands for anything here.
 */
import { InputError } from '../../base/assert';
import type { CounterUse, Group, System } from '../../models/system';
import type { Machines } from './machines';
import { initialReplica, type Move, movesOf, type Replica } from './moves';

/** One replica of one group: where a move happens. */
export interface Place {
  readonly group: Group;
  readonly replica: number;
}

export interface State {
  readonly replicas: readonly Replica[];
  readonly counters: readonly number[];
}

export const placesOf = (system: System): readonly Place[] =>
  system.groups.flatMap((group) =>
    Array.from({ length: group.replicas }, (_, replica) => ({ group, replica })),
  );

export const initialState = (system: System, machines: Machines): State => ({
  replicas: placesOf(system).map(({ group }) => initialReplica(group, machines)),
  counters: system.counters.map(({ initial }) => initial),
});

export const replicaText = ({ parts, lines }: Replica): string =>
  `${parts.join(' ')} ${lines.map((held) => `[${held.join(',')}]`).join('')}`;

export const stateText = ({ replicas, counters }: State): string =>
  `${replicas.map(replicaText).join('\n')}\n${counters.join(' ')}`;

/**
 * The counters after some uses; undefined where a guard fails. All guards are judged first, on what
 * is there before.
 * @throws InputError where an effect leaves the declared range.
 */
export function countersAfter(
  system: System,
  counters: readonly number[],
  uses: readonly CounterUse[],
): readonly number[] | undefined {
  if (uses.length === 0) return counters;
  const indexOf = ({ counter }: CounterUse): number => {
    const at = system.counters.findIndex(({ name }) => name === counter);
    if (at < 0) throw new InputError(system.name, `counter ${counter}`, 'a declared counter');
    return at;
  };
  for (const use of uses) {
    const value = counters[indexOf(use)] as number;
    if (value < (use.atLeast ?? -Infinity) || value > (use.atMost ?? Infinity)) return undefined;
  }
  const after = [...counters];
  for (const use of uses) {
    const at = indexOf(use);
    const { min, max, name } = system.counters[at] as System['counters'][number];
    const value = (after[at] as number) + (use.add ?? 0);
    if (value < min || value > max)
      throw new InputError(system.name, `${name} = ${value}`, `${min} to ${max}`);
    after[at] = value;
  }
  return after;
}

/** Moves of replicas, remembered for one walk by the replica's text (or asked anew each time). */
export class Moves {
  private readonly known = new Map<string, Map<string, readonly Move[]>>();

  constructor(
    private readonly machines: Machines,
    private readonly remembers: boolean,
  ) {}

  of(place: Place, replica: Replica): readonly Move[] {
    if (!this.remembers) return movesOf(place.group, replica, this.machines);
    const { name } = place.group;
    const known = this.known.get(name) ?? new Map<string, readonly Move[]>();
    this.known.set(name, known);
    const text = replicaText(replica);
    let moves = known.get(text);
    if (!moves) {
      moves = movesOf(place.group, replica, this.machines);
      known.set(text, moves);
    }
    return moves;
  }
}

/** Where a move leads; undefined where a counter forbids it. */
export function stateAfter(
  system: System,
  state: State,
  at: number,
  move: Move,
): State | undefined {
  const counters = countersAfter(system, state.counters, move.counters);
  if (!counters) return undefined;
  if (move.error) throw move.error;
  return { replicas: state.replicas.with(at, move.after), counters };
}
