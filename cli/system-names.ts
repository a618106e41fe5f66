/**
 * Names in a user's system: each once where a story or a predicate must tell things apart, and
 * events that their machine has heard of. Which parts and lines a step names is judged by tables.
 */
import { InputError } from '../base/assert';
import type { Life, ModelEvent, Step, System } from '../models/system';
import { oneOf } from '../models/tables/expand';

/** @throws InputError naming what is there twice, or an event that its machine never mentions. */
export function namesOnce(system: System, place: string): void {
  const once = (what: string, names: readonly string[]): void => {
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined)
      throw new InputError(place, `two ${what} named '${twice}'`, 'a name of its own for each');
  };
  once(
    'groups',
    system.groups.map(({ name }) => name),
  );
  once(
    'counters',
    system.counters.map(({ name }) => name),
  );
  once(
    'properties',
    system.properties.map(({ name }) => name),
  );
  for (const group of system.groups) {
    const inGroup = ` of group '${group.name}'`;
    once(
      `parts${inGroup}`,
      group.parts.map(({ name }) => name),
    );
    once(
      `lines${inGroup}`,
      group.lines.map(({ name }) => name),
    );
    once(`steps${inGroup}`, group.steps.map(nameOf));
    for (const { name, life } of group.parts) knowsItsAlphabet(life, `${place}: part ${name}`);
  }
}

/** What several can do against the rules has one name, and is told apart by who it takes. */
const nameOf = ({ name, actor, kind, needs = [] }: Step): string =>
  kind === 'deviation' ? `${name} (${[actor, ...needs].join(', ')})` : name;

/** An event whose type no state of the machine mentions is a typo: it could never be accepted. */
const knowsItsAlphabet = (life: Life, place: string): void =>
  knowsEvents(life, life.alphabet, place);

/** @throws InputError naming the first event that the life's machine has not heard of. */
export function knowsEvents(life: Life, events: readonly ModelEvent[], place: string): void {
  const descriptors = descriptorsOf(life.machine.root);
  for (const { type } of events) {
    if (descriptors.some((descriptor) => isMatch(descriptor, type))) continue;
    const known = descriptors.filter((descriptor) => !descriptor.startsWith('xstate.'));
    throw new InputError(
      place,
      `event ${type} in the alphabet of life ${life.name}`,
      `an event that some state of its machine handles: ${oneOf(type, known)}`,
    );
  }
}

type Node = Life['machine']['root'];

const descriptorsOf = (node: Node): readonly string[] => [
  ...new Set([
    ...node.transitions.keys(),
    ...Object.values(node.states as Readonly<Record<string, Node>>).flatMap(descriptorsOf),
  ]),
];

/** `*` is any event, `order.*` any whose type begins so. */
const isMatch = (descriptor: string, type: string): boolean =>
  descriptor === type ||
  descriptor === '*' ||
  (descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1)));
