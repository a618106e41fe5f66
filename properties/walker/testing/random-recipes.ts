/**
 * Recipes of random systems, drawn: small enough for the walker where they have one replica, and
 * rarely a system that stands still. Shared by every test that wants agreement on any system.
 */
import { fc } from '@fast-check/vitest';
import { lineNames, messages, orders, partNames, type Recipe, stateNames } from '../random-system';

const cargo = fc.array(
  fc.record({ line: fc.constantFrom(...lineNames), message: fc.constantFrom(...messages) }),
  { maxLength: 2 },
);
const handlers = fc.array(
  fc.record({
    in: fc.constantFrom(...stateNames),
    on: fc.constantFrom(...orders, ...messages),
    target: fc.option(fc.constantFrom(...stateNames), { nil: undefined }),
    posts: cargo,
  }),
  { minLength: 9, maxLength: 16, size: 'max' },
);
const conditions = fc.array(
  fc.oneof(
    fc.record({ part: fc.constantFrom(...partNames), isNot: fc.constantFrom(...stateNames) }),
    fc.record({
      line: fc.constantFrom(...lineNames),
      message: fc.option(fc.constantFrom(...messages), { nil: undefined }),
      present: fc.boolean(),
    }),
  ),
  { maxLength: 1, size: 'xsmall' },
);
const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: conditions },
);
const line = fc.record({
  kind: fc.constantFrom('bag', 'fifo', 'set'),
  sendUpTo: fc.integer({ min: 1, max: 2 }),
  more: fc.integer({ min: 0, max: 1 }),
  whenFull: fc.constantFrom('absorb', 'block', 'lose'),
  fair: fc.constantFrom('weak', 'weak', 'weak', 'strong', 'none'),
  lose: fc.boolean(),
  duplicate: fc.boolean(),
  receivedWhen: rarely,
  enabledWhen: rarely,
});
const counters = fc.array(
  fc.constantFrom(
    { counter: 'fund', atLeast: 1, add: -1 },
    { counter: 'fund', atMost: 1, add: 1 },
    { counter: 'fund', atLeast: 1 },
  ),
  { maxLength: 1 },
);
const step = fc.record({
  kind: fc.constantFrom('duty', 'automatic', 'answer', 'deviation'),
  does: fc.array(
    fc.record({ part: fc.constantFrom(...partNames), event: fc.constantFrom(...orders) }),
    { minLength: 1, maxLength: 2 },
  ),
  when: rarely,
  counters,
  takes: fc.array(
    fc.record({ line: fc.constantFrom(...lineNames), message: fc.constantFrom(...messages) }),
    { maxLength: 1, size: 'xsmall' },
  ),
  puts: cargo,
  fair: fc.constantFrom(undefined, 'weak', 'strong', 'none'),
  alternatives: fc.option(fc.constant('one question'), { nil: undefined }),
});
/** Any system of `systemOf`, most of them of a few hundred states a replica. */
export const recipe: fc.Arbitrary<Recipe> = fc.record({
  replicas: fc.integer({ min: 1, max: 2 }),
  faults: fc.integer({ min: 0, max: 2 }),
  left: handlers,
  right: handlers,
  there: line,
  back: line,
  steps: fc.array(step, { minLength: 3, maxLength: 6, size: 'max' }),
});
