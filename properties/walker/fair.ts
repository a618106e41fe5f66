/**
 * Who is owed a turn: each step of each replica by itself, each message of a line by itself, all
 * answers to one question together. What is `none` is owed nothing, and a run may rest where
 * nothing that is enabled is owed.
 */
import { type Fairness, fairnessOf, type Line, type Step } from '../../models/system';

/** What a move pays when it is made: all of one name in one replica are one creditor. */
export interface Owed {
  readonly to: string;
  readonly fair: Fairness;
}

const strength: Readonly<Record<Fairness, number>> = { none: 0, weak: 1, strong: 2 };

/** Answers to one question are owed together, as strongly as the strongest of them. */
export function owedTo(step: Step, all: readonly Step[]): Owed {
  const { alternatives } = step;
  if (alternatives === undefined) return { to: step.name, fair: fairnessOf(step) };
  const strongest = all
    .filter((other) => other.alternatives === alternatives)
    .map(fairnessOf)
    .reduce((one, other) => (strength[other] > strength[one] ? other : one));
  return { to: `one of the answers: ${alternatives}`, fair: strongest };
}

export const owedToArrival = (name: string, line: Line): Owed => ({
  to: name,
  fair: line.fair ?? 'weak',
});
export const owedNothing = (name: string): Owed => ({ to: name, fair: 'none' });
