/**
 * A profile of a search: how often each step is enabled and what it leads to, how often each
 * property was asked and struck. Counted by a pass over the reached states afterwards, so it is the
 * same on every machine and for any number of workers.
 */
import { canonical } from '../../base/canonical';
import type { Profile, PropertyProfile, StepProfile } from '../../base/coverage-results';
import type { FullStep } from '../../models/tables/expand';
import { LOST, UNEXPECTED } from '../../models/tables/operations';
import { forEachSuccessor } from './closing';
import type { Exploration } from './explore';

type Counts = { -readonly [K in keyof StepProfile]: StepProfile[K] };

/** The profile of one search. */
export function profileOf(exploration: Exploration): Profile {
  const { composed, states, levelStart } = exploration;
  const counts = composed.tables.map((table) =>
    table.steps.map((step): Counts => {
      const { name, kind } = step;
      const zero = { enabled: 0, selfLoops: 0, deeper: 0, refused: 0, lost: 0 };
      return { step: name, kind, ...carriesOf(step), group: table.group.name, ...zero };
    }),
  );
  const ofReplica = composed.replicas.map((table) => counts[composed.tables.indexOf(table)]);
  const words = new Int32Array(composed.replicas.length);
  let level = 0;
  for (let state = 0; state < states; state++) {
    while (state >= (levelStart[level + 1] ?? Number.POSITIVE_INFINITY)) level++;
    const nextLevel = levelStart[level + 1] ?? Number.POSITIVE_INFINITY;
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      const table = composed.replicas[replica];
      const step = ofReplica[replica]?.[table?.edgeStep[edge] as number] as Counts;
      const label = table?.edgeLabel[edge] as number;
      step.enabled++;
      if (target === state) step.selfLoops++;
      if (target >= nextLevel) step.deeper++;
      if (label & UNEXPECTED) step.refused++;
      if (label & LOST) step.lost++;
    });
  }
  // Deliveries and faults that never happen would drown the rest.
  const told = counts
    .flat()
    .filter(({ enabled, kind }) => enabled > 0 || (kind !== 'delivery' && kind !== 'fault'));
  return assemble(told, propertiesOf(exploration));
}

function carriesOf(step: FullStep): Pick<StepProfile, 'carries'> {
  const { delivers, takes = [], puts = [] } = step;
  const carried = delivers ?? (step.kind === 'fault' ? (takes[0] ?? puts[0]) : undefined);
  if (!carried) return {};
  const message = Object.entries(carried.message).map(([field, value]) => [
    field,
    typeof value === 'string' ? value : canonical(value),
  ]);
  return { carries: { line: carried.line, message: Object.fromEntries(message) } };
}

function propertiesOf({ composed, strikeCounts }: Exploration): readonly PropertyProfile[] {
  return composed.system.properties.map(({ name, predicate: { word, sum, group } }, p) => {
    const asked = composed.tables.filter((table) => !group || table.group.name === group);
    const once = asked.reduce((words, table) => words + table.words, 0);
    const all = composed.tables.reduce((words, table) => words + table.words, 0);
    const words = (word ? once : 0) + (sum ? all : 0);
    return { property: name, words, struck: strikeCounts[p] ?? 0 };
  });
}

/** Several searches of one scope, added up by step and property. */
export function joinProfiles(profiles: readonly Profile[]): Profile {
  const steps = new Map<string, Counts>();
  const properties = new Map<string, PropertyProfile>();
  for (const profile of profiles) {
    for (const step of profile.steps) {
      const known = steps.get(`${step.group}: ${step.step}`);
      if (!known) steps.set(`${step.group}: ${step.step}`, { ...step });
      else
        for (const what of ['enabled', 'selfLoops', 'deeper', 'refused', 'lost'] as const)
          known[what] += step[what];
    }
    for (const each of profile.properties) {
      const known = properties.get(each.property) ?? { ...each, words: 0, struck: 0 };
      const { words, struck } = each;
      const sum = { words: known.words + words, struck: known.struck + struck };
      properties.set(each.property, { ...known, ...sum });
    }
  }
  return assemble([...steps.values()], [...properties.values()]);
}

/** Steps most often enabled first; equal ones in their declared order. */
function assemble(steps: readonly StepProfile[], properties: readonly PropertyProfile[]): Profile {
  return {
    transitions: steps.reduce((sum, { enabled }) => sum + enabled, 0),
    steps: [...steps].sort((a, b) => b.enabled - a.enabled),
    properties,
  };
}
