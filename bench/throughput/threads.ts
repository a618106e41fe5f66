/** The sealing bench's pool of two threads, made when first asked for and never in the way. */
import { join } from 'node:path';
import { Piscina } from 'piscina';

let pool: Piscina | undefined;

function threads(): Piscina {
  if (pool) return pool;
  const fromSource = __filename.endsWith('.ts');
  pool = new Piscina({
    filename: join(__dirname, fromSource ? 'work.ts' : 'work.js'),
    // Tried when a thread starts, so it has to be there.
    name: 'stream',
    minThreads: 2,
    maxThreads: 2,
    concurrentTasksPerWorker: 1,
    execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
  });
  return pool;
}

/** Runs orders, one a thread at once; answers in the order of the orders. */
export async function onThreads<Order, Answer>(
  name: 'stream' | 'sealFor',
  orders: readonly Order[],
): Promise<readonly Answer[]> {
  const running = orders.map((order) => threads().run(order, { name }) as Promise<Answer>);
  return Promise.all(running);
}

/** Ends the threads; the next order starts new ones. */
export async function endThreads(): Promise<void> {
  const ended = pool;
  pool = undefined;
  await ended?.destroy();
}
