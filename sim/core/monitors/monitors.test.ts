import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { canonical } from '../../../base/canonical';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf, WorkHours } from '../calendar';
import { Post } from '../posts';
import { simulate } from '../run';
import { parseScenario } from '../scenario';
import { Monitors } from './monitors';
import { PostMonitor } from './post-monitor';
import { mergeMonitors } from './sums';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const request = { scenario, rules: liaoning2013, seed: 1, track: 'electronic' as const };
const always = new WorkHours({ ...calendarOf(2013), isWorked: () => true }, [[0, 1440]]);

/** A monitor that loses sight of the hundredth who leaves. */
class Forgetful extends PostMonitor {
  private left = 0;
  protected override leave(): void {
    if (++this.left !== 100) super.leave();
  }
}

const { monitors, claims = [] } = simulate(request);

test("Little's law holds at every post of the pilot, by two measurements of their own", () => {
  const posts = monitors?.posts ?? [];
  expect(posts.length).toBeGreaterThan(30);
  expect(monitors?.little.posts).toBe(posts.length);
  for (const { present, stay, queued, wait } of posts) {
    expect(Math.abs(present - stay)).toBeLessThanOrEqual(1 + stay / 1e7);
    expect(Math.abs(queued - wait)).toBeLessThanOrEqual(1 + wait / 1e7);
  }
  expect(posts.some(({ queued }) => queued > 0)).toBe(true);
  const nobodyBusierThanTime = posts.every(
    ({ work, people }) => work <= people * (monitors?.office ?? 0),
  );
  expect(nobodyBusierThanTime).toBe(true);
});

test("a monitor that forgets one departure is caught by Little's law", () => {
  const sabotage = { makeMonitor: () => new Forgetful() };
  expect(() => simulate({ ...request, sabotage })).toThrow(/Little's law at handler/);
});

test('published numbers are reproduced by construction and nothing else is called that', () => {
  const built = claims.filter(({ ground }) => ground === 'construction');
  expect(built.map(({ name, found }) => [name, found])).toEqual([
    ['notices', 575],
    ['rows', 16_837],
    ['payments', 985],
    ['pages of the largest notice', 287],
    ['amount of notices', 18_888],
    ['amount of payments', 4023],
  ]);
  expect(built.every(({ isMet }) => isMet)).toBe(true);
  const others = claims.filter(({ ground }) => ground !== 'construction');
  expect(others.map(({ ground, name }) => [ground, name])).toEqual([
    ['validated', 'little'],
    ['unfitted', 'done within three days'],
  ]);
});

test('every working evening is counted in the backlog, and at the end nothing is open', () => {
  const { evenings, open, most } = monitors?.backlog ?? { evenings: [], open: {}, most: [] };
  expect(evenings.reduce((a, b) => a + b, 0)).toBe(85);
  expect(Math.max(...most)).toBeGreaterThan(0);
  for (const byDay of Object.values(open)) expect(Math.min(...byDay)).toBeGreaterThanOrEqual(0);
});

const jobs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 })), {
  minLength: 1,
  maxLength: 80,
});
const measured = (people: number, all: readonly (readonly [number, number])[]) => {
  const post = new Post('anyone', people, always);
  const watched = new Monitors(always);
  const stops: (readonly [number, number])[] = [];
  let [clock, stay, wait] = [0, 0, 0];
  for (const [i, [gap, minutes]] of all.entries()) {
    clock += gap;
    const done = post.bring(clock, minutes);
    watched.see('anyone', 'anyone', people, post.last);
    watched.started(i, i, 'a job');
    stops.push([i, done]);
    stay += done - clock;
    wait += done - clock - minutes;
  }
  for (const [token, done] of stops) watched.slips.ranOut(token, done);
  return { stay, wait, sums: watched.sums(100_000, 100_000) };
};
property.prop([fc.integer({ min: 1, max: 3 }), jobs])(
  'whatever comes, clock and slips tell the minutes that were really stayed and waited',
  (people, all) => {
    const { stay, wait, sums } = measured(people, all);
    const post = sums.posts.anyone;
    expect([post?.stay, post?.wait]).toEqual([1000 * stay, 1000 * wait]);
    expect([post?.present, post?.queued]).toEqual([1000 * stay, 1000 * wait]);
    expect(post?.visits).toBe(all.length);
  },
);

test('a year of very many visits loses digits, and is not held to be wrong for it', () => {
  const office = new WorkHours(calendarOf(2013), [
    [510, 720],
    [810, 1020],
  ]);
  const post = new Post('anyone', 2, office);
  const watched = new Monitors(office);
  const stops: number[] = [];
  // As good as nobody waits, so that nothing but lost digits is told of waiting.
  for (let i = 0, clock = 0; i < 90_000; i++, clock += 1.1 + (i % 7) / 77) {
    stops.push(post.bring(office.timeOf(clock), (i % 9) / 90));
    watched.see('anyone', 'anyone', 2, post.last);
    watched.started(i, i, 'a job');
  }
  for (const [token, done] of stops.entries()) watched.slips.ranOut(token, done);
  const { little, posts } = watched.sums(520_000, 100_000);
  expect(posts.anyone?.visits).toBe(stops.length);
  expect(little.worst).toBeGreaterThan(1e5);
});

property.prop([jobs, jobs, jobs])('sums of monitors merge alike in any grouping', (a, b, c) => {
  const [x, y, z] = [measured(1, a).sums, measured(2, b).sums, measured(3, c).sums];
  const left = mergeMonitors(mergeMonitors(x, y), z);
  expect(canonical(mergeMonitors(x, mergeMonitors(y, z)))).toBe(canonical(left));
  expect(left.posts.anyone?.visits).toBe(a.length + b.length + c.length);
});
