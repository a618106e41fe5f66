/**
 * Who can do it together, as plain data: findings about one person, the smallest coalitions, whom a
 * scope trusts, and who could keep it from ever being named.
 */
import type { Story } from './story-results';

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
