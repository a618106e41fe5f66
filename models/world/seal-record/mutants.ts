/** The record is not a party: a wrong record would judge wrongly, so it has no mutants here. */
import type { Mutant } from '../../family';

export const mutants: readonly Mutant[] = [];
