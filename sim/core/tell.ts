/**
 * What clearing hears of its payment: of every step, or of a party that is done on some carrier. It
 * is told in the same instant, since both lives hold the same payment at the bank.
 */
import { parties } from './books/ledgers';
import type { StepPlan } from './lives';
import { decode } from './reading';
import type { Voucher } from './voucher';
import type { Walk } from './walk';

/** Tells the partner of a voucher what a step did; the word before it is given. */
export function tell(
  walk: Walk,
  partner: Voucher,
  voucher: Voucher,
  plan: StepPlan,
  before: number,
): void {
  const { tellsWhenDone, books } = voucher.life;
  if (!tellsWhenDone) {
    walk.follow(partner, plan.tells);
    return;
  }
  parties.forEach((party, p) => {
    const codes = books[p] as Uint8Array;
    if (codes[voucher.word] === codes[before]) return;
    if (decode(codes[voucher.word] as number).standing !== 'done') return;
    for (const told of tellsWhenDone[party] ?? []) walk.follow(partner, [told]);
  });
}
