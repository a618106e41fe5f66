#!/usr/bin/env node
/**
 * The door. The command itself runs in a worker thread, so that this one stays free to draw
 * progress and to hear Ctrl-C in the middle of a search that never looks up. Exit codes: 0 decided
 * and good, 1 a finding, 2 bad input, 3 our fault, 130 interrupted.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProgressMessage, WorkerInput } from './job';
import { startProgress } from './progress';

const fromSource = __filename.endsWith('.ts');
const input: WorkerInput = {
  argv: process.argv.slice(2),
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
};
const progress = startProgress(process.stderr);
const worker = new Worker(join(__dirname, fromSource ? 'work.ts' : 'work.js'), {
  workerData: input,
  execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
});

worker.on('message', (message: ProgressMessage) => progress.show(message));
worker.on('error', (error) => {
  progress.stop();
  process.stderr.write(`${error.stack ?? String(error)}\n`);
  process.exitCode = 3;
});
worker.on('exit', (code) => {
  progress.stop();
  process.exitCode = process.exitCode ?? code;
});
// Whoever reads our output may have read enough: `countersign check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  void worker.terminate();
});
process.on('SIGINT', () => {
  process.exitCode = 130;
  progress.interrupted();
  void worker.terminate();
});
