/** Seals that a step put: marks in the records of parts that were not there before it. */
import type { SealPut } from '../../../base/follow-results';
import type { Mark } from '../../../models/content';
import type { WordView } from '../../../models/system';

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' && value !== null && ['by', 'as', 'content'].every((k) => k in value);

/** Every mark of the later word that the earlier one did not have, in the order of parts. */
export const sealsBetween = (before: WordView, after: WordView): readonly SealPut[] =>
  Object.entries(after.parts).flatMap(([part, local]) => {
    const records: Readonly<Record<string, unknown>> = local?.context ?? {};
    const had: Readonly<Record<string, unknown>> = before.parts[part]?.context ?? {};
    return Object.entries(records).flatMap(([record, mark]) =>
      isMark(mark) && JSON.stringify(mark) !== JSON.stringify(had[record])
        ? [{ part, record, by: mark.by, as: mark.as, content: mark.content }]
        : [],
    );
  });
