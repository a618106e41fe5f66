/**
 * A shipped system changed from outside: one machine, one step, one rule, or who there is. What an
 * override does not name stays as shipped and follows it; what it names and cannot be found is an
 * error. Every scope is changed alike, the adversary's included, so that a new post brings its
 * thieves along.
 */
import type { AnyStateMachine } from 'xstate';
import { InputError } from '../base/assert';
import { canonical } from '../base/canonical';
import type { Property } from '../base/property';
import { castOf, deviationsOf, type Powers } from './adversary';
import {
  type BuildOptions,
  type Family,
  lifeOf,
  type MakeMachine,
  type Principal,
  type Scope,
} from './family';
import { mustFit } from './override-fit';
import { appointed, inOtherHands } from './override-people';
import type { Rules } from './rules';
import type { Group, Life, ModelEvent, Part, Step, System } from './system';
import { oneOf } from './tables/expand';

export interface Override {
  /** The shipped system it changes, by name, or a family. */
  readonly system: string | Family;
  /** What the changed system is called. */
  readonly name: string;
  /** Rules that are so here, whatever the rules file says. */
  readonly rules?: Partial<Rules>;
  /** Machines made from the shipped ones, by their life's name: `finance/direct-payment`. */
  readonly machines?: Readonly<
    Record<string, (shipped: AnyStateMachine, rules: Rules) => AnyStateMachine>
  >;
  /** Steps made from the shipped ones, by name; null takes one out. */
  readonly steps?: Readonly<Record<string, ((shipped: Step, rules: Rules) => Step) | null>>;
  /** Further steps; events that the machines' alphabets do not have yet are added to them. */
  readonly further?: (rules: Rules) => readonly Step[];
  /** Further steps of one who acts against the rules, by what he can do. */
  readonly deviations?: (powers: Powers, rules: Rules) => readonly Step[];
  /** Who there is. */
  readonly principals?: (shipped: readonly Principal[], rules: Rules) => readonly Principal[];
  /**
   * Whose posts somebody else holds too: `{ reviewer: 'officer A' }`. He has their credentials,
   * does their steps, and acts in their name.
   */
  readonly merged?: Readonly<Record<string, string>>;
  /** What must hold. */
  readonly properties?: (shipped: readonly Property[], scope: string) => readonly Property[];
}

/**
 * The family that the override makes of a shipped one. What it names is judged when a scope is
 * first built under given rules.
 * @throws InputError where it is of no system, or makes people of nobody.
 */
export function overridden(override: Override, families: readonly Family[]): Family {
  const shipped = shippedOf(override, families);
  const rulesOf = rulesWith(override.rules);
  const principals = (given: Rules): readonly Principal[] => {
    const rules = rulesOf(given);
    const people = shipped.principals(rules);
    return appointed(override, override.principals?.(people, rules) ?? people);
  };
  const makers = new WeakMap<AnyStateMachine, MakeMachine>();
  const scopes = shipped.scopes.map(
    (scope): Scope => ({
      ...scope,
      build: (given, options = {}) => {
        const rules = rulesOf(given);
        mustFit(override, shipped, rules);
        const people = principals(given);
        const built = scope.build(rules, among(options, people));
        const cast = castOf(among(options, people), people, rules);
        const further = [
          ...(override.further?.(rules) ?? []),
          ...deviationsOf(cast, (powers) => override.deviations?.(powers, rules) ?? []),
        ];
        return changed({ override, rules, further, makers }, built);
      },
    }),
  );
  return { name: override.name, scopes, principals };
}

/** The given rules with those that are so here; the same object for the same rules. */
function rulesWith(fixed: Partial<Rules> | undefined): (given: Rules) => Rules {
  const known = new WeakMap<Rules, Rules>();
  return (given) => {
    if (!fixed) return given;
    const rules = known.get(given) ?? { ...given, ...fixed };
    known.set(given, rules);
    return rules;
  };
}

/** The family that an override is of. @throws InputError where there is none of that name. */
export function shippedOf({ system }: Override, families: readonly Family[]): Family {
  if (typeof system !== 'string') return system;
  const found = families.find(({ name }) => name === system);
  if (found) return found;
  const known = families.map(({ name }) => name);
  throw new InputError('override: system', system, oneOf(system, known));
}

/** The builder takes its people from here, where somebody deviates. */
const among = (options: BuildOptions, people: readonly Principal[]): BuildOptions => ({
  ...options,
  ...(options.coalition ? { coalition: { ...options.coalition, among: people } } : {}),
  ...(options.suspects ? { suspects: { ...options.suspects, among: people } } : {}),
});

interface Change {
  readonly override: Override;
  readonly rules: Rules;
  readonly further: readonly Step[];
  /** One maker a shipped machine, so that tables can be kept by machine. */
  readonly makers: WeakMap<AnyStateMachine, MakeMachine>;
}

function changed(change: Change, system: System): System {
  const { override, further } = change;
  for (const step of further)
    if (!system.groups.some((group) => isAtHome(step, group))) throw homeless(step, system);
  return {
    ...system,
    name: override.name,
    groups: system.groups.map((group) => changedGroup(change, group)),
    properties: override.properties?.(system.properties, system.scope) ?? system.properties,
  };
}

const partsOf = (step: Step): readonly string[] => (step.does ?? []).map(({ part }) => part);
const isAtHome = (step: Step, group: Group): boolean =>
  partsOf(step).every((part) => group.parts.some(({ name }) => name === part));

function homeless(step: Step, { groups }: System): InputError {
  const known = groups.flatMap(({ parts }) => parts.map(({ name }) => name));
  const part = partsOf(step).find((name) => !known.includes(name)) ?? partsOf(step).join(', ');
  return new InputError(`step ${step.name}`, `part ${part}`, oneOf(part, known));
}

function changedGroup(change: Change, group: Group): Group {
  const { override, rules, further } = change;
  const kept = group.steps.flatMap((step): readonly Step[] => {
    const by = override.steps?.[step.name];
    return by === null ? [] : [by ? by(step, rules) : step];
  });
  const steps = inOtherHands(override, [
    ...kept,
    ...further.filter((step) => isAtHome(step, group)),
  ]);
  const parts = group.parts.map((part) => ({ ...part, life: changedLife(change, part, steps) }));
  return { ...group, parts, steps };
}

/** Its machine, and its alphabet with what the steps do there. */
function changedLife(change: Change, part: Part, steps: readonly Step[]): Life {
  const { override, rules, makers } = change;
  const { name, machine, alphabet } = part.life;
  const events = [...inOtherHands(override, alphabet), ...doneAt(part.name, steps)];
  const known = [...new Map(events.map((event) => [canonical(event), event])).values()];
  const make = override.machines?.[name];
  if (!make) return { name, machine, alphabet: known };
  const maker = makers.get(machine) ?? ((given) => make(machine, given));
  makers.set(machine, maker);
  return lifeOf(name, maker, known, rules);
}

const doneAt = (part: string, steps: readonly Step[]): readonly ModelEvent[] =>
  steps.flatMap(({ does = [] }) => does.flatMap((act) => (act.part === part ? [act.event] : [])));
