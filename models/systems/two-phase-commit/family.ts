/** Two-phase commit as a family of one size: a calibration, so nobody is quantified over. */
import type { Family } from '../../family';
import { twoPhaseCommit } from './system';

export const family: Family = {
  name: 'two-phase-commit',
  scopes: [{ name: 'three managers', kind: 'calibration', build: twoPhaseCommit }],
  principals: () => [],
};
