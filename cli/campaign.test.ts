/** Campaigns by the door: killed at drawn moments, as shards in two processes, and asked in SQL. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { streamOf } from '../base/streams';
import { packageRoot } from './paths';
import { runDoor } from './testing/run-door';

const folder = mkdtempSync(join(tmpdir(), 'countersign-campaign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = join(packageRoot(), 'dist', 'cli', 'main.js');
const asked = 'campaign county --seeds 1..8 --months 1 --tracks electronic,paper'.split(' ');
const door = (...args: string[]) => runDoor('compiled', folder, args);
const file = (into: string, name: string): string => readFileSync(join(folder, into, name), 'utf8');
const same = (into: string): void => {
  for (const name of ['campaign.json', 'rows.ndjson'])
    expect(file(into, name) === file('whole', name), `${name} of ${into}`).toBe(true);
};

/** Runs, killed by SIGKILL where `isTime` says so; tells whether it was. */
function started(args: readonly string[], isTime: () => boolean): Promise<boolean> {
  return new Promise((done) => {
    const run = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: 'ignore' });
    const look = setInterval(() => void (isTime() && run.kill('SIGKILL')), 2);
    run.on('exit', (_, signal) => {
      clearInterval(look);
      done(signal === 'SIGKILL');
    });
  });
}
const sizeOf = (into: string): number => {
  try {
    return statSync(join(folder, into, 'rows.ndjson')).size;
  } catch {
    return -1;
  }
};

test('a campaign killed again and again ends with the bytes of one left alone', async () => {
  const whole = door(...asked, '--out', 'whole', '--workers', '1');
  expect(whole.exitCode).toBe(0);
  const size = sizeOf('whole');
  const moments = streamOf('moments of a kill');
  let kills = 0;
  for (let i = 0; i < 3; i++) {
    const from = Math.max(0, sizeOf('killed'));
    const at = from + moments.integer(0, Math.floor((size - from) / 2));
    const args = [...asked, '--out', 'killed', '--workers', '2'];
    if (await started(args, () => sizeOf('killed') >= at)) kills++;
  }
  expect(kills).toBeGreaterThan(1);
  appendFileSync(join(folder, 'killed', 'rows.ndjson'), '{"index":');
  const ended = door(...asked, '--out', 'killed');
  expect(ended.exitCode).toBe(0);
  expect(ended.stdout.replaceAll('killed', 'whole')).toBe(whole.stdout);
  same('killed');
}, 120_000);

test('two shards in two processes are joined to the same bytes and asked in SQL', async () => {
  const shards = ['1/2', '2/2'].map((shard, i) =>
    started([...asked, '--shard', shard, '--out', `shard-${i}`], () => false),
  );
  await Promise.all(shards);
  expect(door('merge', 'shard-1', 'shard-0', '--out', 'joined').exitCode).toBe(0);
  same('joined');
  const sql =
    'select track, count(*)::int runs, max(figures."closing time")::int most ' +
    'from rows group by 1 order by 1';
  const answer = door('campaign', 'query', 'joined', sql, '--json');
  expect(answer.stderr).toBe('');
  const rows = file('joined', 'rows.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { track: string; figures: Record<string, number> });
  const most = (track: string): number =>
    Math.max(
      ...rows
        .filter((row) => row.track === track)
        .map(({ figures }) => figures['closing time'] ?? 0),
    );
  expect(JSON.parse(answer.stdout)).toEqual({
    columns: ['track', 'runs', 'most'],
    rows: [
      ['electronic', 8, most('electronic')],
      ['paper', 8, most('paper')],
    ],
  });
  const bad = door('campaign', 'query', 'joined', 'select nothing from nowhere');
  expect([bad.exitCode, bad.stderr]).toEqual([2, expect.stringMatching(/nowhere/)]);
}, 120_000);

test.each([
  [['campaign', 'county', '--seeds', '5..1'], /--seeds: found 5\.\.1/],
  [['campaign', 'county', '--shard', '3/2'], /--shard: found 3\/2/],
  [['campaign', 'county', '--tracks', 'air'], /--tracks: found air/],
  [['campaign', 'nowhere'], /SCENARIO: found nowhere/],
])('%s is refused', (args, message) => {
  const ran = door(...args);
  expect([ran.exitCode, ran.stderr]).toEqual([2, expect.stringMatching(message)]);
});
