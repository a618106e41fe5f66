/** A simulation for a command: on one thread or several, with progress and a trace in a file. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { InputError } from '../base/assert';
import { word } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import {
  type RunRequest,
  type Scenario,
  type SimulationProgress,
  simulate,
  simulateInWorkers,
  type Track,
  workersFor,
} from '../sim/index';
import type { Context } from './context';
import { type NamedRules, wholeNumber } from './inputs';
import { withSealQueue } from './seal-times';

export interface SimulationRequest {
  readonly scenario: Scenario;
  readonly name: string;
  readonly rules: NamedRules;
  readonly seed: string;
  readonly track: Track;
  readonly months?: number;
  /** The documents that are asked for, where it is not all of them. */
  readonly only?: RunRequest['only'];
}

/** What the simulator is asked for. */
export const requestOf = ({
  scenario,
  rules,
  seed,
  track,
  months,
  only,
}: SimulationRequest): RunRequest => ({
  scenario,
  rules: rules.rules,
  seed,
  track,
  ...(months === undefined ? {} : { months }),
  ...(only === undefined ? {} : { only }),
});

const stageOf = (context: Context, { name, track }: SimulationRequest): string =>
  `${name}, ${word(context.lang, 'track', track)}`;

const progressOf =
  (context: Context, request: SimulationRequest) =>
  (at: SimulationProgress): void => {
    const stage = stageOf(context, request);
    context.progress({ stage, done: at.months, total: at.monthsTotal, unit: 'months' });
  };

function progressDone(
  context: Context,
  request: SimulationRequest,
  { months }: SimulationResult,
): void {
  const stage = stageOf(context, request);
  context.progress({ stage, done: months, total: months, unit: 'months', isDone: true });
}

/** A run on this thread alone. */
export function simulateTrack(context: Context, request: SimulationRequest): SimulationResult {
  const onProgress = progressOf(context, request);
  const result = simulate({ ...requestOf(request), onProgress, coverage: true });
  progressDone(context, request, result);
  return withSealQueue(result, request.scenario);
}

const WORKERS_MAX = 64;

export interface ThreadOptions {
  /** A number, or `auto`. */
  readonly workers: string;
  /** A file for the trace in binary. */
  readonly trace?: string;
  /** Tells what was walked of the checker's tables. */
  readonly coverage?: boolean;
}

/** A run on as many threads as are asked for, its trace written as it comes. */
export async function simulateOnThreads(
  context: Context,
  request: SimulationRequest,
  { workers, trace, coverage = false }: ThreadOptions,
): Promise<SimulationResult> {
  const threads = workers === 'auto' ? 'auto' : wholeNumber('--workers', workers, 1, WORKERS_MAX);
  const onProgress = progressOf(context, request);
  const options = { ...requestOf(request), onProgress, coverage };
  const file = trace === undefined ? undefined : openForWriting(trace);
  try {
    const result = await simulateInWorkers(
      file === undefined
        ? options
        : { ...options, onTraceBytes: (bytes) => writeFileSync(file, bytes) },
      threads === 'auto' ? workersFor(options) : threads,
    );
    progressDone(context, request, result);
    return result;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch {
    throw new InputError('--trace', path, 'a file that can be written');
  }
}
