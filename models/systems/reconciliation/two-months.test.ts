import { mutants as bankDeskMutants } from '../../bank/month-desk/mutants';
import { mutants as centralBankDeskMutants } from '../../central-bank/month-desk/mutants';
import { mutants as monthEndMutants } from '../../finance/month-end/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const untrue = 'no month closes on untrue books, unless the difference has a name and is under way';

const switchedOff: Trial['switchedOff'] = [
  [
    'automaticReconciliation',
    {
      [untrue]: 7,
      'empty books never count as closed': 2,
      'a receipt crosses from one month into the next, and both close': null,
      'what is paid in one month is cleared in the next, and both close': null,
      'a return crosses from one month into the next, and both close': null,
      'an order crosses from one month into the next, and both close': null,
      'a difference of the month has its name, for the reviewer to close on': null,
    },
  ],
  ['resendUnanswered', { [untrue]: 18, 'both months can still be closed': 7 }],
  [
    'payBeforeClear',
    {
      [untrue]: 11,
      'no book shows what the others cannot explain': 2,
      'both months can still be closed': 6,
      'no statement says what its book has not come to': 9,
    },
  ],
];

tryFamily({
  family: { ...family, scopes: family.scopes.filter(({ name }) => name === 'two months') },
  manifest,
  scope: 'two months',
  switchedOff,
  mutants: [...monthEndMutants, ...bankDeskMutants, ...centralBankDeskMutants],
});
