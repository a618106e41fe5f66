import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSoundRun } from '../../../base/attack-results';
import { canonical } from '../../../base/canonical';
import { liaoning2013 } from '../../../models/rules';
import { pilotLives } from '../pilot-lives';
import { simulate } from '../run';
import { parseScenario } from '../scenario';
import { readTrace } from '../trace';
import { points } from './points';
import { attacked, noticedInTurn } from './trial';

const root = join(__dirname, '..', '..', '..');
const file = join(root, 'sim', 'scenarios', 'insiders.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'insiders.yaml');
const lives = pilotLives(liaoning2013);
const trial = { scenario, rules: liaoning2013, lives, seed: 3, months: 1 };

interface Finding {
  readonly coalition: readonly string[];
  readonly property: string;
  readonly steps: number;
}
interface Pinned {
  readonly scopes: Readonly<
    Record<
      string,
      {
        readonly findings: readonly Finding[];
        readonly concealing?: Readonly<Record<string, number>>;
      }
    >
  >;
}
const systems = join(root, 'models', 'systems');
const pinnedOf = (system: string): Pinned =>
  JSON.parse(readFileSync(join(systems, system, 'manifest.json'), 'utf8')) as Pinned;

/** Systems whose manifests pin a person who alone has money go where nobody asked for it. */
const found = readdirSync(systems, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  .flatMap(({ name: system }) =>
    Object.entries(pinnedOf(system).scopes).flatMap(([scope, { findings }]) =>
      findings.map((finding) => ({ system, scope, ...finding })),
    ),
  )
  .filter(({ coalition }) => coalition.length === 1);

test('every single point of failure the checker finds is attacked, by his shortest way', () => {
  const key = (system: string, person: string, sentence: string): string =>
    [system, person, sentence].join(' / ');
  const attackedBy = new Map(
    points
      .filter(({ covers }) => !covers)
      .map((point) => [key(point.family.name, point.person, point.breaks), point]),
  );
  const outcomes = found.filter(
    ({ scope, property }) =>
      // Who is alone on paper is so with both carriers as well; authority falls with the asking.
      scope === 'coalitions' && !/one person's authority|is named by somebody/.test(property),
  );
  expect(outcomes.map((of) => key(of.system, of.coalition[0] ?? '', of.property)).sort()).toEqual(
    [...attackedBy.keys()].sort(),
  );
  for (const of of outcomes) {
    const point = attackedBy.get(key(of.system, of.coalition[0] ?? '', of.property));
    expect(lives.attacks.of(point?.name ?? '').toGoal[0]).toBe(of.steps);
  }
  const persons = new Set(points.map(({ person }) => person));
  for (const { coalition } of found) expect(persons).toContain(coalition[0]);
});

describe.each(points.map((point) => [point.name, point] as const))('%s', (name, point) => {
  const chain = noticedInTurn(point, trial);
  const [first] = chain;
  const last = chain.at(-1);

  test('takes money, and whoever compares names it, with class, owner and time', () => {
    expect(first?.result.taken).toBeGreaterThan(0);
    expect(first?.result.taken).toBe(first?.result.tried);
    expect(first?.result.amount).toBeGreaterThan(0);
    if (point.covers) return;
    expect(first?.run.violations).toEqual([]);
    expect(first?.result.unnamed).toBe(0);
    for (const { kind, owner, minutes } of first?.result.named ?? []) {
      expect(kind).toBe('payee differs');
      expect(owner).toBe(point.person.startsWith('central-bank') ? 'central bank' : 'bank');
      expect(minutes.p50).toBeGreaterThan(0);
    }
    const [month] = first?.run.monthly ?? [];
    expect([month?.closedAfterMinutes, first?.run.attacks?.monthsLeftOpen]).toEqual([-1, 1]);
    const counted = first?.run.books.differences.filter((one) => one.kind === 'payee differs');
    expect(counted?.every((one) => one.resolved.open === one.count)).toBe(true);
  });

  test('with each that names it asleep the next one is later, and then it is nobody', () => {
    const medians = chain.map(({ result }) => result.named[0]?.minutes.p50 ?? Infinity);
    expect([...medians].sort((a, b) => a - b)).toEqual(medians);
    expect(last?.result.named).toEqual([]);
    expect(last?.result.unnamed).toBe(last?.result.taken);
    expect(last?.run.violations.join('\n')).toContain(`attacks by ${name} were never named`);
    // A desk that does not look closes on books that are wrong: the judge says so.
    expect(last?.run.violations.join('\n')).toMatch(
      /was closed on .* books that differ from what really happened/,
    );
  });
});

test('who covers his traces is whom the checker shows to conceal alone, and nobody else', () => {
  const alone = Object.values(pinnedOf('detection').scopes).flatMap(({ concealing = {} }) =>
    Object.keys(concealing).filter((set) => !set.includes(' with ')),
  );
  expect(points.filter(({ covers }) => covers).map(({ person }) => person)).toEqual(alone);
  for (const point of points)
    expect(attacked(point, trial).attacks?.points[0]?.unnamed === 0).toBe(!point.covers);
});

test('the shipped scenario ends in named differences alone, twice the same, and is traced', () => {
  const bytes: Uint8Array[] = [];
  const options = { scenario, rules: liaoning2013, lives, seed: 1, track: 'electronic', months: 4 };
  const run = simulate({
    ...options,
    track: 'electronic',
    onTraceBytes: (piece) => bytes.push(piece),
  });
  expect(isSoundRun(run)).toBe(true);
  expect(run.monthsClosed).toBeGreaterThan(0);
  expect(run.attacks?.monthsLeftOpen).toBeGreaterThan(0);
  expect(canonical(simulate({ ...options, track: 'electronic' }))).toBe(canonical(run));
  const traced = new Map<string, number>();
  for (const { life, step } of readTrace(Buffer.concat(bytes)).steps())
    if (life.startsWith('attack on ')) traced.set(step, (traced.get(step) ?? 0) + 1);
  expect(traced.size).toBeGreaterThan(5);
});
