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
  /** The stage is finished: said once. */
  readonly isDone?: boolean;
}
