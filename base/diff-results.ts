/**
 * What changed between two systems, or between one system under two rule files, scope by scope, as
 * plain data: `before` is the first of the two, `now` the second. Nothing here says what is better;
 * `isLoss` does, and only of what a designer must not lose without knowing.
 */
import type { Finding } from './coalition-results';
import type { VerdictResult } from './results';
import type { Story, StoryStep } from './story-results';

/** One sentence whose verdict is another now; absent where it is not asked on that side. */
export interface VerdictChange {
  readonly property: string;
  readonly before?: VerdictResult;
  readonly now?: VerdictResult;
  readonly isLoss: boolean;
}

/**
 * A smallest set of people who can break a sentence. `shrank`: fewer of them suffice; `grew`: it
 * takes more; `new`: others than before suffice; `gone`: nobody comes near.
 */
export interface CoalitionChange {
  readonly property: string;
  readonly change: 'shrank' | 'grew' | 'new' | 'gone';
  /** The smallest sets before that this one is compared with. */
  readonly before: readonly (readonly string[])[];
  /** Empty where they are gone. */
  readonly now: readonly string[];
  readonly story?: Story;
  readonly isLoss: boolean;
}

/** The shortest behaviour that one side has alone, or how far none was found. */
export type BehaviourDifference =
  | { readonly kind: 'found'; readonly steps: readonly StoryStep[] }
  | { readonly kind: 'none'; readonly pairs: number }
  | { readonly kind: 'bounded'; readonly pairs: number; readonly depth: number };

export interface Size {
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
}

export interface ScopeDiff {
  readonly system: string;
  readonly scope: string;
  readonly before: Size;
  readonly now: Size;
  readonly verdicts: readonly VerdictChange[];
  readonly coalitions: readonly CoalitionChange[];
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
  /** Of honest people: what can be done now and could not before, and the other way round. */
  readonly behaviours?: {
    readonly added: BehaviourDifference;
    readonly removed: BehaviourDifference;
  };
}

export interface DiffResults {
  /** Both sides as they were named. */
  readonly before: string;
  readonly now: string;
  /** The rules in force on both sides, where systems are compared. */
  readonly rules?: string;
  readonly scopes: readonly ScopeDiff[];
  /** Scopes that ask none of the rules that differ: the same on both sides. */
  readonly untouched: readonly { readonly system: string; readonly scope: string }[];
  /** Scopes that one side alone has. */
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
}

/** How many verdicts, coalitions and scopes were lost. */
export const lossesOf = ({ scopes, onlyBefore }: DiffResults) => ({
  verdicts: scopes.flatMap(({ verdicts }) => verdicts).filter(({ isLoss }) => isLoss).length,
  coalitions: scopes.flatMap(({ coalitions }) => coalitions).filter(({ isLoss }) => isLoss).length,
  scopes: onlyBefore.length,
});

/** Whether nothing of a scope changed, its size included. */
export function isUnchanged({ before, now, verdicts, coalitions, findings, ...more }: ScopeDiff) {
  const { added, removed } = more.behaviours ?? {};
  return (
    before.states === now.states &&
    before.transitions === now.transitions &&
    before.levels === now.levels &&
    verdicts.length + coalitions.length === 0 &&
    findings.added.length + findings.removed.length === 0 &&
    added?.kind !== 'found' &&
    removed?.kind !== 'found'
  );
}
