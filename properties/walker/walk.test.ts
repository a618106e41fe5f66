import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explore } from '../../check/core/explore';
import { differences } from '../../check/core/manifest';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { sampled } from '../../models/systems/testing/sampled';
import { composeSystem } from '../../models/tables/compose-system';
import { walkCoalitions } from './coalitions';
import { type Walk, walk } from './walk';

const STATES_MAX = 100_000;

interface Pinned {
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  readonly verdicts: Walk['verdicts'];
  readonly findings?: readonly object[];
}
const pinnedOf = (family: string): Readonly<Record<string, Pinned>> =>
  JSON.parse(readFileSync(`models/systems/${family}/manifest.json`, 'utf8')).scopes;

/** Scopes whose manifest says that they are small enough to be walked. */
const walked = families.flatMap((family) =>
  family.scopes.flatMap((scope) => {
    const pinned = pinnedOf(family.name)[scope.name];
    const isSmall = pinned !== undefined && pinned.states <= STATES_MAX;
    return isSmall ? [{ family, scope, pinned }] : [];
  }),
);

const pick = ({ states, transitions, levels, verdicts }: Pinned): Pinned => ({
  states,
  transitions,
  levels,
  verdicts,
});
const counts = ({
  states,
  transitions,
  levels,
}: Pick<Walk, 'states' | 'transitions' | 'levels'>) => ({
  states,
  transitions,
  levels,
});

test('every system has a size that is walked', () => {
  const names = new Set(walked.map(({ family }) => family.name));
  expect(families.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});

const WALKED_ALWAYS = 4_000;
const named = walked.map((one) => ({ ...one, name: `${one.family.name}, ${one.scope.name}` }));
test.each(sampled('walked', named, 3, ({ pinned }) => pinned.states <= WALKED_ALWAYS))(
  '$name: the walker counts and judges what the manifest pins, and as the checker does',
  ({ family, scope, pinned }) => {
    if (scope.kind === 'coalitions') {
      const joined = walkCoalitions(family, scope, liaoning2013);
      // Sentences of whole runs are walked where a scope has one coalition; here, of states alone.
      const ofRuns = new Set(
        scope
          .build(liaoning2013)
          .properties.flatMap(({ kind, name }) =>
            kind === 'leadsTo' || kind === 'closes' || kind === 'eventually' ? name : [],
          ),
      );
      const told = pinned.findings as readonly { readonly property: string }[];
      const findings = told.filter(({ property }) => !ofRuns.has(property));
      expect(differences({ ...pick(pinned), findings }, joined)).toEqual([]);
      return;
    }
    const system = scope.build(liaoning2013);
    const walker = walk(system);
    expect(differences(pick(pinned), pick(walker))).toEqual([]);
    const checker = explore(composeSystem(system), { statesMax: STATES_MAX * 2 });
    expect(counts(walker)).toEqual(counts(checker));
    expect(walker.deadEnds).toBe(checker.deadEnds);
    expect([...walker.stepsTaken].sort()).toEqual(stepsTaken(checker));
    // The checker counts states that strike; a witness of steps is found among the steps taken.
    for (const [p, property] of system.properties.entries())
      if (property.edge && property.kind === 'sometimes')
        expect((walker.strikes[property.name] ?? 0) > 0).toBe(true);
      else if (!['canClose', 'endsWell', 'closes'].includes(property.kind))
        expect([property.name, walker.strikes[property.name]]).toEqual([
          property.name,
          checker.strikeCounts[p],
        ]);
  },
);

function stepsTaken(checker: ReturnType<typeof explore>): readonly string[] {
  const names = new Set<string>();
  checker.composed.tables.forEach((table, t) => {
    table.edgeStep.forEach((step, edge) => {
      if (checker.taken[t]?.[edge]) names.add(table.steps[step]?.name as string);
    });
  });
  return [...names].sort();
}

test('remembering answers changes nothing', () => {
  const family = families.find(({ name }) => name === 'two-phase-commit');
  const system = family?.scopes[0]?.build(liaoning2013) as System;
  const { stepsTaken: a, ...remembered } = walk(system);
  const { stepsTaken: b, ...forgetful } = walk(system, { remembers: false });
  expect(forgetful).toEqual(remembered);
  expect(b).toEqual(a);
});

test('a system above the bound is refused, not half walked', () => {
  const family = families.find(({ name }) => name === 'voucher-reference');
  const system = family?.scopes[0]?.build(liaoning2013) as System;
  expect(() => walk(system, { statesMax: 1000 })).toThrow('more than 1000 states');
});

test('the walker imports nothing of the tables or the checker', () => {
  const folder = join(__dirname);
  const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));
  expect(sources.length).toBeGreaterThan(5);
  const imported = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g)].map((m) => m[1]),
  );
  const above = /^\.\.\/\.\.\/(base\/[\w-]+|models\/(system|family|adversary|rules))$/;
  const isAllowed = (path: string): boolean =>
    path === 'xstate' || /^\.\/[\w-]+$/.test(path) || above.test(path);
  expect(imported.filter((path) => !isAllowed(path as string))).toEqual([]);
});
