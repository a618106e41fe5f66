/**
 * What a search looked at, as plain data: progress while it runs, coverage of machines and lines
 * after it, a profile of its steps. A share never travels without its denominator.
 */
import type { StoryStep } from './story-results';

/** What a running search says now and then; counts so far. */
export interface SearchProgress {
  /** Distinct states. */
  readonly states: number;
  /** Enabled steps taken, whatever they led to. */
  readonly transitions: number;
  /** Levels below the initial state begun so far. */
  readonly level: number;
  /** States found and not yet expanded. */
  readonly queue?: number;
  /** Bytes of the search's own arrays. */
  readonly bytes?: number;
  /** Sizes of the last complete levels, oldest first, at most three. */
  readonly lastLevels?: readonly number[];
  /** What takes most values so far, asked only for a warning. */
  readonly growing?: () => readonly Growing[];
}

/** Why a verdict does not rest on every state, each stored exactly: a bound, or the storage. */
export type SearchCut = 'states' | 'memory' | 'fingerprints' | 'bitstate';

export type Reduction = 'symmetry' | 'partial order';

/** Which reductions a scope's searches were under, and which were left out and why. */
export interface ReductionsResult {
  readonly inForce: readonly Reduction[];
  /** What the states stored stand for, where that is known. */
  readonly whole?: { readonly states: number; readonly transitions: number };
  readonly leftOut: readonly {
    readonly reduction: Reduction;
    readonly because: 'liveness' | 'branching' | 'nothing to reduce';
    readonly property?: string;
  }[];
}

export interface Share {
  readonly seen: number;
  readonly of: number;
}

export interface MachineCoverage {
  readonly life: string;
  /** Local states reached, of all in the machine's table. */
  readonly states: Share;
  /** Accepted pairs of local state and event that were taken, of all in the table. */
  readonly transitions: Share;
  /** The same by name: a state's name and an event's, with any context and any payload. */
  readonly arrows: Share;
  /** Guards seen true and seen false, each for itself: two a guard. */
  readonly guards: Share;
  /** Names of states that were reached with no context at all. */
  readonly statesNeverReached: readonly string[];
  /**
   * Events that a state of that name was reached with, accepts and never got, with any payload;
   * states never reached are left out here.
   */
  readonly transitionsNeverTaken: readonly {
    readonly state: string;
    readonly event: string;
  }[];
  /** Guards that one answer is missing of; `never asked` where both are. */
  readonly guardsOneSided: readonly {
    readonly guard: string;
    readonly never: 'true' | 'false' | 'asked';
  }[];
}

/** Messages of a line, each payload for itself. */
export interface LineCoverage {
  readonly line: string;
  /** Messages that can ever travel here, by the tables. */
  readonly messages: number;
  readonly sent: number;
  readonly delivered: number;
  readonly refused: number;
  readonly lost: number;
  /** Types of messages none of which was ever sent. */
  readonly neverSent: readonly string[];
  /** Types of messages that were sent and none of which its receiver ever took in. */
  readonly neverDelivered: readonly string[];
}

export interface Coverage {
  readonly machines: readonly MachineCoverage[];
  readonly lines: readonly LineCoverage[];
  /** Declared steps that were taken; deliveries and faults stand with the lines. */
  readonly steps: Share;
  readonly stepsNeverTaken: readonly string[];
}

/** Something whose values multiply the states. */
export interface Growing {
  readonly what: 'part' | 'line' | 'counter';
  readonly name: string;
  readonly group: string;
  /** Distinct values in the states reached. */
  readonly values: number;
}

export interface StepProfile {
  readonly step: string;
  readonly kind: StoryStep['kind'];
  readonly carries?: NonNullable<StoryStep['carries']>;
  readonly group: string;
  /** Reached states, each replica for itself, in which the step is enabled. */
  readonly enabled: number;
  /** Of those: back to the very state it was taken in. */
  readonly selfLoops: number;
  /** Of those: one level deeper, so towards states found later. */
  readonly deeper: number;
  /** Of those: deliveries that the receiver refused, and steps whose message found no room. */
  readonly refused: number;
  readonly lost: number;
}

export interface PropertyProfile {
  readonly property: string;
  /** Words in which its predicate was asked, once each. */
  readonly words: number;
  /** States (of a property of steps: steps) in which it struck. */
  readonly struck: number;
}

/** Figures of a search that are the same on every machine; time is not among them. */
export interface Profile {
  /** Enabled steps of all states reached. */
  readonly transitions: number;
  readonly steps: readonly StepProfile[];
  readonly properties: readonly PropertyProfile[];
}

/** What is known of a scope's searches beside verdicts and counts; each only where there is any. */
export interface SearchFindings {
  /** Present where some search of this scope did not store the whole space, exactly: why. */
  readonly cut?: SearchCut;
  /** Of a bitstate search: how likely it is for a state to have been left out. */
  readonly omission?: number;
  /** Present where reductions were asked for. */
  readonly reductions?: ReductionsResult;
  /** Of a search that was clipped: what takes most values in the states reached, most first. */
  readonly growing?: readonly Growing[];
  /** Present where it was asked for. */
  readonly coverage?: Coverage;
  readonly profile?: Profile;
}
