/**
 * The tests of a mission at one size: intact it is never broken; every killer is found unaided
 * within a bounded number of runs from one seed. A failure is told as the shortest run, ready to be
 * kept in the corpus.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Mutant } from '../../models/family';
import { liaoning2013, type Rules } from '../../models/rules';
import { families } from '../../models/systems/registry';
import type { CorpusEntry } from '../corpus';
import { rulesOff } from '../killers/matrix';
import { mutants } from '../killers/mutants';
import { switched } from '../killers/strike';
import type { Mission } from '../missions';
import type { Size } from '../sizes';
import { draws, told } from './draws';

export type MakeMission = (size: Size, rules: Rules, mutant?: Mutant) => Mission;

/** Killers are looked for from this seed, so that a bound is a bound. */
const KILLER_SEED = 20130701;
export const KILLER_RUNS_MAX = 4_000;
const INTACT_RUNS = 150;

interface Killer {
  readonly name: string;
  readonly make: (size: Size) => Mission;
  /** Sentences one of which it must break. */
  readonly sentences: ReadonlySet<string>;
}

/**
 * Rules and mutants that break some sentence of the scopes that a size enlarges; witnesses aside.
 */
export function killersOf(
  make: MakeMission,
  { family, killersOf: among }: Size,
  kind: 'coalitions' | 'honest',
): readonly Killer[] {
  const known = families.find(({ name }) => name === family);
  const scopes = (known?.scopes ?? []).filter(
    (scope) => scope.kind === kind && (among?.includes(scope.name) ?? true),
  );
  const names = new Set(scopes.map(({ name }) => name));
  const asked = new Set(
    scopes.flatMap((scope) =>
      scope.build(liaoning2013).properties.flatMap((p) => (p.kind === 'sometimes' ? [] : p.name)),
    ),
  );
  const rows = rulesOff.filter(
    (row) => row.family === family && names.has(row.scope) && !row.finding,
  );
  const ofRule = [...new Set(rows.map(({ rule }) => rule))].map((rule) => ({
    name: `without ${rule}`,
    make: (size: Size) => make(size, switched(liaoning2013, rule)),
    sentences: new Set(rows.filter((row) => row.rule === rule).map((row) => row.property)),
  }));
  const ofMutant = mutants.map((mutant) => ({
    name: `${mutant.life}: ${mutant.name}`,
    make: (size: Size) => make(size, liaoning2013, mutant),
    sentences: new Set(
      mutant.kills
        .filter((kill) => kill.family === family && names.has(kill.scope))
        .map(({ property: sentence }) => sentence),
    ),
  }));
  const breaks = ({ sentences }: Killer): boolean => [...sentences].some((name) => asked.has(name));
  return [...ofRule, ...ofMutant].filter(breaks);
}

/** Declares the tests of a mission at one size. */
export function tryMission(
  name: CorpusEntry['mission'],
  make: MakeMission,
  size: Size,
  kind: 'coalitions' | 'honest',
): void {
  const intact = make(size, liaoning2013);
  const where = `${size.family}, ${size.scope}, ${size.replicas} of each ${size.group}`;
  property.prop([draws], { numRuns: INTACT_RUNS })(`${where}: no run breaks a sentence`, (draw) => {
    expect(told(name, intact, draw)).toBeUndefined();
  });

  test.each(killersOf(make, size, kind))(`${where}: $name is found`, (killer) => {
    const mission = killer.make(size);
    const holds = fc.property(draws, (draw) => mission.run(draw).broken === undefined);
    const found = fc.check(holds, {
      seed: KILLER_SEED,
      numRuns: KILLER_RUNS_MAX,
      endOnFailure: true,
    });
    expect(found.failed).toBe(true);
  });
}
