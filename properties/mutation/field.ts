/** A family made ready for its mutants: the places they are tried in, and which they are. */
import { present } from '../../base/assert';
import type { Family } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { guestsOf, type Mutant, mutantsOf, systemsOf } from './list';
import { type Place, placesOf } from './worlds';

/**
 * Systems that are made wrong: all but calibrations, which are others' models; whatever changes in
 * one of those changes a published count.
 */
export const mutatedFamilies: readonly Family[] = families.filter(({ scopes }) =>
  scopes.some(({ kind }) => kind !== 'calibration'),
);

export interface MutationField {
  readonly family: Family;
  readonly places: readonly Place[];
  /** Mutants by name; those of guests are counted in another family. */
  readonly mutants: ReadonlyMap<string, Mutant>;
}

/** The mutants that count in a family, tried in the named scopes. */
export function ownMutants(family: Family, scopes: readonly string[]): readonly Mutant[] {
  const guests = guestsOf(mutatedFamilies, family, liaoning2013);
  return mutantsOf(systemsOf(family, liaoning2013, scopes), guests);
}

/** A family with all its mutants, guests' too; in the named scopes, where they are known. */
export function fieldOf(name: string, scopes?: readonly string[]): MutationField {
  const family = present(
    families.find((one) => one.name === name),
    `family ${name}`,
  );
  const places = placesOf(family, liaoning2013, scopes);
  const systems = systemsOf(
    family,
    liaoning2013,
    places.map(({ scope }) => scope),
  );
  const mutants = new Map(mutantsOf(systems, new Set()).map((one) => [one.name, one]));
  return { family, places, mutants };
}
