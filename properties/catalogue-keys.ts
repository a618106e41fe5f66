/**
 * Every word of every shipped model that people read, as keys of the catalogue: `topic.name`. What
 * is told by template (deliveries and faults of lines) is no key of its own; its message, fields
 * and values are.
 */

import { allSuspects } from '../models/adversary';
import { diagramOf } from '../models/diagram';
import type { Family, Scope } from '../models/family';
import { liaoning2013, type Rules, ruleNames } from '../models/rules';
import type { Group, Message, System } from '../models/system';
import { families } from '../models/systems/registry';
import { composeSystem } from '../models/tables/compose-system';
import { demands } from './evidence/controls';
import { mutants } from './killers/mutants';
import { switched } from './killers/strike';

const key = (topic: string, name: string): string => `${topic}.${name}`;

const ofMessage = ({ type, ...payload }: Message): readonly string[] => [
  key('message', type),
  ...Object.entries(payload).flatMap(([field, value]) => [
    key('field', field),
    ...(typeof value === 'string' ? [key('value', value)] : []),
  ]),
];

/** States of a machine, nested ones by their own names. */
function statesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as object).flatMap(([name, inner]) => [name, ...statesIn(inner)]);
}

const ofGroup = (group: Group): readonly string[] => [
  key('part', group.name),
  ...group.parts.flatMap(({ name, life }) => [
    key('part', name),
    key('life', life.name),
    ...diagramOf(life).arrows.flatMap(({ guard }) => (guard ? [key('guard', guard)] : [])),
  ]),
  ...group.lines.map(({ name }) => key('line', name)),
  ...group.steps.map(({ name }) => key('step', name)),
];

const ofSystem = (system: System): readonly string[] => [
  ...system.counters.map(({ name }) => key('counter', name)),
  ...system.properties.map(({ name }) => key('property', name)),
  ...system.groups.flatMap(ofGroup),
];

/** What only a table knows: states that are reached, messages that travel, notes that are made. */
function ofTables(system: System): readonly string[] {
  return composeSystem(system).tables.flatMap((table) => [
    ...table.locals.flatMap(({ states }) =>
      states.flatMap(({ value }) => statesIn(value).map((state) => key('state', state))),
    ),
    ...table.lines.flatMap(({ messages }) => messages.flatMap(ofMessage)),
    ...[...table.edgeNotes.values()].flat().map((note) => key('step', note)),
  ]);
}

/** Rules change steps and people, so each is read switched the other way too. */
const variants: readonly Rules[] = [
  liaoning2013,
  ...ruleNames.map((rule) => switched(liaoning2013, rule)),
];

function ofScope(family: Family, scope: Scope): readonly string[] {
  const honest = variants.map((rules) => scope.build(rules));
  if (scope.kind !== 'coalitions') return honest.flatMap(ofSystem);
  const attacked = variants.map((rules) =>
    scope.build(rules, { suspects: allSuspects(family.principals(rules)) }),
  );
  return [...honest, ...attacked].flatMap(ofSystem);
}

const peopleOf = (family: Family): readonly string[] =>
  variants.flatMap((rules) => family.principals(rules).map(({ name }) => name));

/** Why somebody is trusted, and what would hold him back. */
const reasonsOf = (family: Family): readonly string[] =>
  variants.flatMap((rules) =>
    family
      .principals(rules)
      .flatMap(({ trusted, missingControl }) => [
        ...(trusted ? [key('trust', trusted)] : []),
        ...(missingControl ? [key('missing', missingControl)] : []),
      ]),
  );

function ofFamily(family: Family): readonly string[] {
  const first = family.scopes[0];
  const actors = family.scopes.flatMap((scope) =>
    scope.build(liaoning2013).groups.flatMap((group) => group.steps.map(({ actor }) => actor)),
  );
  return [
    key('system', family.name),
    ...family.scopes.flatMap((scope) => [key('scope', scope.name), ...ofScope(family, scope)]),
    ...[...peopleOf(family), ...actors].map((name) => key('principal', name)),
    ...reasonsOf(family),
    ...(first ? ofTables(first.build(liaoning2013)) : []),
  ];
}

/** Every key, sorted, each once. */
export function allKeys(): readonly string[] {
  const keys = [
    ...ruleNames.map((rule) => key('rule', rule)),
    ...families.flatMap(ofFamily),
    ...mutants.map(({ name }) => key('killer', name)),
    ...demands.flatMap(({ control, sentence, notModelled }) =>
      [control, sentence, ...(notModelled === undefined ? [] : [notModelled])].map((text) =>
        key('control', text),
      ),
    ),
  ];
  return [...new Set(keys)].sort();
}
