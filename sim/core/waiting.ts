/** Vouchers that wait for a balance, by counter and key, in the order in which they came. */
import type { Voucher } from './voucher';

export class Waiting {
  private readonly queues = new Map<string, Voucher[]>();

  /** Lines a voucher up, once. */
  wait(counter: string, key: number, voucher: Voucher): void {
    const name = `${counter} ${key}`;
    const queue = this.queues.get(name) ?? [];
    if (!queue.includes(voucher)) queue.push(voucher);
    this.queues.set(name, queue);
  }

  /** Takes everybody out who waits for this balance. */
  wake(counter: string, key: number): readonly Voucher[] {
    const name = `${counter} ${key}`;
    const queue = this.queues.get(name) ?? [];
    this.queues.delete(name);
    return queue;
  }
}
