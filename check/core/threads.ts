/**
 * Threads that help a search, as the core sees them: whoever can start a thread (Node, a browser)
 * makes some. A helper makes an instance of the kernel over the same memory, says that it is ready,
 * and works whenever it is its turn, until it is dismissed.
 */
import { DISMISSED, HELPERS_MAX, READY, RUNNING, STOP, STOP_FAILED, TURNS } from './kernel/layout';
import type { KernelMemory, KernelModule } from './kernel/web-assembly';

/** What a helper is told once a search; addresses are bytes of the memory. */
export interface HelperOrder {
  readonly module: KernelModule;
  readonly memory: KernelMemory;
  readonly header: number;
  readonly helper: number;
  readonly area: number;
  readonly batch: number;
  readonly out: number;
}

export interface SearchThreads {
  readonly helpers: number;
  /** States from which on it pays to start them. */
  readonly from: number;
  /** Whether the search waits for them to be ready; else each joins when it is. */
  readonly isAwaited: boolean;
  readonly start: (order: HelperOrder) => void;
}

/** The helpers of one search, seen from the thread that leads it. */
export class Helpers {
  private readonly started: boolean[] = [];

  constructor(
    private readonly fields: Int32Array,
    private readonly threads: SearchThreads | undefined,
  ) {}

  get count(): number {
    return this.started.length;
  }

  /** Starts the helpers there is room for; each joins in once it is ready, at the next turn. */
  startAll(orderOf: (helper: number) => HelperOrder): void {
    const helpers = Math.min(HELPERS_MAX, this.threads?.helpers ?? 0);
    for (let helper = 0; helper < helpers; helper++) {
      this.threads?.start(orderOf(helper));
      this.started.push(true);
      if (this.threads?.isAwaited) Atomics.wait(this.fields, READY + helper, 0);
    }
  }

  /** Lets those who are ready work beside `own`, and returns when all are done. */
  together(own: () => void): void {
    const { fields } = this;
    const ready = this.started.flatMap((_, helper) =>
      Atomics.load(fields, READY + helper) === 1 ? [helper] : [],
    );
    Atomics.store(fields, RUNNING, ready.length);
    for (const helper of ready) {
      Atomics.add(fields, TURNS + helper, 1);
      Atomics.notify(fields, TURNS + helper);
    }
    own();
    for (let left = Atomics.load(fields, RUNNING); left > 0; left = Atomics.load(fields, RUNNING))
      Atomics.wait(fields, RUNNING, left);
  }

  dismiss(): void {
    this.started.forEach((_, helper) => {
      Atomics.store(this.fields, TURNS + helper, DISMISSED);
      Atomics.notify(this.fields, TURNS + helper);
    });
  }
}

/**
 * What a helper does with its order, as the text of a function: it runs in a thread of its own,
 * which then needs no file, no compiler and no path.
 */
export const helperText = `({ memory, module, header, helper, area, batch, out }) => {
  const fields = new Int32Array(memory.buffer, header);
  const { work } = new WebAssembly.Instance(module, { env: { memory } }).exports;
  let turn = 0;
  Atomics.store(fields, ${READY} + helper, 1);
  Atomics.notify(fields, ${READY} + helper);
  for (;;) {
    Atomics.wait(fields, ${TURNS} + helper, turn);
    turn = Atomics.load(fields, ${TURNS} + helper);
    if (turn === ${DISMISSED}) return;
    try {
      work(header, area, batch, out);
    } catch {
      Atomics.store(fields, ${STOP}, ${STOP_FAILED});
    }
    Atomics.sub(fields, ${RUNNING}, 1);
    Atomics.notify(fields, ${RUNNING});
  }
}`;
