/** What must hold of an authorised payment, among honest people with faults, and under attack. */
import { never, type Property, sometimes } from '../../../base/property';
import {
  endings,
  isAt,
  isEverPaid,
  isNoMisfortuneYet,
  isPaidOnce,
  isRefusedForCause,
  isWithin,
  mishaps,
  noTheft,
} from '../payment-properties';
import { BANK } from '../payment-steps';
import { UNIT } from './unit-steps';

export const honestProperties: readonly Property[] = [
  isPaidOnce,
  isWithin('quota'),
  isRefusedForCause('quota', [BANK], isNoMisfortuneYet),
  never('no voucher is sealed out of the order of duty', {
    word: ({ parts }) => parts[UNIT]?.context.reviewer && !parts[UNIT]?.context.clerk,
  }),
  never('nobody seals both as clerk and as reviewer', {
    word: ({ parts }) => {
      const { clerk, reviewer } = parts[UNIT]?.context ?? {};
      return clerk && reviewer && clerk.as === reviewer.as;
    },
  }),
  ...endings(UNIT),
  sometimes('a payment is made and its receipt is not sent', {
    word: (v) => isAt(v, BANK, 'paid'),
  }),
  ...mishaps(UNIT),
];

export const coalitionProperties: readonly Property[] = [
  ...noTheft(({ parts }) => {
    const { clerk, reviewer } = parts[UNIT]?.context ?? {};
    return [clerk, reviewer];
  }),
  never('the bank pays only what the sealed original says', {
    word: (v) =>
      isAt(v, BANK, 'transferring', 'paid', 'receipted') &&
      v.parts[BANK]?.context.entry !== v.parts[BANK]?.context.copy,
  }),
  isEverPaid,
];
