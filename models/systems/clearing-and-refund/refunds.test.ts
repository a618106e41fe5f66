import { mutants as bankMutants } from '../../bank/refund/mutants';
import { mutants as centralBankMutants } from '../../central-bank/refund/mutants';
import type { Family } from '../../family';
import { mutants as bookMutants } from '../../finance/refund-book/mutants';
import { tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const refunds: Family = {
  ...family,
  scopes: family.scopes.filter(({ name }) => name === 'refunds'),
};

tryFamily({
  family: refunds,
  manifest,
  scope: 'refunds',
  switchedOff: [
    [
      'refundMatchesOriginal',
      {
        'no payment is refunded twice': 22,
        'the treasury is credited only with what was paid out of it and came back': 9,
        'no more quota is restored than was paid and came back': 12,
        'a refund is closed only when the money is back and the quota restored': 31,
        'no refund shows in one book what the others cannot explain': 21,
        'every payment can still be cleared, refunded or returned': 6,
        'where nothing more can happen, every payment is cleared, refunded or returned': 16,
        'a refund of another amount is returned and corrected': null,
        'a refund of what was never paid is returned': null,
        'a refund that was corrected is read again, for the reviewer to match': null,
      },
    ],
    [
      'payBeforeClear',
      {
        'the treasury is debited only for payments that were made': 10,
        'the treasury is credited only with what was paid out of it and came back': 14,
        'no more quota is restored than was paid and came back': 17,
        'every payment can still be cleared, refunded or returned': 6,
        'where nothing more can happen, every payment is cleared, refunded or returned': 19,
      },
    ],
    [
      'resendUnanswered',
      {
        'every payment can still be cleared, refunded or returned': 9,
        'where nothing more can happen, every payment is cleared, refunded or returned': 11,
      },
    ],
  ],
  mutants: [...bankMutants, ...centralBankMutants, ...bookMutants],
});
