/**
 * The electronic voucher as parts and lines, for the systems that it lives in. What a coalition
 * can do to it is a matter of its powers alone: the alphabet grows by its acts, and what goes over
 * a line in its reach it knows.
 */
import { administers, type Cast, jointly, type Powers, reaches } from '../../adversary';
import { alphabet as bankAlphabet } from '../../bank/authorised-payment/alphabet';
import { makeMachine as makeBank } from '../../bank/authorised-payment/machine';
import { type BuildOptions, lifeOf } from '../../family';
import type { Rules } from '../../rules';
import type { Line, Message, Part, Step } from '../../system';
import { alphabetFor } from '../../unit/authorised-payment/alphabet';
import { makeMachine as makeUnit } from '../../unit/authorised-payment/machine';
import { BANK, forgersIn, writersAs } from '../payment-steps';
import { handsTo, line, tapsOn } from '../pieces';
import { UNIT } from './unit-steps';

/** On a line in the coalition's reach what was once sent can be delivered at any time. */
export function linesFor(cast: Cast): readonly Line[] {
  const lines = [line('vouchers', BANK), line('answers', UNIT)];
  return [...lines, ...lines.flatMap((one) => tapsOn(cast, one))];
}

const voucherWith = (original: string, seal: string, row: string): Message => ({
  type: 'AUTHORISED_PAYMENT',
  original,
  seal,
  row,
});

/**
 * What somebody on the line can put there: his own, the earlier one, and what he saw with another
 * row.
 */
export function lineDeviations(powers: Powers): readonly Step[] {
  if (!powers.reaches('line')) return [];
  const hand = handsTo('vouchers', BANK, powers.person);
  const genuine = voucherWith('genuine', 'good', 'genuine');
  return [
    hand('an altered voucher is put on the line', voucherWith('altered', 'bad', 'altered')),
    hand('an earlier sealed voucher is put on the line', voucherWith('earlier', 'good', 'earlier')),
    hand(
      'the voucher is put on the line with an altered row',
      voucherWith('genuine', 'good', 'altered'),
      [genuine],
    ),
  ];
}

/**
 * A second seal in the reviewer's name is good wherever it is shown: it takes a line to show it.
 */
export const secondSeals = (cast: Cast): readonly Step[] =>
  jointly(cast, [reaches('line'), administers('making of seals')], (by) =>
    handsTo(
      'vouchers',
      BANK,
      by,
    )(
      'a voucher under a second seal is put on the line',
      voucherWith('altered', 'good', 'altered'),
    ),
  );

/** The voucher's lives at the unit (with the store) and at the bank. */
export function electronicParts(
  rules: Rules,
  cast: Cast,
  options: BuildOptions | undefined,
): readonly Part[] {
  const unitAlphabet = alphabetFor(writersAs(cast, 'unit reviewer'), forgersIn(cast));
  return [
    { name: UNIT, life: lifeOf('unit/authorised-payment', makeUnit, unitAlphabet, rules, options) },
    { name: BANK, life: lifeOf('bank/authorised-payment', makeBank, bankAlphabet, rules, options) },
  ];
}
