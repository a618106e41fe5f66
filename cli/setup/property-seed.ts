/**
 * Gives every fast-check property the seed of COUNTERSIGN_SEED, any text (CI takes the commit's
 * hash). Without it each run draws a new seed, and a failing property prints the one it had.
 */
import fc from 'fast-check';
import { fnv1a } from '../../base/canonical';

const seed = process.env.COUNTERSIGN_SEED;
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: fnv1a(seed) | 0 });
