import { mutants as bankDeskMutants } from '../../bank/statement-desk/mutants';
import { mutants as centralBankDeskMutants } from '../../central-bank/statement-desk/mutants';
import { mutants as reconciliationMutants } from '../../finance/reconciliation/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const switchedOff: Trial['switchedOff'] = [
  [
    'automaticReconciliation',
    {
      'the cycle never closes while a book differs from what really happened': 7,
      'empty books never count as closed': 2,
      'a difference is named, for somebody to chase': null,
      'finance is told of a claim that is in hand': null,
      'finance is told of a claim that was returned': null,
      'finance is told of a payment that is not claimed yet': null,
      'finance is told of an order that has not arrived': null,
      'finance is told of an order that is in hand': null,
    },
  ],
  [
    'payBeforeClear',
    {
      'no book shows what the others cannot explain': 2,
      'the reconciliation can still close': 6,
      'a claim goes out only with the word that its payment is made': 2,
      'no statement says what its book has not come to': 9,
    },
  ],
  [
    'resendUnanswered',
    {
      'the reconciliation can still close': 2,
      'where nothing more can happen, the day is closed': 18,
    },
  ],
];

tryFamily({
  // Two months have a test of their own, with their own mutants.
  family: { ...family, scopes: family.scopes.filter(({ name }) => name !== 'two months') },
  manifest,
  scope: 'small',
  switchedOff,
  mutants: [...reconciliationMutants, ...bankDeskMutants, ...centralBankDeskMutants],
  brokenBySteps: ['no clearing quota is overdrawn at the central bank'],
});
