/** Survivors of two banks: one order is the other with the names changed. */
import { ASKED_AGAIN, type Explained, inEach, ONCE_MORE } from '../explained';

const here = ['two-banks'];

export const harmlessTwoBanks: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'finance/addressed-order: returned SEAL: to sent instead of sealed',
    'bank/addressed-order: signedIn PAY: to receipted instead of paid',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    'order (one|two): finance sends order (one|two) again: condition dropped: ' +
      'is not on order (one to bank one|two to bank two)',
  ),
  ...inEach(
    here,
    'the same goes wrong with the other order: the two differ in names alone, and a witness asks ' +
      'for either of them',
    "order (one|two): the seal keeper takes the other bank's seal for order (one|two): " +
      'step dropped',
    'order (one|two): a copy of order (one|two) is carried to bank ' +
      '(one|two): (post ADDRESSED_ORDER|step) dropped',
  ),
];
