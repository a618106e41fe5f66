/**
 * What is told of a search while it runs: the line on a terminal, with `--stats` a line a second,
 * and one warning where levels keep growing and the bound is near. Rates are of this machine and
 * this hour; they go to standard error and into no result.
 */
import { growingText } from '../base/catalogue/demands';
import { say } from '../base/catalogue/say';
import type { SearchProgress } from '../base/coverage-results';
import type { SystemResult } from '../base/results';
import type { Context } from './context';

export interface WatchOptions {
  readonly stage: string;
  readonly statesMax: number;
  readonly stats: boolean;
}

export interface SearchWatch {
  readonly onProgress: (progress: SearchProgress) => void;
  readonly done: (result: SystemResult) => void;
}

/** Levels that grow by this much twice running are likely to do so again. */
const GROWTH = 1.3;
const MILLISECONDS_A_LINE = 1000;

/** Watches the searches of one scope. */
export function watchSearch(context: Context, options: WatchOptions): SearchWatch {
  const { stage, stats } = options;
  const { lang } = context;
  const began = performance.now();
  let told = began;
  let isHeaded = false;
  let isWarned = false;
  let bytes: number | undefined;
  const remark = (done: number, ...lines: readonly string[]): void => {
    const head = isHeaded ? [] : [stage];
    isHeaded = true;
    context.progress({ stage, done, unit: 'states', remark: [...head, ...lines].join('\n') });
  };
  const rateOf = (states: number): number =>
    Math.round((states * 1000) / Math.max(1, performance.now() - began));
  return {
    onProgress: (progress) => {
      const { states, level, queue = 0 } = progress;
      bytes = progress.bytes ?? bytes;
      const detail = say(lang, 'stats.progress', { level, queue: short(queue) });
      context.progress({ stage, done: states, unit: 'states', detail });
      if (!isWarned && isRunningOut(progress, options.statesMax)) {
        isWarned = true;
        const warning = warningText(context, progress, options);
        context.progress({ stage, done: states, unit: 'states', remark: warning });
      }
      if (!stats || performance.now() - told < MILLISECONDS_A_LINE) return;
      told = performance.now();
      remark(states, statsLine(context, progress, rateOf(states)));
    },
    done: ({ states, transitions, levels }) => {
      if (stats) {
        const last = { states, transitions, level: levels, queue: 0, ...(bytes ? { bytes } : {}) };
        remark(states, statsLine(context, last, rateOf(states)));
      }
      context.progress({ stage, done: states, unit: 'states', isDone: true });
    },
  };
}

/** `36.9M generated, 4.03M distinct, 12k queued, level 43, 1.8M/s, 312 MB, x1.4`. */
function statsLine({ lang }: Context, progress: SearchProgress, rate: number): string {
  const { transitions, states, queue = 0, level, bytes } = progress;
  const [growth] = growths(progress).slice(-1);
  const counts = {
    transitions: short(transitions),
    states: short(states),
    queue: short(queue),
    level,
    rate: short(rate),
  };
  const parts = [say(lang, 'stats.line', counts)];
  if (bytes !== undefined)
    parts.push(say(lang, 'stats.memory', { megabytes: Math.ceil(bytes / 2 ** 20) }));
  if (growth !== undefined) parts.push(say(lang, 'stats.growth', { growth: growth.toFixed(2) }));
  return `  ${parts.join(lang === 'zh' ? '，' : ', ')}`;
}

function warningText(
  { lang }: Context,
  progress: SearchProgress,
  { stage, statesMax }: WatchOptions,
): string {
  const { states } = progress;
  const growth = growths(progress)
    .slice(-1)
    .map((factor) => factor.toFixed(1))
    .join();
  const warning = say(lang, 'growing.warning', { stage, bound: statesMax, states, growth });
  const growing = progress.growing?.() ?? [];
  return growing.length > 0 ? `${warning}\n  ${growingText(lang, growing)}` : warning;
}

const growths = ({ lastLevels = [] }: SearchProgress): number[] =>
  lastLevels.slice(1).map((size, i) => size / Math.max(1, lastLevels[i] as number));

/** Two levels running grew, and the next of that size would not fit. */
function isRunningOut(progress: SearchProgress, statesMax: number): boolean {
  const grown = growths(progress);
  const last = progress.lastLevels?.at(-1) ?? 0;
  const next = last * (grown.at(-1) ?? 0);
  return (
    grown.length >= 2 &&
    grown.every((factor) => factor >= GROWTH) &&
    progress.states + next > statesMax
  );
}

/** Three figures, rounded down, and a letter: `4.03M`. */
function short(n: number): string {
  const [letter, unit] =
    n >= 1e9 ? (['G', 1e9] as const) : n >= 1e6 ? (['M', 1e6] as const) : (['k', 1e3] as const);
  if (n < 1e3) return String(n);
  const value = n / unit;
  const scale = value >= 100 ? 1 : value >= 10 ? 10 : 100;
  return `${Math.floor(value * scale) / scale}${letter}`;
}
