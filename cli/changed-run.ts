/**
 * `simulate --system FILE`: a designer's changed system beside the shipped one. One report joins
 * what its verdicts gained and lost with what its vouchers did in time, under the same seeds.
 */
import { InputError } from '../base/assert';
import type { ComparisonResults } from '../base/campaign-results';
import { diffLines } from '../base/catalogue/diff-lines';
import { say } from '../base/catalogue/say';
import { type DiffResults, lossesOf, type ScopeDiff } from '../base/diff-results';
import { nodeThreads, workersMax } from '../check/workers/node-threads';
import { comparisonLines } from '../reports/campaign-lines';
import {
  type Changed,
  type Lives,
  pilotLives,
  type Scenario,
  swapOf,
  type Track,
} from '../sim/index';
import { STATES_MAX } from './check-run';
import type { Context } from './context';
import { differ, type Side } from './diff-run';
import type { Outcome } from './door';
import { loadFamilies, loadRules, type NamedRules, SHIPPED_RULES } from './inputs';
import { writePage } from './many-page';
import { type ArmRequest, comparison, type ManyOptions } from './many-runs';
import { quoted } from './quoted';
import { overriddenBy } from './user-override';

/** Pairs of states that a difference of behaviours is looked for in, each way. */
const PAIRS_MAX = 200_000;

export interface ChangedRequest {
  readonly name: string;
  readonly scenario: Scenario;
  readonly rules: NamedRules;
  readonly track: Track;
  readonly months?: number;
}

export interface ChangedOptions extends ManyOptions {
  readonly json?: boolean;
  readonly html?: string;
}

/** A user's file and the shipped system that it changes. */
interface Given extends Changed {
  readonly file: string;
}

/** @throws InputError where a file is no override of a system that vouchers walk. */
function loadChanged(files: readonly string[]): readonly Given[] {
  return files.map((file) => {
    const [family] = loadFamilies([file]);
    const shipped = family && overriddenBy(family);
    if (!family || !shipped)
      throw new InputError('--system', file, 'a module that exports an override');
    return { file, family, shipped: shipped.name };
  });
}

const sideOf = (given: Given, shippedRules: NamedRules, rules: NamedRules): Side => {
  const [before] = loadFamilies([given.shipped]);
  return {
    before: { family: before ?? given.family, rules: shippedRules },
    now: { family: given.family, rules },
    name: given.shipped,
    nameNow: given.file,
  };
};

/** Every change with its verdicts before and now; a scope whose rules do not differ is left out. */
function diffOf(context: Context, given: readonly Given[], rules: NamedRules): DiffResults {
  const shippedRules = loadRules(SHIPPED_RULES);
  const threads = nodeThreads(workersMax());
  const found = differ(context, {
    sides: given.map((one) => sideOf(one, shippedRules, rules)),
    statesMax: STATES_MAX,
    pairsMax: PAIRS_MAX,
    search: threads ? { threads } : {},
  });
  return {
    before: given.map(({ shipped }) => shipped).join(', '),
    now: given.map(({ file }) => file).join(', '),
    ...(rules.given === SHIPPED_RULES ? {} : { rules: rules.given }),
    ...found,
  };
}

/** The lives of what files change, for a run of them alone. */
export const changedLives = (files: readonly string[], rules: NamedRules, track: Track): Lives =>
  pilotLives(rules.rules, track, swapOf(loadChanged(files)));

/** The joined report; exit code 1 where something was lost, or a run was not sound. */
export async function runChanged(
  context: Context,
  request: ChangedRequest,
  files: readonly string[],
  options: ChangedOptions,
): Promise<Outcome> {
  const given = loadChanged(files);
  const { name, scenario, rules, track } = request;
  const swap = swapOf(given);
  // Composed before anything is searched: a change that no voucher can walk is told at once.
  const lives = pilotLives(rules.rules, track, swap);
  const diff = diffOf(context, given, rules);
  const months = request.months === undefined ? {} : { months: request.months };
  const common = { given: name, scenario, track, ...months };
  const shipped: ArmRequest = { ...common, name: diff.before, rules: loadRules(SHIPPED_RULES) };
  const changed: ArmRequest = { ...common, name: diff.now, rules, lives };
  const times = await comparison(context, [shipped, changed], options);
  tell(context, { request, given, diff, times }, options);
  const { verdicts, coalitions, scopes } = lossesOf(diff);
  const isSound = [times.first, times.second].every(({ runs, sound }) => runs === sound);
  return verdicts + coalitions + scopes === 0 && isSound ? 0 : 1;
}

interface Found {
  readonly request: ChangedRequest;
  readonly given: readonly Given[];
  readonly diff: DiffResults;
  readonly times: ComparisonResults;
}

function tell(context: Context, found: Found, options: ChangedOptions): void {
  const { request, given, diff, times } = found;
  const { name, rules } = request;
  const { lang, paint, columns } = context;
  const commandFor = ({ system, scope }: ScopeDiff): string => {
    const one = given.find(({ family }) => family.name === system) ?? given[0];
    const under = rules.given === SHIPPED_RULES ? '' : ` --rules ${quoted(rules.given)}`;
    const sides = `${quoted(one?.shipped ?? '')} ${quoted(one?.file ?? '')}`;
    return `countersign diff ${sides} --scope ${quoted(scope)}${under}`;
  };
  const title = say(lang, 'changed.verdicts');
  const files = given.map(({ file }) => `--system ${quoted(file)}`).join(' ');
  writePage(context, options.html, {
    command: `countersign simulate ${quoted(name)} ${files}`,
    before: { title, lines: diffLines(lang, diff, commandFor) },
    results: times,
  });
  if (options.json) {
    context.print(JSON.stringify({ kind: 'changed system', diff, comparison: times }, null, 2));
    return;
  }
  context.print(
    paint('strong', title),
    ...diffLines(lang, diff, commandFor, paint, columns),
    '',
    paint('strong', say(lang, 'changed.times', { scenario: name })),
    ...comparisonLines(lang, times, paint),
  );
}
