/** The worker behind the door: runs one command line and leaves its exit code. */
import { workerData } from 'node:worker_threads';
import type { WorkerInput } from './job';
import { runCommandLine } from './program';

void runCommandLine(workerData as WorkerInput).then((code) => {
  process.exitCode = code;
});
