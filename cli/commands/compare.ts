/**
 * `countersign compare`: two tracks, two rules files or two scenarios under the same seeds. What
 * differs is told with the interval of the paired difference. Exit code 1 where a run of either
 * side broke a sentence or left a month open.
 */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { parseDocument } from 'yaml';
import { InputError } from '../../base/assert';
import { word } from '../../base/catalogue/say';
import { comparisonLines } from '../../reports/campaign-lines';
import { MONTHS_MAX, type Track } from '../../sim/index';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readText } from '../files';
import { loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { trackOption, tracks, withPage, withReplications, withRun } from '../many-options';
import { writePage } from '../many-page';
import { type ArmRequest, comparison, type ManyOptions } from '../many-runs';
import { shippedScenarios } from '../paths';
import { quoted } from '../quoted';
import { loadScenario } from '../scenario-settings';

interface CompareOptions extends ManyOptions {
  readonly months?: string;
  readonly track: Track;
  readonly scenario: string;
  readonly rules: string;
  readonly json?: boolean;
  readonly html?: string;
}

const EXAMPLES = `
Examples:
  countersign compare paper electronic                     two tracks of the pilot
  countersign compare liaoning-2013 my-rules.yaml          two rules files
  countersign compare county 'county with weather.stormsPerYear=40'
  countersign compare paper electronic --half-width 5% --figure 'cycle time: payment'`;

export function addCompare(door: Door): void {
  const command = door.program
    .command('compare')
    .description('two tracks, rules files or scenarios under the same seeds: paired differences')
    .argument('<first>', 'a track, a rules file, or a scenario')
    .argument('<second>', 'another of the same kind')
    .option('--scenario <name-or-file>', 'the scenario, unless two are compared', 'liaoning-2013')
    .option('--rules <name-or-file>', 'the rules, unless two are compared', SHIPPED_RULES)
    .addOption(trackOption());
  withPage(withReplications(withRun(command))).addHelpText('after', EXAMPLES);
  command.action((first: string, second: string) =>
    door.run<CompareOptions>(command, (context, options) =>
      compare(context, [first, second], options),
    ),
  );
}

type Kind = 'track' | 'rules' | 'scenario';

/** What a name can be; a file is a scenario if it has volumes, else rules. */
function kindsOf(given: string): readonly Kind[] {
  if (tracks.some((track) => track === given)) return ['track'];
  const [base = given] = existsSync(given) ? [given] : given.split(/ with(?:out)? /);
  if (given.includes(' without ')) return ['rules'];
  if (['.yaml', '.yml'].includes(extname(base))) {
    const text = readText(base, 'a rules file or a scenario in YAML');
    return [parseDocument(text).has('volumes') ? 'scenario' : 'rules'];
  }
  const isScenario = shippedScenarios().includes(base);
  const settings = given.includes(' with ') && given.includes('=');
  if (settings) return ['scenario'];
  return [
    ...(isScenario ? (['scenario'] as const) : []),
    ...(base === SHIPPED_RULES ? (['rules'] as const) : []),
  ];
}

function kindOf(first: string, second: string): Kind {
  const others = kindsOf(second);
  const shared = kindsOf(first).find((kind) => others.includes(kind));
  if (shared) return shared;
  throw new InputError('compare', `${first} beside ${second}`, 'two tracks, rules or scenarios');
}

function armsOf(given: readonly [string, string], options: CompareOptions): ArmRequest[] {
  const kind = kindOf(...given);
  const months =
    options.months === undefined
      ? {}
      : { months: wholeNumber('--months', options.months, 1, MONTHS_MAX) };
  return given.map((name) => {
    const scenario = kind === 'scenario' ? name : options.scenario;
    return {
      name,
      given: scenario,
      scenario: loadScenario(scenario),
      rules: loadRules(kind === 'rules' ? name : options.rules),
      track: tracks.find((track) => kind === 'track' && track === name) ?? options.track,
      ...months,
    };
  });
}

async function compare(
  context: Context,
  given: readonly [string, string],
  options: CompareOptions,
): Promise<Outcome> {
  const [first, second] = armsOf(given, options);
  if (!first || !second) throw new InputError('compare', given.join(' '), 'two sides');
  const named = ({ name, ...arm }: ArmRequest): ArmRequest => ({
    ...arm,
    name: name === arm.track ? word(context.lang, 'track', name) : name,
  });
  const results = await comparison(context, [named(first), named(second)], options);
  const command = `countersign compare ${given.map(quoted).join(' ')}`;
  writePage(context, options.html, { command, results });
  if (options.json) context.print(JSON.stringify(results, null, 2));
  else context.print(...comparisonLines(context.lang, results, context.paint));
  const isGood = [results.first, results.second].every(({ runs, sound }) => runs === sound);
  return isGood ? 0 : 1;
}
