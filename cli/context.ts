/**
 * What every command has: a language, colours that vanish off a terminal, progress, two ways out.
 */
import { parentPort } from 'node:worker_threads';
import { createColors } from 'picocolors';
import type { Lang } from '../base/catalogue/say';
import type { Paint } from '../base/catalogue/story-lines';
import type { ProgressMessage, WorkerInput } from './job';

export interface Context {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Columns that a line of the result may take. */
  readonly columns: number;
  /** Lines to standard output: the result. */
  readonly print: (...lines: readonly string[]) => void;
  /** Lines to standard error: what the result is not. */
  readonly remark: (...lines: readonly string[]) => void;
  readonly progress: (message: ProgressMessage) => void;
}

export function makeContext(
  lang: Lang,
  { isTerminal, columns }: Pick<WorkerInput, 'isTerminal' | 'columns'>,
): Context {
  const colours = createColors(isTerminal && process.env.NO_COLOR === undefined);
  const roles = {
    strong: colours.bold,
    dim: colours.dim,
    good: colours.green,
    bad: colours.red,
    open: colours.yellow,
  };
  return {
    lang,
    columns: Math.min(100, Math.max(60, columns)),
    paint: (role, text) => roles[role](text),
    print: (...lines) => void process.stdout.write(`${lines.join('\n')}\n`),
    remark: (...lines) => void process.stderr.write(`${lines.join('\n')}\n`),
    progress: (message) => parentPort?.postMessage(message),
  };
}
