/** A story as plain data: who did what, what changed by it, and what an auditor would call it. */

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
