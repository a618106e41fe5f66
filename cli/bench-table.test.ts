/** The table of engines in both languages: what is absent, what is met, what only aimed at. */
import { expect, test } from 'vitest';
import { langs } from '../base/catalogue/say';
import { foreignPeers } from '../bench/peers/foreign';
import { ourPeers } from '../bench/peers/ours';
import { missing, type Peer } from '../bench/peers/peer';
import { runSideBySide } from '../bench/peers/side-by-side';
import { FURTHER, type KnownSize, LARGE, MEDIUM, SMALL } from '../bench/peers/sizes';
import { curveLines, sideBySideLines } from './bench-table';

/** An engine whose search takes so many nanoseconds and bytes a state. */
const told = (peer: Peer, nanoseconds: number, bytes: number): Peer => ({
  ...peer,
  absence: () => (peer.id === 'rumur' ? missing('no-such-program') : undefined),
  run: async ({ states, transitions, levels }: KnownSize) => ({
    states,
    transitions,
    levels,
    searchMilliseconds: (states * nanoseconds) / 1e6,
    verdictMilliseconds: 400 + (states * nanoseconds) / 1e6,
    bytes: bytes * states,
  }),
});

const measured = async () => {
  const ours = (await ourPeers()).filter(({ id }) => id !== 'ours with symmetry');
  const rows = [...ours, ...foreignPeers].map((peer) =>
    told(peer, peer.id === 'limit' ? 250 : peer.id === 'spin' ? 2000 : 400, 20),
  );
  const plan = { sizes: [SMALL, MEDIUM, LARGE], repetitions: {}, counted: FURTHER };
  return runSideBySide(plan, undefined, rows);
};

test('the table says rates, verdicts, who is absent and which goals are met', async () => {
  const found = await measured();
  const lines = sideBySideLines('en', found, (_, text) => text);
  const text = lines.join('\n');
  expect(text).toMatch(/SPIN +0\.5 +0\.5 +0\.5 +20\n/);
  expect(text).toContain('Rumur: not measured: not on the PATH: no-such-program');
  expect(text).toMatch(/✓ rate on medium, over SPIN, one core +5 +at least 4 +met/);
  expect(text).toMatch(
    /✓ rate on large, over the limit in C.* 0\.625 +at least 0\.5, aim 0\.75 +met$/m,
  );
  expect(text).toMatch(/✗ rate on medium, two workers over one +1 .* not met/);
  expect(text).toContain('two faults, two payments (2,555,479 states)');
  expect(text).toContain("share of TLC's (recorded, not measured)");
  expect(sideBySideLines('zh', found, (_, told) => told).join('\n')).toContain(
    'C 语言手写（极限）',
  );
});

test('a curve that ended early says where and why', () => {
  const points = [{ size: '1, 1, 3', states: 9_015, milliseconds: 20, bytesPerState: 73.2 }];
  const endedAt = { size: '2, 2, 6', reason: 'RangeError: Array buffer allocation failed' };
  for (const lang of langs) {
    const lines = curveLines(lang, { points, endedAt });
    expect(lines[1]).toMatch(/^1, 1, 3 +9,015 +0\.02 +0\.451 +73\.2$/);
    expect(lines[2]).toContain('2, 2, 6');
    expect(lines[2]).toContain('allocation failed');
  }
});
