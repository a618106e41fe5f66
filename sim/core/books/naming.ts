/**
 * The name of a difference between statements: what the parties' own books say of a payment, its
 * clearing, its refund or a notice is looked up in the compatibility tables. What has no table
 * there keeps the name that the matching gave it.
 */
import type { Compatibility } from '../../../models/compatibility';
import { isPaying, isRefund, type Kind } from '../documents/kinds';
import type { Voucher } from '../voucher';
import type { Bookkeeping } from './bookkeeping';
import { type Party, parties } from './ledgers';
import type { Difference, DifferenceClass } from './month-end';
import { canMove, isHeld, ofNotice, ofPayment, ofRefund, type Pair, type Refund } from './triples';

/** A legitimate difference: its name, and who ends it. */
export interface Timing {
  readonly name: string;
  readonly owner: Party;
}

/** What no waiting mends. */
const isNeverOfTime: ReadonlySet<DifferenceClass> = new Set<DifferenceClass>([
  'duplicated',
  'amount differs',
  'payee differs',
]);

export class Naming {
  private readonly pairOf = new Map<number, Pair>();
  private readonly refundOf = new Map<number, Refund>();

  constructor(private readonly books: Bookkeeping) {}

  /** A payment and its clearing are one thing to the statements. */
  pair(pair: Pair): void {
    this.pairOf.set(pair.payment.id, pair);
    this.pairOf.set(pair.clearing.id, pair);
  }

  /** So are the two papers of a refund. */
  refund(refund: Refund): void {
    this.refundOf.set(refund.notice.id, refund);
    this.refundOf.set(refund.claim.id, refund);
  }

  /** The timing difference that it is; nothing where it is an error. */
  timingOf(kind: Kind, difference: Difference, voucher: Voucher): Timing | undefined {
    if (isNeverOfTime.has(difference.kind)) return undefined;
    const said = this.tableSays(kind, voucher);
    if (kind === 'notice' || kind === 'clearing-quota notice') {
      if (!difference.timing) return undefined;
      const { name, owner } = said?.kind === 'timing' ? said : difference.timing;
      // A notice has two copies, or comes back and is made anew while its receiver's register has
      // it still: whoever can act owns what no register tells apart.
      return { name, owner: [owner, ...parties].find((one) => canMove(voucher, one)) ?? owner };
    }
    if (said?.kind === 'timing')
      return { name: said.name, owner: this.awaited(kind, voucher) ?? said.owner };
    return said?.kind === 'error' ? undefined : difference.timing;
  }

  /** Money that came back while its clearing is under way waits for whoever ends that. */
  private awaited(kind: Kind, voucher: Voucher): Party | undefined {
    const refund = isRefund(kind) ? this.refundOf.get(voucher.id) : undefined;
    const pair = refund && this.pairOf.get(refund.of.id);
    if (!pair || !isHeld(this.books, refund)) return undefined;
    const said = ofPayment(this.books, pair);
    return said.kind === 'timing' ? said.owner : undefined;
  }

  private tableSays(kind: Kind, voucher: Voucher): Compatibility | undefined {
    if (kind === 'notice') return ofNotice(this.books, voucher);
    const refund = this.refundOf.get(voucher.id);
    if (refund && isRefund(kind)) return ofRefund(this.books, refund);
    const pair = this.pairOf.get(voucher.id);
    return pair && (isPaying(kind) || kind === 'clearing')
      ? ofPayment(this.books, pair)
      : undefined;
  }

  /** Whether a message is in flight, or the owner's next step is possible. */
  isExplained(timing: Timing, voucher: Voucher): boolean {
    const pair = this.pairOf.get(voucher.id);
    const among = pair ? [pair.payment, pair.clearing] : [voucher];
    return among.some((one) => canMove(one, timing.owner));
  }
}
