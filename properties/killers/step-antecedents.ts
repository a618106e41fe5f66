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
    by: [
      'a difference is named at the statement desk',
      'a difference is named at the business audit',
    ],
    sentences: ['every desk says what its own book says'],
  },
  {
    by: ['the seal is locked for a second wrong password'],
    sentences: ['no seal is locked for a first wrong password'],
  },
  {
    by: ['a lost seal is found and used again'],
    sentences: ['a seal that is unlocked, found or registered is in use at once'],
  },
  {
    by: ['a sealed voucher is voided, its seals cancelled'],
    sentences: [
      'no seal is cancelled on a voucher whose application stands',
      'no voucher is voided that somebody has accepted',
    ],
  },
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
  {
    by: [
      'a payment is returned',
      'a paper voucher is given back because it is paid electronically',
    ],
    sentences: ['nothing is sent back that there is quota for'],
  },
  {
    by: ['a paper voucher is given back because it is paid electronically'],
    sentences: ['a paper voucher that was given back is not taken in again'],
  },
  {
    by: ['a voucher paid on paper is entered late and returned electronically'],
    sentences: ['a paper voucher counts as entered late only when the unit has entered it'],
  },
  {
    by: ['a payment is refused for want of quota'],
    sentences: [
      'nothing is refused for want of quota that suffices, before any change is registered',
    ],
  },
  {
    by: ['less quota is refused because it is used'],
    sentences: ['only less quota is refused because it is used'],
  },
];
