import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../../base/assert';
import { canonical } from '../../../base/canonical';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf } from '../calendar';
import { walked } from '../documents/kinds';
import { underWeather } from '../faults/weather-choice';
import { pilotLives } from '../pilot-lives';
import { type RunRequest, simulate } from '../run';
import { parseScenario } from '../scenario';
import { follow } from './follow';
import { instantOf } from './instant';

const file = join(__dirname, '..', '..', 'scenarios', 'county.yaml');
const scenario = underWeather(parseScenario(readFileSync(file, 'utf8'), 'county.yaml'), 'full');
const lives = pilotLives(liaoning2013);
// Found by looking: they meet slow lines, restored ones, crashes, systems that are down.
const documents = [3, 7, 11, 12, 14, 22, 23, 26];
const request: RunRequest & { readonly lives: typeof lives } = {
  scenario,
  rules: liaoning2013,
  seed: 5,
  track: 'electronic',
  months: 2,
  only: { 0: documents },
  lives,
};
const lifeOf = (document: number) => follow(request, { year: 0, document });
const all = documents.map(lifeOf);
const steps = all.flatMap((life) => life.steps);

test('lives of all documents together are the trace of their run, step by step', () => {
  const calendar = calendarOf(scenario.calendarYear.is);
  const trace = simulate({ ...request, trace: true }).trace ?? [];
  // The month's plan brings its own notices to the central bank, which are no document that was
  // asked for; and incidents are told with the messages that waited for them.
  const isAsked = (life: string): boolean =>
    walked.some((one) => one === life) && life !== 'clearing-quota notice';
  const asked = trace.filter(({ life }) => isAsked(life));
  const traced = asked.map(({ time, life, step }) => [instantOf(calendar, time), life, step]);
  const told = steps.map(({ at, life, step }) => [at, life, step]);
  expect(trace.length).toBeGreaterThan(100);
  const sorted = (rows: readonly unknown[]) => rows.map((row) => canonical(row)).sort();
  expect(sorted(told)).toEqual(sorted(traced));
});

test('a document has one life, whatever else is asked for', () => {
  const { only: _, ...whole } = request;
  const among = follow(whole, { year: 0, document: 3 });
  const alone = follow({ ...request, only: { 0: [3] } }, { year: 0, document: 3 });
  const seals = (life: typeof among) => life.steps.flatMap((step) => step.seals);
  expect(among).toMatchObject({ what: alone.what, amount: alone.amount, asked: alone.asked });
  expect(seals(among)).toEqual(seals(alone));
});

test('three seals of three persons stand on a payment before it goes out', () => {
  const [payment] = all.filter(({ what }) => what === 'payment');
  const sent = payment?.steps.findIndex(({ step }) => step === 'the order is sent to the bank');
  const seals = payment?.steps.slice(0, sent).flatMap((step) => step.seals) ?? [];
  expect(new Set(seals.map(({ by }) => by)).size).toBe(3);
  expect(seals.every(({ content }) => content === 'genuine')).toBe(true);
});

test('who waits at a post waited as long as calendar and work say', () => {
  const visits = steps.flatMap(({ visit }) => (visit ? [visit] : []));
  expect(visits.length).toBeGreaterThan(20);
  for (const { waited, worked } of visits) {
    expect(worked).toBeGreaterThan(0);
    expect(waited).toBeGreaterThanOrEqual(0);
  }
});

test('what struck is told in the words of the weather, with the incident it was', () => {
  const weather = simulate(request).weather.join('\n');
  const struck = steps.filter(({ struckBy }) => struckBy.length > 0);
  for (const sentence of struck.flatMap(({ struckBy }) => struckBy))
    expect(weather).toContain(sentence);
  const said = struck.flatMap(({ struckBy }) => struckBy).join('\n');
  for (const kind of ['restored in random order', 'crash in mid-transfer', 'voucher store down'])
    expect(said).toContain(kind);
  expect(struck.some(({ incident }) => incident.length > 3)).toBe(true);
  expect(steps.some(({ isMisfortune }) => isMisfortune)).toBe(true);
});

test('books of a month that closed have their day, and every life ends in three books', () => {
  for (const { closed, ends } of all) {
    expect(closed).not.toBeNull();
    for (const { standings } of ends)
      expect(Object.values(standings).filter((standing) => standing === 'open')).toEqual([]);
  }
});

test.each([
  [{ year: 0, document: 9 }, /found 0:9, expected .*nearest: 0:3, 0:7, 0:11, 0:12, 0:14/],
  [{ year: 4, document: 3 }, /found 4:3, expected .*a year of the run, from 0 to 0/],
])('an unknown voucher is refused with the nearest there are: %o', (which, told) => {
  expect(() => follow(request, which)).toThrow(InputError);
  expect(() => follow(request, which)).toThrow(told);
});

test('beyond the last document the range is named', () => {
  const { only: _, ...whole } = request;
  const beyond = () => follow(whole, { year: 0, document: 10_000 });
  expect(beyond).toThrow(/found 0:10000, expected a document of that year, from 0:0 to 0:\d+/);
});
