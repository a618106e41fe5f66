import { mutants as bankMutants } from '../../bank/quota-notice/mutants';
import { mutants as centralBankMutants } from '../../central-bank/quota-notice/mutants';
import { mutants as financeMutants } from '../../finance/quota-notice/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const switchedOff: Trial['switchedOff'] = [
  [
    'noticesAgree',
    { 'the bank and the central bank hold the same quota once nothing is under way': 18 },
  ],
  [
    'duplicateCheck',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 19,
      'no more quota is registered at the bank than was issued': 12,
      'no more quota is registered at the central bank than was issued': 12,
    },
  ],
  [
    'verifySealBeforeActing',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 15,
      'no more quota is registered at the bank than was issued': 8,
      'no more quota is registered at the central bank than was issued': 8,
      'a receiver of a notice acts only on a good seal': 7,
      'the bank refuses a notice that came garbled': null,
      'the central bank refuses a notice that came garbled': null,
    },
  ],
  [
    'resendUnanswered',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 10,
      'the notice can still be closed': 5,
      'where nothing more can happen, every notice is closed': 10,
    },
  ],
  ['dutyOrder', { 'a notice is released only after handler, director and treasury seal': 2 }],
];

tryFamily({
  family,
  manifest,
  scope: 'small',
  switchedOff,
  mutants: [...financeMutants, ...bankMutants, ...centralBankMutants],
});
