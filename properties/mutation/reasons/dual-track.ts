/** Survivors of the two carriers of one voucher, beyond those that payments have too. */
import { ASKED_AGAIN, type Explained, inEach, ONCE_MORE } from '../explained';

const here = ['dual-track'];

export const harmlessDualTrack: readonly Explained[] = [
  ...inEach(here, ASKED_AGAIN, 'paper/voucher: sealed CARRY: post dropped'),
  ...inEach(
    here,
    ONCE_MORE,
    'voucher: the voucher store passes the voucher on again: condition dropped: ' +
      'is not on (vouchers|answers)',
    'voucher: the messenger takes the paper voucher along: condition dropped: it is sealed',
    'voucher: the messenger brings a second copy of a lost paper voucher: condition dropped: ' +
      '(it is carried|is not on messenger)',
  ),
];

export const weakDualTrack: readonly Explained[] = [
  ...inEach(
    here,
    'missing: a witness that a paper voucher is given back before it is booked',
    'paper/voucher: handedIn GIVE_BACK: (returned is not entered|transition dropped)',
  ),
  ...inEach(
    here,
    'missing: a paper voucher counts as entered late only where it was paid and the unit has ' +
      'entered it, and a witness that one that was never entered is',
    'paper/voucher: booked RELEASE: to enteredLate instead of executed',
    'voucher: the clerk notes the finished paper voucher on the electronic one: ' +
      'condition dropped: it was entered before',
    'voucher: the clerk enters the finished paper voucher late: ' +
      '(act ENTER_LATE of paper|act ENTER of unit|step) dropped',
  ),
  ...inEach(
    here,
    'missing: the bank refuses, returns and gives back only for a reason that holds',
    'voucher: the bank refuses for want of quota: guard of quota dropped',
    'voucher: the bank gives the paper voucher back for want of quota: guard of quota dropped',
    'voucher: the bank gives the paper voucher back because it is paid electronically: ' +
      'condition dropped: the bank has acted on the electronic voucher',
    'voucher: the bank returns a voucher that it has paid on paper: ' +
      'condition dropped: the bank has paid on paper',
  ),
  ...inEach(
    here,
    'missing: the fallback is declared only while no answer has come',
    'voucher: the director declares the fallback to paper: condition dropped: no answer has come',
  ),
  ...inEach(
    here,
    'missing: two persons together; a teller who does not look at the paper is tried with one ' +
      'person who deviates alone',
    'voucher: the teller books the paper voucher: condition dropped: the paper is genuine',
  ),
];
