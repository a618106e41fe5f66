/** What the door and the worker behind it say to each other. */

export interface WorkerInput {
  readonly argv: readonly string[];
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** One line of progress; `total` where the end is known. */
export interface ProgressMessage {
  readonly stage: string;
  readonly done: number;
  readonly total?: number;
  readonly unit: string;
  /** What else is known of it, in words, for the line on a terminal. */
  readonly detail?: string;
  /** A line for standard error, terminal or not. */
  readonly remark?: string;
  /** The stage is finished: said once. */
  readonly isDone?: boolean;
}
