/**
 * The attacks of one year: which vouchers are attacked and at which point, when money went where
 * nobody asked for it, and who named it first. The record is the judge's: no party, no desk and no
 * book ever reads it.
 */
import { type Fen, fen } from '../../../base/fen';
import type { Stream } from '../../../base/streams';
import type { Finding } from '../books/differences';
import { parties } from '../books/ledgers';
import type { Asked } from '../documents/volumes';
import type { StepPlan } from '../lives';
import { decode } from '../reading';
import type { AttacksSection } from '../scenario/attacks-section';
import type { Voucher } from '../voucher';
import type { AttackLife } from './attack-life';
import type { AttackLives } from './attack-lives';
import { pointsIn } from './points';

/** One attack, from the first act to the first name for it. */
export interface Attack {
  readonly voucher: Voucher;
  readonly of: AttackLife;
  acts: number;
  /** When the money went; null where it has not. */
  takenAt: number | null;
  /** The chance is gone for good. */
  isMissed: boolean;
  /** What was named first, and by each control when. */
  named: (Finding & { readonly at: number }) | null;
  readonly seenBy: Map<string, number>;
}

export interface YearAttacksOptions {
  readonly section: AttacksSection;
  readonly lives: AttackLives;
  readonly stream: Stream;
  /** Controls that do not look. */
  readonly asleep: readonly string[];
  /** A desk of an attack's own table named a difference. */
  readonly onDesk: (attack: Attack, finding: Finding, now: number) => void;
  /** Finance waits for a claim from now on. */
  readonly awaits: (claim: Voucher) => void;
}

export class YearAttacks {
  readonly all = new Map<number, Attack>();
  /** Attacks on claims that wait until the payment is made, by the payment's voucher. */
  private readonly claims = new Map<number, AttackLife>();
  private readonly touched = new Set<number>();
  private readonly claimOf = new Map<number, Voucher>();

  constructor(private readonly options: YearAttacksOptions) {}

  /** The attack on a document at its first asking, if any; its number tells it in any run. */
  on(one: Asked, document: string): AttackLife | null {
    const { section, lives, stream, asleep } = this.options;
    if (one.isOnPaper || one.comesBack) return null;
    const among = pointsIn(section).filter(
      ({ kind }) => kind === one.kind || (kind === 'clearing' && one.kind === 'payment'),
    );
    if (among.length === 0) return null;
    const own = stream.fork(document);
    return own.chance(section.perThousand.is, 1000) ? lives.of(own.pick(among).name, asleep) : null;
  }

  /** A voucher begins that walks the life of an attack. */
  begun(voucher: Voucher, of: AttackLife): void {
    const fresh = { acts: 0, takenAt: null, isMissed: false, named: null };
    this.all.set(voucher.id, { voucher, of, ...fresh, seenBy: new Map() });
  }

  /** The claim for a payment will be attacked, once the payment is made. */
  awaitsClaim(payment: Voucher, of: AttackLife): void {
    this.claims.set(payment.id, of);
  }

  /** After a step: money may be gone, a payment may be made whose claim is attacked. */
  after(
    voucher: Voucher,
    plan: StepPlan,
    before: number,
    now: number,
    begin: (of: AttackLife, payment: Voucher) => Voucher,
  ): void {
    const attack = this.all.get(voucher.id);
    if (attack) {
      note(attack, plan, before, now);
      this.atDesks(attack, before, now);
    }
    const of = this.claims.get(voucher.id);
    if (of && isNowDone(voucher, before, 'bank')) {
      const claim = begin(of, voucher);
      this.begun(claim, of);
      this.claimOf.set(voucher.id, claim);
    }
    const claim = this.claimOf.get(voucher.id);
    // What finance was told is paid it expects to be cleared, and for that payee.
    if (claim && isNowDone(voucher, before, 'finance')) this.options.awaits(claim);
  }

  /** Desks of its own table that name a difference since this step. */
  private atDesks(attack: Attack, before: number, now: number): void {
    const { of, voucher } = attack;
    const fresh = (of.namedAt[voucher.word] as number) & ~(of.namedAt[before] as number);
    of.desks.forEach((foundBy, i) => {
      if ((fresh & (1 << i)) === 0) return;
      const finding = { kind: 'payee differs', name: 'error', owner: 'bank', foundBy };
      this.options.onDesk(attack, finding, now);
      this.named(voucher, finding, now);
    });
  }

  /** What is made good by a payment under attack is judged with it. */
  touches(payment: Voucher, clearing: Voucher): void {
    if (this.all.has(payment.id)) this.touched.add(clearing.id);
  }

  /** A control named an error on a voucher. */
  named(voucher: Voucher, finding: Finding, now: number): void {
    const attack = this.all.get(voucher.id);
    if (!attack || attack.takenAt === null) return;
    attack.named ??= { ...finding, at: now };
    if (!attack.seenBy.has(finding.foundBy)) attack.seenBy.set(finding.foundBy, now);
  }

  readonly isUnderAttack = (voucher: number): boolean =>
    this.all.has(voucher) || this.touched.has(voucher);

  /** Fen that the treasury paid on claims for what was never paid out. */
  get stolenClaims(): Fen {
    let sum = 0;
    for (const { voucher, takenAt } of this.all.values())
      if (voucher.life.kind === 'clearing' && takenAt !== null) sum += voucher.amount;
    return fen(sum);
  }

  /** Money that went where nobody asked for it and that nobody named: a sentence a point. */
  unnoticed(): readonly string[] {
    const sums = new Map<string, { count: number; amount: number }>();
    for (const { of, voucher, takenAt, named } of this.all.values()) {
      if (takenAt === null || named !== null) continue;
      const held = sums.get(of.point.name) ?? { count: 0, amount: 0 };
      held.count++;
      held.amount += voucher.amount;
      sums.set(of.point.name, held);
    }
    return [...sums].map(
      ([name, { count, amount }]) =>
        `${count} attacks by ${name} were never named: ${amount} fen went where nobody asked`,
    );
  }
}

function note(attack: Attack, plan: StepPlan, before: number, now: number): void {
  const { of, voucher } = attack;
  if (plan.mode === 'deviation') attack.acts++;
  if (attack.takenAt !== null) return;
  if (of.isBroken[voucher.word] === 1 && of.isBroken[before] === 0) attack.takenAt = now;
  else if ((of.toGoal[voucher.word] as number) < 0) attack.isMissed = true;
}

function isNowDone(voucher: Voucher, before: number, party: (typeof parties)[number]): boolean {
  const codes = voucher.life.books[parties.indexOf(party)] as Uint8Array;
  const standingAt = (word: number) => decode(codes[word] as number).standing;
  return standingAt(voucher.word) === 'done' && standingAt(before) !== 'done';
}
