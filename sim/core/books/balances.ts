/**
 * Balances in fen (and counts) by counter and key; a key is one bank's one fund nature. A use of
 * one unit means the voucher's own amount. Every balance begins at zero, whatever a small scope of
 * the checker gives it; steps and the monthly plan raise it. Machines see only what was granted.
 */
import { fen } from '../../../base/fen';
import type { Use } from '../lives';

export class Balances {
  private readonly held = new Map<string, Float64Array>();
  /** The least each counter ever was, over all keys. */
  private readonly least = new Map<string, number>();
  private readonly totals = new Map<string, number>();

  constructor(private readonly keys: number) {}

  /** The balance of a counter under a key. */
  of(counter: string, key: number): number {
    return this.held.get(counter)?.[key] ?? 0;
  }

  /** The balances of a counter under all keys together. */
  total(counter: string): number {
    return this.totals.get(counter) ?? 0;
  }

  /** The least a counter ever was under any key; zero where it never fell below. */
  lowest(counter: string): number {
    return this.least.get(counter) ?? 0;
  }

  /** Adds to a balance, within safe integers. */
  add(counter: string, key: number, amount: number): void {
    let balances = this.held.get(counter);
    if (!balances) {
      balances = new Float64Array(this.keys);
      this.held.set(counter, balances);
    }
    const after = fen((balances[key] as number) + amount, counter);
    balances[key] = after;
    this.totals.set(counter, this.total(counter) + amount);
    if (after < (this.least.get(counter) ?? 0)) this.least.set(counter, after);
  }

  /** The counter whose guard does not hold for a voucher of this amount; null where all hold. */
  lacking(uses: readonly Use[], key: number, amount: number): string | null {
    for (const use of uses) {
      const unit = use.isMoney ? amount : 1;
      const balance = this.of(use.counter, key);
      if (use.atLeast !== null && balance < use.atLeast * unit) return use.counter;
      // "At most one unit" is the opposite of "at least two".
      if (use.atMost !== null && balance >= (use.atMost + 1) * unit) return use.counter;
    }
    return null;
  }

  /** Carries the effects out; answers whether any balance changed. */
  apply(uses: readonly Use[], key: number, amount: number): boolean {
    let isChanged = false;
    for (const use of uses) {
      if (use.add === 0) continue;
      this.add(use.counter, key, use.add * (use.isMoney ? amount : 1));
      isChanged = true;
    }
    return isChanged;
  }

  /** Counters that were ever below zero, with the lowest value. */
  overdrawn(): readonly (readonly [string, number])[] {
    return [...this.least].filter(([, least]) => least < 0);
  }

  /** Names of all counters, in the order of first use. */
  names(): readonly string[] {
    return [...this.held.keys()];
  }
}
