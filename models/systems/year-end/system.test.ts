import { mutants as paymentMutants } from '../../bank/last-payment/mutants';
import { mutants as accountMutants } from '../../bank/quota-year/mutants';
import { mutants as claimMutants } from '../../central-bank/last-claim/mutants';
import { mutants as clearingMutants } from '../../central-bank/quota-year/mutants';
import { mutants as yearMutants } from '../../finance/year-end/mutants';
import { mutants as firstLevelMutants } from '../../unit/first-level-desk/mutants';
import { mutants as voucherMutants } from '../../unit/last-voucher/mutants';
import { mutants as unitDeskMutants } from '../../unit/year-desk/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const fromLastYear = "nothing is paid from last year's quota";
const spentOrCancelled = 'when the year closes, all that was issued is spent or cancelled';
const untrue = 'the year never closes while a book differs from what was really spent';

const switchedOff: Trial['switchedOff'] = [
  [
    'unusedQuotaCancelled',
    {
      [fromLastYear]: 9,
      [spentOrCancelled]: 23,
      [untrue]: 26,
      'money comes back after the cancellation, and the year closes': null,
    },
  ],
  [
    'quotaCheckAtBank',
    {
      [fromLastYear]: 9,
      [spentOrCancelled]: 26,
      'the year can still be closed': 7,
      'where nothing more can happen, the year is closed': 12,
    },
  ],
  [
    'automaticReconciliation',
    {
      [spentOrCancelled]: 14,
      [untrue]: 8,
      'a book of the year differs, for somebody to chase': null,
    },
  ],
  [
    'resendUnanswered',
    {
      'the year can still be closed': 2,
      'where nothing more can happen, the year is closed': 5,
    },
  ],
];

tryFamily({
  family,
  manifest,
  scope: 'small',
  switchedOff,
  mutants: [
    ...voucherMutants,
    ...paymentMutants,
    ...accountMutants,
    ...claimMutants,
    ...clearingMutants,
    ...yearMutants,
    ...unitDeskMutants,
    ...firstLevelMutants,
  ],
});
