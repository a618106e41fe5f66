/** Survivors of the two carriers of one voucher, beyond those that payments have too. */
import { ASKED_AGAIN, type Explained, inEach, ONCE_MORE } from '../explained';

const here = ['dual-track'];

export const harmlessDualTrack: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'paper/voucher: sealed CARRY: post dropped',
    'paper/voucher: printed SEAL: to carried instead of sealed',
  ),
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
