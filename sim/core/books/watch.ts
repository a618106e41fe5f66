/**
 * The watch over what really moves: everything asked for is executed exactly once, whatever carrier
 * or voucher it came on, and the treasury is not debited before the bank has paid.
 */

import { isPaying, type Kind } from '../documents/kinds';
import type { Asked } from '../documents/volumes';
import type { Voucher } from '../voucher';

export class Watch {
  private readonly payments: Uint8Array;
  private readonly debits: Uint8Array;
  private readonly violations: string[] = [];

  constructor(private readonly asked: readonly Asked[]) {
    this.payments = new Uint8Array(asked.length);
    this.debits = new Uint8Array(asked.length);
  }

  /** Money moved on a voucher: to a payee, or out of the treasury to a bank. */
  moved(kind: Kind, voucher: Voucher, times: number): void {
    const index = voucher.subject.asked;
    const counted = isPaying(kind) ? this.payments : this.debits;
    const total = (counted[index] as number) + times;
    counted[index] = total;
    const verb = isPaying(kind) ? 'executed' : 'cleared';
    if (total > 1) this.violations.push(`payment ${index} was ${verb} ${total} times`);
    if (kind === 'clearing' && this.payments[index] === 0)
      this.violations.push(`payment ${index} was cleared before it was paid`);
  }

  /** What was seen, and what never happened. */
  finish(): readonly string[] {
    const never = this.asked.filter((one, i) => isPaying(one.kind) && !this.payments[i]).length;
    return never > 0
      ? [...this.violations, `${never} payments were never executed`]
      : this.violations;
  }
}
