/**
 * Month end: statements of the books are matched voucher by voucher. A difference is either a
 * timing difference, which has a name and an owner and will vanish, or an error. A month closes
 * when nothing is left; the ghost record of what really happened then judges the books, and no book
 * and no comparison ever reads it.
 */
import type { Content } from '../../../models/content';
import type { Party, Row, Standing, Statement } from './ledgers';

export type DifferenceClass =
  | 'missing'
  | 'duplicated'
  | 'state differs'
  | 'amount differs'
  | 'payee differs';

export interface Difference {
  readonly voucher: number;
  readonly kind: DifferenceClass;
  readonly between: readonly [Party, Party];
  /** Present where it is a legitimate timing difference. */
  readonly timing?: { readonly name: string; readonly owner: Party };
}

const nothing: Side = { standing: 'none', amount: 0, times: 0, content: 'genuine' };

/**
 * Matches the statement of one party with that of another who must hold the same vouchers.
 * `orders` is the side that issues (finance for notices and payments, the bank for claims); where
 * the executor may lead, the other side only ever hears of it afterwards.
 */
export function match(
  orders: Statement,
  executes: Statement,
  executorMayLead: boolean,
): readonly Difference[] {
  const differences: Difference[] = [];
  const vouchers = new Set([...orders.rows.keys(), ...executes.rows.keys()]);
  const between = [orders.party, executes.party] as const;
  for (const voucher of vouchers) {
    const asked = orders.rows.get(voucher) ?? nothing;
    const done = executes.rows.get(voucher) ?? nothing;
    const kind = classOf(asked, done, executorMayLead);
    if (!kind) continue;
    const timing =
      kind === 'missing' || kind === 'state differs'
        ? timingOf(asked.standing, done.standing, orders.party, executes.party, executorMayLead)
        : undefined;
    differences.push({ voucher, kind, between, ...(timing ? { timing } : {}) });
  }
  return differences;
}

type Side = Readonly<Pick<Row, 'standing' | 'times' | 'content'>> & { readonly amount: number };

function classOf(asked: Side, done: Side, mayLead: boolean): DifferenceClass | undefined {
  if (asked.times > 1 || done.times > 1) return 'duplicated';
  const isNamed = asked.standing !== 'none' && done.standing === 'done';
  if (isNamed && asked.content !== done.content) return 'payee differs';
  // Who only hears of what is done never hears of what was returned.
  if (mayLead && asked.standing === 'none' && done.standing === 'void') return undefined;
  if (asked.standing !== done.standing)
    return asked.standing === 'none' || done.standing === 'none' ? 'missing' : 'state differs';
  if (asked.standing === 'open') return 'state differs';
  return asked.standing === 'done' && asked.amount !== done.amount ? 'amount differs' : undefined;
}

/** Names for what time alone will mend, by (issuer, executor). */
function timingOf(
  asked: Standing,
  done: Standing,
  issuer: Party,
  executor: Party,
  executorMayLead: boolean,
): { name: string; owner: Party } | undefined {
  if (asked === 'none' && executorMayLead && (done === 'open' || done === 'done'))
    return { name: 'not yet told', owner: executor };
  if (asked !== 'open') return undefined;
  switch (done) {
    case 'none':
      return { name: 'sent, not yet received', owner: issuer };
    case 'open':
      return { name: 'in hand', owner: executor };
    case 'done':
      return { name: 'receipt in flight', owner: executor };
    default:
      return { name: 'return in flight', owner: executor };
  }
}

export type Matcher = (
  orders: Statement,
  executes: Statement,
  executorMayLead: boolean,
) => readonly Difference[];

/**
 * Where a statement differs from what really moved, by voucher in fen, or says that it went where
 * it did not: a sentence a voucher.
 */
export function judge(
  statement: Statement,
  moved: ReadonlyMap<number, number>,
  movedTo: (voucher: number) => Content = () => 'genuine',
): readonly string[] {
  const wrong: string[] = [];
  const { party, rows } = statement;
  for (const [voucher, amount] of moved) {
    const row = rows.get(voucher);
    const booked = row?.standing === 'done' ? row.amount : 0;
    if (booked !== amount)
      wrong.push(`${party}, voucher ${voucher}: ${booked} fen in the book, ${amount} really moved`);
    else if (row && row.content !== movedTo(voucher))
      wrong.push(`${party}, voucher ${voucher}: ${amount} fen went to another than the book says`);
  }
  for (const row of rows.values())
    if (row.standing === 'done' && !moved.has(row.voucher))
      wrong.push(`${party}, voucher ${row.voucher}: ${row.amount} fen in the book, nothing moved`);
  return wrong;
}
