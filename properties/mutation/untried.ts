/**
 * Systems whose generated mutants are made and not tried yet, each with the reason. A system is
 * either here or pinned in `scores.json`, never both; nothing is claimed of what stands here.
 */
import type { Family } from '../../models/family';
import { mutatedFamilies, ownMutants } from './field';

export interface Untried {
  readonly family: string;
  readonly because: string;
}

/** None now: a new system may stand here until its mutants are tried. */
export const untried: readonly Untried[] = [];

/** How many mutants of an untried family wait for their trial. */
export const waitingOf = (family: Family): number =>
  ownMutants(
    family,
    family.scopes.map(({ name }) => name),
  ).length;

/** Untried families in the order of the registry. */
export const waiting = (): readonly (Untried & { readonly made: number })[] =>
  mutatedFamilies.flatMap((family) =>
    untried
      .filter((one) => one.family === family.name)
      .map((one) => ({ ...one, made: waitingOf(family) })),
  );
