/**
 * The figures of a run that can be asked for by name: each is one number, so that many runs have a
 * mean and an interval. Minutes are those of the wall for times, those of office work for work.
 */
import type { YearSums } from '../core/merge-years';
import { mergeSketches, type SketchData } from '../core/sketch';

export type Unit = 'minutes' | 'minutes of work' | 'number';

/** A figure's unit by its name. */
export function unitOf(figure: string): Unit {
  if (/^(work|one seal)/.test(figure)) return 'minutes of work';
  return /^(closing time|cycle time)/.test(figure) ? 'minutes' : 'number';
}

const meanOf = ({ sum, count }: SketchData): number => (count > 0 ? sum / count : 0);

/** What was counted over a run, under the name of its count. */
const counted = ['sent again', 'asked for again', 'messages lost', 'messages doubled'] as const;

export const CLOSING = 'closing time';
export const WORK = 'work';

/** Every figure of a run; a kind of document that was not asked for has none. */
export function figuresOf(sums: YearSums): Record<string, number> {
  const { books, counts, work } = sums;
  const figures: Record<string, number> = {
    [CLOSING]: meanOf(sums.closing.reduce(mergeSketches)),
  };
  for (const [kind, sketch] of Object.entries(sums.cycle))
    if (sketch.count > 0) figures[`cycle time: ${kind}`] = meanOf(sketch);
  const minutes = (is: (post: string) => boolean): number =>
    Object.entries(work).reduce((sum, [post, { minutes: m }]) => (is(post) ? sum + m : sum), 0);
  figures[WORK] = minutes(() => true) / 1000;
  for (const [post, { minutes: thousandths }] of Object.entries(work))
    figures[`work: ${post}`] = thousandths / 1000;
  const seals = Object.entries(work).filter(([post]) => isOfSeals(post));
  const put = seals.reduce((sum, [, { jobs }]) => sum + jobs, 0);
  if (put > 0) figures['one seal'] = minutes(isOfSeals) / 1000 / put;
  for (const name of counted) figures[name] = counts[name] ?? 0;
  figures['differences found'] = books.differences.reduce((sum, { count }) => sum + count, 0);
  figures['slips of the pen'] = books.mistakes;
  figures['months closed at once'] = books.monthsAtOnce;
  figures['months closed late'] = books.monthsLate;
  return figures;
}

const isOfSeals = (post: string): boolean => /seal/.test(post);
