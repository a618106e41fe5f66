import { expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import { pilotLives, simulate } from '../sim/index';
import { loadScenario } from './scenario-settings';
import { traceLines } from './trace-lines';

const pieces: Uint8Array[] = [];
const request = {
  scenario: loadScenario('liaoning-2013'),
  rules: liaoning2013,
  seed: 9,
  track: 'electronic' as const,
  months: 1,
  lives: pilotLives(liaoning2013),
};
// A run keeps its steps or hands out bytes, not both.
const told = simulate({ ...request, trace: true });
simulate({ ...request, onTraceBytes: (bytes) => pieces.push(bytes) });
const bytes = Buffer.concat(pieces);
const lines = (wish: {
  readonly voucher?: number;
  readonly year?: number;
  readonly max: number;
}) => [...traceLines('en', 'one.trace', bytes, wish)];

test('every step of a trace is a line, and beyond the most they are counted', () => {
  expect(lines({ max: told.events }).length).toBe(told.events + 1);
  const few = lines({ max: 10 });
  expect(few.length).toBe(12);
  expect(few[0]).toBe('liaoning-2013 · electronic · Seed: 9');
  expect(few[11]).toContain((told.events - 10).toLocaleString('en'));
});

test('one voucher has its own steps in order, nobody has those of a year not lived', () => {
  const first = told.trace?.[0]?.voucher ?? -1;
  const own = told.trace?.filter(({ voucher }) => voucher === first) ?? [];
  const shown = lines({ voucher: first, max: 1000 }).slice(1);
  expect(own.length).toBeGreaterThan(5);
  expect(shown.length).toBe(own.length);
  for (const [i, line] of shown.entries()) expect(line.endsWith(own[i]?.step ?? '?')).toBe(true);
  expect(lines({ year: 2, max: 5 })).toHaveLength(2);
});

test('a wrong or cut file is refused by its name', () => {
  const read = (held: Uint8Array) => () => [...traceLines('en', 'one.trace', held, { max: 5 })];
  expect(read(bytes.subarray(0, bytes.length - 3))).toThrow(/^one\.trace: trace: .*a whole trace/);
  expect(read(Buffer.from('PNG'))).toThrow(/^one\.trace: trace: found other bytes/);
});
