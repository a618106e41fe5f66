/**
 * Goals of a whole system by name. A property is reached where it strikes: a witness of
 * `sometimes`, a breach of `always`, `never` and `neverStep`, which a sound system has none of.
 */
import { InputError } from '../../base/assert';
import type { Property } from '../../base/property';
import type { Exploration } from '../../check/core/explore';
import type { Goal } from '../../check/core/paths/goals';
import { sourceOf } from '../../check/core/paths/graph';
import type { SystemGraph } from '../../check/core/paths/system-graph';
import { decodeState } from '../../check/core/state';
import { isIn, stateName } from './life-paths';

const WITNESSES = 'sometimes';
const decided = new Set<Property['kind']>(['sometimes', 'always', 'never', 'neverStep']);

/** @throws InputError where the name means nothing here, saying what would. */
export function goalsOf(
  exploration: Exploration,
  drawn: SystemGraph,
  asked: string,
): readonly Goal[] {
  const { properties } = exploration.composed.system;
  const index = properties.findIndex(({ name }) => name === asked);
  const property = properties[index];
  if (property && decided.has(property.kind))
    return property.edge
      ? [stepGoal(exploration, drawn, index, asked)]
      : stateGoals(exploration, [index]);
  if (property) throw unknown(exploration, `${asked}, which no single state decides`);
  if (asked === WITNESSES) return witnessGoals(exploration, drawn);
  const [part = '', value = ''] = asked.split(/:(.*)/s);
  return partGoals(exploration, part, value) ?? fail(unknown(exploration, asked));
}

function fail(error: InputError): never {
  throw error;
}

/** Every witness: those that a state is, then those that a step is. */
function witnessGoals(exploration: Exploration, drawn: SystemGraph): readonly Goal[] {
  const { properties } = exploration.composed.system;
  const witnesses = properties.flatMap(({ kind, name, edge }, at) =>
    kind === WITNESSES ? [{ at, name, edge }] : [],
  );
  const ofStates = witnesses.filter(({ edge }) => !edge).map(({ at }) => at);
  const ofSteps = witnesses.filter(({ edge }) => edge);
  return [
    ...stateGoals(exploration, ofStates),
    ...ofSteps.map(({ at, name }) => stepGoal(exploration, drawn, at, name)),
  ];
}

/** States in which each of the properties strikes. */
function stateGoals(exploration: Exploration, asked: readonly number[]): readonly Goal[] {
  const { composed, monitor, states } = exploration;
  const found = new Map<number, number[]>(asked.map((property) => [property, []]));
  const words = new Int32Array(composed.replicas.length);
  for (let state = 0; state < states; state++) {
    const counters = decodeState(exploration, state, words);
    for (const property of monitor.struck(words, counters)) found.get(property)?.push(state);
  }
  return [...found].map(([property, reached]) => ({
    name: composed.system.properties[property]?.name ?? '',
    states: reached,
  }));
}

/** The first step, in order of the states, that the property means; its source is the goal. */
function stepGoal(
  { composed, monitor }: Exploration,
  { graph, replicaOf, tableEdgeOf }: SystemGraph,
  property: number,
  name: string,
): Goal {
  const tables = composed.replicas.map((table) => composed.tables.indexOf(table));
  const last = tableEdgeOf.findIndex((edge, i) => {
    const hits = monitor.edgeHit[tables[replicaOf[i] as number] as number];
    return (((hits?.[edge] as number) >>> property) & 1) === 1;
  });
  return last < 0 ? { name, states: [] } : { name, states: [sourceOf(graph, last)], last };
}

/** Global states in which a part is in a local state; undefined where there is no such part. */
function partGoals(
  exploration: Exploration,
  part: string,
  value: string,
): readonly Goal[] | undefined {
  const { composed, states } = exploration;
  const places = composed.tables.map((table) =>
    table.group.parts.findIndex(({ name }) => name === part),
  );
  const table = places.findIndex((place) => place >= 0);
  const local = composed.tables[table]?.locals[places[table] as number];
  if (!local) return undefined;
  const wanted = local.states.filter((state) => value === '*' || isIn(state.value, value));
  if (wanted.length === 0) return undefined;
  const reached = new Map(wanted.map((state) => [state, [] as number[]]));
  const group = composed.tables[table];
  const localOf: unknown[] = [];
  const words = new Int32Array(composed.replicas.length);
  for (let state = 0; state < states; state++) {
    decodeState(exploration, state, words);
    words.forEach((word, replica) => {
      if (composed.replicas[replica] !== group) return;
      localOf[word] ??= group?.view(word).parts[part];
      const known = reached.get(localOf[word] as (typeof wanted)[number]);
      if (known && known.at(-1) !== state) known.push(state);
    });
  }
  if (value !== '*') return [{ name: `${part}:${value}`, states: [...reached.values()].flat() }];
  return [...reached].map(([state, at]) => ({ name: `${part}:${stateName(state)}`, states: at }));
}

function unknown({ composed }: Exploration, found: string): InputError {
  const { properties, groups } = composed.system;
  const names = properties.filter(({ kind }) => decided.has(kind)).map(({ name }) => name);
  const parts = [...new Set(groups.flatMap((group) => group.parts.map(({ name }) => name)))];
  const known = [WITNESSES, ...parts.map((part) => `${part}:VALUE`), ...names];
  return new InputError('--to', found, `one of: ${known.join('; ')}`);
}
