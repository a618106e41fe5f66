/** What is told apart is told by the shortest behaviour, as trying all of them finds it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinguish, type LabelledSystem, type Move } from './difference';

const systemOf = (moves: readonly (readonly Move[])[]): LabelledSystem => ({
  successors: (state) => moves[state] as readonly Move[],
});

/** All label sequences of exactly so many steps. */
function sequences(system: LabelledSystem, steps: number): ReadonlySet<string> {
  let reached = new Map<string, ReadonlySet<number>>([['', new Set([0])]]);
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, Set<number>>();
    for (const [told, states] of reached)
      for (const state of states)
        for (const { label, target } of system.successors(state)) {
          const key = told + label;
          next.set(key, (next.get(key) ?? new Set<number>()).add(target));
        }
    reached = next;
  }
  return new Set(reached.keys());
}

const STEPS_MAX = 7;

/** The shortest sequences of `here` that `there` has not, by trying them all. */
function bruteForce(here: LabelledSystem, there: LabelledSystem): readonly string[] {
  for (let steps = 1; steps <= STEPS_MAX; steps++) {
    const others = sequences(there, steps);
    const own = [...sequences(here, steps)].filter((told) => !others.has(told));
    if (own.length > 0) return own;
  }
  return [];
}

const STATES = 4;
const drawn = fc.array(
  fc.array(fc.record({ label: fc.constantFrom('a', 'b', 'c'), target: fc.nat(STATES - 1) }), {
    maxLength: 3,
  }),
  { minLength: STATES, maxLength: STATES },
);

test('on drawn systems the difference is the shortest that trying all sequences finds', () => {
  let told = 0;
  fc.assert(
    fc.property(drawn, drawn, (a, b) => {
      const [here, there] = [systemOf(a), systemOf(b)];
      const found = distinguish(here, there, { pairsMax: 10_000 });
      const shortest = bruteForce(here, there);
      const text = found.kind === 'found' ? found.hops.map(({ label }) => label).join('') : '';
      const isWithin = text !== '' && text.length <= STEPS_MAX;
      if (isWithin) expect(shortest).toContain(text);
      else expect(shortest).toEqual([]);
      if (isWithin) told++;
    }),
    { seed: 2013, numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(300);
});

test('the hops of a difference lead from state to state of the system that has it', () => {
  fc.assert(
    fc.property(drawn, drawn, (a, b) => {
      const found = distinguish(systemOf(a), systemOf(b), { pairsMax: 10_000 });
      if (found.kind !== 'found') return;
      let state = 0;
      for (const { from, label, target } of found.hops) {
        expect(from).toBe(state);
        expect(a[from]).toContainEqual({ label, target });
        state = target;
      }
    }),
    { seed: 2013, numRuns: 300 },
  );
});

test('a system does nothing that it cannot do itself, one label to several states included', () => {
  fc.assert(
    fc.property(drawn, (a) => {
      const [here, there] = [systemOf(a), systemOf(a)];
      expect(distinguish(here, there, { pairsMax: 10_000 }).kind).toBe('none');
    }),
    { seed: 2013, numRuns: 300 },
  );
});

test('a bound that is met says how deep nothing was found, and never that there is nothing', () => {
  const row = (length: number, last: string): LabelledSystem =>
    systemOf(
      Array.from({ length: length + 2 }, (_, i) =>
        i > length ? [] : [{ label: i === length ? last : 'a', target: i + 1 }],
      ),
    );
  const [here, there] = [row(9, 'b'), row(9, 'c')];
  const cut = distinguish(here, there, { pairsMax: 5 });
  expect(cut).toEqual({ kind: 'bounded', pairs: 5, depth: 4 });
  const whole = distinguish(here, there, { pairsMax: 50 });
  expect(whole.kind === 'found' && whole.hops).toHaveLength(10);
});
