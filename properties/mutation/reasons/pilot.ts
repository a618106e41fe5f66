/**
 * Survivors of the pilot's month. Its steps are those of the systems that treat each part alone,
 * where faults strike them; at the size compared here nothing goes wrong.
 */
import { type Explained, inEach, ONCE_MORE } from '../explained';

const ON_THE_WAY =
  'condition dropped: (is not on [a-z ]+|nothing is in hand there( \\(2\\))?|no answer has come)';
const here = ['pilot'];

export const harmlessPilot: readonly Explained[] = [
  ...inEach(
    here,
    ONCE_MORE,
    `notice: finance sends the notice to the (central )?bank again: ${ON_THE_WAY}`,
    `voucher: the voucher store passes the voucher on again: ${ON_THE_WAY}`,
    `voucher: the bank sends the claim again: ${ON_THE_WAY}`,
    `voucher: finance asks the central bank about the clearing: ${ON_THE_WAY}`,
    `voucher: finance asks again: ${ON_THE_WAY}`,
  ),
  ...inEach(
    here,
    'nothing is lost at the size compared, so nothing need be sent or asked again; where ' +
      'something is, authorised payments and clearing do not end without it',
    'voucher: the voucher store passes the voucher on again: step dropped',
    'voucher: finance asks the central bank about the clearing: step dropped',
  ),
  ...inEach(
    here,
    'an answer that is filed is filed again and noted as known',
    'voucher: the voucher store files the (receipt|return): condition dropped: ' +
      'the voucher is on its way',
  ),
  ...inEach(
    here,
    'the month may end at any time, as in the reconciliation system: what differs then is chased',
    'voucher: the month ends: condition dropped: an answer has come',
  ),
  ...inEach(
    here,
    'only final words agree: a desk that cannot say less waits until it can say more',
    'voucher: the bank states: paid( and claimed)?: step dropped',
    'voucher: the central bank states: in hand: step dropped',
  ),
  ...inEach(
    here,
    "a word that the bank's book has not come to agrees with no other book: it is named, chased " +
      'and asked again (reconciliation has the sentence)',
    'voucher: the bank states: returned: condition dropped: the payment is returned',
    'voucher: the bank states: claimed and not paid: condition dropped: ' +
      'the payment is claimed and not paid',
  ),
  ...inEach(
    here,
    "the comparison waits until the clearing receipt is in finance's book: before that it could " +
      'only name a difference',
    'voucher: finance compares the three books, its own being paid by receipt: step dropped',
  ),
  ...inEach(
    here,
    'a voucher that is refused without want is returned, unpaid in every book, as one that came ' +
      'before its quota is',
    'voucher: the bank refuses for want of quota: guard of quota at the bank dropped',
  ),
];
