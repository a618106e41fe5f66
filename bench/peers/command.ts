/**
 * Runs a foreign program and measures it from outside: wall time from before the process starts
 * until it has ended, the peak of its resident memory and its processor time. The latter two are
 * read from the system while it runs (Linux alone tells them), so they may miss its last hundredths
 * of a second; processor time is what a disturbed machine does not falsify.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { assert } from '../../base/assert';

export interface Ran {
  readonly output: string;
  readonly milliseconds: number;
  /** Peak of resident memory, and processor time of all threads; absent where not told. */
  readonly peakBytes?: number;
  readonly cpuMilliseconds?: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

const SAMPLE_MS = 10;

/** Whether a program is on the PATH. */
export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws HarnessBug where the program fails: then there is nothing to compare with. */
export async function runCommand({ program, args, folder }: Command): Promise<Ran> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (text: Buffer) => texts.push(text));
  child.stderr.on('data', (text: Buffer) => errors.push(text));
  let peakBytes = 0;
  let cpuMilliseconds = 0;
  const sample = () => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
    cpuMilliseconds = Math.max(cpuMilliseconds, cpuOf(child.pid));
  };
  const sampling = setInterval(sample, SAMPLE_MS);
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal ?? 'no status'));
  }).finally(() => clearInterval(sampling));
  const milliseconds = performance.now() - start;
  const output = Buffer.concat(texts).toString('utf8');
  const told = Buffer.concat(errors).toString('utf8').slice(-2000) || output.slice(-2000);
  assert(code === 0, `${program} ${args.join(' ')} ended with ${code}: ${told}`);
  return {
    output,
    milliseconds,
    ...(peakBytes > 0 ? { peakBytes } : {}),
    ...(cpuMilliseconds > 0 ? { cpuMilliseconds } : {}),
  };
}

/** The peak so far in bytes; 0 where the process has gone or the system does not tell. */
const peakOf = (pid: number | undefined): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(processFile(pid, 'status'))?.[1] ?? 0) * 1024;

/** Linux counts processor time in hundredths of a second, whatever its own clock is. */
const TICK_MS = 10;

/** Processor time so far: fields 14 and 15 of `stat`, counted after the name in parentheses. */
function cpuOf(pid: number | undefined): number {
  const fields = processFile(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

function processFile(pid: number | undefined, name: string): string {
  if (pid === undefined || process.platform !== 'linux') return '';
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** The first group of a pattern as a number. @throws HarnessBug where the output lacks it. */
export function numberIn(output: string, pattern: RegExp, what: string): number {
  const value = Number(pattern.exec(output)?.[1]?.replaceAll(',', ''));
  assert(Number.isFinite(value), `no ${what} in: ${output.slice(-500)}`);
  return value;
}
