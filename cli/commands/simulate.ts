/** `countersign simulate`: one long life of the workflow, in virtual time. */
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { isSoundRun } from '../../base/attack-results';
import { saidText } from '../../base/catalogue/said';
import { say, word } from '../../base/catalogue/say';
import { walkedLines } from '../../base/catalogue/walked-table';
import type { SimulationResult } from '../../base/simulation-results';
import { onlyFrom } from '../../properties/simulated-corpus';
import { staffSentences } from '../../reports/staff';
import { durationText } from '../../reports/units';
import {
  MONTHS_MAX,
  seedOf,
  type Track,
  underWeather,
  type WeatherChoice,
  weathers,
} from '../../sim/index';
import { attackLines } from '../attack-lines';
import { availabilityLines } from '../availability-lines';
import { changedLives, runChanged } from '../changed-run';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { tellLife } from '../followed';
import { loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import {
  more,
  trackOption,
  withPage,
  withReplications,
  withRun,
  withSettings,
} from '../many-options';
import { type ManyOptions, sweptBy } from '../many-runs';
import { quoted } from '../quoted';
import { loadScenario, settingOf } from '../scenario-settings';
import { sealQueueLines, withSealQueue } from '../seal-times';
import { simulateMany, simulateSweep } from '../simulate-many';
import { type SimulationRequest, simulateOnThreads } from '../simulation-run';
import { strikeLines } from '../strike-lines';

export const SHIPPED_SCENARIO = 'liaoning-2013';

interface SimulateOptions extends ManyOptions {
  readonly months?: string;
  readonly track: Track;
  readonly rules: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
  readonly set: readonly string[];
  readonly only?: string;
  readonly trace?: string;
  readonly follow?: string;
  readonly system: readonly string[];
  readonly coverage?: boolean;
  readonly weather: WeatherChoice;
  readonly sealTimes?: string;
}

const EXAMPLES = `
Examples:
  countersign simulate                                  the pilot's four months
  countersign simulate liaoning-2013 --months 1000 --seed 7
  countersign simulate --track paper --json
  countersign simulate county --follow 77               one voucher's life
  countersign simulate county --system ./with-reviewer.ts --rules my-rules.yaml
  countersign simulate --half-width 5% --figure 'cycle time: payment'
  countersign simulate county --set weather.stormsPerYear=0,9,40 --replications 20`;

export function addSimulate(door: Door): void {
  const command = door.program
    .command('simulate')
    .description('run months of the workflow: posts, lines, weather, three books, month ends')
    .argument('[scenario]', 'a shipped scenario by name, or a file', SHIPPED_SCENARIO)
    .addOption(trackOption())
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--only <documents>', 'ask for these documents alone, such as 0:17,0:203')
    .addOption(
      new Option('--weather <which>', "the scenario's own, none, or every kind of fault")
        .choices([...weathers])
        .default('scenario'),
    )
    .option('--trace <file>', 'every step of every voucher, in binary, into a file')
    .option('--system <file>', 'a changed system, beside the shipped one', more, [])
    .option('--follow <voucher>', "one voucher's life, step by step: its number, such as 0:77")
    .option('--seal-times <file>', 'a measurement.json of report sealing, for the seal queue')
    .option('--coverage', 'what was walked of the tables that the checker explores');
  withPage(withSettings(withReplications(withRun(command)))).addHelpText('after', EXAMPLES);
  command.action((scenario: string) =>
    door.run<SimulateOptions>(command, (context, options) => run(context, scenario, options)),
  );
}

async function run(context: Context, name: string, options: SimulateOptions): Promise<Outcome> {
  const months =
    options.months === undefined
      ? undefined
      : wholeNumber('--months', options.months, 1, MONTHS_MAX);
  const swept = sweptBy(options.set);
  const isMany = options.replications !== undefined || options.halfWidth !== undefined;
  const isSwept = swept.some(({ values }) => values.length > 1);
  if (options.follow !== undefined && (isMany || isSwept))
    throw new InputError('--follow', options.follow, 'one run: no sweep and no replications');
  const common = {
    name,
    given: name,
    rules: loadRules(options.rules),
    track: options.track,
    ...(months === undefined ? {} : { months }),
  };
  if (options.system.length > 0 && isSwept)
    throw new InputError('--system', options.system.join(' '), 'one setting: no sweep');
  if (isSwept) {
    if (options.weather !== 'scenario')
      throw new InputError(
        '--weather',
        options.weather,
        "the scenario's own where values are swept",
      );
    return simulateSweep(context, common, swept, options);
  }
  const scenario = underWeather(loadScenario(name, options.set.map(settingOf)), options.weather);
  if (options.html !== undefined && options.system.length === 0)
    throw new InputError('--html', options.html, 'a sweep, or a --system beside the shipped one');
  if (options.system.length > 0 && options.follow === undefined)
    return runChanged(context, { ...common, scenario }, options.system, options);
  if (isMany) {
    const repeat = commandOf(name, { ...options, seed: seedOf(options.seed, 1) });
    return simulateMany(context, { ...common, scenario }, options, repeat);
  }
  const only = options.only === undefined ? {} : { only: onlyFrom(options.only.split(',')) };
  const request: SimulationRequest = { ...common, scenario, seed: options.seed, ...only };
  if (options.follow !== undefined) {
    const { system, track } = options;
    const lives = system.length > 0 ? changedLives(system, common.rules, track) : undefined;
    const how = { isJson: options.json === true, repeat: commandOf(name, options) };
    const told = lives ? { ...how, lives } : how;
    return tellLife(context, request, options.follow, told);
  }
  const run = await simulateOnThreads(context, request, options);
  const result = withSealQueue(run, scenario, options.sealTimes);
  if (options.json) context.print(JSON.stringify(result, null, 2));
  else {
    context.print(...simulationLines(context, result));
    context.print(...sealQueueLines(context, result));
    if (result.coverage)
      context.print(...walkedLines(context.lang, result.coverage, context.paint, context.columns));
    if (!isSoundRun(result)) context.print(repeatLine(context, name, options));
  }
  return isSoundRun(result) ? 0 : 1;
}

const repeatLine = (context: Context, name: string, options: SimulateOptions): string =>
  say(context.lang, 'table.repeat', { command: commandOf(name, options) });

/** The one command that lives a run again. */
const commandOf = (name: string, options: SimulateOptions): string =>
  [
    `countersign simulate ${quoted(name)} --track ${options.track} --seed ${quoted(options.seed)}`,
    ...(options.months ? [`--months ${options.months}`] : []),
    ...(options.weather === 'scenario' ? [] : [`--weather ${options.weather}`]),
    ...(options.rules === SHIPPED_RULES ? [] : [`--rules ${quoted(options.rules)}`]),
    ...options.set.map((setting) => `--set ${quoted(setting)}`),
    ...(options.only === undefined ? [] : [`--only ${options.only}`]),
    ...(options.sealTimes === undefined ? [] : [`--seal-times ${quoted(options.sealTimes)}`]),
    ...options.system.map((file) => `--system ${quoted(file)}`),
    ...(options.follow === undefined ? [] : [`--follow ${options.follow}`]),
  ].join(' ');

const ASSUMPTIONS_SHOWN = 4;

/** A run as the terminal tells it. */
export function simulationLines(
  context: Context,
  result: SimulationResult,
  withGround = true,
): string[] {
  const { lang, paint } = context;
  const times = { ...result.cycleTimes, closing: result.closingTimes };
  return [
    paint(
      'strong',
      [
        result.scenario,
        word(lang, 'track', result.track),
        say(lang, 'cli.seed', { seed: result.seed }),
      ].join(' · '),
    ),
    `  ${say(lang, 'cli.simulate.documents', documents(result))}`,
    ...Object.entries(times).map(
      ([what, { p50, p90, max }]) =>
        `  ${say(lang, 'cli.simulate.times', {
          what: word(lang, 'count', what),
          p50: durationText(lang, p50),
          p90: durationText(lang, p90),
          max: durationText(lang, max),
        })}`,
    ),
    ...staffSentences(lang, result).map((sentence) => `  ${sentence}`),
    ...strikeLines(context, result),
    ...attackLines(context, result),
    ...availabilityLines(context, result),
    ...result.violations.map((sentence) => `  ${paint('bad', `✗ ${saidText(lang, sentence)}`)}`),
    `  ${paint(
      isSoundRun(result) ? 'good' : 'bad',
      say(lang, 'cli.simulate.closed', {
        closed: result.monthsClosed,
        months: result.months,
        events: result.events,
        violations: result.violations.length,
      }),
    )}`,
    `  ${say(lang, 'cli.simulate.in time', {
      atOnce: result.books.monthsAtOnce,
      inTime: result.books.monthsInTime,
      late: result.books.monthsLate,
    })}`,
    `  ${paint('dim', say(lang, 'cli.simulate.checksum', { checksum: result.checksum }))}`,
    ...(withGround ? groundLines(context, result) : []),
  ];
}

/** Weather and assumptions: under every figure, told once where several runs share them. */
export const groundLines = ({ lang, paint }: Context, result: SimulationResult): string[] =>
  (['weather', 'published', 'assumed'] as const).flatMap((what) =>
    shown(what === 'assumed' ? result.assumptions : result[what]).map((told) => {
      const sentence = saidText(lang, told);
      return `  ${paint('dim', say(lang, `cli.simulate.${what}`, { sentence }))}`;
    }),
  );

/** The first few; the report and --json have all. */
const shown = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= ASSUMPTIONS_SHOWN
    ? sentences
    : [
        ...sentences.slice(0, ASSUMPTIONS_SHOWN),
        `… ${sentences.length - ASSUMPTIONS_SHOWN} more (--json)`,
      ];

/** Of all months, not of those that are listed one by one. */
const documents = ({
  counts: { notices = 0, rows = 0, payments = 0 },
}: SimulationResult): Record<'notices' | 'rows' | 'payments', number> => ({
  notices,
  rows,
  payments,
});
