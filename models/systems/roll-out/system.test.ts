import { mutants as bankMutants } from '../../bank/interface/mutants';
import { mutants as financeMutants } from '../../finance/interface/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const switchedOff: Trial['switchedOff'] = [
  [
    'environmentsSeparate',
    {
      'no funds go out on what nobody asked for': 3,
      'an order of the test environment comes and is thrown away': null,
    },
  ],
  [
    'specificationVersionMatches',
    {
      'the bank pays the amount that finance ordered': 5,
      'an order is returned for its version, sent again and paid': null,
    },
  ],
];

tryFamily({
  family,
  manifest,
  scope: 'two new versions',
  switchedOff,
  mutants: [...financeMutants, ...bankMutants],
});
