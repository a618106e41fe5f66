/** Searches killed in their middle, by the door, and taken up again. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from './paths';

const folder = mkdtempSync(join(tmpdir(), 'countersign-checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = ['check', 'voucher-reference', '--vouchers', '2', '--quota', '1', '--faults', '3'];
const main = join(packageRoot(), 'dist', 'cli', 'main.js');
const door = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: folder });

/** Runs with a checkpoint and kills the run as soon as so many files lie there. */
function killed(into: string, files: number): Promise<void> {
  return new Promise((done) => {
    const run = spawn(process.execPath, [main, ...asked, '--checkpoint', into], { cwd: folder });
    const look = setInterval(() => {
      let found: string[] = [];
      try {
        found = readdirSync(join(folder, into));
      } catch {
        // Not made yet.
      }
      if (found.length >= files) run.kill('SIGKILL');
    }, 20);
    run.on('exit', () => {
      clearInterval(look);
      done();
    });
  });
}

test('a killed run goes on from its folder and ends with the same report', async () => {
  const whole = door(...asked, '--json');
  expect(whole.status).toBe(0);
  for (const files of [1, 2]) {
    const into = `kept-${files}`;
    await killed(into, files);
    const resumed = door(...asked, '--resume', into, '--json', '--workers', '1');
    expect(resumed.status).toBe(0);
    expect(resumed.stdout).toBe(whole.stdout);
  }
});

test('a folder in use, a folder that is not there and keys that are gone are named', async () => {
  const search = ['check', 'voucher-reference', '--scope', 'small'];
  expect(door(...search, '--checkpoint', 'again').status).toBe(0);
  const twice = door(...search, '--checkpoint', 'again');
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('--resume to go on')]);
  const nowhere = door(...search, '--resume', 'nowhere');
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('no folder')]);
  const keys = readdirSync(join(folder, 'again')).find((name) => name.endsWith('.keys')) ?? '';
  truncateSync(join(folder, 'again', keys), 1);
  const short = door(...search, '--resume', 'again');
  expect([short.status, short.stderr]).toEqual([2, expect.stringContaining('found 1 bytes')]);
});
