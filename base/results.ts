/**
 * What a run found, as plain data: the checker, the simulator and the seal bench fill it, reports
 * and the terminal read it. Timings stand apart from verdicts, so that two runs of one seed have
 * equal `RunResults`.
 */
import type { Coverage, SearchFindings } from './coverage-results';
import type { ControlMatrixResult } from './matrix-results';

/** The seven honest words. `clipped` and `unknown` are not passes. */
export type VerdictWord =
  | 'holds'
  | 'violated'
  | 'witnessed'
  | 'not witnessed'
  | 'can still close'
  | 'clipped'
  | 'unknown';

/** One step of a story: who did what, and only what changed. */
export interface StoryStep {
  readonly step: string;
  readonly actor: string;
  /** What a delivery or a fault of a line is about. */
  readonly carries?: { readonly line: string; readonly message: Readonly<Record<string, string>> };
  readonly kind: 'duty' | 'automatic' | 'answer' | 'delivery' | 'fault' | 'deviation';
  /** `voucher 1` where a group is replicated, else the group's name. */
  readonly group: string;
  readonly replica: number;
  /** Parts and lines whose state changed: `bank: received -> verified`, each once. */
  readonly changes: readonly Change[];
  readonly unexpected: boolean;
  readonly notes: readonly string[];
}
export interface Change {
  /** A part, a line or a counter. */
  readonly where: string;
  readonly what: 'part' | 'line' | 'counter';
  readonly from: string;
  readonly to: string;
}

/** Why an anomaly is one: a step of the story, by its index, and what it did to that end. */
export interface Reason {
  readonly step: number;
  readonly reason: string;
  /** Who sealed, and as which post. */
  readonly who?: string;
  readonly post?: string;
}
/** What an auditor would call it, with its chain of reasons: `self-approval`. */
export interface Anomaly {
  readonly name: string;
  readonly because: readonly Reason[];
}

/**
 * The shortest path to a violation: fewest steps, then fewest changes of actor. A violation of
 * liveness is a lasso: stem and loop, or a path after which nothing happens any more.
 */
export interface Story {
  readonly system: string;
  readonly scope: string;
  readonly property: string;
  readonly coalition: readonly string[];
  readonly steps: readonly StoryStep[];
  /** The steps from this index on lead back to the state before them, and repeat for ever. */
  readonly loopFrom?: number;
  /** After the last step nothing more need happen: the run rests there for ever. */
  readonly isRest?: true;
  /** Anomalies that it shows, by name; absent where there is none. */
  readonly anomalies?: readonly Anomaly[];
}

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

/** What one principal who is trusted or works in an executing party reaches alone. */
export interface Finding {
  readonly coalition: readonly string[];
  readonly property: string;
  readonly steps: number;
  readonly isPinned: boolean;
  /** The control that would hold him back, where one is named. */
  readonly missingControl?: string;
  readonly story: Story;
}

/** Persons (and at most one stolen credential) who complete a theft together, and no fewer do. */
export interface MinimalCoalition {
  readonly members: readonly string[];
  readonly property: string;
  readonly steps: number;
  /** False where a manifest pins the scope's smallest coalitions and this is not among them. */
  readonly isPinned: boolean;
  readonly story: Story;
}

export interface MinimalCoalitions {
  /** Larger coalitions were not looked for. */
  readonly personsMax: number;
  /** Pairs of a state and who has deviated on the way, all in one search. */
  readonly pairs: number;
  readonly isClipped: boolean;
  readonly minimal: readonly MinimalCoalition[];
  /** Pinned ones that were not found this time: a difference. */
  readonly missing: readonly string[];
}

/** Whom a scope under attack trusts, and why. */
export interface Trusted {
  readonly person: string;
  readonly reason: string;
}

/** A way that payments travel, and the smallest coalitions that get round its controls. */
export interface TrackCoalitions {
  readonly track: 'paper' | 'electronic' | 'dual';
  readonly system: string;
  readonly scope: string;
  readonly personsMax: number;
  /** For each question the antichain: on `dual` the thief chooses the carrier. */
  readonly answers: readonly {
    readonly question: 'unasked' | 'one authority';
    readonly sets: readonly { readonly members: readonly string[]; readonly steps: number }[];
  }[];
}

/** Why a desk named nothing: its holder is a member, what it saw agreed, or there was nothing. */
export interface SilentDesk {
  readonly desk: string;
  readonly holder: string;
  readonly why: 'member' | 'agreed' | 'not compared' | 'nothing came';
}

/**
 * One of the smallest coalitions that do what nobody asked for and that nobody else ever names.
 */
export interface Concealment {
  readonly coalition: readonly string[];
  /** Of the story: until nothing more need happen, or until its loop begins. */
  readonly steps: number;
  /** False where a manifest pins the scope's concealing coalitions and this is not among them. */
  readonly isPinned: boolean;
  readonly desks: readonly SilentDesk[];
  readonly story: Story;
}

export interface Concealing {
  /** Larger coalitions were not looked for. */
  readonly personsMax: number;
  readonly isClipped: boolean;
  readonly minimal: readonly Concealment[];
  /** Pinned ones that were not found this time: a difference. */
  readonly missing: readonly string[];
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

/** A scope that a row of the ledger rests on, and how many states that is. */
export interface Rested {
  readonly system: string;
  readonly scope: string;
  readonly states: number;
}

/**
 * One row of the evidence ledger: a sentence of the source, the control it belongs to, its rules,
 * the sentences that need them, what breaks those, and the states that all of it rests on.
 */
export interface EvidenceRow {
  /** A control of the source, or the section of the domain that a rule of another basis is from. */
  readonly control: string;
  readonly sentence: string;
  /** S the source, R a regulation, C a published system, I an inference. */
  readonly basis: string;
  readonly rules: readonly string[];
  readonly properties: readonly string[];
  readonly killers: readonly string[];
  readonly restsOn: readonly Rested[];
  readonly tests: readonly string[];
  /** Present where the control is deliberately not modelled: the reason. */
  readonly notModelled?: string;
  /** Present where no sentence needs its rules: the reason. */
  readonly unneeded?: string;
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

/** Distribution of whole minutes, as a histogram with percentiles taken from all values. */
export interface Distribution {
  readonly unit: 'minutes';
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly histogram: readonly { readonly upTo: number; readonly count: number }[];
}

export interface SimulationResult {
  readonly scenario: string;
  readonly track: 'electronic' | 'paper' | 'dual';
  readonly seed: string;
  readonly months: number;
  readonly workingDays: number;
  /** Assumptions and the weather drawn, one sentence each: printed with every report. */
  readonly assumptions: readonly string[];
  readonly weather: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Amounts in fen. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly events: number;
  readonly monthsClosed: number;
  readonly violations: readonly string[];
  readonly cycleTimes: Readonly<Record<string, Distribution>>;
  readonly closingTimes: Distribution;
  /** One row a month, in order. */
  readonly monthly: readonly {
    readonly month: string;
    readonly notices: number;
    readonly rows: number;
    readonly payments: number;
    readonly returns: number;
    readonly resends: number;
    readonly closedAfterMinutes: number;
  }[];
  readonly checksum: string;
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
