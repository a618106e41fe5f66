/**
 * The simulator never does what may not happen: every step of whole runs, on every track, is one
 * that the independent walker's machines and lines allow. It shares no table with the simulator.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import type { System } from '../models/system';
import { parseScenario, pilotLives, simulate, type Track, type Walked, walked } from '../sim/index';
import { accepts, type TraceStep } from './walker/replay';

const file = join(__dirname, '..', 'sim', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), file);

function runOf(track: Track, months: number) {
  const lives = pilotLives(liaoning2013, track);
  const run = simulate({ scenario, rules: liaoning2013, seed: 11, track, months, trace: true });
  const traceOf = (kind: Walked): readonly TraceStep[] =>
    (run.trace ?? [])
      .filter((step) => step.life === kind)
      .map(({ year, voucher, step }) => ({
        group: lives[kind].table.group.name,
        replica: `${year}/${voucher}`,
        step,
      }));
  return { run, lives, traceOf };
}

/** The declarations that a life's table was made from, and nothing of the table. */
const systemOf = ({ lives }: ReturnType<typeof runOf>, kind: Walked): System => ({
  name: kind,
  scope: 'simulation',
  groups: [lives[kind].table.group],
  counters: [],
  properties: [],
});

test.each(['electronic', 'paper', 'dual'] as const)(
  'every step of a year on the %s track is accepted by the walker',
  (track) => {
    const whole = runOf(track, 12);
    const accepted = walked.map((kind) => accepts(systemOf(whole, kind), whole.traceOf(kind)));
    for (const answer of accepted) expect(answer).toMatchObject({ isAccepted: true });
    for (const kind of walked) expect([kind, whole.traceOf(kind).length > 0]).toEqual([kind, true]);
    const steps = accepted.reduce((sum, a) => sum + (a.isAccepted ? a.steps : 0), 0);
    expect(steps).toBe(whole.run.events);
  },
);

test('a trace with one step left out, or one done twice, is refused where it first shows', () => {
  const whole = runOf('electronic', 1);
  const trace = whole.traceOf('payment');
  const replica = trace[0]?.replica;
  const own = trace.filter((step) => step.replica === replica);
  const shortened = own.filter((_, i) => i !== 2);
  const repeated = [...own.slice(0, 2), ...own.slice(1)];
  for (const wrong of [shortened, repeated])
    expect(accepts(systemOf(whole, 'payment'), wrong)).toMatchObject({ isAccepted: false, at: 2 });
});
