/** People for tests: short of hands, often away, and standing in for one another. */
import type { Scenario } from '../scenario';

type Spec = Scenario['posts'][number];

const stated = <T>(is: T) => ({ is, basis: 'I' as const, because: 'for a test' });
const absence = { spellsPerYear: stated(30), days: stated([4, 0.8] as [number, number]) };

const changed = (scenario: Scenario, of: Readonly<Record<string, Partial<Spec>>>): Scenario => ({
  ...scenario,
  posts: scenario.posts.map((spec) => ({ ...spec, ...of[spec.name] })),
});

/** Handlers and treasury-seal keepers stand in for one another; who keeps seals has mornings. */
export const deputised = (scenario: Scenario): Scenario => ({
  ...changed(scenario, {
    handler: { people: stated(1), absence, deputies: stated(['treasury-seal keeper']) },
    'treasury-seal keeper': {
      people: stated(1),
      absence,
      staff: [{ name: 'keeper', shifts: stated([[510, 660] as [number, number]]) }],
      deputies: stated(['handler']),
      batch: { setup: stated([0.5, 2] as [number, number]), most: stated(20) },
    },
    teller: { people: stated(2), absence },
  }),
  urgent: { percent: stated(10) },
});

/** Whoever directs handles as well, and then nobody is left who could direct. */
export const knotted = (scenario: Scenario): Scenario =>
  changed(scenario, {
    handler: { people: stated(1), absence, deputies: stated(['director']) },
    director: { people: stated(1) },
  });
