/** The people of the shipped scenarios, in whole runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../../base/assert';
import { canonical } from '../../../base/canonical';
import { liaoning2013 } from '../../../models/rules';
import { walked } from '../documents/kinds';
import { follow } from '../follow/follow';
import { pilotLives } from '../pilot-lives';
import { type SimulationOptions, simulate } from '../run';
import { parseScenario } from '../scenario';

const shipped = (name: string): string =>
  readFileSync(join(__dirname, '..', '..', 'scenarios', `${name}.yaml`), 'utf8');
const county = shipped('county');
const scenario = parseScenario(county, 'county.yaml');
const lives = pilotLives(liaoning2013);
// In this year the director is away for three weeks, and the handler now and then.
const request: SimulationOptions = {
  ...{ scenario, rules: liaoning2013, seed: 5, months: 2 },
  ...{ track: 'electronic', lives },
};
/** Steps by which a bank claims what it has paid, or what it has to refund. */
const claiming = new Set(
  walked.flatMap((name) =>
    lives[name].plans.flatMap((plan) =>
      plan?.event === 'CLAIM' && plan.mode === 'duty' ? [plan.name] : [],
    ),
  ),
);
const whole = simulate(request);
const postNamed = (name: string) => whole.staff?.posts.find(({ post }) => post === name);

test('a county keeps every promise while its people are away and stand in', () => {
  expect(whole.violations).toEqual([]);
  expect(whole.monthsClosed).toBe(2);
  expect(postNamed('director')?.emptyDays).toBeGreaterThan(5);
  expect(postNamed('director')?.byDeputies['deputy director 1']).toBeGreaterThan(10);
  expect(postNamed('treasury-seal keeper')?.setUps).toBeGreaterThan(10);
  expect(whole.staff?.posts.some(({ overtaken }) => overtaken > 0)).toBe(true);
  expect(whole.weather[0]).toMatch(/^Away in all: \d+ of \d+ people, \d+ days in \d+ spells\.$/);
  expect(whole.monitors?.little.posts).toBe(whole.monitors?.posts.length);
});

test('the same seed tells the same bytes', () => {
  const some = { ...request, only: { 0: [3, 7, 40] } };
  expect(canonical(simulate(some))).toBe(canonical(simulate(some)));
});

test('claims are made by the people of the clearing post, and never after the cut-off', () => {
  const { trace = [], staff } = simulate({ ...request, trace: true });
  const claims = trace.filter(({ step }) => claiming.has(step));
  const minutes = claims.map(({ time }) => time % 1440);
  expect(claims.length).toBeGreaterThan(200);
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(scenario.clock.claimsAt.is);
  expect(Math.max(...minutes)).toBeLessThanOrEqual(scenario.clock.cutOff.is);
  const jobs = staff?.posts.filter(({ kind }) => kind === 'clearing clerk') ?? [];
  expect(jobs.reduce((sum, post) => sum + post.jobs, 0)).toBeGreaterThanOrEqual(claims.length);
});

test('what is paid while claims are made is claimed on the same day', () => {
  const { trace = [] } = simulate({ ...request, trace: true });
  const paidAt = new Map<number, number>();
  let sameDay = 0;
  let nextDay = 0;
  for (const { life, voucher, step, time } of trace) {
    if (!life.includes('clearing')) continue;
    if (step === 'the transfer succeeds') paidAt.set(voucher, time);
    const paid = paidAt.get(voucher);
    if (!claiming.has(step) || paid === undefined) continue;
    const minute = paid % 1440;
    // The last half hour is left out: whoever stands behind others may not be done by the cut-off.
    if (minute < scenario.clock.claimsAt.is || minute > scenario.clock.cutOff.is - 30) continue;
    if (Math.floor(time / 1440) === Math.floor(paid / 1440)) sameDay++;
    else nextDay++;
  }
  expect(sameDay).toBeGreaterThan(50);
  expect(nextDay).toBeLessThan(sameDay / 10);
});

/** Three months as busy as a December, with so long for claims. */
const busy = (claimsAt: string) => {
  const months = `is: [${'100, '.repeat(3)}`;
  const text = county.replace(months, months.replaceAll('100', '300'));
  const file = text.replace('claimsAt: { is: "13:00"', `claimsAt: { is: "${claimsAt}"`);
  const told = simulate({
    ...{ ...request, scenario: parseScenario(file, 'county.yaml'), months: 3 },
    track: 'dual',
  });
  const short = told.staff?.posts.filter(({ shortagesInAll }) => shortagesInAll > 0) ?? [];
  return { ...told, short };
};

test('on both tracks one clearing clerk has the hours that the claims of Decembers take', () => {
  const { short, violations, monthsClosed, cycleTimes } = busy('13:00');
  expect({ short, violations, monthsClosed }).toEqual({
    ...{ short: [], violations: [], monthsClosed: 3 },
  });
  expect(cycleTimes.clearing?.p90).toBeLessThan(4 * 1440);
});

test('with half an hour for claims clearing takes weeks, and the post is named', () => {
  const { short, cycleTimes } = busy('15:00');
  expect(cycleTimes.clearing?.p90).toBeGreaterThan(14 * 1440);
  expect(short.map(({ kind }) => kind)).toContain('clearing clerk');
  for (const { shortages } of short)
    for (const { window, work, present } of shortages) {
      expect(window).toEqual({ opens: 900, closes: 930 });
      expect(work).toBeGreaterThan(present);
    }
});

test('who is away, and what is urgent, is the same whatever else is asked for', () => {
  const some = simulate({ ...request, only: { 0: [1, 2, 3] } });
  expect(some.weather[0]).toBe(whole.weather[0]);
  const away = ({ staff }: typeof some) =>
    staff?.posts.map(({ post, awayDays, emptyDays }) => [post, awayDays, emptyDays]);
  expect(away(some)).toEqual(away(whole));
});

test('a voucher that is followed tells who did each step, and nobody did two posts of it', () => {
  const steps = [15, 18, 20, 21, 35, 36, 38, 75].flatMap((document) => {
    const only = { 0: [document] };
    return follow({ ...request, only }, { year: 0, document }).steps.map((step) => ({
      ...step,
      key: `${document} ${step.life} ${step.attempt} by ${step.visit?.by}`,
    }));
  });
  const postsOf = new Map<string, Set<string>>();
  for (const { key, visit } of steps)
    if (visit?.by) postsOf.set(key, (postsOf.get(key) ?? new Set()).add(visit.post));
  expect(postsOf.size).toBeGreaterThan(20);
  const deputies = steps.flatMap(({ visit }) => (visit?.isDeputy ? [visit.by] : []));
  expect(new Set(deputies)).toContain('deputy director 1');
  expect([...postsOf.values()].every(({ size }) => size === 1)).toBe(true);
});

/** A scenario of the county with one line put differently. */
const wrong = (from: string | RegExp, to: string) => () =>
  parseScenario(county.replace(from, to), 'county.yaml');
const stated = 'basis: I, because: for a test';

test.each([
  [
    'a deputy who is no post',
    wrong('is: [deputy director]', 'is: [treasurer]'),
    /posts\.0\.deputies\.is\.0: found "treasurer", expected the name of a post$/,
  ],
  [
    'a post that is its own deputy',
    wrong('is: [deputy director]', 'is: [handler]'),
    /expected another post than this one$/,
  ],
  [
    'a deputy of a bank in finance',
    wrong('is: [deputy director]', 'is: [teller]'),
    /expected a post that is no bank’s$/,
  ],
  [
    'a deputy post twice',
    wrong('is: [deputy director]', 'is: [director, director]'),
    /deputies\.is\.1: found "director", expected every post once$/,
  ],
  [
    'more names than people',
    wrong('- name: handler\n', '- name: handler\n    staff: [{ name: a }, { name: b }]\n'),
    /posts\.0\.staff: .* expected 1, as many as people$/,
  ],
  [
    'a name twice',
    wrong('- name: handler\n', '- name: handler\n    staff: [{ name: director 1 }]\n'),
    /posts\.1\.name: found "director", expected a name that nobody of post handler has$/,
  ],
  [
    'a shift within another',
    wrong(
      '- name: handler\n',
      '- name: handler\n    staff:\n      - name: a\n        shifts: ' +
        `{ is: [["09:00", "12:00"], ["11:00", "15:00"]], ${stated} }\n`,
    ),
    /posts\.0\.staff\.0\.shifts\.is\.1: .* expected shifts in order, none within another$/,
  ],
  [
    'absence of a post that stands for many',
    wrong(
      '- name: any other post\n',
      '- name: any other post\n    batch: ' +
        `{ setup: { is: [1, 1], ${stated} }, most: { is: 2, ${stated} } }\n`,
    ),
    /expected nothing of it at the last post, which stands for many$/,
  ],
])('%s is refused with its place', (_, parse, told) => {
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(told);
});
