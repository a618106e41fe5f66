/** A system as an export sees it. Deviations of a coalition are steps like others. */
import { InputError } from '../../base/assert';
import type { System } from '../../models/system';
import { claimsOf } from './claims';
import type { ExportModel, Variable } from './model';
import { Names, plain } from './names';
import { Possible, withoutImpossible } from './possible';
import { translateGroup } from './translate';
import { worldOf } from './world';

/**
 * The model of a system, made from local tables and declarations.
 * @throws InputError as composition does, for names of what is not there.
 */
export function exportModel(system: System): ExportModel {
  const names = new Names();
  const worlds = system.groups.map((group) => worldOf(group, names.of(group.name)));
  const counters = new Map(
    system.counters.map(({ name, min, max, initial }): [string, Variable] => [
      name,
      { name: names.of(name), min, max, initial, means: plain(`counter ${name}`) },
    ]),
  );
  for (const { steps } of worlds)
    for (const step of steps)
      for (const { counter } of step.counters ?? [])
        if (!counters.has(counter))
          throw new InputError(
            `step ${step.name}`,
            `counter ${counter}`,
            `one of ${[...counters.keys()].join(', ')}`,
          );
  const groups = worlds.map((world) => translateGroup(world, counters));
  const possible = new Possible({ groups, counters: [...counters.values()] });
  const model: ExportModel = {
    system: system.name,
    scope: system.scope,
    groups,
    counters: [...counters.values()],
    claims: claimsOf(system, { worlds, groups, counters, possible }),
  };
  return withoutImpossible(model, possible);
}
