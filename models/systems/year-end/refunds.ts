/**
 * Money that comes back of the year's last payment: in the year it restores quota, after the
 * cancellation what it restores is cancelled at once, in the new year it restores nothing.
 */
import type { Condition, CounterUse, Step } from '../../system';
import { actsAt, owedToNobody } from '../pieces';
import { add, isAt, misfortune, newYear } from './conditions';
import {
  ACCOUNT,
  CANCELLED,
  CLAIM,
  CLEARING,
  CLEARING_CANCELLED,
  CLEARING_QUOTA,
  PAYMENT,
  QUOTA,
  SPENT,
} from './names';

const pays = actsAt(PAYMENT);
const claim = actsAt(CLAIM);

const notCancelledYet = isAt(ACCOUNT, 'nothing is cancelled yet', 'open', 'closing');
const cancelledAlready = isAt(ACCOUNT, 'the quota is cancelled', 'cancelled', 'settled');

const comesBack = (
  name: string,
  year: 'old' | 'new',
  when: Condition,
  counters: readonly CounterUse[],
): Step =>
  pays(
    name,
    'environment',
    'answer',
    { type: 'BOUNCED', year },
    { when: [when], counters: [...counters, misfortune], ...owedToNobody },
  );
const refundIs = (year: 'old' | 'new'): Condition => ({
  part: CLAIM,
  is: (local) => local.context.refundedIn === year,
  because: `it came back in the ${year} year`,
});

export const refunds: readonly Step[] = [
  comesBack('the payment comes back and its quota is restored', 'old', notCancelledYet, [
    add(QUOTA, 1),
    add(SPENT, -1),
  ]),
  comesBack('the payment comes back late and its quota is cancelled too', 'old', cancelledAlready, [
    add(CANCELLED, 1),
    add(SPENT, -1),
  ]),
  comesBack('the payment comes back in the new year and restores nothing', 'new', newYear, []),
  ...(
    [
      ['restores the clearing quota', 'open', [add(CLEARING_QUOTA, 1)]],
      ['cancels its clearing quota too', 'cancelled', [add(CLEARING_CANCELLED, 1)]],
    ] as const
  ).map(([does, phase, counters]) =>
    claim(
      `the bookkeeper books the refund and ${does}`,
      'central-bank bookkeeper',
      'duty',
      { type: 'BOOK_REFUND' },
      {
        when: [
          refundIs('old'),
          phase === 'open'
            ? isAt(CLEARING, 'nothing is cancelled yet', 'open', 'told')
            : isAt(CLEARING, 'the clearing quota is cancelled', 'cancelled', 'asked'),
        ],
        counters,
      },
    ),
  ),
  claim(
    'the bookkeeper books a refund of the old year as income of the new one',
    'central-bank bookkeeper',
    'duty',
    { type: 'BOOK_REFUND' },
    { when: [refundIs('new')] },
  ),
];
