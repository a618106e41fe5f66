/** How a year is attacked, where its scenario says so, and what its judge is told of it. */
import { YearAttacks } from './attacks/year-attacks';
import type { DeskOptions } from './books/closing';
import type { YearBooks, YearBooksOptions } from './books/year-books';
import type { YearOptions } from './year-plan';

/** The attacks of a year; null where the scenario has no section of them. */
export function attacksOf(
  { scenario, lives, stream, asleep = [] }: YearOptions,
  booksOf: () => YearBooks,
): YearAttacks | null {
  const { attacks: section } = scenario;
  if (!section) return null;
  return new YearAttacks({
    section,
    lives: lives.attacks,
    stream: stream.fork('attacks'),
    asleep,
    awaits: (claim) => booksOf().books.awaits('clearing', claim),
    onDesk: ({ voucher }, finding, now) => {
      const { differences } = booksOf();
      differences.see('desks', `${voucher.life.kind} ${voucher.id}`, finding, now);
    },
  });
}

/** What the judge of a year's books hears and knows of attacks. */
export const judgedBy = (
  attacks: YearAttacks | null,
): Pick<YearBooksOptions, 'onNamed' | 'isUnderAttack'> =>
  attacks
    ? {
        onNamed: (voucher, finding, now) => attacks.named(voucher, finding, now),
        isUnderAttack: ({ id }) => attacks.isUnderAttack(id),
      }
    : {};

/** What a desk is given beside what every desk knows: who sleeps, what the judge knows. */
export const deskUnder = (
  attacks: YearAttacks | null,
  { matcher, asleep }: YearOptions,
): Pick<DeskOptions, 'isUnderAttack' | 'isAsleep' | 'matcher'> => ({
  ...(matcher ? { matcher } : {}),
  ...(attacks ? { isUnderAttack: attacks.isUnderAttack } : {}),
  isAsleep: asleep?.includes('month end') ?? false,
});
