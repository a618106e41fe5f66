/**
 * What one step changes, as people read it: parts whose state or record is another one, lines that
 * hold other messages. Checker and simulator tell a step by the same words.
 */
import { canonical } from '../../base/canonical';
import type { Change, StoryStep } from '../../base/story-results';
import type { WordView } from '../system';
import type { FullStep } from './expand';

/** A value as a sentence has it: text bare, everything else in its canonical spelling. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : canonical(value);

/** What a delivery or a fault of a line is about. */
export function carriedBy(step: FullStep): Pick<StoryStep, 'carries'> {
  const carried =
    step.delivers ??
    step.carries ??
    (step.kind === 'fault' ? (step.takes ?? step.puts)?.[0] : undefined);
  if (!carried) return {};
  const fields = Object.entries(carried.message).map(([key, value]) => [key, textOf(value)]);
  return { carries: { line: carried.line, message: Object.fromEntries(fields) } };
}

/** Parts and lines that differ between two words of one table. */
export function changesBetween(before: WordView, after: WordView): Change[] {
  const changes: Change[] = [];
  for (const where of Object.keys(after.parts)) {
    const from = before.parts[where];
    const to = after.parts[where];
    if (!from || !to || from === to) continue;
    if (textOf(from.value) !== textOf(to.value))
      changes.push({ where, what: 'part', from: textOf(from.value), to: textOf(to.value) });
    for (const key of Object.keys(to.context))
      if (canonical(from.context[key]) !== canonical(to.context[key]))
        changes.push({
          where: `${where}.${key}`,
          what: 'part',
          from: textOf(from.context[key]),
          to: textOf(to.context[key]),
        });
  }
  for (const where of Object.keys(after.lines)) {
    const from = flights(before, where);
    const to = flights(after, where);
    if (from !== to) changes.push({ where, what: 'line', from, to });
  }
  return changes;
}

const flights = (view: WordView, line: string): string =>
  (view.lines[line] ?? [])
    .map(({ message, copies }) => {
      const { type, ...payload } = message;
      const label = [type, ...Object.values(payload).map(textOf)].join(' ');
      return copies > 1 ? `${label} x${copies}` : label;
    })
    .join(', ');
