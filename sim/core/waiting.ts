/** Vouchers that wait for a balance, by counter and key, in the order in which they came. */
import type { Voucher } from './voucher';

/** A set keeps the order of coming and knows at once who is in it, however long the queue. */
type Queue = Set<Voucher>;

export class Waiting {
  private readonly queues = new Map<string, Queue[]>();

  /** Lines a voucher up, once. */
  wait(counter: string, key: number, voucher: Voucher): void {
    const byKey = this.queues.get(counter) ?? [];
    this.queues.set(counter, byKey);
    const queue = byKey[key] ?? new Set();
    byKey[key] = queue;
    queue.add(voucher);
  }

  /** Takes everybody out who waits for this balance. */
  wake(counter: string, key: number): Iterable<Voucher> {
    const byKey = this.queues.get(counter);
    const queue = byKey?.[key];
    if (!byKey || !queue || queue.size === 0) return nobody;
    // Whoever still lacks the balance lines up in a queue of its own time, not in this one.
    byKey[key] = new Set();
    return queue;
  }
}

const nobody: readonly Voucher[] = [];
