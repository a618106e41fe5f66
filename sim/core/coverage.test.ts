/** What is said to be walked is what a trace shows, however the years are put together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { coverageOf, eitherTaken, type TakenEdges } from './coverage';
import { walked } from './documents/kinds';
import { pilotLives } from './pilot-lives';
import { simulate } from './run';
import { parseScenario } from './scenario';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const lives = pilotLives(liaoning2013);
const common = { scenario, rules: liaoning2013, track: 'electronic' as const, lives };
const run = simulate({ ...common, seed: 3, months: 8, coverage: true, trace: true });
const coverage = run.coverage ?? [];

test('every step of a trace is covered, and nothing else is', () => {
  for (const of of coverage) {
    const made = new Set(
      (run.trace ?? []).filter(({ life }) => life === of.life).map(({ step }) => step),
    );
    const never = [...of.stepsNeverTaken, ...of.onLinesNeverTaken];
    expect(never.filter((step) => made.has(step))).toEqual([]);
    expect([of.life, of.steps.seen]).toEqual([of.life, made.size]);
    expect(of.steps.seen + never.length).toBe(of.steps.of);
  }
  expect(coverage.map(({ life }) => life)).toEqual([...walked]);
});

test('shares are of whole tables, and every life was walked some way', () => {
  for (const { life, words, edges, locals } of coverage) {
    const { table } = lives[life as (typeof walked)[number]];
    expect([words.of, edges.of]).toEqual([table.words, table.edgeTarget.length]);
    for (const { seen, of } of [words, edges, locals]) {
      expect(seen).toBeGreaterThan(1);
      expect(seen).toBeLessThanOrEqual(of);
    }
    // Each reached state but the first was reached by an edge.
    expect(words.seen - 1).toBeLessThanOrEqual(edges.seen);
  }
});

test('nothing taken is no coverage; everything taken is all of it', () => {
  for (const { words, edges, steps } of coverageOf(lives, {}))
    expect([words.seen, edges.seen, steps.seen]).toEqual([1, 0, 0]);
  const bits = (edges: number): number[] =>
    Array.from({ length: Math.ceil(edges / 32) }, () => 0xffffffff);
  const all = Object.fromEntries(
    walked.map((life) => [life, bits(lives[life].table.edgeTarget.length)]),
  ) as TakenEdges;
  for (const { words, edges, steps, locals, localsNeverReached } of coverageOf(lives, all)) {
    for (const { seen, of } of [words, edges, steps, locals]) expect(seen).toBe(of);
    expect(localsNeverReached).toEqual([]);
  }
});

test('what two stretches took is what either took', () => {
  expect(eitherTaken([1, 0x80000000], [2, 1])).toEqual([3, 0x80000001]);
  expect(eitherTaken(undefined, [5])).toEqual([5]);
  const short = simulate({ ...common, seed: 3, months: 6, coverage: true }).coverage ?? [];
  short.forEach(({ edges }, i) => {
    expect(edges.seen).toBeLessThanOrEqual(coverage[i]?.edges.seen ?? 0);
  });
});
