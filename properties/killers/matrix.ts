/**
 * The control matrix: every rule switched alone and in pairs, and which sentences of which scope
 * fall with it, after how many steps. `control-matrix.json` pins it, each cell beside the digest of
 * what it was judged on, so that only what changed is judged again (0077). A rule that no reachable
 * guard, step or predicate of a scope asks has no cell there.
 */
import type { RuleName } from '../../models/rules';
import pinned from './control-matrix.json';

/** A sentence that falls in a cell. */
export interface Fallen {
  readonly property: string;
  readonly isOutcome: boolean;
  /** Length of the shortest story; 0 for a good ending that never comes about. */
  readonly steps: number;
  /** Who reaches it alone, where that is a further finding about somebody trusted or executing. */
  readonly finding?: string;
}

/** Two persons who suffice for a sentence to fall; with the rules intact they did not. */
export interface Shrunk {
  readonly property: string;
  readonly members: readonly string[];
  readonly steps: number;
}

/** One rule or two switched in one scope. Of a pair, only what falls with neither alone. */
export interface Cell {
  readonly switched: readonly RuleName[];
  /** Digest of the scope's content with the rules intact and as switched. */
  readonly content: string;
  readonly fallen: readonly Fallen[];
  /** Of one rule under attack: sets of two persons that suffice now; larger ones are not asked. */
  readonly shrunk?: readonly Shrunk[];
}

/** `all` sentences; or only the first `outcome` of safety that falls; or not judged at all. */
export type Asked = 'all' | 'outcomes' | 'nothing';

/** A scope's cells, and what it was judged on with the rules intact. */
export interface ScopeCells {
  readonly family: string;
  readonly scope: string;
  readonly content: string;
  /** States with the rules intact. */
  readonly states: number;
  /** Rules that are asked with the rules intact. */
  readonly read: readonly RuleName[];
  readonly asked: Asked;
  readonly cells: readonly Cell[];
}

export const controlMatrix: readonly ScopeCells[] = pinned as unknown as readonly ScopeCells[];

/** One sentence that switching one rule breaks in one scope: a row that others read. */
export interface RuleOff extends Fallen {
  readonly rule: RuleName;
  readonly family: string;
  readonly scope: string;
}

/** The cells of single rules, flat. */
export const rulesOff: readonly RuleOff[] = controlMatrix.flatMap(({ family, scope, cells }) =>
  cells.flatMap(({ switched: [rule, other], fallen }) =>
    rule !== undefined && other === undefined
      ? fallen.map((row) => ({ rule, family, scope, ...row }))
      : [],
  ),
);
