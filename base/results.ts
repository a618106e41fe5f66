/**
 * What a run found, as plain data: the checker, the simulator and the seal bench fill it, reports
 * and the terminal read it. Timings stand apart from verdicts, so that two runs of one seed have
 * equal `RunResults`.
 */

import type {
  Concealing,
  Finding,
  MinimalCoalitions,
  TrackCoalitions,
  Trusted,
} from './coalition-results';
import type { Coverage, SearchFindings } from './coverage-results';
import type { EvidenceRow } from './evidence-results';
import type { ControlMatrixResult } from './matrix-results';
import type { SimulationResult } from './simulation-results';
import type { Story } from './story-results';

/** The seven honest words. `clipped` and `unknown` are not passes. */
export type VerdictWord =
  | 'holds'
  | 'violated'
  | 'witnessed'
  | 'not witnessed'
  | 'can still close'
  | 'clipped'
  | 'unknown';

export interface VerdictResult {
  /** Key of the sentence in the catalogue. */
  readonly property: string;
  readonly kind: string;
  readonly isOutcome: boolean;
  readonly verdict: VerdictWord;
  /** States the verdict rests on. */
  readonly states: number;
  /** Number of states in which a witness was seen. */
  readonly count?: number;
  readonly story?: Story;
  /** The one command that repeats it; present where the verdict is not a pass. */
  readonly command?: string;
}

export interface SystemResult extends SearchFindings {
  readonly system: string;
  readonly scope: string;
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  readonly verdicts: readonly VerdictResult[];
  /**
   * Coalitions of one run in this scope: how many, and how many distinct explorations they needed;
   * the smallest coalitions of any size, where they were asked for.
   */
  readonly coalitions?: {
    readonly run: number;
    readonly explorations: number;
  } & Partial<MinimalCoalitions>;
  readonly trusted?: readonly Trusted[];
  readonly findings: readonly Finding[];
  /** Present where a scope says who could notice, and where they were searched. */
  readonly concealing?: Concealing;
  /** Pinned findings that were not found this time: a failure. */
  readonly findingsMissing: readonly string[];
  /** Of an override: figures and words that its shipped system has pinned otherwise. */
  readonly shipped?: {
    readonly system: string;
    readonly differences: readonly {
      readonly at: string;
      readonly pinned: string;
      readonly found: string;
    }[];
  };
  /** Steps never taken, by name: dead transitions. */
  readonly stepsNeverTaken: readonly string[];
}

/**
 * The verdict on nobody-alone under the source's own controls, and the further rules that `holds`
 * needs.
 */
export interface SeedControlsResult {
  readonly system: string;
  readonly verdict: VerdictWord;
  readonly steps?: number;
  readonly coalition?: readonly string[];
  readonly furtherRules: readonly string[];
}

/** A machine as a picture: nodes and arrows, ready to be laid out. */
export interface LifeDiagram {
  readonly life: string;
  readonly states: readonly { readonly name: string; readonly isInitial: boolean }[];
  readonly arrows: readonly Arrow[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  /** The guard that this arrow asks. */
  readonly guard?: string;
}

export interface RulesResult {
  readonly name: string;
  readonly digest: string;
  readonly rules: Readonly<Record<string, boolean>>;
}

export interface RunResults {
  readonly version: string;
  readonly seed: string;
  readonly rules: RulesResult;
  readonly systems: readonly SystemResult[];
  readonly seedControls: readonly SeedControlsResult[];
  /** Shortest stories of rules switched off and of rejected mutants. */
  readonly killers: readonly { readonly killer: string; readonly story: Story }[];
  readonly simulations: readonly SimulationResult[];
  readonly sealing?: SealingResult;
  readonly evidence: readonly EvidenceRow[];
  readonly lives: readonly LifeDiagram[];
  /** All scopes of the run joined; present where it was asked for. */
  readonly coverage?: Coverage;
  /** As pinned: under the shipped rules, whatever rules the run is under. */
  readonly controlMatrix?: ControlMatrixResult;
  /** Paper, electronic and dual side by side; empty where their scopes were not all searched. */
  readonly tracks?: readonly TrackCoalitions[];
}

export interface SealingResult {
  readonly rows: number;
  readonly pages: number;
  readonly signatures: number;
  readonly verified: number;
  readonly refused: number;
  readonly digest: string;
}

/** One size of the reference model, explored by one worker. */
export interface CurvePoint {
  /** Vouchers, quota, faults: `2, 1, 4`. */
  readonly size: string;
  readonly states: number;
  /** Of the search alone. */
  readonly milliseconds: number;
  /** Peak bytes of all its arrays over distinct states. */
  readonly bytesPerState: number;
}

/** Everything that depends on the machine and the hour. */
export interface RunTimings {
  readonly node: string;
  readonly cores: number;
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[];
  readonly sealing: readonly {
    readonly rows: number;
    readonly pages: number;
    readonly milliseconds: number;
    readonly pagesPerSecond: number;
    /** The published figure this row stands beside, with what it covered. */
    readonly published?: string;
    readonly publishedMilliseconds?: number;
  }[];
  /** From a bench of its own, in order of states. */
  readonly curve?: readonly CurvePoint[];
  readonly statesPerSecond?: number;
  readonly simulationEventsPerSecond?: number;
}
