/**
 * The antichain of smallest coalitions: one search over everybody's deviations, and where rules let
 * a single stolen credential open a post, one more for each such credential (a coalition has at
 * most one, so none is missed). Whoever completes every theft alone is left out: he is a set of his
 * own, and no larger one with him in it is smallest.
 */
import { InputError } from '../../../base/assert';
import type { Property } from '../../../base/property';
import { actingIn, allSuspects, credentialLabel } from '../../../models/adversary';
import type { Principal, Suspects } from '../../../models/family';
import type { System } from '../../../models/system';
import { isTheft, type MinimalSets, minimalSets } from './minimal-sets';

export interface AntichainOptions {
  readonly personsMax: number;
  /** Pairs of one search, at most. */
  readonly pairsMax: number;
  /** Only these sentences, by name; all thefts if absent. */
  readonly only?: readonly string[];
  /** Names of the sentences that a person is known to break alone. */
  readonly alone?: ReadonlyMap<string, readonly string[]>;
}

export interface Antichain {
  readonly asked: readonly Property[];
  /** By property: the labels of each smallest set, smaller sets first. */
  readonly sets: MinimalSets['sets'];
  readonly pairs: number;
  readonly isClipped: boolean;
}

/** Searches a system that is built for whatever suspects are given. */
export function antichainOf(
  build: (suspects: Suspects) => System,
  principals: readonly Principal[],
  options: AntichainOptions,
): Antichain {
  const everybody = allSuspects(principals);
  const whole = build(everybody);
  const { only, alone } = options;
  const asked = whole.properties.filter(
    (property) => isTheft(property) && (only === undefined || only.includes(property.name)),
  );
  const breaksAll = (name: string): boolean =>
    asked.every((property) => alone?.get(name)?.includes(property.name) ?? false);
  const persons = everybody.persons.filter((name) => !breaksAll(name));
  const singles = everybody.persons.filter(breaksAll).map((name) => [name]);
  const acting = actingIn(whole);
  const opening = everybody.credentials.filter((one) => acting.has(credentialLabel(one)));
  let found: Antichain = { asked, sets: asked.map(() => singles), pairs: 0, isClipped: false };
  for (const credentials of [[], ...opening.map((one) => [one])]) {
    const suspects = { persons, credentials };
    found = joined(found, searchedFor(build(suspects), suspects, found, options));
  }
  return found;
}

function searchedFor(
  system: System,
  suspects: Suspects,
  { asked, sets }: Antichain,
  { personsMax, pairsMax }: AntichainOptions,
): MinimalSets {
  try {
    return minimalSets(system, suspects, asked, { personsMax, pairsMax, known: sets });
  } catch (error) {
    // Lives that grow too large with everybody in them are a bound met; all else was judged before.
    if (!(error instanceof InputError)) throw error;
    return { sets: asked.map(() => []), pairs: 0, states: 0, isClipped: true };
  }
}

/** Later sets bring a credential that earlier ones have not, so that neither is within another. */
const joined = (found: Antichain, more: MinimalSets): Antichain => ({
  asked: found.asked,
  sets: found.sets.map((sets, p) =>
    [...sets, ...(more.sets[p] ?? [])].sort((a, b) => a.length - b.length),
  ),
  pairs: found.pairs + more.pairs,
  isClipped: found.isClipped || more.isClipped,
});
