/**
 * Threads of Node that help searches: started when a search first wants them, kept for the next
 * one, and never what keeps the process alive.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { present } from '../../base/assert';
import { helperText, type SearchThreads } from '../core/threads';

const waiting: Worker[] = [];

function workerAt(helper: number): Worker {
  while (waiting.length <= helper) {
    const text = `require('node:worker_threads').parentPort.on('message', ${helperText});`;
    const worker = new Worker(text, { eval: true });
    worker.unref();
    waiting.push(worker);
  }
  return present(waiting[helper], 'a worker');
}

/** How many workers a search may have here, the calling thread among them. */
export const workersMax = (): number => availableParallelism();

/** A search of fewer states ends before a thread of Node is ready to help. */
const WORTH_HELPING = 100_000;

/**
 * Threads for a search of so many workers; none where the caller's thread is the only one. With
 * `from` they are started at so many states and waited for, however few are left to find.
 */
export function nodeThreads(workers: number, from?: number): SearchThreads | undefined {
  if (workers < 2) return undefined;
  return {
    helpers: workers - 1,
    from: from ?? WORTH_HELPING,
    isAwaited: from !== undefined,
    start: (order) => workerAt(order.helper).postMessage(order),
  };
}
