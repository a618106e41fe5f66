/**
 * Differences of behaviour, told by tables, and judged by a walker that knows none: one side makes
 * every step of the story with `transition()`, the other all but the last.
 */
import { expect, test } from 'vitest';
import { behavioursOf } from '../check/core/behaviours';
import { distinguish } from '../check/core/difference';
import { type Override, overridden } from '../models/override';
import { withoutTransition } from '../models/rewire';
import { liaoning2013, type RuleName, type Rules } from '../models/rules';
import { noted, rulesAsked } from '../models/rules-read';
import type { System } from '../models/system';
import { families } from '../models/systems/registry';
import { composeSystem } from '../models/tables/compose-system';
import { retell } from './walker/retell';

const built = (name: string, scope: string, rules: Rules): System => {
  const family = families.find((known) => known.name === name);
  const system = family?.scopes.find((known) => known.name === scope)?.build(rules);
  if (!system) throw new Error(`no ${name}, ${scope}`);
  return system;
};

/** The steps that `here` can make and `there` cannot; undefined where there are none. */
function ownSteps(here: System, there: System) {
  const [own, other] = [here, there].map((system) => behavioursOf(composeSystem(system)));
  if (!own || !other) throw new Error('two systems');
  const found = distinguish(own, other, { pairsMax: 100_000 });
  return found.kind === 'found' ? own.told(found.hops) : undefined;
}

/** How many of the steps the walker can make: by name, who and where, whatever is noted. */
function walked(system: System, steps: NonNullable<ReturnType<typeof ownSteps>>): number {
  const told = retell(
    system,
    steps.map(({ step, actor, group, replica }) => ({ step, actor, group, replica })),
  );
  return told.isEnabled ? steps.length : told.at;
}

/** The rules that a system rests on: what is built of it, and its tables. */
function rulesOf(name: string, scope: string): readonly RuleName[] {
  const rules = noted(liaoning2013);
  composeSystem(built(name, scope, rules));
  return rulesAsked(rules);
}

test.each([
  ['direct-payment', 'one voucher'],
  ['authorised-payment', 'one voucher'],
] as const)('%s, %s: what a rule off adds the walker can do there and not here', (name, scope) => {
  let differences = 0;
  for (const rule of rulesOf(name, scope)) {
    const shipped = built(name, scope, liaoning2013);
    const without = built(name, scope, { ...liaoning2013, [rule]: !liaoning2013[rule] });
    for (const [here, there] of [
      [shipped, without],
      [without, shipped],
    ] as const) {
      const steps = ownSteps(here, there);
      if (!steps) continue;
      differences++;
      expect([rule, walked(here, steps), walked(there, steps)]).toEqual([
        rule,
        steps.length,
        steps.length - 1,
      ]);
    }
  }
  expect(differences).toBeGreaterThan(4);
});

test('a rule that an override fixes is the rule of the file switched', () => {
  for (const rule of ['distinctOfficers', 'resendUnanswered'] as const satisfies RuleName[]) {
    const off = { [rule]: false };
    const override: Override = { system: 'direct-payment', name: 'weaker', rules: off };
    const [scope] = overridden(override, families).scopes;
    const changed = scope?.build(liaoning2013);
    const switched = built('direct-payment', 'one voucher', { ...liaoning2013, ...off });
    expect(changed && ownSteps(changed, switched)).toBeUndefined();
    expect(changed && ownSteps(switched, changed)).toBeUndefined();
    const shipped = built('direct-payment', 'one voucher', liaoning2013);
    const differing = changed && (ownSteps(changed, shipped) ?? ownSteps(shipped, changed));
    expect(differing).not.toBeUndefined();
  }
});

/** As text, whatever the order of fields. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

test('an override that changes nothing changes nothing, in any scope of any system', () => {
  for (const family of families) {
    const same = overridden({ system: family.name, name: family.name }, families);
    expect(same.principals(liaoning2013)).toEqual(family.principals(liaoning2013));
    for (const [i, scope] of family.scopes.entries()) {
      const [shipped, built] = [scope.build(liaoning2013), same.scopes[i]?.build(liaoning2013)];
      expect(textOf(built?.groups)).toBe(textOf(shipped.groups));
      expect(built?.properties.map(({ name }) => name)).toEqual(
        shipped.properties.map(({ name }) => name),
      );
    }
  }
});

test('one transition taken out is what the shipped system can do and the changed cannot', () => {
  const override: Override = {
    system: 'direct-payment',
    name: 'no deaf ear',
    machines: {
      'bank/direct-payment': (shipped) =>
        withoutTransition(shipped, 'transferring', 'TRANSFER_FAILED'),
    },
  };
  const changed = overridden(override, families).scopes[0]?.build(liaoning2013);
  const shipped = built('direct-payment', 'one voucher', liaoning2013);
  if (!changed) throw new Error('no scope');
  const steps = ownSteps(shipped, changed);
  expect(steps?.at(-1)?.step).toBe('the transfer fails');
  expect(steps && [walked(shipped, steps), walked(changed, steps)]).toEqual([
    steps?.length,
    (steps?.length ?? 0) - 1,
  ]);
  expect(ownSteps(changed, shipped)).toBeUndefined();
});
