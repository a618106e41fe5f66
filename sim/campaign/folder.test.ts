import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder, PLAN_FILE, ROWS_FILE, rowsIn } from './folder';
import { mergeShards } from './merge';
import { type CampaignPlan, indexesOf, isMine, orderAt, runsOf } from './plan';
import type { Row } from './row';

const root = mkdtempSync(join(tmpdir(), 'countersign-rows-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const plan: CampaignPlan = {
  version: 1,
  scenarios: [{ name: 'a', digest: '1' }],
  rules: [{ name: 'r', digest: '2' }],
  tracks: ['paper', 'electronic'],
  seeds: { from: 3, to: 5 },
  months: 1,
  universes: [],
  shard: null,
};
/** Rows of several lengths, one with a character of three bytes. */
const row = (index: number): Row =>
  ({ index, scenario: `第${'x'.repeat(index)}` }) as unknown as Row;
function fill(name: string, of: CampaignPlan, most = Number.POSITIVE_INFINITY): string {
  const folder = join(root, name);
  const opened = openFolder(folder, of);
  let left = most;
  for (const index of [...indexesOf(of)].slice(opened.done)) if (left-- > 0) opened.add(row(index));
  opened.close();
  return folder;
}
const bytes = (folder: string): string => readFileSync(join(folder, ROWS_FILE), 'utf8');

test('a file torn at any byte goes on to the same bytes', () => {
  const whole = bytes(fill('whole', plan));
  expect(whole.split('\n').length).toBe(runsOf(plan) + 1);
  const folder = fill('torn', plan);
  const path = join(folder, ROWS_FILE);
  const { length } = readFileSync(path);
  for (let at = 0; at <= length; at++) {
    truncateSync(path, at);
    fill('torn', plan);
    expect(bytes(folder)).toBe(whole);
  }
});

test('shards share the runs, and joined they are the bytes of one alone', () => {
  const whole = fill('alone', plan);
  const shards = [1, 2, 3].map((index) =>
    fill(`shard-${index}`, { ...plan, shard: { index, of: 3 } }),
  );
  for (let index = 0; index < runsOf(plan); index++)
    expect(
      [1, 2, 3].filter((n) => isMine({ ...plan, shard: { index: n, of: 3 } }, index)).length,
    ).toBe(1);
  const joined = join(root, 'joined');
  // In any order: rows know their numbers.
  mergeShards(shards.toReversed(), joined);
  for (const name of [PLAN_FILE, ROWS_FILE])
    expect(readFileSync(join(joined, name), 'utf8')).toBe(readFileSync(join(whole, name), 'utf8'));
});

test.each<[string, () => unknown, RegExp]>([
  ['another campaign', () => openFolder(fill('of', plan), { ...plan, months: 2 }), /another camp/],
  [
    'a shard of another campaign',
    () =>
      mergeShards(
        [
          fill('s1', { ...plan, shard: { index: 1, of: 2 } }),
          fill('s2', { ...plan, months: 2, shard: { index: 2, of: 2 } }),
        ],
        join(root, 'none'),
      ),
    /s2: found another campaign/,
  ],
  [
    'a shard that has not ended',
    () =>
      mergeShards(
        [
          fill('u1', { ...plan, shard: { index: 1, of: 2 } }),
          fill('u2', { ...plan, shard: { index: 2, of: 2 } }, 1),
        ],
        join(root, 'unfinished'),
      ),
    /u2: found the end of its rows, expected run 3: let its campaign end first/,
  ],
  [
    'a missing shard',
    () => mergeShards([fill('m1', { ...plan, shard: { index: 1, of: 2 } })], join(root, 'missing')),
    /no shard with run 1/,
  ],
  ['no folder of a campaign', () => mergeShards([root], join(root, 'x')), /no campaign\.json/],
])('%s is refused by its place', (_, attempt, message) => {
  expect(attempt).toThrow(message);
});

test('rows of another order, or none at all, are told by their line', () => {
  const folder = fill('odd', plan, 2);
  writeFileSync(join(folder, ROWS_FILE), '{"index":1,"scenario":"x"}\n');
  expect(() => openFolder(folder, plan)).toThrow(/rows\.ndjson:1: found run 1, expected run 0/);
  writeFileSync(join(folder, ROWS_FILE), 'no row\n');
  expect(() => [...rowsIn(folder)]).toThrow(/rows\.ndjson:1: found no row/);
  expect(existsSync(join(folder, PLAN_FILE))).toBe(true);
});

test('seeds turn slowest, so the first part of a campaign has every kind of run', () => {
  const subjects = { scenarios: [{}], rules: [{}] } as unknown as Parameters<typeof orderAt>[1];
  const labels = [0, 1, 2].map((index) => orderAt(plan, subjects, index).labels);
  expect(labels.map(({ track, seed }) => `${track} ${seed}`)).toEqual([
    'paper 3',
    'electronic 3',
    'paper 4',
  ]);
});
