/** The smoke size runs here: its work is asserted, its times are not. */
import { expect, test } from 'vitest';
import { present } from '../base/assert';
import { sm3 } from '../seal/sm2';
import { opensslSpeed, readSpeed } from './openssl-speed';
import { publishedFigures } from './published-figures';
import { benchSealing } from './sealing';
import { batchPlans, measureBatch } from './throughput/batches';
import { floorsOf } from './throughput/floors';
import { rateOfLibrary } from './throughput/peers';
import { assertFlat, halvesOf, streamBatch } from './throughput/stream';

test('the smoke bench seals and verifies its sizes, and each way of sealing once', async () => {
  const bench = await benchSealing({ size: 'smoke', rows: [20, 100] });
  const shown = bench.rows.map((row) =>
    [row.rows, row.pages, row.seals, row.verified, row.workers, row.isCached, row.password].join(
      ' ',
    ),
  );
  expect(shown).toEqual([
    '20 3 1 3 1 true none',
    '20 3 3 9 1 true none',
    '100 12 1 12 1 true none',
    '100 12 3 36 1 true none',
    '100 12 1 12 2 true none',
    '100 12 1 12 1 false none',
    '100 12 1 12 1 true batch',
    '100 12 1 12 1 true voucher',
  ]);
  for (const row of bench.rows) {
    expect(row.stages.sign).toBeGreaterThan(0);
    expect(row.stages.password > 0).toBe(row.password !== 'none');
    expect(row.signedBytesMax).toBeLessThan(8192);
  }
  const [department] = bench.department;
  expect(department).toMatchObject({ pages: 12, signatures: 36, passwords: 3, notices: 1 });
  expect(department?.stages.store).toBeGreaterThan(0);
  expect(department?.auditRecords).toBe(3 + 1 + 3 * 2);
  expect(JSON.parse(JSON.stringify(bench))).toEqual(bench);
});

test('two parts of a batch are the pages of the whole', () => {
  const order = { rows: 200, seed: 7, posts: ['treasury'], isCached: true } as const;
  const part = (index: number, of: number) =>
    streamBatch({ ...order, password: 'none', part: { index, of } });
  expect([part(0, 1).pages, part(0, 2).pages, part(1, 2).pages]).toEqual([23, 12, 11]);
  expect(part(0, 2).digest).not.toBe(part(1, 2).digest);
  expect(part(0, 1).digest).toBe(part(0, 1).digest);
});

test('memory that grows with the batch is refused, a short run is not judged', () => {
  const megabyte = 2 ** 20;
  const kept = Array.from({ length: 101 }, (_, notice) => (50 + notice) * megabyte);
  const flat = Array.from({ length: 101 }, (_, notice) => (50 + (notice % 7)) * megabyte);
  const judge = (held: readonly number[]) => assertFlat(halvesOf(held) as never); // long enough
  expect(() => judge(kept)).toThrow('memory is flat');
  expect(() => judge(flat)).not.toThrow();
  expect(halvesOf([1, 2, 3])).toBeUndefined();
});

test('a floor is judged by the best of both sides, the median of the rounds beside it', () => {
  const rounds = [
    { openssl: 100, one: 95, oneByClock: 80, opensslTwice: 150, two: 150 },
    { openssl: 200, one: 190, oneByClock: 200, opensslTwice: 390, two: 350 },
    { openssl: 100, one: 60, oneByClock: 100, opensslTwice: 190, two: 190 },
  ];
  const told = (floors: ReturnType<typeof floorsOf>) =>
    floors.map(({ name, found, median, isMet }) => [name, found, median, isMet]);
  expect(told(floorsOf(rounds, []))).toEqual([
    ['one thread', 0.95, 0.95, true],
    ['two threads', 1.75, 1.875, false],
    ['two threads beside two processes', 350 / 390, 1, false],
  ]);
  expect(floorsOf([], [])).toEqual([]);
});

test('the published batch under one seal is judged by its least processor time', async () => {
  const [plan] = batchPlans('smoke', [2575]);
  const row = await measureBatch(present(plan, 'a plan'), 2013);
  expect(row).toMatchObject({ pages: 287, verified: 287, seals: 1 });
  const [floor] = floorsOf([], [row]);
  const { cpuMillisecondsLeast: found, cpuMilliseconds: median } = row;
  expect(floor).toMatchObject({ found, median, isMet: found < 250 });
  expect(found).toBeLessThanOrEqual(median);
});

test('both libraries accept what we sign and we accept theirs; an absent one says so', async () => {
  expect(require.resolve('sm-crypto')).toContain('sm-crypto');
  const scalar = sm3('a scalar of this test');
  const rate = (peer: string) => rateOfLibrary(peer, scalar, Buffer.from('a page'), 1);
  expect(await rate('sm-crypto')).toMatchObject({ version: '0.5.8' });
  expect(await rate('sm-crypto-v2')).toMatchObject({ version: '1.15.1' });
  expect(await rate('no-such-library')).toEqual({
    peer: 'no-such-library',
    absent: 'not installed',
  });
});

test('the published figures are those of the seed', () => {
  const shown = publishedFigures.map(({ rows, bound, seconds }) => `${rows} ${bound} ${seconds}`);
  expect(shown).toEqual(['1 below 1', '200 about 30', '2000 within 60', '2575 about 50']);
});

test('the table of the openssl command is read, and a missing command is said', () => {
  const table = ' 256 bits SM2 (CurveSM2)   0.0004s   0.0003s   2856.0   3034.5\n';
  expect(readSpeed(table, 'OpenSSL 3')).toEqual({
    present: true,
    version: 'OpenSSL 3',
    signaturesPerSecond: 2856,
    verificationsPerSecond: 3034.5,
  });
  expect(readSpeed('', 'LibreSSL 3')).toEqual({
    present: false,
    reason: 'LibreSSL 3 measures no SM2',
  });
  expect(opensslSpeed(1, 'no-such-openssl')).toMatchObject({ present: false });
});
