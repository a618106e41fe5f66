/**
 * Content is part of the state. `genuine` is what the unit asked for, `altered` anything else under
 * the same number, `earlier` the content of an earlier voucher that has been paid. A seal is good
 * for one content only.
 */
export type Content = 'genuine' | 'altered' | 'earlier';
export const contents: readonly Content[] = ['genuine', 'altered', 'earlier'];

/** A sealed or recorded act: who really did it, in whose name, on which content. */
export interface Mark {
  readonly by: string;
  readonly as: string;
  readonly content: Content;
}

/** The distinct persons whose marks stand on exactly the genuine content (`authorisers`, 授权人). */
export function authorisers(marks: readonly (Mark | null)[]): readonly string[] {
  const persons = marks.flatMap((mark) => (mark?.content === 'genuine' ? [mark.by] : []));
  return [...new Set(persons)].sort();
}
