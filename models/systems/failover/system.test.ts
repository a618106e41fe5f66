import { describe } from 'vitest';
import { mutants as bankMutants } from '../../bank/front-end/mutants';
import { mutants as dispatchMutants } from '../../finance/dispatch/mutants';
import { mutants as lineMutants } from '../../finance/lines/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const ONCE = 'no payment is executed more than once';
const CAN_CLOSE = 'the order can still be executed and acknowledged';
const ENDS_WELL = 'an order at rest is executed and acknowledged';

const crashing: Trial['switchedOff'] = [
  [
    'storedBeforeAcknowledged',
    { 'no acknowledged order is lost': 9, [CAN_CLOSE]: 6, [ENDS_WELL]: 11 },
  ],
  [
    'queryUnknownTransfers',
    {
      [ONCE]: 12,
      'a node takes over a payment of which it does not know whether it was made': null,
    },
  ],
  ['duplicateCheck', { [ONCE]: 12 }],
  ['resendUnanswered', { [CAN_CLOSE]: 3, [ENDS_WELL]: 7 }],
];
const breaking: Trial['switchedOff'] = [
  [
    'spareLines',
    {
      'an order is acknowledged while the spare line serves': null,
      'the main line breaks while the spare line serves': null,
      'the main line is restored when none was left': null,
      'the spare line breaks while it serves': null,
      'the spare line is restored before anybody notices': null,
      'the spare line is restored when none was left': null,
      'an order is carried by hand and comes by the line as well': null,
    },
  ],
  ['carrierRegister', { [ONCE]: 18 }],
  ['duplicateCheck', { [ONCE]: 12 }],
  ['resendUnanswered', { [CAN_CLOSE]: 2, [ENDS_WELL]: 5 }],
];

tryFamily({ family, manifest, scope: 'two crashes', switchedOff: crashing, mutants: bankMutants });
describe('lines', () => {
  tryFamily({
    family,
    manifest,
    scope: 'two broken lines',
    switchedOff: breaking,
    mutants: [...dispatchMutants, ...lineMutants],
  });
});
