/** What a command is given to stand in the door with, and what it hands back. */
import type { Command } from 'commander';
import type { Context } from './context';

/** What a command hands back: its exit code. */
export type Outcome = 0 | 1;
export type Action<Options> = (context: Context, options: Options) => Promise<Outcome> | Outcome;

export interface Door {
  readonly program: Command;
  /** Runs an action with its context; the outcome becomes the exit code. */
  readonly run: <Options>(command: Command, action: Action<Options>) => Promise<void>;
}
