import { expect, test } from 'vitest';
import { mutants as bankMutants } from '../../bank/clearing-claim/mutants';
import { mutants as centralBankMutants } from '../../central-bank/clearing-claim/mutants';
import { mutants as bookMutants } from '../../finance/voucher-book/mutants';
import { liaoning2013 } from '../../rules';
import { fallen, judge } from '../testing/judge';
import { build, type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const switchedOff: Trial['switchedOff'] = [
  [
    'payBeforeClear',
    {
      'the treasury is debited only for payments that were made': 11,
      'no book shows what the others cannot explain': 2,
      'nothing is cleared before it is paid': 7,
      'the clearing can still be closed': 6,
      'where nothing more can happen, the clearing is closed': 14,
      'a claim goes out only with the word that its payment is made': 2,
    },
  ],
  [
    'duplicateCheck',
    {
      'no payment is cleared twice': 18,
      'no book shows what the others cannot explain': 15,
      'the clearing can still be closed': 20,
    },
  ],
  [
    'quotaCheckAtCentralBank',
    {
      'no clearing quota is overdrawn at the central bank': 10,
      'a claim is returned, made again and cleared': null,
      'a claim that was made again is read, for the bookkeeper to sign in': null,
    },
  ],
  [
    'resendUnanswered',
    {
      'the clearing can still be closed': 7,
      'where nothing more can happen, the clearing is closed': 11,
    },
  ],
];

const vouchers = ['small', 'two vouchers'];

tryFamily({
  family: { ...family, scopes: family.scopes.filter(({ name }) => vouchers.includes(name)) },
  manifest,
  scope: 'small',
  switchedOff,
  mutants: [...bankMutants, ...centralBankMutants, ...bookMutants],
  brokenBySteps: ['no payment is executed more than once'],
});

test('with the evidence check a bank that claims unpaid vouchers takes nothing', () => {
  const claimsUnpaid = bankMutants.find(({ name }) => name.includes('has not paid'));
  if (!claimsUnpaid) throw new Error('the mutant is gone');
  const machines = { [claimsUnpaid.life]: claimsUnpaid.machine };
  const rules = { ...liaoning2013, claimEvidenceCheck: true };
  const names = fallen(judge(build(family, 'small', rules, { machines })));
  expect(names).not.toContain('the treasury is debited only for payments that were made');
  expect(names).not.toContain('nothing is cleared before it is paid');
});
