/**
 * Which witness shows that the sentences about single steps are about something: those that tell
 * generated mutants (0078), beside the others in `antecedents.ts`.
 */

export interface Antecedent {
  /** Any of them will do; each scope has its own. */
  readonly by: readonly string[];
  readonly sentences: readonly string[];
}

export const antecedentsOfSteps: readonly Antecedent[] = [
  {
    by: ['an order is sent into a line that nobody knows is dead'],
    sentences: [
      'nothing is put on a line that does not carry',
      'an order is carried by hand only where no line is left',
    ],
  },
  {
    by: ['one bank has cleared while the other is still at it'],
    sentences: [
      'no claims are answered that the central bank has not cleared',
      'no bank has cleared before it lets go of its channel',
    ],
  },
];
