/**
 * A thread of the pool: lives one financial year of a run and hands back its sums. Lives are
 * composed once a run and kept, since every year of a run walks the same tables.
 */
import { InputError } from '../../base/assert';
import type { YearSums } from '../core/merge-years';
import { type Lives, pilotLives } from '../core/pilot-lives';
import { liveYear, type RunRequest } from '../core/run';
import type { YearPlan } from '../core/year-plan';

export interface YearOrder {
  /** Tells runs of one process apart. */
  readonly run: number;
  readonly request: RunRequest;
  readonly plan: YearPlan;
  readonly wantsTrace: boolean;
}
/** Errors lose their class between threads, so what went wrong travels as data. */
export type YearDone =
  | { readonly is: 'lived'; readonly sums: YearSums; readonly trace?: Uint8Array<ArrayBuffer> }
  | {
      readonly is: 'bad input';
      readonly place: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly is: 'bug'; readonly told: string };

let held: { readonly run: number; readonly lives: Lives } | undefined;

/** Lives one year; called by the pool by name. */
export function live(order: YearOrder): YearDone {
  try {
    return { is: 'lived', ...lived(order) };
  } catch (error) {
    if (error instanceof InputError) {
      const { place, found, expected } = error;
      return { is: 'bad input', place, found, expected };
    }
    return { is: 'bug', told: error instanceof Error ? String(error.stack) : String(error) };
  }
}

function lived({ run, request, plan, wantsTrace }: YearOrder): ReturnType<typeof liveYear> {
  if (held?.run !== run) held = { run, lives: pilotLives(request.rules, request.track) };
  const { lives } = held;
  return liveYear({ ...request, lives, ...(wantsTrace ? { onTraceBytes: () => {} } : {}) }, plan);
}
