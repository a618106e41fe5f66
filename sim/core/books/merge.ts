/** Two stretches of years become one: books' results are counts and sums, in any grouping. */
import type {
  BooksCheck,
  BooksResults,
  DifferenceCount,
  Standing,
} from '../../../base/books-results';
import { joined, plus } from '../joined';

/** How often each came, however it went away. */
const counted = joined(plus);

const standing = (a: Standing, b: Standing): Standing => ({
  count: a.count + b.count,
  totalMinutes: a.totalMinutes + b.totalMinutes,
  maxMinutes: Math.max(a.maxMinutes, b.maxMinutes),
  histogram: a.histogram.map((n, i) => n + (b.histogram[i] ?? 0)),
});

const idOf = ({ kind, name, owner, foundBy }: DifferenceCount): string =>
  [kind, name, owner, foundBy].join('|');

function differences(
  a: readonly DifferenceCount[],
  b: readonly DifferenceCount[],
): readonly DifferenceCount[] {
  const all = new Map(a.map((one) => [idOf(one), one]));
  for (const one of b) {
    const held = all.get(idOf(one));
    all.set(
      idOf(one),
      held
        ? {
            ...held,
            count: held.count + one.count,
            resolved: counted(held.resolved, one.resolved),
            stood: standing(held.stood, one.stood),
          }
        : one,
    );
  }
  return [...all.values()];
}

const checks = (a: readonly BooksCheck[], b: readonly BooksCheck[]): readonly BooksCheck[] =>
  a.map(({ sentence, made, broken }) => {
    const other = b.find((one) => one.sentence === sentence);
    return { sentence, made: made + (other?.made ?? 0), broken: broken + (other?.broken ?? 0) };
  });

/** The results of years `a` and of the years `b` that come after them. */
export const mergeBooks = (a: BooksResults, b: BooksResults): BooksResults => ({
  differences: differences(a.differences, b.differences),
  unexplained: a.unexplained + b.unexplained,
  mistakes: a.mistakes + b.mistakes,
  corrections: a.corrections + b.corrections,
  postings: counted(a.postings, b.postings),
  monthsAtOnce: a.monthsAtOnce + b.monthsAtOnce,
  monthsInTime: a.monthsInTime + b.monthsInTime,
  monthsLate: a.monthsLate + b.monthsLate,
  late: standing(a.late, b.late),
  checks: checks(a.checks, b.checks),
});
