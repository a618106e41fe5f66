/** `countersign simulate`: one long life of the workflow, in virtual time. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { say, word } from '../../base/catalogue/say';
import type { SimulationResult } from '../../base/simulation-results';
import { durationText } from '../../reports/units';
import { MONTHS_MAX, parseScenario, type Scenario, type Track } from '../../sim/index';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readText } from '../files';
import { loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { packageRoot, shippedScenarios } from '../paths';
import { DEFAULT_SEED } from '../results';
import { type SimulationRequest, simulateOnThreads } from '../simulation-run';

export const SHIPPED_SCENARIO = 'liaoning-2013';
export const tracks: readonly Track[] = ['electronic', 'paper', 'dual'];

interface SimulateOptions {
  readonly months?: string;
  readonly track: Track;
  readonly seed: string;
  readonly rules: string;
  readonly json?: boolean;
  readonly workers: string;
  readonly trace?: string;
}

const EXAMPLES = `
Examples:
  countersign simulate                                  the pilot's four months
  countersign simulate liaoning-2013 --months 1000 --seed 7
  countersign simulate --track paper --json`;

export function addSimulate(door: Door): void {
  const command = door.program
    .command('simulate')
    .description('run months of the workflow: posts, lines, weather, three books, month ends')
    .argument('[scenario]', 'a shipped scenario by name, or a file', SHIPPED_SCENARIO)
    .option('--months <n>', 'how many months; those of the scenario if absent')
    .addOption(
      new Option('--track <track>', 'the carrier').choices([...tracks]).default('electronic'),
    )
    .option('--seed <text>', 'the seed of everything drawn', DEFAULT_SEED)
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--workers <n>', 'threads that live whole years; the answer is the same', 'auto')
    .option('--trace <file>', 'every step of every voucher, in binary, into a file')
    .option('--json', 'results as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  command.action((scenario: string) =>
    door.run<SimulateOptions>(command, (context, options) => run(context, scenario, options)),
  );
}

/** A scenario by the name of a shipped file, or from a file. */
export function loadScenario(given: string): Scenario {
  const shipped = join(packageRoot(), 'sim', 'scenarios', `${given}.yaml`);
  const isName = /^[a-z0-9-]+$/.test(given);
  if (isName && !existsSync(shipped) && !existsSync(given))
    throw new InputError('SCENARIO', given, `${shippedScenarios().join(', ')}, or a file`);
  const path = isName && existsSync(shipped) ? shipped : resolve(given);
  return parseScenario(readText(path, 'a scenario in YAML'), given);
}

/** Whether every month closed and nothing was broken. */
export const isSound = (result: SimulationResult): boolean =>
  result.violations.length === 0 && result.monthsClosed === result.months;

async function run(context: Context, name: string, options: SimulateOptions): Promise<Outcome> {
  const months =
    options.months === undefined
      ? undefined
      : wholeNumber('--months', options.months, 1, MONTHS_MAX);
  const request: SimulationRequest = {
    scenario: loadScenario(name),
    name,
    rules: loadRules(options.rules),
    seed: options.seed,
    track: options.track,
    ...(months === undefined ? {} : { months }),
  };
  const result = await simulateOnThreads(context, request, options);
  if (options.json) context.print(JSON.stringify(result, null, 2));
  else {
    context.print(...simulationLines(context, result));
    if (!isSound(result)) context.print(repeatLine(context, name, options));
  }
  return isSound(result) ? 0 : 1;
}

const repeatLine = (context: Context, name: string, options: SimulateOptions): string =>
  say(context.lang, 'table.repeat', {
    command: [
      `countersign simulate ${name} --track ${options.track} --seed ${options.seed}`,
      ...(options.months ? [`--months ${options.months}`] : []),
      ...(options.rules === SHIPPED_RULES ? [] : [`--rules ${options.rules}`]),
    ].join(' '),
  });

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
    ...result.violations.map((sentence) => `  ${paint('bad', `✗ ${sentence}`)}`),
    `  ${paint(
      isSound(result) ? 'good' : 'bad',
      say(lang, 'cli.simulate.closed', {
        closed: result.monthsClosed,
        months: result.months,
        events: result.events,
        violations: result.violations.length,
      }),
    )}`,
    `  ${paint('dim', say(lang, 'cli.simulate.checksum', { checksum: result.checksum }))}`,
    ...(withGround ? groundLines(context, result) : []),
  ];
}

/** Weather and assumptions: under every figure, told once where several runs share them. */
export const groundLines = ({ lang, paint }: Context, result: SimulationResult): string[] => [
  ...shown(result.weather).map(
    (sentence) => `  ${paint('dim', say(lang, 'cli.simulate.weather', { sentence }))}`,
  ),
  ...shown(result.published).map(
    (sentence) => `  ${paint('dim', say(lang, 'cli.simulate.published', { sentence }))}`,
  ),
  ...shown(result.assumptions).map(
    (sentence) => `  ${paint('dim', say(lang, 'cli.simulate.assumed', { sentence }))}`,
  ),
];

/** The first few; the report and --json have all. */
const shown = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= ASSUMPTIONS_SHOWN
    ? sentences
    : [
        ...sentences.slice(0, ASSUMPTIONS_SHOWN),
        `… ${sentences.length - ASSUMPTIONS_SHOWN} more (--json)`,
      ];

const documents = (result: SimulationResult): Record<'notices' | 'rows' | 'payments', number> => {
  const sum = (of: 'notices' | 'rows' | 'payments'): number =>
    result.monthly.reduce((total, month) => total + month[of], 0);
  return { notices: sum('notices'), rows: sum('rows'), payments: sum('payments') };
};
