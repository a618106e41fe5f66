import { mutants as centralBankMutants } from '../../central-bank/adjustment/mutants';
import { mutants as financeMutants } from '../../finance/adjustment/mutants';
import { tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

tryFamily({
  family: { ...family, scopes: family.scopes.filter(({ name }) => name === 'adjustment') },
  manifest,
  scope: 'adjustment',
  switchedOff: [
    [
      'duplicateCheck',
      {
        'an adjustment moves its amount once': 9,
        'an adjustment is acknowledged only when its amount is moved': 11,
      },
    ],
    [
      'resendUnanswered',
      {
        'every adjustment can still be booked': 2,
        'where nothing more can happen, every adjustment is booked': 2,
      },
    ],
  ],
  mutants: [...centralBankMutants, ...financeMutants],
});
