/**
 * What every export is printed from: variables with small ranges, and commands that ask and change
 * them. Every change of a variable is a function of its own old value, so the order of a command's
 * effects means nothing, and a guard is judged before any of them. Made of local tables and of
 * declarations alone, never of composed words.
 */
import type { EdgeView, Property } from '../../base/property';

/** A local state, the copies of a message in flight, or a counter. */
export interface Variable {
  readonly name: string;
  /** The group whose replicas each have one; absent for a counter, of which there is one. */
  readonly group?: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  readonly means: string;
  /** What its values stand for, where a number says nothing. */
  readonly legend?: readonly string[];
}

/** A line that keeps its order: message `m` of `messages` travels as m + 1, nothing as 0. */
export interface Queue {
  readonly name: string;
  readonly group: string;
  readonly capacity: number;
  readonly messages: readonly string[];
  readonly means: string;
}

/** Something that is true or false in a state, asked at one replica of a group. */
export type Formula =
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'is'; readonly variable: Variable; readonly values: readonly number[] }
  | {
      readonly kind: 'copies';
      readonly queue: Queue;
      readonly message: number;
      readonly values: readonly number[];
      readonly max: number;
    }
  | { readonly kind: 'head'; readonly queue: Queue; readonly message: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'some'; readonly group: Replicated; readonly of: Formula }
  | {
      readonly kind: 'total';
      readonly terms: readonly Term[];
      readonly min: number;
      readonly max: number;
      readonly values: readonly number[];
    };

/** Whose replicas a formula ranges over. */
export interface Replicated {
  readonly name: string;
  readonly replicas: number;
}

/** What each replica of a group adds to a total: the value of the first case that holds. */
export interface Term {
  readonly group: Replicated;
  readonly cases: readonly { readonly when: Formula; readonly value: number }[];
  readonly otherwise: number;
}

export type Pair = readonly [from: number, to: number];

export type QueueAct =
  | { readonly act: 'take' | 'append'; readonly message: number }
  | { readonly act: 'send'; readonly message: number; readonly upTo: number };

export type Effect =
  | {
      readonly kind: 'change';
      readonly variable: Variable;
      /** Old and new value, for every old one that the guard lets through. */
      readonly pairs: readonly Pair[];
    }
  | { readonly kind: 'queue'; readonly queue: Queue; readonly acts: readonly QueueAct[] };

/** What a property of steps may see of a command; from where it is taken, its guard says. */
export type CommandEdge = Omit<EdgeView, 'before' | 'after'>;

/** One way in which a step goes: enabled where its guard holds, and then exactly one transition. */
export interface Command {
  readonly edge: CommandEdge;
  readonly guard: Formula;
  readonly effects: readonly Effect[];
  /** Index of its step in the group: commands of one step exclude each other. */
  readonly step: number;
}

export interface GroupModel extends Replicated {
  readonly variables: readonly Variable[];
  readonly queues: readonly Queue[];
  readonly commands: readonly Command[];
  /** What composition refuses as an error of the model: it must never be enabled. */
  readonly errors: readonly { readonly name: string; readonly guard: Formula }[];
  readonly steps: readonly FairStep[];
}

/** What a fair run owes a step. */
export interface FairStep {
  readonly name: string;
  readonly fairness: 'weak' | 'strong' | 'none';
  readonly alternatives?: string;
}

/**
 * Why a property is not in an export: it asks what runs there could be, or fairness of single
 * steps; its predicate looks at too many combinations, or comes to what is no whole number; it asks
 * a sum along a run, or where a step leads.
 */
export type Absence = 'branching' | 'fairness' | 'combinations' | 'notWhole' | 'sum' | 'afterwards';

/** A property as far as it can be said of states. */
export interface Claim {
  readonly name: string;
  readonly kind: Property['kind'] | 'noError';
  /** Holds in the states in which the property strikes (of `sometimes`: is witnessed). */
  readonly strike?: Formula;
  /** It strikes only where no step is enabled. */
  readonly isAtRest?: boolean;
  /** Liveness: what is reached, asked of each replica of these groups. */
  readonly reached?: readonly { readonly group: Replicated; readonly of: Formula }[];
  /** `leadsTo`: what is followed by it, of the same groups in the same order. */
  readonly from?: readonly Formula[];
  /** Why the claim is not in the export at all. */
  readonly absent?: Absence;
}

export interface ExportModel {
  readonly system: string;
  readonly scope: string;
  readonly groups: readonly GroupModel[];
  readonly counters: readonly Variable[];
  readonly claims: readonly Claim[];
}
