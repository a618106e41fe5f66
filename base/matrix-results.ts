/**
 * The control matrix as a report shows it: what each rule is for, told by what breaks without it.
 * Outcomes alone; sentences that are a control's own are left to the pinned table.
 */

/** An outcome that breaks without a rule, or without two. */
export interface MatrixFall {
  readonly system: string;
  readonly scope: string;
  readonly property: string;
  /** Length of the shortest story; 0 for a good ending that never comes about. */
  readonly steps: number;
  /** Who reaches it alone, where that is a finding about somebody trusted or executing. */
  readonly finding?: string;
  /** The command that tells the story. */
  readonly command: string;
}

export interface MatrixShrunk {
  readonly system: string;
  readonly scope: string;
  readonly property: string;
  readonly members: readonly string[];
  readonly steps: number;
}

export interface MatrixRow {
  readonly rule: string;
  readonly falls: readonly MatrixFall[];
  /** Two persons who suffice without the rule, and did not with it. */
  readonly shrunk?: readonly MatrixShrunk[];
  /** Where nothing falls, alone or with one other rule: why. */
  readonly reason?: string;
}

export interface ControlMatrixResult {
  /** Every rule, in its written order. */
  readonly rows: readonly MatrixRow[];
  /** Two rules that together break what neither breaks alone. */
  readonly pairs: readonly {
    readonly rules: readonly string[];
    readonly falls: readonly MatrixFall[];
  }[];
  /** Rules and pairs judged, each once a scope. */
  readonly judged: { readonly rules: number; readonly pairs: number };
  /** Scopes too large for every sentence and pair, or for any. */
  readonly limited: readonly {
    readonly system: string;
    readonly scope: string;
    readonly states: number;
    readonly asked: 'outcomes' | 'nothing';
  }[];
}
