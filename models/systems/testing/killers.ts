/**
 * The tests that every honest system here is put to: its manifest to the digit, each rule switched
 * off and each mutant with exactly the properties that fall, and no outcome without a killer.
 */
import { expect, test } from 'vitest';
import type { BuildOptions, Family, Mutant } from '../../family';
import { liaoning2013, type RuleName, type Rules } from '../../rules';
import type { System } from '../../system';
import { fallen, isOfLiveness, judge } from './judge';
import { sampled } from './sampled';

/** The properties that fall, each with the number of steps to it; null for one never witnessed. */
export type Fall = Readonly<Record<string, number | null>>;

export interface Trial {
  readonly family: Family;
  readonly manifest: { readonly scopes: Readonly<Record<string, object>> };
  /** The scope that rules and mutants are tried in. */
  readonly scope: string;
  readonly switchedOff: readonly (readonly [RuleName, Fall])[];
  readonly mutants: readonly Mutant[];
  /**
   * Outcomes that no wrong machine breaks here: only generated mutants of steps do, which
   * properties/killers asks for.
   */
  readonly brokenBySteps?: readonly string[];
}

/** So many mutants a scope are tried in every run; what each must break is asked of all. */
const MUTANTS = 5;

/** The system of a scope, intact unless told otherwise. */
export function build(
  family: Family,
  scope: string,
  rules: Rules = liaoning2013,
  options?: BuildOptions,
): System {
  const found = family.scopes.find(({ name }) => name === scope);
  if (!found) throw new Error(`${family.name} has no scope ${scope}`);
  return found.build(rules, options);
}

/** Declares the tests of one system. */
export function tryFamily(trial: Trial): void {
  const { family, manifest, scope, switchedOff, mutants } = trial;
  test.each(family.scopes.map(({ name }) => name))('%s counts what its manifest pins', (name) => {
    const { states, transitions, levels, verdicts } = judge(build(family, name));
    expect(manifest.scopes[name]).toMatchObject({ states, transitions, levels, verdicts });
  });

  test.each(switchedOff)('without %s exactly these properties fall', (rule, fall) => {
    const judgement = judge(build(family, scope, { ...liaoning2013, [rule]: false }));
    const steps = fallen(judgement).map((name) => [name, judgement.strikes[name] ?? null]);
    expect(Object.fromEntries(steps)).toEqual(fall);
  });

  const drawn = sampled(`mutants of ${family.name}, ${scope}`, mutants, MUTANTS);
  test.each(drawn)('$name: exactly the named properties fall', (mutant) => {
    const options = { machines: { [mutant.life]: mutant.machine } };
    const judgement = judge(build(family, scope, liaoning2013, options));
    const asked = new Set(ofStates(build(family, scope)));
    const named = killedBy(mutant, family).filter((name) => asked.has(name));
    expect(fallen(judgement)).toEqual(named.sort());
  });

  // What generated mutants alone break is counted where they are pinned: properties/killers.
  test('every outcome has a killer that is written down', () => {
    const killed = new Set([
      ...mutants.flatMap((mutant) => killedBy(mutant, family)),
      ...switchedOff.flatMap(([, fall]) => Object.keys(fall)),
    ]);
    const { properties } = build(family, scope);
    const names = ofStates({ properties: properties.filter(({ outcome }) => outcome) });
    expect(names.filter((name) => !killed.has(name))).toEqual(trial.brokenBySteps ?? []);
  });
}

/** Names of the properties that are judged here: not those of whole runs. */
const ofStates = ({ properties }: Pick<System, 'properties'>): readonly string[] =>
  properties.filter((property) => !isOfLiveness(property)).map(({ name }) => name);
const killedBy = (mutant: Mutant, family: Family): string[] => [
  ...new Set(
    mutant.kills.filter((kill) => kill.family === family.name).map(({ property }) => property),
  ),
];
