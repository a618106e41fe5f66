/**
 * A thousand drawn systems with properties of every kind, judged by both engines with and without
 * each reduction: one verdict a property, whoever judges it. Replicas share counters and faults,
 * some systems have a second group, and a share of them is really reduced.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  always,
  canClose,
  closes,
  endsWell,
  never,
  neverStep,
  type Predicate,
  type Property,
  sometimes,
  sometimesStep,
  type View,
} from '../base/property';
import type { SearchOptions } from '../check/core/explore';
import { judge } from '../check/core/verdicts';
import type { System } from '../models/system';
import { oneWorker, plain, reduced, twoWorkers } from './engines';
import {
  type LineRecipe,
  partNames,
  type Recipe,
  stateNames,
  systemOf,
} from './walker/random-system';
import { recipe } from './walker/testing/random-recipes';

const SYSTEMS = 1000;
const STATES_MAX = 2000;
/** Systems that stand still from the start are no test of anything. */
const STATES_MIN = 4;

const place = fc.record({
  part: fc.constantFrom(...partNames),
  state: fc.constantFrom(...stateNames),
});
/** Words where two lives stand so; of one group, or of any. */
const places = fc.record({
  these: fc.array(place, { minLength: 1, maxLength: 2 }),
  group: fc.option(fc.constantFrom('pair', 'other'), { nil: undefined }),
});
const question = fc.oneof(
  fc.record({ kind: fc.constantFrom('always', 'never', 'sometimes', 'endsWell'), places }),
  fc.record({ kind: fc.constant('sum'), places, atMost: fc.integer({ min: 0, max: 2 }) }),
  fc.record({
    kind: fc.constantFrom('neverStep', 'sometimesStep'),
    step: fc.integer({ min: 1, max: 6 }),
    from: fc.option(places, { nil: undefined }),
  }),
);
const promise = fc.record({ kind: fc.constantFrom('canClose', 'closes'), places });
const drawn = fc.record({
  pair: recipe,
  handlers: fc.integer({ min: 3, max: 7 }),
  isCalm: fc.constantFrom(true, true, false),
  replicas: fc.constantFrom(1, 2, 2, 2, 2, 3),
  hasOther: fc.boolean(),
  questions: fc.array(question, { minLength: 1, maxLength: 3 }),
  promises: fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(promise, { minLength: 1, maxLength: 1 }) },
  ),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;
type Question = Drawn['questions'][number] | Drawn['promises'][number];
type Places = Extract<Question, { readonly places: unknown }>['places'];

const wordIn = (
  { these, group }: Places,
  groups: readonly string[],
): Required<Pick<Predicate, 'word'>> & Predicate => ({
  word: ({ parts }) => these.every(({ part, state }) => parts[part]?.value === state),
  ...(group && groups.includes(group) ? { group } : {}),
});

function propertyOf(asked: Question, i: number, groups: readonly string[]): Property {
  const name = `${i + 1}: ${asked.kind}`;
  if ('step' in asked) {
    const from = asked.from && wordIn(asked.from, groups);
    const isIn = ({ group }: View): boolean => [undefined, group].includes(from?.group);
    const ofSteps = asked.kind === 'neverStep' ? neverStep : sometimesStep;
    return ofSteps(
      name,
      ({ step, before }) =>
        step === `step ${asked.step}` && (!from || (isIn(before) && from.word(before))),
    );
  }
  const predicate = wordIn(asked.places, groups);
  if ('atMost' in asked) {
    const sum: Predicate['sum'] = (view) => (predicate.word(view) ? 1 : 0);
    const total: Predicate['total'] = (value, { fund }) => value + (fund ?? 0) <= asked.atMost;
    return always(name, { sum, total });
  }
  const words = { always, never, sometimes, endsWell, canClose, closes } as const;
  return words[asked.kind as keyof typeof words](name, predicate);
}

/** Lives cut short; where it is calm nothing fails and only duties count, so that much commutes. */
function recipeOf({ pair, handlers, isCalm, replicas }: Drawn): Recipe {
  const line = (one: LineRecipe): LineRecipe =>
    isCalm ? { ...one, lose: false, duplicate: false } : one;
  return {
    ...pair,
    replicas,
    left: pair.left.slice(0, handlers),
    right: pair.right.slice(0, handlers),
    there: line(pair.there),
    back: line(pair.back),
    steps: pair.steps
      .slice(0, 4)
      .map((step) => (isCalm && step.kind !== 'duty' ? { ...step, counters: [] } : step)),
  };
}

/** The drawn pair, some times over, and beside it another with the first two of its steps. */
function systemFrom(one: Drawn): System {
  const { hasOther, questions, promises } = one;
  const system = systemOf(recipeOf(one));
  const [group] = system.groups;
  if (!group) throw new Error('a drawn system has a group');
  const other = { ...group, name: 'other', replicas: 1, steps: group.steps.slice(0, 2) };
  const groups = hasOther ? [group, other] : [group];
  const names = groups.map(({ name }) => name);
  return {
    ...system,
    groups,
    properties: [...questions, ...promises].map((asked, i) => propertyOf(asked, i, names)),
  };
}

const judged = (system: System, search: SearchOptions) =>
  judge(system, { ...search, statesMax: STATES_MAX, commandFor: () => '' });
type Judged = ReturnType<typeof judged>;

const words = ({ verdicts }: Judged) =>
  verdicts.map(({ property, verdict }) => `${property}: ${verdict}`);
/** What no engine may change: verdicts with their stories, and counts. */
const everything = ({ exploration, verdicts }: Judged) => {
  const { states, transitions, levels, deadEnds, unreduced } = exploration;
  return JSON.stringify({ states, transitions, levels, deadEnds, unreduced, verdicts });
};

const seen = { judged: 0, symmetry: 0, 'partial order': 0, both: 0, leftOut: 0 };
const verdictsSeen = new Set<string>();

test.prop([drawn], { numRuns: SYSTEMS, maxSkipsPerRun: 10, interruptAfterTimeLimit: 100_000 })(
  'engines, workers and reductions agree on any drawn system',
  (one) => {
    const system = systemFrom(one);
    const full = judged(system, oneWorker);
    fc.pre(!full.exploration.isClipped && full.exploration.states > STATES_MIN);
    const whole = {
      states: full.exploration.states,
      transitions: full.exploration.transitions,
    };
    seen.judged++;
    for (const word of words(full)) verdictsSeen.add(word.slice(3));
    expect(everything(judged(system, plain))).toBe(everything(full));
    if (seen.judged % 10 === 0)
      expect(everything(judged(system, twoWorkers()))).toBe(everything(full));
    for (const [name, search] of Object.entries(reduced)) {
      const less = judged(system, { ...oneWorker, ...search });
      const { states, unreduced, reductions } = less.exploration;
      expect([name, ...words(less)]).toEqual([name, ...words(full)]);
      if (name === 'symmetry') expect(unreduced ?? whole).toEqual(whole);
      if (states < whole.states) seen[name as keyof typeof reduced]++;
      else if (reductions.leftOut.length > 0) seen.leftOut++;
      if (states < whole.states)
        expect(everything(judged(system, { ...plain, ...search }))).toBe(everything(less));
    }
  },
);

test('a good share of the drawn systems was reduced, and properties of every kind fell', () => {
  expect(seen.judged).toBeGreaterThanOrEqual(SYSTEMS);
  expect(seen.symmetry).toBeGreaterThan(SYSTEMS / 2);
  expect(seen['partial order']).toBeGreaterThan(SYSTEMS / 4);
  expect(seen.both).toBeGreaterThan(SYSTEMS / 2);
  expect(seen.leftOut).toBeGreaterThan(SYSTEMS / 10);
  const kinds = ['always', 'never', 'sum', 'neverStep', 'endsWell', 'canClose', 'closes'];
  for (const kind of kinds) expect([...verdictsSeen]).toContain(`${kind}: violated`);
  expect([...verdictsSeen]).toEqual(
    expect.arrayContaining(
      ['sometimes', 'sometimesStep'].flatMap((kind) => [
        `${kind}: witnessed`,
        `${kind}: not witnessed`,
      ]),
    ),
  );
});
