import { mutants as bankMutants } from '../../bank/addressed-order/mutants';
import { mutants as claimMutants } from '../../bank/channel-claim/mutants';
import { mutants as channelMutants } from '../../central-bank/clearing-channel/mutants';
import { mutants as financeMutants } from '../../finance/addressed-order/mutants';
import { tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const only = (scope: string) => ({
  ...family,
  scopes: family.scopes.filter(({ name }) => name === scope),
});
const unreserved = {
  'no order is paid twice, at one bank or at two': 9,
  'no bank pays an order that is addressed to another': 6,
  'every order can still be paid and acknowledged': 4,
  'where nothing more can happen, every order is paid and acknowledged': 20,
  'the wrong bank refuses a copy, and the right one pays': null,
  "an order under the other bank's seal comes back to be sealed anew": null,
};

tryFamily({
  family: only('orders'),
  manifest,
  scope: 'orders',
  switchedOff: [
    ['sealReservedForReceiver', unreserved],
    ['verifySealBeforeActing', unreserved],
    ['duplicateCheck', { 'no order is paid twice, at one bank or at two': 10 }],
    [
      'resendUnanswered',
      {
        'every order can still be paid and acknowledged': 3,
        'where nothing more can happen, every order is paid and acknowledged': 10,
      },
    ],
  ],
  mutants: [...bankMutants, ...financeMutants],
});

tryFamily({
  family: only('clearing'),
  manifest,
  scope: 'clearing',
  switchedOff: [],
  mutants: [...claimMutants, ...channelMutants],
});
