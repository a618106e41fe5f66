import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import type { Mutant } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { sampled } from '../../models/systems/testing/sampled';
import { mutationScores } from '../mutation/pinned';
import { replayStory } from '../walker/lasso';
import { mildMutants } from './explained';
import { rulesOff } from './matrix';
import { mutants } from './mutants';
import { type Field, hasFallen, isPass, judgeField, systemOfStory } from './strike';
import fairness from './turns-withdrawn.json';

interface Kill {
  readonly name: string;
  readonly field: Field & { readonly mutant: Mutant };
  readonly properties: readonly string[];
}

/** One exploration a mutant and scope, with every property that must fall there. */
const kills: readonly Kill[] = mutants.flatMap((mutant) =>
  [...new Set(mutant.kills.map(({ family, scope }) => `${family}, ${scope}`))].flatMap(
    (where): readonly Kill[] => {
      const here = mutant.kills.filter(({ family, scope }) => `${family}, ${scope}` === where);
      const family = families.find(({ name }) => name === here[0]?.family);
      const scope = family?.scopes.find(({ name }) => name === here[0]?.scope);
      if (!family || !scope) return [];
      const field = { family, scope, rules: liaoning2013, mutant };
      return [{ name: `${mutant.name}: ${where}`, field, properties: here.map((k) => k.property) }];
    },
  ),
);

test.each(sampled('kills', kills, 30))('$name', ({ field, properties }) => {
  const { verdicts } = judgeField(field);
  for (const property of properties) {
    const verdict = present(
      verdicts.find((one) => one.property === property),
      property,
    );
    expect([property, hasFallen(verdict)]).toEqual([property, true]);
    if (verdict.kind === 'sometimes') continue;
    const story = present(verdict.story, `a story of ${property}`);
    const walked = replayStory(systemOfStory(field, story), story);
    expect(walked).toMatchObject({ isEnabled: true });
    expect(walked.isEnabled && walked.struck).toContain(property);
  }
});

const scopeNamed = (family: string, scope: string) =>
  families.find(({ name }) => name === family)?.scopes.find(({ name }) => name === scope);

const intact = [
  ...new Map(kills.map(({ field }) => [`${field.family.name}, ${field.scope.name}`, field])),
];
/** The larger ones are judged by `npm run check:generated`, which pins every verdict. */
const HEAVY = ['reconciliation, two misfortunes', 'pilot, one misfortune', 'pilot, small'];
const standing = sampled(
  'intact',
  intact.filter(([name]) => !HEAVY.includes(name)),
  5,
);

test.each(standing)('%s: without a mutant every property stands', (_, { family, scope, rules }) => {
  const { verdicts } = judgeField({ family, scope, rules });
  expect(verdicts.filter((verdict) => !isPass(verdict)).map(({ property }) => property)).toEqual(
    [],
  );
});

test('every property of every system has a killer', () => {
  const key = (family: string, property: string): string => `${family}: ${property}`;
  const killed = new Set([
    ...mutants.flatMap(({ kills }) => kills.map((kill) => key(kill.family, kill.property))),
    ...fairness
      .filter((row) => 'lasso' in row)
      .map(({ family, property }) => key(family, property)),
    ...rulesOff.filter((row) => !row.finding).map((row) => key(row.family, row.property)),
    // A generated mutant is a wrong machine as good as any; what it breaks is pinned, and sampled.
    ...mutationScores.flatMap(({ family, mutants: tried }) =>
      tried.flatMap((row) => (row.fate === 'killed' ? [key(row.in ?? family, row.by)] : [])),
    ),
  ]);
  const claimed = families.flatMap((family) =>
    family.scopes.flatMap((scope) =>
      scope.build(liaoning2013).properties.map(({ name }) => key(family.name, name)),
    ),
  );
  expect([...new Set(claimed)].filter((name) => !killed.has(name))).toEqual([]);
});

test('every killer breaks an outcome, or it is said why not', () => {
  const outcomes = new Set(
    families.flatMap((family) =>
      family.scopes.flatMap((scope) =>
        scope
          .build(liaoning2013)
          .properties.flatMap(({ name, outcome }) =>
            outcome ? [`${family.name}, ${scope.name}: ${name}`] : [],
          ),
      ),
    ),
  );
  const isCalibration = ({ kills }: Mutant): boolean =>
    kills.every(({ family, scope }) => scopeNamed(family, scope)?.kind === 'calibration');
  const mild = mutants
    .filter((mutant) => !isCalibration(mutant))
    .filter(
      ({ kills }) =>
        !kills.some(({ family, scope, property }) =>
          outcomes.has(`${family}, ${scope}: ${property}`),
        ),
    )
    .map(({ life, name }) => `${life}: ${name}`);
  expect(mild.sort()).toEqual(Object.keys(mildMutants).sort());
});

test('every mutant names what it must break, in scopes that exist', () => {
  const scopes = families.flatMap((family) => family.scopes.map(({ name }) => [family.name, name]));
  const exists = ({ family, scope }: Mutant['kills'][number]): boolean =>
    scopes.some(([one, other]) => one === family && other === scope);
  expect(
    mutants.filter(({ kills }) => kills.length === 0 || !kills.every(exists)).map((m) => m.name),
  ).toEqual([]);
});

test('no two mutants of one life have one name', () => {
  const names = mutants.map(({ life, name }) => `${life}: ${name}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('the mutants of every life and system are in the list', () => {
  const list = readFileSync('properties/killers/mutants.ts', 'utf8');
  const files = mutantFiles('models');
  expect(files.length).toBeGreaterThan(5);
  const isListed = (file: string): boolean => list.includes(`'../../${file.replace(/\.ts$/, '')}'`);
  expect(files.filter((file) => !isListed(file))).toEqual([]);
});

function mutantFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const own = join(path, 'mutants.ts');
      return [...(existsSync(own) ? [own] : []), ...mutantFiles(path)];
    });
}
