/**
 * Every row in which the hand-written model of direct payment and our checker differ, by the number
 * that docs/decisions/0080 explains it under. `readings` are the places where the texts leave a
 * choice: taken as we take them, the hand-written model says what we say. Numbers 1 and 6 were
 * sentences of ours that said less than the texts; they were widened and are gone.
 */
import type { Control, Row, Verdict } from './rows';
import type { Sentence } from './sentences';

export type Reading =
  | 'KEEPER_COMPARES'
  | 'ASKED_ONCE'
  | 'IMPATIENT'
  | 'ENDS_AT_BOTH'
  | 'ROW_REPLACED'
  | 'TAKEN_ANEW';

export interface Difference {
  readonly number: number;
  readonly sentence: Sentence;
  readonly byHand: Verdict;
  readonly ours: Verdict;
  readonly readings: readonly Reading[];
  readonly cases: readonly (readonly [Control | null, number])[];
}

const withoutDuplicateCheck = (...attackers: readonly number[]) =>
  attackers.map((attacker) => ['DUPLICATE_CHECK', attacker] as const);

export const differences: readonly Difference[] = [
  {
    number: 2,
    sentence: 'once',
    byHand: 'holds',
    ours: 'violated',
    readings: ['IMPATIENT'],
    cases: withoutDuplicateCheck(1, 2, 3, 4, 5, 7, 8, 9),
  },
  {
    number: 3,
    sentence: 'asked',
    byHand: 'holds',
    ours: 'violated',
    readings: ['ASKED_ONCE'],
    cases: [...withoutDuplicateCheck(0), ['QUERY_UNKNOWN', 0]],
  },
  {
    number: 4,
    sentence: 'asked',
    byHand: 'holds',
    ours: 'violated',
    readings: ['ASKED_ONCE', 'IMPATIENT'],
    cases: withoutDuplicateCheck(1, 2, 3, 4, 5, 7, 8),
  },
  {
    number: 5,
    sentence: 'ends',
    byHand: 'holds',
    ours: 'violated',
    readings: ['ENDS_AT_BOTH'],
    cases: withoutDuplicateCheck(0),
  },
];

/**
 * Differences in what a step means that no row of the shipped sentences shows by itself, because
 * the row falls for another reason too. They stand out where our machines are asked in the words of
 * the hand-written model: the rows then differ in these and in number 2 alone.
 */
export const masked: readonly Difference[] = [
  {
    number: 7,
    sentence: 'asked',
    byHand: 'holds',
    ours: 'violated',
    readings: ['ROW_REPLACED'],
    cases: withoutDuplicateCheck(4),
  },
  {
    number: 8,
    sentence: 'ends',
    byHand: 'holds',
    ours: 'violated',
    readings: ['IMPATIENT', 'TAKEN_ANEW'],
    cases: withoutDuplicateCheck(0),
  },
];

/** The rows of a difference as one side has them. */
export const rowsOf = (difference: Difference, side: 'byHand' | 'ours'): readonly Row[] =>
  difference.cases.map(([off, attacker]) => ({
    off,
    attacker,
    sentence: difference.sentence,
    verdict: difference[side],
  }));
