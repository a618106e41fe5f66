/**
 * What a simulated year promises beside the sentences about the books (`books/checks.ts`): each by
 * the words in which a break of it is told, and a deliberate wrong that must be told in them.
 * Tests alone use this table.
 */
import type { Fen } from '../../../base/fen';
import { liaoning2013, type Rules } from '../../../models/rules';
import { UNEXPECTED } from '../../../models/tables/operations';
import { Balances } from '../books/balances';
import type { BookMaker, Hears } from '../books/bookkeeping';
import { Book, type Party } from '../books/ledgers';
import type { BooksSabotage } from '../books/sabotage';
import type { Kind } from '../documents/kinds';
import type { Lives } from '../pilot-lives';
import { decode, standings } from '../reading';
import type { Scenario } from '../scenario';
import type { StaffSabotage } from '../staff/sabotage';
import { deputised, knotted } from './people';

export const promises = {
  'what is asked for is executed at most once': /^payment \d+ was executed \d+ times$/,
  'what is asked for is executed': /^\d+ payments were never executed$/,
  'a payment is cleared at most once': /^payment \d+ was cleared \d+ times$/,
  'nothing is cleared before it is paid': /^payment \d+ was cleared before it was paid$/,
  'what comes back is not asked for without end': /^.* \d+ came back \d+ times$/,
  'every month closes': /^month \d+ never closed: /,
  'a month closes on books that say what happened':
    /^month \d+ was closed on .* books that differ /,
  'no money of a closed month moves': /^money of month \d+ moved after it was closed$/,
  'every book balances at the end': /^the book of .* does not balance$/,
  'what was paid and stayed is cleared': /^-?\d+ fen paid and not come back, /,
  'banks are owed nothing at the end': /^what banks are still owed: /,
  'banks hold nothing of the treasury at the end': /^what banks hold for the treasury: /,
  'finance waits for no refund at the end': /^refunds that finance waits for: /,
  'finance has spent what was paid and stayed': /^finance's expenditure less its income: /,
  "finance's account of the treasury says what was cleared": /^finance's treasury account: /,
  "the central bank's treasury says what was cleared": /^the central bank's treasury: /,
  'no balance was overdrawn': /^.* was overdrawn by \d+ fen$/,
  'no message meets a receiver that refuses it': /^\d+ messages met a receiver that refused them$/,
  'bank and central bank have the same quota left': /^quota \d+ left over: /,
  'nobody acts on a voucher at two posts': /^.* acted on voucher \d+ \(.*\) at two posts: /,
  'nobody works while away': /^.* worked while away, on /,
  'nobody works out of hours': /^.* worked out of hours, on /,
  'nobody works on two vouchers at once': /^.* worked on two vouchers at once on /,
  'for every step somebody is left who may do it': /^nobody may do .* on voucher \d+: /,
} as const;
export type Promised = keyof typeof promises;

export interface Wrong {
  readonly does: string;
  readonly breaks: readonly Promised[];
  readonly rules?: Rules;
  readonly months?: number;
  readonly sabotage?: () => BooksSabotage & StaffSabotage;
  /** The scenario with people, or with others than it has. */
  readonly people?: (scenario: Scenario) => Scenario;
  /** Tables as they should not be. */
  readonly bend?: (lives: Lives) => Lives;
}

const deaf =
  (who: Party, of: Kind): Hears =>
  (party, kind, voucher) =>
    party !== who || kind !== of || voucher % 3 !== 0;

/** Forgets a credit at the bank now and then. */
class Forgetful extends Book {
  private sides = 0;
  protected override add(account: string, amount: Fen): void {
    if (++this.sides % 100 !== 0) super.add(account, amount);
  }
}
const forgetfulBank: BookMaker = (party, cause) =>
  party === 'bank' ? new Forgetful(party, cause) : new Book(party, cause);

/** Takes one draw on a counter twice. */
class Twice extends Balances {
  private draws = 0;
  constructor(
    keys: number,
    private readonly counter: string,
    private readonly takesAll: boolean,
  ) {
    super(keys);
  }
  override add(counter: string, key: number, amount: number): void {
    const isIt = counter === this.counter && amount < 0 && ++this.draws === 20;
    const wrong = this.takesAll ? -this.of(counter, key) - 1 : 2 * amount;
    super.add(counter, key, isIt ? wrong : amount);
  }
}

/** A table in which the receiver refuses every receipt. */
function refusing(lives: Lives): Lives {
  const { payment } = lives;
  const { table } = payment;
  const receipts = new Set(
    table.steps.flatMap(({ name }, step) => (/^deliver PAYMENT_RECEIPT/.test(name) ? [step] : [])),
  );
  const edgeLabel = table.edgeLabel.map((label, edge) =>
    receipts.has(table.edgeStep[edge] as number) ? label | UNEXPECTED : label,
  );
  return { ...lives, payment: { ...payment, table: { ...table, edgeLabel } } };
}

/** A book of finance that takes what is in hand for returned. */
function hasty(lives: Lives): Lives {
  const { adjustment } = lives;
  const [finance, ...others] = adjustment.books as readonly [Uint8Array, ...Uint8Array[]];
  const isOpen = (code: number): boolean => decode(code).standing === 'open';
  const returned = (standings.indexOf('void') - standings.indexOf('open')) << 3;
  const books = [finance.map((code) => (isOpen(code) ? code + returned : code)), ...others];
  return { ...lives, adjustment: { ...adjustment, books } };
}

export const wrongs: readonly Wrong[] = [
  {
    does: 'finance takes an adjustment that is on its way for returned',
    breaks: ['what comes back is not asked for without end'],
    bend: hasty,
  },
  {
    does: 'nobody looks whether a voucher was here before',
    breaks: ['what is asked for is executed at most once', 'a payment is cleared at most once'],
    rules: { ...liaoning2013, duplicateCheck: false },
  },
  {
    does: 'a bank claims what it has not paid yet',
    breaks: ['nothing is cleared before it is paid'],
    rules: { ...liaoning2013, payBeforeClear: false },
  },
  {
    does: 'what has no answer is not sent again',
    breaks: ['what is asked for is executed', 'what was paid and stayed is cleared'],
    rules: { ...liaoning2013, resendUnanswered: false },
  },
  {
    does: 'the desk says closed, whatever the books say',
    breaks: ['a month closes on books that say what happened', 'no money of a closed month moves'],
    sabotage: () => ({ matcher: () => [] }),
  },
  {
    does: 'the bank forgets a credit now and then',
    breaks: ['every book balances at the end'],
    sabotage: () => ({ book: forgetfulBank }),
  },
  {
    does: 'banks do not hear of every clearing',
    breaks: ['banks are owed nothing at the end', 'every month closes'],
    sabotage: () => ({ hears: deaf('bank', 'clearing') }),
  },
  {
    does: 'banks do not hear of every credit of a refund',
    breaks: ['banks hold nothing of the treasury at the end'],
    sabotage: () => ({ hears: deaf('bank', 'refund claim') }),
  },
  {
    does: 'finance does not hear of every credit of a refund',
    breaks: ['finance waits for no refund at the end'],
    sabotage: () => ({ hears: deaf('finance', 'refund claim') }),
  },
  {
    does: 'finance does not hear of every payment',
    breaks: ['finance has spent what was paid and stayed'],
    sabotage: () => ({ hears: deaf('finance', 'payment') }),
  },
  {
    does: 'finance does not hear of every clearing',
    breaks: ["finance's account of the treasury says what was cleared"],
    sabotage: () => ({ hears: deaf('finance', 'clearing') }),
  },
  {
    does: 'the central bank does not book every clearing',
    breaks: ["the central bank's treasury says what was cleared"],
    sabotage: () => ({ hears: deaf('central bank', 'clearing') }),
  },
  {
    does: 'one draw takes all there is and a fen more',
    breaks: ['no balance was overdrawn'],
    sabotage: () => ({ balances: (keys) => new Twice(keys, 'ceiling', true) }),
  },
  {
    does: 'an authorised payment draws twice on the quota at the bank',
    breaks: ['bank and central bank have the same quota left'],
    months: 6,
    sabotage: () => ({ balances: (keys) => new Twice(keys, 'quota at the bank', false) }),
  },
  {
    does: 'finance refuses every receipt',
    breaks: ['no message meets a receiver that refuses it'],
    bend: refusing,
  },
  {
    does: 'a deputy is not asked whether he has acted on the voucher before',
    breaks: ['nobody acts on a voucher at two posts'],
    months: 1,
    people: deputised,
    sabotage: () => ({ asksNobody: true }),
  },
  {
    does: 'people come to work on days on which they are away',
    breaks: ['nobody works while away'],
    months: 1,
    people: deputised,
    sabotage: () => ({ comesWhenAway: true }),
  },
  {
    does: 'people who work in the morning stay until the evening',
    breaks: ['nobody works out of hours'],
    months: 1,
    people: deputised,
    sabotage: () => ({ comesOutOfHours: true }),
  },
  {
    does: 'a deputy is at his own post at the same time',
    breaks: ['nobody works on two vouchers at once'],
    months: 1,
    people: deputised,
    sabotage: () => ({ standsInTwice: true }),
  },
  {
    does: 'a director stands in for his handler, and nobody for him',
    breaks: ['for every step somebody is left who may do it', 'what is asked for is executed'],
    months: 1,
    people: knotted,
  },
];
