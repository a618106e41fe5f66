/**
 * Runs of a campaign on several threads. Rows come back in the order of the orders, whatever the
 * number of threads; how far ahead they may be is bounded, so memory stays flat.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { HarnessBug, InputError, present } from '../../base/assert';
import type { Lives } from '../core/pilot-lives';
import type { OrderDone } from './order-worker';
import { live } from './order-worker';
import type { Order, Row } from './row';

/** Runs that each thread may be ahead of what was taken. */
const AHEAD = 2;

export interface LiveOptions {
  /** Threads; 1 lives everything on this one. */
  readonly workers: number;
  /** Lives of a designer's own, which no other thread can have: everything is lived on this one. */
  readonly livesOf?: (order: Order) => Lives | undefined;
  /** Takes a row, in order; answers whether more are wanted. */
  readonly onRow: (row: Row) => boolean;
}

/** One thread for each processor, and one alone for a run or two. */
export const threadsFor = (orders: number): number => (orders < 4 ? 1 : availableParallelism());

/**
 * Lives orders until they are over, or until no more rows are wanted.
 * @throws InputError as `simulate` does, of the first order that fails.
 */
export async function liveOrders(
  orders: Iterable<Order>,
  { workers, livesOf, onRow }: LiveOptions,
): Promise<void> {
  if (workers < 2 || livesOf) {
    for (const order of orders) if (!onRow(rowIn(live(order, livesOf?.(order))))) return;
    return;
  }
  const pool = poolOf(workers);
  const waiting: Promise<OrderDone>[] = [];
  const left = orders[Symbol.iterator]();
  let isOver = false;
  try {
    while (!isOver || waiting.length > 0) {
      while (!isOver && waiting.length < workers * AHEAD) {
        const next = left.next();
        isOver = next.done === true;
        if (next.done) break;
        const done: Promise<OrderDone> = pool.run(next.value);
        // Whoever fails is heard when its turn comes, not before.
        done.catch(() => {});
        waiting.push(done);
      }
      if (waiting.length === 0) return;
      if (!onRow(rowIn(await present(waiting.shift(), 'a run under way')))) return;
    }
  } finally {
    await pool.destroy();
  }
}

function rowIn(done: OrderDone): Row {
  if (done.is === 'lived') return done.row;
  if (done.is === 'bad input') throw new InputError(done.place, done.found, done.expected);
  throw new HarnessBug(done.told);
}

function poolOf(threads: number): Piscina {
  const fromSource = __filename.endsWith('.ts');
  return new Piscina({
    filename: join(__dirname, fromSource ? 'order-worker.ts' : 'order-worker.js'),
    name: 'live',
    minThreads: threads,
    maxThreads: threads,
    execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
  });
}
