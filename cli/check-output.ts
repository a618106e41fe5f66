/**
 * What `countersign check` prints: the table, the clearest story, then what was asked for beside
 * the verdicts. Beside `--json` annotations go to standard error, so that the JSON stays whole.
 */
import { coverageLines } from '../base/catalogue/coverage-table';
import { type Demands, unmetDemands } from '../base/catalogue/demands';
import { profileLines } from '../base/catalogue/profile-table';
import { say } from '../base/catalogue/say';
import { storyLines } from '../base/catalogue/story-lines';
import { verdictTable } from '../base/catalogue/verdict-table';
import { wrap } from '../base/catalogue/width';
import type { RunResults, SystemResult, VerdictResult } from '../base/results';
import { families } from '../models/systems/registry';
import { githubAnnotations } from '../reports/annotations';
import type { CheckOptions } from './check-options';
import type { Context } from './context';
import { type NamedRules, SHIPPED_RULES } from './inputs';

export interface Told {
  readonly results: RunResults;
  readonly rules: NamedRules;
  readonly demands: Demands;
}

/** Prints the results in the form that the options ask for. */
export function printResults(context: Context, told: Told, options: CheckOptions): void {
  if (options.json) context.print(JSON.stringify(told.results, null, 2));
  else tell(context, told, options);
  if (options.annotations === undefined) return;
  const lines = githubAnnotations(told.results, told.demands, context.lang);
  if (lines.length > 0) (options.json ? context.remark : context.print)(...lines);
}

function tell(context: Context, { results, rules, demands }: Told, options: CheckOptions): void {
  const { lang, paint, columns } = context;
  context.print(...verdictTable(lang, results, paint, columns));
  const on = Object.values(rules.rules).filter(Boolean).length;
  const total = Object.keys(rules.rules).length;
  const isShipped = results.systems.some((of) => families.some(({ name }) => name === of.system));
  if (isShipped || rules.given !== SHIPPED_RULES)
    context.print(say(lang, 'cli.rules', { name: rules.name, on, total }));
  const stories = options.property ? broken(results.systems) : broken(results.systems).slice(0, 1);
  for (const verdict of stories)
    if (verdict.story)
      context.print('', ...storyLines(lang, verdict.story, paint), repeatLine(context, verdict));
  if (results.coverage && (options.coverage || options.coverageMin !== undefined))
    context.print('', ...coverageLines(lang, results.coverage, paint, columns));
  for (const result of results.systems)
    if (result.profile)
      context.print('', ...profileLines(lang, result, result.profile, paint, columns));
  const unmet = unmetDemands(lang, results, demands);
  if (unmet.length === 0) return;
  context.print('');
  for (const each of unmet)
    context.print(
      ...wrap(say(lang, 'demand.line', { ...each }), columns).map((line) => paint('bad', line)),
    );
}

const repeatLine = ({ lang, paint }: Context, verdict: VerdictResult): string =>
  paint('dim', say(lang, 'table.repeat', { command: verdict.command ?? '' }));

/** Violations: what happened to money first, then what can no longer be closed, then the rest. */
function broken(systems: readonly SystemResult[]): readonly VerdictResult[] {
  const rank = ({ isOutcome, kind }: VerdictResult): number =>
    isOutcome ? (kind === 'canClose' || kind === 'closes' ? 1 : 0) : 2;
  const length = (verdict: VerdictResult): number => verdict.story?.steps.length ?? 0;
  return systems
    .flatMap((system) => system.verdicts)
    .filter((verdict) => verdict.story)
    .sort((a, b) => rank(a) - rank(b) || length(a) - length(b));
}
