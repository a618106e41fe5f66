import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { DAY_MINUTES, type Shifts } from '../calendar';
import type { RosterPost } from './roster';
import { type Arrival, arrivals, coming } from './testing/arrivals';
import { type Comes, everyDay, FIRST_DAY, live, member, postOf, year2025 } from './testing/world';

const someShifts: readonly Shifts[] = [
  [
    [510, 690],
    [780, 1020],
  ],
  [[510, 690]],
  [[600, 1200]],
  [[780, 1020]],
].map((spans) => spans.map(([from = 0, to = 0]) => [from, to] as const));
const person = (name: string) =>
  fc
    .tuple(fc.constantFrom(...someShifts), fc.uniqueArray(fc.integer({ min: 0, max: 30 })))
    .map(([shifts, away]) => member(name, shifts, away));
const posted = (name: string, deputies: readonly string[]) =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((people) =>
      fc
        .tuple(...Array.from({ length: people }, (_, i) => person(`${name} ${i + 1}`)))
        .map((members): RosterPost => ({ name, kind: name, members, deputies, isNamed: true })),
    );
/** Two posts whose people stand in for one another. */
const twoPosts = fc.tuple(posted('A', ['B']), posted('B', ['A']));
const throughBoth = (all: ReturnType<typeof coming<Arrival & { isUrgent: boolean }>>): Comes[] =>
  all.map(({ at, first, second, isUrgent }) => ({
    at,
    isUrgent,
    visits: [
      { post: 'A', minutes: first },
      { post: 'B', minutes: second },
    ],
  }));
property.prop([twoPosts, arrivals(600)], { numRuns: 40 })(
  'nobody acts at two posts of a voucher, works out of his hours, or leaves one undone',
  (posts, all) => {
    const calendar = year2025;
    const lived = live({ calendar, posts }, throughBoth(coming(all, FIRST_DAY * DAY_MINUTES)));
    expect(lived.violations).toEqual([]);
    expect(lived.done.every((times) => times.length === 2)).toBe(true);
    const members = new Map(posts.flatMap((post) => post.members.map((one) => [one.name, one])));
    const postsOf = new Map<string, Set<string>>();
    for (const { person: name, post, job, begins, ends, minutes: took } of lived.worked) {
      const known = postsOf.get(`${name} on ${job.voucher.id}`) ?? new Set();
      postsOf.set(`${name} on ${job.voucher.id}`, known.add(post));
      const one = members.get(name);
      let there = 0;
      for (let minute = begins; minute < ends; minute++) {
        const day = Math.floor(minute / DAY_MINUTES);
        const clock = minute % DAY_MINUTES;
        if (!calendar.isWorked(day) || one?.away.days.has(day)) continue;
        if (one?.shifts.some(([from, to]) => from <= clock && clock < to)) there++;
        else expect(minute, 'he begins when he is there').not.toBe(begins);
      }
      expect(there).toBe(took);
    }
    expect([...postsOf.values()].every(({ size }) => size === 1)).toBe(true);
  },
);

property.prop([twoPosts, arrivals(400)])(
  'a deputy works only on days on which nobody of the post who may is there',
  (posts, all) => {
    const lived = live(
      { calendar: year2025, posts },
      throughBoth(coming(all, FIRST_DAY * DAY_MINUTES)),
    );
    const acted = new Map<string, Set<string>>();
    for (const { person: name, post, job, begins } of lived.worked) {
      const key = `${job.voucher.id}`;
      const before = acted.get(key) ?? new Set();
      const of = posts.find((one) => one.name === post);
      const day = Math.floor(begins / DAY_MINUTES);
      const regulars = (of?.members ?? []).filter(
        (one) => !one.away.days.has(day) && !before.has(`${one.name} elsewhere than ${post}`),
      );
      if (!name.startsWith(post)) expect(regulars).toEqual([]);
      const others = ['A', 'B'].filter((other) => other !== post);
      acted.set(key, before.add(`${name} elsewhere than ${others[0]}`));
    }
  },
);

property.prop([twoPosts, arrivals(300)])(
  "Little's law holds where people have hours of their own, are away and stand in",
  (posts, all) => {
    // That the two measurements differ is thrown by the monitors themselves.
    const { monitors } = live(
      { calendar: year2025, posts },
      throughBoth(coming(all, FIRST_DAY * DAY_MINUTES)),
    );
    const { A } = monitors.posts;
    expect(A?.visits).toBe(all.length);
    expect(A?.stay).toBe(A?.present);
    expect(A?.wait).toBe(A?.queued);
  },
);

/** A is away for a week while B is there. */
const deputised = (deputies: readonly string[]): readonly RosterPost[] => [
  { ...postOf('A', 1), members: [member('A 1', [[540, 1020]], [1, 2, 5, 6, 7])], deputies },
  { ...postOf('B', 1), members: [member('B 1', [[540, 1020]])], deputies: ['A'] },
];
const both = throughBoth([
  { at: DAY_MINUTES + 600, gap: 0, first: 10, second: 10, isUrgent: false },
]);

test('a deputy does the work of who is away, and what he may not do then waits for him', () => {
  const lived = live({ calendar: year2025, posts: deputised(['B']) }, both);
  expect(lived.worked.map(({ person: name, post }) => [name, post])).toEqual([
    ['B 1', 'A'],
    ['A 1', 'B'],
  ]);
  expect(lived.done).toEqual([[DAY_MINUTES + 610, 8 * DAY_MINUTES + 550]]);
  expect(lived.sums.A?.byDeputies).toEqual({ 'B 1': 1 });
});

test('without deputies it waits for the first who comes back', () => {
  const lived = live({ calendar: year2025, posts: deputised([]) }, both);
  expect(lived.done[0]?.[0]).toBe(8 * DAY_MINUTES + 550);
  expect(lived.sums.A?.byDeputies).toEqual({});
});

test('a voucher that everybody of a post has acted on elsewhere is told', () => {
  const [a, b] = deputised(['B']);
  const posts = [a as RosterPost, { ...(b as RosterPost), deputies: [] }];
  const { violations } = live({ calendar: year2025, posts }, both);
  expect(violations).toEqual(['nobody may do step 1 on voucher 0: all of B acted on it']);
});

test('every wrong in how people are put to work is told by the watch', () => {
  const wrong = (sabotage: Parameters<typeof live>[0]['sabotage'], posts = deputised(['B'])) =>
    live({ calendar: year2025, posts, ...(sabotage ? { sabotage } : {}) }, [...both, ...both])
      .violations;
  expect(wrong({ asksNobody: true })[0]).toBe(
    'B 1 acted on voucher 0 (a life) at two posts: step 0 at A and step 1 at B',
  );
  expect(wrong({ comesWhenAway: true })[0]).toBe(
    'A 1 worked while away, on 2025-01-02: voucher 0 at A',
  );
  const early = throughBoth([{ at: 3 * 1440 + 5, gap: 0, first: 10, second: 10, isUrgent: false }]);
  const posts = deputised(['B']);
  const { violations } = live(
    { calendar: everyDay, posts, sabotage: { comesOutOfHours: true } },
    early,
  );
  expect(violations[0]).toBe('A 1 worked out of hours, on 2025-01-04: voucher 0 at A');
  expect(wrong({ standsInTwice: true })[0]).toBe(
    'B 1 worked on two vouchers at once on 2025-01-02: voucher 1 at A',
  );
});
