import { mutants as bankMutants } from '../../bank/quota-change/mutants';
import { mutants as drawMutants } from '../../bank/quota-draw/mutants';
import { mutants as financeMutants } from '../../finance/quota-change/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const switchedOff: Trial['switchedOff'] = [
  [
    'quotaChangedAtomically',
    {
      'no more is paid than the quota that was notified': 8,
      'once all is settled, the balance is what was notified less what was paid': 11,
    },
  ],
  [
    'quotaAndStatusTogether',
    { 'once all is settled, the balance is what was notified less what was paid': 11 },
  ],
  [
    'returnRefusedOnceUsed',
    {
      'no more is paid than the quota that was notified': 7,
      'less quota is refused because it is used': null,
    },
  ],
  [
    'quotaCheckAtBank',
    {
      'no more is paid than the quota that was notified': 6,
      'a payment is refused for want of quota': null,
    },
  ],
  [
    'duplicateCheck',
    {
      'once all is closed, the bank has registered exactly what finance has changed': 14,
      'no message is unexpected': 10,
      'nothing is refused for want of quota that suffices, before any change is registered': 11,
      'every change can still be receipted or returned': 7,
      'where nothing more can happen, every change is receipted or returned': 14,
    },
  ],
  [
    'resendUnanswered',
    {
      'every change can still be receipted or returned': 3,
      'where nothing more can happen, every change is receipted or returned': 8,
    },
  ],
];

tryFamily({
  family,
  manifest,
  scope: 'small',
  switchedOff,
  mutants: [...drawMutants, ...bankMutants, ...financeMutants],
});
