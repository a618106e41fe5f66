/**
 * A user's override of a shipped system: what is his is judged and guarded as in a module of his
 * own; what is shipped is trusted, because it is tested, and does not have to answer strictly.
 */
import { InputError } from '../base/assert';
import type { Property } from '../base/property';
import type { Family, Scope } from '../models/family';
import { type Override, overridden, shippedOf } from '../models/override';
import type { Group, Part, Step, System } from '../models/system';
import { families } from '../models/systems/registry';
import { guardedProperties, guardedStep } from './guarded-system';
import { knowsEvents } from './system-names';
import { overrideShape, shapedSystem, wrongField } from './system-shape';

/** A user's file: how it was named, and how to ask his code so that his mistakes have a place. */
export interface UserFile {
  /** As it was given on the command line. */
  readonly name: string;
  readonly calling: <T>(ask: () => T) => T;
}

const shippedFamilies = new WeakMap<Family, Family>();

/** The family that a user's override changes; undefined where a family is nobody's override. */
export const overriddenBy = (family: Family): Family | undefined => shippedFamilies.get(family);

/**
 * The family that an override makes of a shipped one, or of the user's own.
 * @throws InputError where its fields are not an override's, or it is of no system.
 */
export function changedFamily(value: unknown, file: UserFile): Family {
  const issue = overrideShape.safeParse(value).error?.issues[0];
  if (issue) throw wrongField(value, issue, `${file.name}: override`);
  const own: Own = { steps: new Set(), properties: new WeakSet() };
  const override = watched(value as Override, own);
  const family = overridden(override, families);
  const changed: Family = {
    ...family,
    principals: (rules) => file.calling(() => family.principals(rules)),
    scopes: family.scopes.map((scope) => judgedScope(scope, file, own)),
  };
  shippedFamilies.set(changed, shippedOf(override, families));
  return changed;
}

/** What of a built system is the user's: steps by name, and properties. */
interface Own {
  readonly steps: Set<string>;
  readonly properties: WeakSet<Property>;
}

/** The override, noting what comes from it. */
function watched(override: Override, own: Own): Override {
  const { further, deviations, steps, properties } = override;
  const noted = (step: Step): Step => {
    own.steps.add(step.name);
    return guardedStep(step);
  };
  return {
    ...override,
    ...(further ? { further: (rules) => listed(further(rules), 'further').map(noted) } : {}),
    ...(deviations
      ? { deviations: (...asked) => listed(deviations(...asked), 'deviations').map(noted) }
      : {}),
    ...(steps
      ? {
          steps: Object.fromEntries(
            Object.entries(steps).map(([name, by]) => [
              name,
              by && ((...asked) => noted(by(...asked))),
            ]),
          ),
        }
      : {}),
    ...(properties
      ? {
          properties: (shipped, scope) => {
            const all = listed(properties(shipped, scope), 'properties');
            for (const one of all) if (!shipped.includes(one)) own.properties.add(one);
            return all;
          },
        }
      : {}),
  };
}

function listed<T>(found: readonly T[], field: string): readonly T[] {
  if (Array.isArray(found)) return found;
  throw new InputError(`override: ${field}`, String(found), 'a list');
}

const judgedScope = (scope: Scope, file: UserFile, own: Own): Scope => ({
  ...scope,
  build: (rules, options) => {
    const built = file.calling(() => scope.build(rules, options));
    const place = `${file.name}: scope ${scope.name}`;
    const system = shapedSystem(built, place);
    for (const group of system.groups)
      for (const part of group.parts) hears(part, group, own, place);
    return withOwnGuarded(system, own);
  },
});

/** The user's steps bring no event that the machine has never heard of. */
function hears({ name, life }: Part, group: Group, own: Own, place: string): void {
  for (const { name: step, does = [] } of group.steps)
    for (const { part, event } of does)
      if (part === name && own.steps.has(step))
        knowsEvents(life, [event], `${place}: step ${step}`);
}

const withOwnGuarded = (system: System, own: Own): System =>
  guardedProperties(system, (property) => own.properties.has(property));
