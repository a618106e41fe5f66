import { mutants as bankMutants } from '../../bank/claim-batch/mutants';
import { mutants as centralBankMutants } from '../../central-bank/claim-batch/mutants';
import { tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

tryFamily({
  family: { ...family, scopes: family.scopes.filter(({ name }) => name === 'sealed batch') },
  manifest,
  scope: 'sealed batch',
  switchedOff: [
    [
      'sealsCancelledInReverse',
      {
        'the treasury is debited only under three standing seals': 8,
        'nothing is returned to the bank as unpaid that left the treasury': 9,
        'nothing is returned under a standing seal': 5,
        'no message is unexpected': 11,
        'what came back as returned stands returned at the central bank': 9,
      },
    ],
    ['wholeBatchExamined', { 'no line of a batch is debited that finance never notified': 6 }],
    ['dutyOrder', { 'the treasury is debited only under three standing seals': 4 }],
    [
      'resendUnanswered',
      {
        'every batch can still be cleared': 2,
        'where nothing more can happen, every batch is cleared': 2,
      },
    ],
  ],
  mutants: [...bankMutants, ...centralBankMutants],
});
