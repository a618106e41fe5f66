/**
 * Both engines and any number of workers say the same of every shipped scope, byte for byte, whole
 * or cut; reductions change no verdict. A share of the scopes is drawn in every run; those larger
 * than the bounds here are compared cut. All of them, whole, are compared by `npm run verify:full`.
 */
import { expect, test } from 'vitest';
import type { SystemResult } from '../base/results';
import { liaoning2013, type RuleName } from '../models/rules';
import { families } from '../models/systems/registry';
import { sampled } from '../models/systems/testing/sampled';
import {
  type Asked,
  oneWorker,
  plain,
  reduced,
  resultUnder,
  safetyOnly,
  storiesOf,
  systemOfStory,
  twoWorkers,
  wordsOf,
} from './engines';
import { replayStory } from './walker/lasso';

/** Larger scopes are cut here, and whole in `npm run verify:full`. */
const PLAIN_STATES = 4_000;
const KERNEL_STATES = 5_000;
/** Of scopes with a rule off: three rules each, and every story is walked again. */
const BROKEN_STATES = 5_000;
/** Scopes whose tables take longer to compose than all the rest: for `verify:full` alone. */
const HEAVY = ['reconciliation, two misfortunes', 'pilot, one misfortune'];

const everyScope = families.flatMap((family) =>
  family.scopes.map((scope) => ({
    name: `${family.name}, ${scope.name}`,
    at: (statesMax: number, ...off: readonly RuleName[]): Asked => {
      const rules = { ...liaoning2013, ...Object.fromEntries(off.map((rule) => [rule, false])) };
      return { family, scope, rules, statesMax };
    },
  })),
);
const scopes = everyScope.filter(({ name }) => !HEAVY.includes(name));
const scopeNamed = (name: string) => {
  const scope = scopes.find((one) => one.name === name);
  if (!scope) throw new Error(`no scope ${name}`);
  return scope;
};
const text = (result: SystemResult): string => JSON.stringify(result);
/** Scopes in which both reductions reduce something: asked in every run. */
const isTelling = ({ name }: { readonly name: string }): boolean =>
  ['quota-notice, small', 'direct-payment, two vouchers'].includes(name);

test.each(sampled('workers', scopes, 4))('$name: one worker and two give one result', ({ at }) => {
  const one = resultUnder(at(KERNEL_STATES), oneWorker);
  expect(text(resultUnder(at(KERNEL_STATES), twoWorkers()))).toBe(text(one));
  expect(one.coverage?.machines.length).toBeGreaterThan(0);
});

/** Where a search was cut, each engine has seen other states of the last level. */
function expectSameWithoutKernel(asked: Asked, kernel: SystemResult): void {
  if (!kernel.cut) expect(text(resultUnder(asked, plain))).toBe(text(kernel));
}

test.each(sampled('plain', scopes, 4))(
  '$name: the search without WebAssembly gives the same result',
  ({ at }) => {
    const asked = at(PLAIN_STATES);
    expectSameWithoutKernel(asked, resultUnder(asked, oneWorker));
  },
);

const inForce = new Set<string>();

/** Verdicts with each reduction are those without; what is left out says why. */
function expectSameVerdicts(asked: Asked): void {
  const full = resultUnder(asked, oneWorker);
  for (const [name, search] of Object.entries(reduced)) {
    const less = resultUnder(asked, { ...oneWorker, ...search });
    const { reductions } = less;
    const told = [...(reductions?.inForce ?? []), ...(reductions?.leftOut ?? [])];
    expect(told, name).toHaveLength(name === 'both' ? 2 : 1);
    if (full.cut || less.cut) continue;
    expect([name, ...wordsOf(less)]).toEqual([name, ...wordsOf(full)]);
    if (name === 'symmetry') {
      const { states, transitions } = full;
      if (reductions?.whole) expect(reductions.whole).toEqual({ states, transitions });
      const lengths = (result: SystemResult) => storiesOf(result).map(({ steps }) => steps.length);
      expect(lengths(less)).toEqual(lengths(full));
    }
    if (less.states < full.states)
      for (const reduction of reductions?.inForce ?? []) inForce.add(reduction);
  }
}

const reducing = sampled('reductions', scopes, 4, isTelling);
test.each(reducing)('$name: reductions change no verdict, or are left out', ({ at }) => {
  const asked = at(KERNEL_STATES);
  expectSameVerdicts(asked);
  expectSameVerdicts(safetyOnly(asked));
});

test('where a promise forbids them, reductions name it', () => {
  const asked = scopeNamed('direct-payment, two vouchers').at(KERNEL_STATES);
  const { reductions } = resultUnder(asked, reduced.both);
  expect(reductions?.inForce).toEqual([]);
  expect(reductions?.leftOut.map(({ because, property }) => [because, typeof property])).toEqual([
    ['liveness', 'string'],
    ['liveness', 'string'],
  ]);
});

const dropped: readonly RuleName[] = ['queryUnknownTransfers', 'duplicateCheck', 'dutyOrder'];
const broken = scopes
  .filter(({ name }) => name !== 'dual-track, coalitions')
  .flatMap((scope) => dropped.map((rule) => ({ ...scope, rule })));
const told = new Set<string>();

const asked = sampled('broken', broken, 5, isTelling);
test.each(asked)('$name without $rule: engines, workers and reductions agree', ({ at, rule }) => {
  const asked = at(BROKEN_STATES, rule);
  const one = resultUnder(asked, oneWorker);
  expect(text(resultUnder(asked, twoWorkers()))).toBe(text(one));
  if (one.cut || storiesOf(one).length === 0) return;
  expectSameWithoutKernel(asked, one);
  const safe = safetyOnly(asked);
  expectSameVerdicts(safe);
  for (const story of storiesOf(resultUnder(safe, reduced.both))) {
    const replayed = replayStory(systemOfStory(asked, story), story);
    const struck = expect.arrayContaining([story.property]);
    expect([story.property, replayed]).toMatchObject([story.property, { isEnabled: true, struck }]);
    told.add(`${story.system}: ${story.property}`);
  }
});

test('both reductions reduced something, and stories were told', () => {
  expect([...inForce].sort()).toEqual(['partial order', 'symmetry']);
  expect(told.size).toBeGreaterThan(4);
});

const cut = [
  ['direct-payment, two vouchers', 'queryUnknownTransfers'],
  ['direct-payment, coalitions', 'dutyOrder'],
  ['voucher-reference, tiny', 'duplicateCheck'],
  ['pilot, small', 'payBeforeClear'],
] as const;

test.each(cut)('%s without %s, cut by states: workers agree', (name, rule) => {
  const words = new Set<string>();
  for (const statesMax of [1, 2, 7, 64, 500, 1301, 3000]) {
    const asked = scopeNamed(name).at(statesMax, rule);
    const one = resultUnder(asked, oneWorker);
    expect(text(resultUnder(asked, twoWorkers())), `${statesMax}`).toBe(text(one));
    for (const { verdict } of one.verdicts) words.add(verdict);
  }
  expect([...words]).toContain('clipped');
});

/** The kernel starts with room for more states than smaller scopes have. */
const wide = ['voucher-reference, small', 'quota-notice, two notices'];

test.each(wide)('%s, cut by memory: workers agree, and keep what was found', (name) => {
  const asked = scopeNamed(name).at(1_000_000, 'duplicateCheck');
  const whole = resultUnder(asked, oneWorker);
  expect(whole.cut).toBeUndefined();
  const search = { memoryBytesMax: 5 * 2 ** 20 };
  const one = resultUnder(asked, { ...oneWorker, ...search });
  expect(text(resultUnder(asked, { ...twoWorkers(), ...search }))).toBe(text(one));
  expect(one.cut).toBe('memory');
  expect(one.states).toBeLessThan(whole.states);
  expect(one.states).toBeGreaterThan(10_000);
  for (const { property, verdict } of one.verdicts) {
    const final = whole.verdicts.find((same) => same.property === property)?.verdict;
    expect(['clipped', final], property).toContain(verdict);
  }
});
