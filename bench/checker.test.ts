/** The smoke size runs here: its work is asserted, its times are not. */
import { expect, test } from 'vitest';
import { benchChecker } from './checker';

test('the smoke bench explores the small size; xstate/graph agrees on one voucher', () => {
  const { rows, beside } = benchChecker({ size: 'smoke' });
  expect(
    rows.map(({ name, states, transitions, levels }) => [name, states, transitions, levels]),
  ).toEqual([['small', 531_335, 3_424_944, 43]]);
  expect([beside.states, beside.transitions]).toEqual([1342, 4868]);
  for (const figure of [rows[0]?.statesPerSecond, beside.ratio, beside.graphStatesPerSecond])
    expect(figure).toBeGreaterThan(0);
  expect(rows[0]?.bytesPerState).toBeLessThan(64);
  expect(JSON.parse(JSON.stringify({ rows, beside }))).toEqual({ rows, beside });
});
