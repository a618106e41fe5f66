/** What the head of a trace names: lives, attacks, incidents with their steps, banks, people. */
import type { StoryStep } from '../../base/story-results';
import { carriedBy } from '../../models/tables/changes';
import type { GroupTable } from '../../models/tables/compose';
import { attackName, pointNames, pointsIn } from './attacks/points';
import { walked } from './documents/kinds';
import { fundNatures } from './documents/volumes';
import { incidentLife, tableNames } from './faults/tables';
import type { Lives } from './pilot-lives';
import type { Scenario } from './scenario';
import { namedPeople } from './staff/names';
import type { TraceHead } from './trace';

/** A step without its name. */
export type TraceAct = Pick<StoryStep, 'actor' | 'kind' | 'carries'>;

/**
 * What a run may walk, by name: lives of vouchers, those of vouchers under attack, incidents that
 * befall them.
 */
export type TracedTables = ReadonlyMap<string, GroupTable>;
export function tracedTables(lives: Lives, { attacks, faults }: Scenario): TracedTables {
  const attacked = attacks ? pointsIn(attacks).map(({ name }) => lives.attacks.of(name).life) : [];
  const incidents = faults ? tableNames : [];
  return new Map([
    ...walked.map((name) => [name, lives[name].table] as const),
    ...attacked.map(({ name, table }) => [name, table] as const),
    ...incidents.map((name) => [incidentLife(name), lives.incidents.of(name).table] as const),
  ]);
}
/** Every name that a life may have in a trace. */
export const tracedNames: readonly string[] = [
  ...walked,
  ...pointNames.map(attackName),
  ...tableNames.map(incidentLife),
];

/** Who does each step of each life. */
export const stepActs = (tables: TracedTables): TraceHead['acts'] =>
  Object.fromEntries(
    [...tables].map(([name, { steps }]) => [
      name,
      steps.map((step) => ({
        actor: step.post ?? step.actor,
        kind: step.kind,
        ...carriedBy(step),
      })),
    ]),
  );

/** What a head says of a scenario. */
export const namesOf = (scenario: Scenario) => ({
  calendarYear: scenario.calendarYear.is,
  banks: scenario.banks.map(({ name }) => name),
  funds: fundNatures,
  people: namedPeople(scenario),
});

/** Names of the steps by life, in the order of the tables. */
export const stepNames = (tables: TracedTables): TraceHead['steps'] =>
  Object.fromEntries(
    [...tables].map(([name, { steps }]) => [name, steps.map((step) => step.name)]),
  );
