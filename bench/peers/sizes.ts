/**
 * Sizes of the reference model with the counts that every engine must reach before its rate is
 * told. The hand-written search in C, SPIN and Rumur agree on each of them; levels are those below
 * the initial state, transitions are without it.
 */
import type { ReferenceSize } from '../../models/systems/voucher-reference/system';

export interface KnownSize extends ReferenceSize {
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
}

const known = (
  name: string,
  [vouchers, quota, faults]: readonly [number, number, number],
  [states, transitions, levels]: readonly [number, number, number],
): KnownSize => ({ name, vouchers, quota, faults, states, transitions, levels });

export const TINY = known('tiny', [1, 1, 1], [1_342, 4_868, 22]);
export const SMALL = known('small', [2, 2, 1], [531_335, 3_424_944, 43]);
export const MEDIUM = known('medium', [2, 1, 4], [4_030_369, 36_896_504, 39]);
export const LARGE = known('large', [3, 1, 1], [21_383_043, 166_266_366, 50]);

/** Beyond the three published sizes: nothing is timed here, everything is counted. */
export const FURTHER: readonly KnownSize[] = [
  known('two faults, one payment', [2, 1, 2], [739_719, 5_104_836, 37]),
  known('two faults, two payments', [2, 2, 2], [2_555_479, 19_694_084, 44]),
];

/** From 10^4 to 10^8 states, about two a decade. */
export const CURVE: readonly KnownSize[] = [
  known('10^4', [1, 1, 3], [9_015, 50_580, 24]),
  known('3*10^4', [1, 1, 6], [33_324, 259_818, 27]),
  known('10^5', [1, 1, 12], [89_776, 819_378, 29]),
  known('2*10^5', [2, 1, 1], [194_823, 1_119_472, 36]),
  known('10^6', [2, 1, 2], [739_719, 5_104_836, 37]),
  known('2*10^6', [2, 1, 3], [1_949_591, 15_696_492, 38]),
  MEDIUM,
  known('10^7', [2, 1, 6], [10_703_434, 118_375_484, 41]),
  LARGE,
  known('10^8', [2, 2, 6], [85_300_090, 1_080_494_084, 48]),
];

/** The smallest power of two that is at least `count`, as its binary logarithm. */
export const binaryLogarithm = (count: number): number => Math.ceil(Math.log2(count));
