/**
 * What a run's verdicts add up to. The one place that says what passes: `holds`, `witnessed` and
 * `can still close`; `clipped` and `unknown` are no passes, a finding nobody wrote down is none.
 */
import { never } from '../assert';
import type { RunResults, VerdictWord } from '../results';
import { type Lang, say } from './say';

/** `good` passes, `bad` is false, `open` was not decided. */
export type Mark = 'good' | 'bad' | 'open';

export function markOf(verdict: VerdictWord): Mark {
  switch (verdict) {
    case 'holds':
    case 'witnessed':
    case 'can still close':
      return 'good';
    case 'violated':
    case 'not witnessed':
      return 'bad';
    case 'clipped':
    case 'unknown':
      return 'open';
    default:
      return never(verdict);
  }
}

export const markSigns: Readonly<Record<Mark, string>> = { good: '✓', bad: '✗', open: '?' };

export interface Tally {
  readonly total: number;
  readonly good: number;
  readonly bad: number;
  readonly open: number;
  readonly systems: number;
  readonly scopes: number;
  readonly states: number;
  readonly findings: number;
  /** Findings that no manifest names: failures. */
  readonly unpinned: number;
  /** Findings of a manifest that did not come back: failures. */
  readonly missing: number;
  readonly violations: number;
}

export function tallyOf(results: RunResults): Tally {
  const marks = results.systems.flatMap(({ verdicts }) =>
    verdicts.map(({ verdict }) => markOf(verdict)),
  );
  const findings = results.systems.flatMap((system) => system.findings);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    total: marks.length,
    good: marks.filter((mark) => mark === 'good').length,
    bad: marks.filter((mark) => mark === 'bad').length,
    open: marks.filter((mark) => mark === 'open').length,
    systems: new Set(results.systems.map(({ system }) => system)).size,
    scopes: results.systems.length,
    states: sum(results.systems.map(({ states }) => states)),
    findings: findings.length,
    unpinned: findings.filter(({ isPinned }) => !isPinned).length,
    missing: sum(results.systems.map(({ findingsMissing }) => findingsMissing.length)),
    violations: sum(results.simulations.map(({ violations }) => violations.length)),
  };
}

/** Whether the run as a whole passes; `clipped` and `unknown` may be allowed. */
export function passes(results: RunResults, options: { readonly allowOpen?: boolean } = {}) {
  const { bad, open, unpinned, missing, violations } = tallyOf(results);
  return bad + unpinned + missing + violations === 0 && (options.allowOpen === true || open === 0);
}

/** The verdict on the whole run, in sentences. */
export function headline(lang: Lang, results: RunResults): readonly string[] {
  const tally = tallyOf(results);
  const counts = { ...tally, broken: tally.bad };
  if (tally.total === 0) return [say(lang, 'headline.none')];
  const said: string[] = [];
  if (tally.bad > 0) said.push(say(lang, 'headline.notTrue', counts));
  if (tally.open > 0) said.push(say(lang, 'headline.undecided', counts));
  if (said.length === 0) said.push(say(lang, 'headline.allTrue', counts));
  if (tally.findings > 0) said.push(say(lang, 'headline.findings', counts));
  if (tally.unpinned > 0) said.push(say(lang, 'headline.unpinned', counts));
  if (tally.missing > 0) said.push(say(lang, 'headline.missing', counts));
  if (tally.violations > 0) said.push(say(lang, 'headline.violations', counts));
  return said;
}
