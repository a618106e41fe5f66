/**
 * What the three parties' own books say of one payment and of its clearing, taken as the words of
 * the compatibility table: closed, a named timing difference with owner and way out, or an error.
 * A bank's book does not say whether what is paid is claimed; a claim in hand at the central bank
 * is taken for the bank's, so only "claims what it has not made" cannot be told here.
 */
import {
  type BankState,
  type CentralBankState,
  type Compatibility,
  compatibility,
  type FinanceState,
  quotaCompatibility,
} from '../../../models/compatibility';
import {
  type BankRefund,
  type CentralBankRefund,
  type FinanceRefund,
  refundCompatibility,
} from '../../../models/refund-compatibility';
import type { Kind } from '../documents/kinds';
import type { Mode } from '../lives';
import type { Voucher } from '../voucher';
import { type Bookkeeping, registerOf } from './bookkeeping';
import type { Party, Standing } from './ledgers';

/** A payment and the clearing that makes it good. */
export interface Pair {
  readonly kind: Kind;
  readonly payment: Voucher;
  readonly clearing: Voucher;
}

/** The two papers of money that came back, and the clearing whose payment it was. */
export interface Refund {
  readonly of: Voucher;
  readonly notice: Voucher;
  readonly claim: Voucher;
}

type Says = (party: Party, kind: Kind, voucher: Voucher) => Standing;

const saysOf =
  (books: Bookkeeping): Says =>
  (party, kind, voucher) =>
    books.books[party].statement(registerOf(kind, voucher.month)).rows.get(voucher.id)?.standing ??
    'none';

/** The answer for a payment, whichever of its two registers shows the difference. */
export function ofPayment(books: Bookkeeping, pair: Pair): Compatibility {
  const says = saysOf(books);
  const { kind, payment, clearing } = pair;
  const atCentralBank = says('central bank', 'clearing', clearing);
  return compatibility(
    financeWord(says('finance', kind, payment), says('finance', 'clearing', clearing)),
    bankWord(says('bank', kind, payment), says('bank', 'clearing', clearing), atCentralBank),
    centralBankWords[atCentralBank],
  );
}

const centralBankWords: Readonly<Record<Standing, CentralBankState>> = {
  none: 'awaited',
  open: 'inHand',
  done: 'debited',
  void: 'returned',
};

function financeWord(payment: Standing, clearing: Standing): FinanceState {
  if (clearing === 'done') {
    if (payment === 'void') return 'disputed';
    return payment === 'done' ? 'closed' : 'clearedFirst';
  }
  if (payment === 'void') return 'returned';
  return payment === 'done' ? 'receipted' : 'issued';
}

function bankWord(payment: Standing, clearing: Standing, central: Standing): BankState {
  const isPaid = payment === 'done';
  if (clearing === 'done') return isPaid ? 'cleared' : 'clearedUnpaid';
  if (payment === 'void') return 'returned';
  if (!isPaid) return payment === 'none' ? 'awaited' : 'inHand';
  return central === 'none' ? 'paid' : 'claimed';
}

/** The answer for a notice's two copies; where neither is registered the matching says more. */
export function ofNotice(books: Bookkeeping, notice: Voucher): Compatibility {
  const says = saysOf(books);
  return quotaCompatibility(
    says('bank', 'notice', notice) === 'done',
    says('central bank', 'notice', notice) === 'done',
  );
}

/** The answer for money that came back, whichever of its papers shows the difference. */
export function ofRefund(books: Bookkeeping, { notice, claim }: Refund): Compatibility {
  const says = saysOf(books);
  const at = (party: Party): readonly [Standing, Standing] => [
    says(party, 'refund notice', notice),
    says(party, 'refund claim', claim),
  ];
  return refundCompatibility(
    financeRefund(...at('finance')),
    bankRefund(...at('bank')),
    centralBankRefunds[at('central bank')[1]],
  );
}

/** Whether the bank holds the money and has not begun to settle it. */
export const isHeld = (books: Bookkeeping, { notice, claim }: Refund): boolean => {
  const says = saysOf(books);
  const word = bankRefund(
    says('bank', 'refund notice', notice),
    says('bank', 'refund claim', claim),
  );
  return word === 'cameBack';
};

const centralBankRefunds: Readonly<Record<Standing, CentralBankRefund>> = {
  none: 'awaited',
  open: 'inHand',
  done: 'credited',
  void: 'returned',
};

function financeRefund(notice: Standing, claim: Standing): FinanceRefund {
  if (notice === 'void') return 'disputed';
  if (notice === 'none') return claim === 'none' ? 'none' : 'creditedFirst';
  if (claim === 'none') return 'setOff';
  return claim === 'done' ? 'credited' : 'noticed';
}

/** Settled without a claim that stands: set off. */
function bankRefund(notice: Standing, claim: Standing): BankRefund {
  if (claim === 'done') return 'credited';
  if (notice === 'done') return 'setOff';
  if (claim === 'open') return 'claimed';
  if (claim === 'void') return 'returned';
  return notice === 'none' ? 'none' : 'cameBack';
}

/** A message in flight, an answer to come, a resend by whoever waits. */
const underWay: ReadonlySet<Mode> = new Set<Mode>(['delivery', 'answer', 'patience']);

/** Whether a voucher's message is in flight, or its owner's next step is enabled. */
export function canMove(voucher: Voucher, owner: string): boolean {
  const { table, plans } = voucher.life;
  const to = table.edgeStart[voucher.word + 1] as number;
  for (let e = table.edgeStart[voucher.word] as number; e < to; e++) {
    const plan = plans[table.edgeStep[e] as number];
    if (!plan || plan.mode === 'lose' || plan.mode === 'duplicate') continue;
    if (plan.misfortune !== null) continue;
    if (underWay.has(plan.mode) || plan.party === owner) return true;
  }
  return false;
}
