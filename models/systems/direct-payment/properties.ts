/** What must hold of a direct payment, among honest people with faults, and under attack. */
import { never, type Property } from '../../../base/property';
import {
  endings,
  isEverPaid,
  isMisfortuneLeft,
  isPaidOnce,
  isRefusedForCause,
  isWithin,
  mishaps,
  noTheft,
} from '../payment-properties';
import { BANK } from '../payment-steps';
import { FINANCE, marksOf } from './finance-steps';

/** Among honest people; `ceiling` is what there is at the beginning, in vouchers. */
export const honestProperties = (ceiling: number): readonly Property[] => [
  isPaidOnce,
  isWithin('ceiling', ceiling),
  isRefusedForCause('ceiling', [BANK], isMisfortuneLeft),
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
