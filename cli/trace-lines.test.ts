import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import { pilotLives, simulate } from '../sim/index';
import { formatOf, logFormats, logItems, openFile, writeLog } from './log-files';
import { loadScenario } from './scenario-settings';
import { logLines, traceLines } from './trace-lines';

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
  const isTold = (line: string, step = '?') =>
    line.endsWith(step) || / (arrives|is lost)/.test(line);
  for (const [i, line] of shown.entries()) expect(isTold(line, own[i]?.step)).toBe(true);
  expect(shown.join(' ')).not.toContain('deliver ');
  expect(lines({ year: 2, max: 5 })).toHaveLength(2);
});

test('a wrong or cut file is refused by its name', () => {
  const read = (held: Uint8Array) => () => [...traceLines('en', 'one.trace', held, { max: 5 })];
  expect(read(bytes.subarray(0, bytes.length - 3))).toThrow(/^one\.trace: trace: .*a whole trace/);
  expect(read(Buffer.from('PNG'))).toThrow(/^one\.trace: trace: found other bytes/);
});

test.each(logFormats)(
  'a log in %s stands in a file, is known by its first sign, read back',
  (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-log-'));
    const path = join(folder, 'pilot.log');
    writeLog(
      { size: bytes.length, read: (at, n) => bytes.subarray(at, at + n) },
      format,
      'en',
      path,
    );
    expect(readdirSync(folder)).toEqual(['pilot.log']);
    const file = openFile(path);
    expect(formatOf(file)).toBe(format);
    const wish = { max: told.events + 1 };
    const read = [...logLines('en', logItems(file, format, path), wish)];
    expect(read.length).toBe(told.events);
    const isDelivery = (line: string): boolean => /arrives|duplicated|lost|deliver|lose/.test(line);
    const plain = (all: readonly string[]) => all.filter((line) => !isDelivery(line)).sort();
    expect(plain(read)).toEqual(plain(lines(wish).slice(1)));
    file.close();
    rmSync(folder, { recursive: true });
  },
);

test('a file that is not there, or a folder, is refused', () => {
  expect(() => openFile(join(tmpdir(), 'no-such.trace'))).toThrow(/no file that can be read/);
  expect(() => openFile(tmpdir())).toThrow(/no file that can be read/);
});
