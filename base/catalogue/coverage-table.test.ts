import { expect, test } from 'vitest';
import type { Coverage } from '../coverage-results';
import type { RunResults, SystemResult } from '../results';
import { coverageLines } from './coverage-table';
import { growingText, unmetDemands } from './demands';
import { profileLines } from './profile-table';
import { verdictTable } from './verdict-table';
import { widthOf } from './width';

const langs = ['en', 'zh'] as const;
const widest = (lines: readonly string[]): number => Math.max(...lines.map(widthOf));

const coverage: Coverage = {
  machines: [
    {
      life: 'central-bank/clearing-quota-notice-of-somebody',
      states: { seen: 1_026, of: 2_066 },
      transitions: { seen: 1_047, of: 2_130 },
      arrows: { seen: 199, of: 200 },
      guards: { seen: 0, of: 0 },
      statesNeverReached: ['returned', 'receipted', 'processed', 'validated', 'matching', 'read'],
      transitionsNeverTaken: [{ state: 'received', event: 'SIGN_IN' }],
      guardsOneSided: [
        { guard: 'isOpen', never: 'false' },
        { guard: 'isShut', never: 'asked' },
      ],
    },
  ],
  lines: [
    {
      line: 'orders',
      ...{ messages: 3, sent: 2, delivered: 1, refused: 0, lost: 1 },
      neverSent: ['ORDER'],
      neverDelivered: ['RECEIPT'],
    },
  ],
  steps: { seen: 1, of: 2 },
  stepsNeverTaken: ['the bank pays'],
};
const system: SystemResult = {
  system: 'clearing-and-refund-of-somebody-else',
  scope: 'two vouchers and a long name',
  states: 48_211_000,
  transitions: 201_377_000,
  levels: 31,
  verdicts: [
    {
      property: 'a payment that was made at the bank is acknowledged at the unit before month end',
      kind: 'sometimes',
      isOutcome: false,
      verdict: 'witnessed',
      states: 48_211_000,
      count: 12,
    },
  ],
  findings: [],
  findingsMissing: [],
  stepsNeverTaken: [],
};
const results = (more: Partial<SystemResult> = {}): RunResults => ({
  version: '0',
  seed: '1',
  rules: { name: 'r', digest: 'd', rules: {} },
  systems: [{ ...system, ...more }],
  seedControls: [],
  killers: [],
  simulations: [],
  evidence: [],
  lives: [],
});

test('coverage, profile and verdicts fit 80 columns in both languages', () => {
  const steps = Array.from({ length: 30 }, (_, i) => ({
    step: `somebody at the central bank does a very long thing number ${i}`,
    ...({ kind: 'duty', group: 'voucher', enabled: 12_345_678 - i } as const),
    ...{ selfLoops: 0, deeper: 1_234_567, refused: 0, lost: 0 },
  }));
  const properties = [{ property: 'nobody '.repeat(30), words: 1_234_567, struck: 48_000_000 }];
  const profile = { transitions: 99_999_999, steps, properties };
  for (const lang of langs) {
    expect(widest(coverageLines(lang, coverage))).toBeLessThanOrEqual(80);
    expect(widest(profileLines(lang, system, profile))).toBeLessThanOrEqual(80);
    expect(widest(verdictTable(lang, results(), (_, text) => text, 80))).toBeLessThanOrEqual(80);
  }
});

test('coverage names what was never seen, and says so where everything was', () => {
  const told = coverageLines('en', coverage).join('\n');
  for (const part of [
    '1,026/2,066',
    '199/200 (99%)',
    '—',
    'never was: returned, receipted',
    'sign in in received',
    '“is open” never false, “is shut” never asked',
    'line orders, never sent: order',
    'line orders, sent and never taken in: receipt',
    'steps never taken: the bank pays',
  ])
    expect(told.replace(/\n +/g, ' ')).toContain(part);
  const bare: Coverage = {
    machines: [],
    lines: [],
    steps: { seen: 2, of: 2 },
    stepsNeverTaken: [],
  };
  expect(coverageLines('en', bare).join()).toContain('Everything that has a name was reached.');
});

test('a witness stands with its count and its share of the states, rounded down', () => {
  const told = (count: number) => {
    const verdicts = system.verdicts.map((verdict) => ({ ...verdict, states: 1_000, count }));
    return verdictTable('en', results({ verdicts })).join('\n');
  };
  expect(told(999)).toContain('witnessed (in 999 of 1,000 states, 99%)');
  expect(told(1_000)).toContain('100%)');
  expect(told(29)).toContain('2.9%)');
  expect(verdictTable('en', results()).join('\n')).toContain('(in 12 of 48,211,000 states, <0.1%)');
});

test('a run is exhaustive unless a search was cut or a verdict is open', () => {
  const unmet = (more: Partial<SystemResult>) =>
    unmetDemands('en', results(more), { requireExhaustive: true }).map(({ sentence }) => sentence);
  expect(unmet({})).toEqual([]);
  expect(unmet({ cut: 'states' })).toEqual([
    'clearing-and-refund-of-somebody-else · two vouchers and a long name: ' +
      'stopped at the bound on states, after 48,211,000 states',
  ]);
  expect(unmet({ cut: 'bitstate' })).toHaveLength(1);
  const open = system.verdicts.map((verdict) => ({ ...verdict, verdict: 'unknown' as const }));
  expect(unmet({ verdicts: open })).toEqual([expect.stringContaining('1 sentence left undecided')]);
});

test('a minimum of coverage is met exactly, and not by rounding', () => {
  const below = (coverageMin: number) =>
    unmetDemands('en', { ...results(), coverage }, { coverageMin }).length;
  expect([99, 100].map(below)).toEqual([0, 1]);
});

test('what grows most is named by what it is, three at most', () => {
  const growing = [5, 4, 3, 2].map((values) => ({
    ...({ what: 'line', name: `orders ${values}`, group: 'voucher', values } as const),
  }));
  expect(growingText('en', growing)).toBe(
    'grows most in: line orders 5 (5 values), line orders 4 (4 values), line orders 3 (3 values)',
  );
  const told = verdictTable('en', results({ cut: 'states', growing })).join('\n');
  expect(told).toContain('grows most in: line orders 5');
});
