/**
 * The side-by-side bench at its smallest: engines are held to the counts, what is absent says so,
 * and a peer that miscounts or fails yields no rate. Times are not asserted.
 */
import { expect, test } from 'vitest';
import { runCommand } from './command';
import { exploreOnce } from './explore-once';
import { foreignPeers, readLimit, readRumur, readSpin } from './foreign';
import { type Absence, counted, type Measured, missing, type Peer, runPeer } from './peer';
import { ratiosOf } from './ratios';
import { type EngineRow, median, runSideBySide } from './side-by-side';
import { CURVE, FURTHER, LARGE, SMALL, TINY } from './sizes';

const ran = (output: string) => ({ output, milliseconds: 10 });
const measured = (more: Partial<Measured> = {}): Measured => ({
  states: TINY.states,
  transitions: TINY.transitions,
  levels: TINY.levels,
  verdictMilliseconds: 20,
  searchMilliseconds: 10,
  bytes: 16 * TINY.states,
  ...more,
});
const told = (id: Peer['id'], more: Partial<Measured> = {}, absent?: Absence): Peer => ({
  id,
  name: id,
  how: 'told',
  absence: () => absent,
  run: async () => measured(more),
});

for (const peer of foreignPeers) {
  const absent = peer.absence();
  const why = absent === undefined ? '' : ` (skipped: ${JSON.stringify(absent)})`;
  test.skipIf(absent !== undefined)(
    `${peer.name} counts the reference model as is known${why}`,
    { timeout: 120_000 },
    async () => {
      const size = CURVE.find(({ name }) => name === '2*10^5') ?? TINY;
      const found = await runPeer(peer, size);
      expect([found.states, found.transitions]).toEqual([194_823, 1_119_472]);
      expect(found.verdictMilliseconds ?? 0).toBeGreaterThan(found.searchMilliseconds);
    },
  );
}

test('our own search counts the same in a call of its own', () => {
  const { vouchers, quota, faults } = TINY;
  const found = exploreOnce({ size: { vouchers, quota, faults } });
  expect([found.states, found.transitions, found.levels]).toEqual([1342, 4868, 22]);
  expect(found.bytes).toBeGreaterThan(0);
});

test('a count that differs leaves no rate', async () => {
  const plan = { sizes: [TINY], repetitions: {}, counted: [] };
  const wrong = runSideBySide(plan, undefined, [told('spin', { transitions: 4869 })]);
  await expect(wrong).rejects.toThrow('spin counts 4869 transitions, not 4868: tiny');
  expect(() => counted('x', TINY, measured({ levels: 21 }))).toThrow('counts 21 levels, not 22');
  expect(counted('x', TINY, measured({ reducedStates: 700 })).reducedStates).toBe(700);
});

test('what is absent is told and the others are run in turn, the median of each told', async () => {
  const order: string[] = [];
  const times = [30, 10, 20];
  const slow: Peer = {
    ...told('ours'),
    run: async () => measured({ searchMilliseconds: times[order.length >> 1] ?? 0 }),
  };
  const found = await runSideBySide(
    { sizes: [TINY], repetitions: { tiny: 3 }, counted: [] },
    (stage) => order.push(stage),
    [slow, told('limit'), told('spin', {}, missing('no-such-program'))],
  );
  expect(order).toEqual(Array(3).fill(['ours, tiny', 'limit, tiny']).flat());
  expect(found.rows.map(({ id, absent, cells }) => [id, absent, cells.length])).toEqual([
    ['ours', undefined, 1],
    ['limit', undefined, 1],
    ['spin', { programs: ['no-such-program'] }, 0],
  ]);
  expect(found.rows[0]?.cells[0]?.runs.map((run) => run.searchMilliseconds)).toEqual(times);
  expect(found.rows[0]?.cells[0]?.searchMilliseconds).toBe(20);
});

test('outputs of the peers are read; one that reports an error is none', () => {
  const spin = `errors: 0\n  45 states, stored\n 63 transitions (= stored+matched)
   10.5	total actual memory usage\n`;
  expect(readSpin(ran(spin), 5)).toMatchObject({
    states: 45,
    transitions: 62,
    bytes: 10.5 * 2 ** 20,
    verdictMilliseconds: 15,
  });
  expect(() => readSpin(ran(spin.replace('errors: 0', 'errors: 1')), 5)).toThrow('reports errors');
  const rumur = 'No error found.\n\t531335 states, 3424944 rules fired in 5s.';
  expect(readRumur(ran(rumur), 0)).toMatchObject({ states: 531_335, transitions: 3_424_944 });
  expect(() => readRumur(ran('Error found'), 0)).toThrow('reports an error');
  const limit = 'states 3 transitions 4 levels 2 seconds 0.5 bytes 24 widest 2';
  expect(readLimit(ran(limit), 0)).toMatchObject({ levels: 2, searchMilliseconds: 500, bytes: 24 });
});

test('a program that fails is a fault with what it said', async () => {
  const failing = runCommand({
    program: process.execPath,
    args: ['-e', 'console.error("broken"); process.exit(4)'],
    folder: __dirname,
  });
  await expect(failing).rejects.toThrow(/ended with 4: broken/);
});

test('goals are ratios of what was measured; what has no other side is left out', () => {
  const row = (id: EngineRow['id'], rate: number, verdictMilliseconds: number): EngineRow => ({
    id,
    name: id,
    how: '',
    cells: ['small', 'medium'].map((size) => ({
      size,
      states: 100,
      statesPerSecond: rate,
      statesPerCpuSecond: rate * 2,
      searchMilliseconds: 1,
      verdictMilliseconds,
      bytesPerState: 20,
      runs: [],
    })),
  });
  const found = ratiosOf([row('ours', 8, 300), row('spin', 2, 600)]);
  const brief = found.map(({ name, size, value, isMet }) => [name, size, value, isMet]);
  expect(brief).toEqual([
    ['rate.spin', 'medium', 4, true],
    ['bytes', 'medium', 20, true],
    ['verdict.at', 'small', 300, true],
    ['verdict.spin', 'medium', 0.5, false],
    ['verdict.tlc', 'medium', 300 / 70_000, true],
  ]);
  expect(found.map(({ isRecorded }) => isRecorded === true)).toEqual([
    ...[false, false, false, false],
    true,
  ]);
});

test('sizes grow and reach from 10^4 to 10^8; the middle of values is told', () => {
  const counts = CURVE.map(({ states }) => states);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(Math.round(Math.log10(counts[0] ?? 0))).toBe(4);
  expect(Math.round(Math.log10(counts.at(-1) ?? 0))).toBe(8);
  expect(FURTHER.length).toBeGreaterThan(1);
  expect([SMALL.states, LARGE.states]).toEqual([531_335, 21_383_043]);
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
