/** What must hold of a direct payment, among honest people with faults, and under attack. */
import { never, type Property } from '../../../base/property';
import {
  endings,
  isEverPaid,
  isNoMisfortuneYet,
  isPaidOnce,
  isRefusedForCause,
  isWithin,
  mishaps,
  noTheft,
} from '../payment-properties';
import { BANK } from '../payment-steps';
import { FINANCE, marksOf } from './finance-steps';

export const honestProperties: readonly Property[] = [
  isPaidOnce,
  isWithin('ceiling'),
  isRefusedForCause('ceiling', [BANK], isNoMisfortuneYet),
  never('no voucher is sealed out of the order of duty', {
    word: ({ parts }) => {
      const { handler, director, treasury } = parts[FINANCE]?.context ?? {};
      return (director && !handler) || (treasury && !(handler && director));
    },
  }),
  never('nobody seals both as handler and as director', {
    word: ({ parts }) => {
      const { handler, director } = parts[FINANCE]?.context ?? {};
      return handler && director && handler.as === director.as;
    },
  }),
  ...endings(FINANCE),
  ...mishaps(FINANCE),
];

export const coalitionProperties: readonly Property[] = [
  ...noTheft(({ parts }) => marksOf(parts[FINANCE]?.context)),
  isEverPaid,
];
