import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { canonical } from '../../base/canonical';
import { streamOf } from '../../base/streams';
import { liaoning2013 } from '../../models/rules';
import { localOf } from '../../models/tables/tabulate';
import type { Hears } from './books/bookkeeping';
import type { Life } from './lives';
import { pilotLives } from './pilot-lives';
import { type Simulation, type SimulationOptions, simulate, yearsOf } from './run';
import { parseScenario } from './scenario';
import type { TraceStep } from './year-plan';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const lives = pilotLives(liaoning2013);
const dualLives = pilotLives(liaoning2013, 'dual');
const run = (options: Partial<SimulationOptions> = {}): Simulation =>
  simulate({
    scenario,
    rules: liaoning2013,
    seed: 1,
    track: 'electronic',
    lives: options.track === 'dual' ? dualLives : lives,
    ...options,
  });

test.each(['electronic', 'paper', 'dual'] as const)(
  'on the %s track the pilot meets every published count, closes all months, breaks nothing',
  (track) => {
    const result = run({ track });
    expect(result.violations).toEqual([]);
    expect(result.workingDays).toBe(85);
    const { notices, rows, payments } = result.counts;
    expect({ notices, rows, payments }).toEqual({ notices: 575, rows: 16_837, payments: 985 });
    expect(result.counts['pages of the largest notice']).toBe(287);
    expect(Math.round((result.amounts.notices ?? 0) / 1e8)).toBe(18_888);
    expect(Math.round((result.amounts.payments ?? 0) / 1e8)).toBe(4_023);
    const paying = ['payments', 'authorised payments', 'payments on paper before joining'];
    const asked = paying.map((kind) => result.amounts[kind] ?? 0);
    expect(Math.min(...asked)).toBeGreaterThan(0);
    expect(result.amounts.paid).toBe(asked.reduce((a, b) => a + b, 0));
    expect(result.counts['refunded to the treasury']).toBeGreaterThan(0);
    const setOff = result.amounts['set off'] ?? 0;
    expect(result.amounts.cleared).toBe((result.amounts.paid ?? 0) - setOff);
    expect(result.monthsClosed).toBe(4);
  },
);

test('the same seed twice gives the same bytes, another seed another run', () => {
  const once = canonical(run({ track: 'dual', months: 6 }));
  expect(canonical(run({ track: 'dual', months: 6 }))).toBe(once);
  expect(run({ seed: 2 }).checksum).not.toBe(run({ seed: 1 }).checksum);
  expect(run({ track: 'paper' }).checksum).not.toBe(run().checksum);
});

test('a year is the same whatever other years are run with it', () => {
  const short = run({ months: 18 }).monthly;
  const long = run({ months: 30 }).monthly;
  expect(long.slice(0, 18)).toEqual(short);
  expect(long.length).toBe(30);
});

test('years begin in July and then in January, and the last one may be cut short', () => {
  expect(yearsOf(7, 20)).toEqual([
    { index: 0, firstMonth: 7, lastMonth: 12 },
    { index: 1, firstMonth: 1, lastMonth: 12 },
    { index: 2, firstMonth: 1, lastMonth: 2 },
  ]);
});

test('quota that is left is cancelled at the year end', () => {
  expect(run({ months: 6 }).amounts['quota cancelled at the year end']).toBeGreaterThan(0);
  expect(run({ months: 5 }).amounts['quota cancelled at the year end']).toBe(0);
});

property.prop([fc.string({ maxLength: 8 })], { numRuns: 6 })(
  'whatever the seed, the storm breaks nothing and every month closes after it',
  (seed) => {
    const result = run({ seed, scenario: rough });
    expect(result.violations).toEqual([]);
    expect(result.monthsClosed).toBe(4);
    expect(result.counts['messages lost']).toBeGreaterThan(0);
    expect(result.counts['messages doubled']).toBeGreaterThan(0);
  },
);
const rough = {
  ...scenario,
  weather: { ...scenario.weather, stormsPerYear: { ...scenario.weather.stormsPerYear, is: 60 } },
};

test('a number of months that is none is refused', () => {
  for (const months of [0, -3, 1.5, Number.NaN, 1e9])
    expect(() => run({ months })).toThrow(/months: found .*whole number/);
});

// The killers of a reconciliation that can be believed.
test('a desk that always says closed is caught by the record of what really happened', () => {
  const result = run({ track: 'paper', sabotage: { matcher: () => [] } });
  expect(result.monthsClosed).toBe(4);
  expect(result.violations.join()).toMatch(/closed on payment books that differ from what really/);
});

/** A bookkeeper who never tells some of the parties of the first payment. */
function deaf(...deafParties: readonly string[]): Hears {
  let first = -1;
  return (party, kind, voucher) => {
    if (kind !== 'payment') return true;
    if (first < 0) first = voucher;
    return voucher !== first || !deafParties.includes(party);
  };
}
test('one omission in two books at once is caught, though the two agree', () => {
  const result = run({ sabotage: { hears: deaf('finance', 'bank') } });
  expect(result.monthsClosed).toBe(4);
  expect(result.violations.join()).toMatch(/0 fen in the book, \d+ really moved/);
});

test('an omission in one book alone is a difference that keeps the month open', () => {
  const result = run({ sabotage: { hears: deaf('bank') } });
  expect(result.monthsClosed).toBe(3);
  expect(result.violations.join()).toMatch(/month 7 never closed: 1 differences/);
});

// Rules switched off: the same simulator sees what they were for.
test('without the duplicate check a doubled order is paid twice', () => {
  const rules = { ...liaoning2013, duplicateCheck: false };
  const result = simulate({ scenario: rough, rules, seed: 3, track: 'electronic' });
  expect(result.violations.join()).toMatch(/executed 2 times/);
});
test('without asking again what was lost stays lost, and months stay open', () => {
  const rules = { ...liaoning2013, resendUnanswered: false };
  const result = simulate({ scenario: rough, rules, seed: 3, track: 'electronic' });
  expect(result.monthsClosed).toBeLessThan(4);
});
test('clearing before payment is seen where the rule against it is off, and only there', () => {
  const slow = { ...scenario.durations.answer, is: [700, 0.5] as [number, number] };
  const slowly = { ...scenario, durations: { ...scenario.durations, answer: slow } };
  const rules = { ...liaoning2013, payBeforeClear: false };
  const options = { scenario: slowly, seed: 3, track: 'electronic' } as const;
  expect(simulate({ ...options, rules }).violations.join()).toMatch(/cleared before it was paid/);
  expect(run(options).violations).toEqual([]);
});

test('on two carriers a register keeps payments single; without it some are double', () => {
  const options = { scenario: rough, seed: 4, track: 'dual' } as const;
  const kept = run({ ...options, trace: true });
  expect(kept.violations).toEqual([]);
  const names = new Set(kept.trace?.map(({ step }) => step));
  expect(names).toContain('the paper payment is released');
  expect(names).toContain(
    'the bank gives the paper voucher back because it is paid electronically',
  );
  const rules = { ...liaoning2013, carrierRegister: false };
  expect(simulate({ ...options, rules }).violations.join()).toMatch(/was executed 2 times/);
});

const traced = run({ trace: true, scenario: rough, seed: 5, months: 2 });

/** Replays one voucher with `transition()` alone and beside it in the table; both must agree. */
function replay(life: Life, steps: readonly TraceStep[]): void {
  const { table } = life;
  const snapshots = new Map<string, AnyMachineSnapshot>(
    table.group.parts.map((part) => [part.name, initialTransition(part.life.machine)[0]]),
  );
  let word = 0;
  for (const { step: name } of steps) {
    const index = table.steps.findIndex((step) => step.name === name);
    const step = table.steps[index];
    expect(step, name).toBeDefined();
    for (const act of step?.does ?? []) {
      const machine = table.group.parts.find((part) => part.name === act.part)?.life.machine;
      const before = snapshots.get(act.part) as AnyMachineSnapshot;
      if (!machine) throw new Error(`no part ${act.part}`);
      const [after, actions] = transition(machine, before, act.event);
      const isAccepted =
        canonical(localOf(after)) !== canonical(localOf(before)) || actions.length > 0;
      expect(isAccepted, `${name} at ${JSON.stringify(before.value)}`).toBe(true);
      snapshots.set(act.part, after);
    }
    let edge = -1;
    for (let e = table.edgeStart[word] as number; e < (table.edgeStart[word + 1] as number); e++)
      if (table.edgeStep[e] === index) edge = e;
    expect(edge, `${name} is an edge of the table`).toBeGreaterThanOrEqual(0);
    word = table.edgeTarget[edge] as number;
  }
  const view = table.view(word);
  for (const [part, snapshot] of snapshots)
    expect(canonical(localOf(snapshot))).toBe(canonical(view.parts[part]));
}

const tracedDual = run({ trace: true, scenario: rough, seed: 6, months: 2, track: 'dual' });
test.each([
  ['notice', 'electronic'],
  ['payment', 'electronic'],
  ['clearing', 'electronic'],
  ['payment', 'dual'],
  ['clearing', 'dual'],
] as const)(
  'every step of sampled vouchers (%s, %s) is accepted by transition() itself',
  (kind, track) => {
    const { trace: all } = track === 'dual' ? tracedDual : traced;
    const trace = all?.filter((step) => step.life === kind) ?? [];
    const vouchers = [...new Set(trace.map((step) => step.voucher))];
    const sample = new Set(streamOf('sample').shuffled(vouchers).slice(0, 60));
    const struck = trace.filter((step) => /^(lose|duplicate)/.test(step.step));
    for (const step of struck.slice(0, 20)) sample.add(step.voucher);
    for (const voucher of sample) {
      const steps = trace.filter((step) => step.voucher === voucher);
      expect(steps.length).toBeGreaterThan(5);
      replay((track === 'dual' ? dualLives : lives)[kind], steps);
    }
  },
);

test('a trace tells of time that never runs back', () => {
  const times = (traced.trace ?? []).map((step) => step.time);
  expect(times.length).toBe(traced.events);
  expect(times.every((time, i) => i === 0 || time >= (times[i - 1] as number))).toBe(true);
});
