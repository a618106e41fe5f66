/**
 * Which witness shows that a sentence is about something that happens: *no payment is executed
 * twice* says nothing of a world in which nobody pays. Each scope that claims the sentence must
 * have one of its witnesses, and it must have been seen with the rules intact.
 */

import { type Antecedent, antecedentsOfSteps } from './step-antecedents';

/** Sentences by the witnesses that reach what they speak of. */
const reached: readonly Antecedent[] = [
  ...antecedentsOfSteps,
  {
    by: [
      'a notice is registered and receipted on both sides',
      'a notice is registered and receipted',
    ],
    sentences: [
      'the bank and the central bank hold the same quota once nothing is under way',
      'no more quota is registered at the bank than was issued',
      'no more quota is registered at the central bank than was issued',
      'a notice is released only after handler, director and treasury seal',
      'a receiver of a notice acts only on a good seal',
      'a notice is sealed by nobody but the seal keeper',
      'no notice is signed in by its mere arrival',
    ],
  },
  {
    by: [
      'a payment goes out',
      'a payment is made and acknowledged',
      'a voucher is paid on the electronic carrier',
      'everything of the month is closed, paid and cleared',
      'a voucher is paid and cleared, and both receipts have arrived',
      'an order is returned for its version, sent again and paid',
      'a voucher is paid under the seal that came after',
      'the standby executes what the primary acknowledged',
      'an order is carried by hand and comes by the line as well',
    ],
    sentences: [
      'no payment is executed more than once',
      'an acknowledged payment was made, and a returned one was not',
      'no quota is overdrawn at the bank',
      'no voucher is sealed out of the order of duty',
      'nobody seals both as handler and as director',
      'nobody seals both as clerk and as reviewer',
      'no funds go out on what nobody asked for',
      "no funds go out on one person's authority",
      'the bank acts only on a voucher whose seal is good',
      'the bank pays only what the sealed original says',
      'no funds go out on the electronic carrier on what nobody asked for',
      "no funds go out on the electronic carrier on one person's authority",
      'the bank pays the amount that finance ordered',
      'no funds go out on a voucher that wants one of its seals',
      'what is acknowledged comes to be executed',
      'no acknowledged order is lost',
      'nobody but the seal system permits the treasury seal',
      'the server takes no seal from who shows no credential',
      'the bank accepts no changed document, and no signer who is not in its list',
      'an answer that finance does not wait for changes nothing at finance',
      'no node serves that is down',
      'nothing is stored at a node that is down',
      'the pair serves on when the node that is idle crashes',
      'the node that takes over is the one that serves',
      'a crash forgets what lay on the desk and was not stored',
    ],
  },
  {
    by: [
      'an order is paid by the bank it is addressed to, and acknowledged',
      'an order is paid by the bank it is addressed to',
    ],
    sentences: [
      'no order is paid twice, at one bank or at two',
      'no bank pays an order that is addressed to another',
    ],
  },
  {
    by: ['a voucher comes back for its specimen'],
    sentences: [
      'no voucher is accepted under a withdrawn seal',
      'after a seal is withdrawn everybody comes to hold the specimen of the next',
      'where the seal is withdrawn, nobody holds its specimen and the record shows it',
    ],
  },
  {
    by: ['a batch is cleared whole at its first sending'],
    sentences: [
      'no line of a batch is debited that finance never notified',
      'the treasury is debited only under three standing seals',
    ],
  },
  {
    by: ['a batch is returned, made again and cleared'],
    sentences: [
      'nothing is returned to the bank as unpaid that left the treasury',
      'nothing is returned under a standing seal',
    ],
  },
  {
    by: ['an adjustment is booked and acknowledged'],
    sentences: [
      'an adjustment never changes the total debited',
      'an adjustment moves its amount once',
      'an adjustment is acknowledged only when its amount is moved',
    ],
  },
  {
    by: [
      'a batch is returned, made again and cleared',
      'an adjustment that does not add up is returned, made again and booked',
    ],
    sentences: ['what came back as returned stands returned at the central bank'],
  },
  {
    by: ['a claim is honoured'],
    sentences: [
      'the treasury pays no claim for what was never paid out, nor one twice',
      'the central bank acts only on a claim whose seal is good',
    ],
  },
  {
    by: ['a voucher that arrives in the new year is returned'],
    sentences: ["nothing is paid from last year's quota"],
  },
  {
    by: ['a voucher in hand when the year ends is returned'],
    sentences: ['no voucher is returned while the year and its quota last'],
  },
  {
    by: ['money comes back late, and what it restores is cancelled too'],
    sentences: ['nothing counts as cancelled before the cancellation'],
  },
  {
    by: ['money comes back in the new year and restores no quota'],
    sentences: ['only what comes back in the new year restores nothing'],
  },
  {
    by: ['the year closes on a payment that is used and cleared'],
    sentences: [
      'when the year closes, all that was issued is spent or cancelled',
      'the year never closes while a book differs from what was really spent',
      'no book of the year shows what the others cannot explain',
    ],
  },
  {
    by: [
      'a difference is named at the statement desk',
      'a difference is named at the business audit',
      'a payment goes out',
    ],
    sentences: ['what goes out unasked is named by somebody who had no part in it'],
  },
  {
    by: ['a voucher is paid on the paper carrier'],
    sentences: [
      'no payment is executed more than once',
      'no funds go out on the paper carrier on what nobody asked for',
      'an honest teller books what the paper says',
      'the fallback is declared only while no answer has come',
      "no funds go out on the paper carrier on one person's authority",
    ],
  },
  {
    by: [
      'a voucher is paid and cleared, and both receipts have arrived',
      'a payment is refunded after clearing, and the treasury is credited',
      'everything of the month is closed, paid and cleared',
      'a day closes on a voucher that is paid and cleared',
      'what is paid in one month is cleared in the next, and both close',
    ],
    sentences: [
      'the treasury is debited only for payments that were made',
      'no payment is cleared twice',
      'no clearing quota is overdrawn at the central bank',
      'no book shows what the others cannot explain',
      'nothing is cleared before it is paid',
      'a claim goes out only with the word that its payment is made',
      'no claim is refused while there is clearing quota for it',
      'no statement says what its book has not come to',
      'finance compares only what both others have stated',
      'nobody is asked while his statement is on the way, unless something went wrong',
      'the cycle never closes while a book differs from what really happened',
      'empty books never count as closed',
      'no month closes on untrue books, unless the difference has a name and is under way',
    ],
  },
  {
    by: ['a payment is refunded after clearing, and the treasury is credited'],
    sentences: [
      'no payment is refunded twice',
      'the treasury is credited only with what was paid out of it and came back',
      'no refund shows in one book what the others cannot explain',
      'a refund is closed only when the money is back and the quota restored',
    ],
  },
  {
    by: ['a payment bounces before it is claimed, and its quota is restored'],
    sentences: ['no more quota is restored than was paid and came back'],
  },
  {
    by: ['every desk agrees on a payment that was made'],
    sentences: ['nobody names a difference where there is none'],
  },
  {
    by: ['quota that came later is paid from'],
    sentences: [
      'no more is paid than the quota that was notified',
      'a payment counts as paid only when its transfer has succeeded',
      'no change is released but by the seal keeper',
      'once all is settled, the balance is what was notified less what was paid',
      'once all is closed, the bank has registered exactly what finance has changed',
    ],
  },
];

/** Sentences about whatever happens: any witness of the scope shows that something does. */
const aboutAnything: readonly string[] = ['no message is unexpected'];

/** Kinds that speak of every run to its end: any witness shows that the cycle is opened. */
const endings: readonly string[] = ['canClose', 'closes', 'endsWell', 'eventually'];

/** Witnesses of a sentence, or `any`. */
export function witnessesOf(property: { readonly name: string; readonly kind: string }) {
  if (endings.includes(property.kind) || aboutAnything.includes(property.name)) return 'any';
  return reached.flatMap(({ by, sentences }) => (sentences.includes(property.name) ? by : []));
}

/** Every name above, so that none outlives what it names. */
export const namedInAntecedents: readonly string[] = [
  ...aboutAnything,
  ...reached.flatMap(({ by, sentences }) => [...by, ...sentences]),
];
