/** The smoke size runs here: its work is asserted, its times are not. */
import { expect, test } from 'vitest';
import { opensslSpeed, readSpeed } from './openssl-speed';
import { publishedFigures } from './published-figures';
import { benchSealing } from './sealing';

test('the smoke bench seals and verifies the published sizes', async () => {
  const bench = await benchSealing({ size: 'smoke' });
  const shown = bench.rows.map(({ rows, pages, signatures, verified, samples }) => [
    [rows, pages],
    [signatures, verified, samples],
  ]);
  expect(shown).toEqual([
    [
      [1, 1],
      [1, 1, 2],
    ],
    [
      [200, 23],
      [23, 23, 2],
    ],
    [
      [2000, 223],
      [223, 223, 2],
    ],
    [
      [2575, 287],
      [287, 287, 2],
    ],
  ]);
  for (const row of bench.rows) {
    expect(row.published?.rows).toBe(row.rows);
    expect(row.pagesPerSecond).toBeGreaterThan(0);
    expect(row.medianMilliseconds.total).toBeGreaterThan(row.medianMilliseconds.seal);
    expect(row.covers).toContain('no password');
  }
  expect(JSON.parse(JSON.stringify(bench))).toEqual(bench);
  expect(bench.ratioToOpenssl === null).toBe(!bench.opensslCommand.present);
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
