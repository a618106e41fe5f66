/**
 * `countersign minimise`: a simulated run that fails, made as small as it can be with the same
 * failure; the one command that lives it again, and the shortest story of it where the checker has
 * the same sentence. Exit code 1 where the run fails, 0 where it does not.
 */
import { join } from 'node:path';
import { say } from '../../base/catalogue/say';
import { storyLines } from '../../base/catalogue/story-lines';
import type { Family } from '../../models/family';
import { type KeptRun, keptRunText, sentenceOf } from '../../properties/simulated-corpus';
import {
  failureOf,
  MONTHS_MAX,
  minimise,
  pilotLives,
  type RunRequest,
  simulate,
  type Track,
} from '../../sim/index';
import { checkAll, STATES_MAX } from '../check-run';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';
import { loadFamilies, loadRules, type NamedRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { trackOption, withSettings } from '../many-options';
import { quoted } from '../quoted';
import { DEFAULT_SEED } from '../results';
import { loadScenario, settingOf } from '../scenario-settings';

interface MinimiseOptions {
  readonly months?: string;
  readonly track: Track;
  readonly seed: string;
  readonly rules: string;
  readonly set: readonly string[];
  readonly keep?: boolean | string;
}

/** Kinds of faults, each as the setting that switches it off; a scenario without one has it off. */
const quieting = [
  'weather.stormsPerYear=0',
  'rollOut.fallbackDaysPerYear=0',
  'misfortunes.is.returns=0',
  'misfortunes.is.misfortunes=0',
  'misfortunes.is.slips=0',
  'misfortunes.is.other=0',
  'books.electronic=0',
  'books.paper=0',
];
const CORPUS = join('properties', 'corpus', 'simulated');

const EXAMPLES = `
Examples:
  countersign minimise --rules 'liaoning-2013 without queryUnknownTransfers' --seed 1
  countersign minimise --rules 'liaoning-2013 without payBeforeClear' --seed 1 --keep`;

export function addMinimise(door: Door): void {
  const command = door.program
    .command('minimise')
    .description('a failing simulation made small: shorter, fewer documents, fewer faults')
    .argument('[scenario]', 'a shipped scenario by name, or a file', 'liaoning-2013')
    .option('--months <n>', 'how many months; those of the scenario if absent')
    .option('--seed <text>', 'the seed of everything drawn', DEFAULT_SEED)
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .addOption(trackOption())
    .option('--keep [folder]', `keeps the small run as a file, in ${CORPUS} if no folder is named`);
  withSettings(command).addHelpText('after', EXAMPLES);
  command.action((scenario: string) =>
    door.run<MinimiseOptions>(command, (context, options) => run(context, scenario, options)),
  );
}

function run(context: Context, given: string, options: MinimiseOptions): Outcome {
  const rules = loadRules(options.rules);
  const scenarioWith = (more: readonly string[]) =>
    loadScenario(given, [...options.set, ...more].map(settingOf));
  const lives = pilotLives(rules.rules, options.track);
  const months =
    options.months === undefined
      ? {}
      : { months: wholeNumber('--months', options.months, 1, MONTHS_MAX) };
  const { seed, track } = options;
  const request: RunRequest = {
    scenario: scenarioWith([]),
    rules: rules.rules,
    seed,
    track,
    ...months,
  };
  const [violation] = simulate({ ...request, lives }).violations;
  if (violation === undefined) {
    context.print(say(context.lang, 'campaign.minimise.sound'));
    return 0;
  }
  const failure = failureOf(violation);
  let tries = 0;
  const stage = failure;
  const small = minimise(
    request,
    quieting.filter((setting) => isThere(given, setting)),
    (part) => {
      context.progress({ stage, done: ++tries, unit: 'runs' });
      const { quiet = [], ...some } = part;
      const scenario = quiet.length > 0 ? scenarioWith(quiet) : request.scenario;
      const { violations } = simulate({ ...request, ...some, scenario, lives });
      return violations.some((said) => failureOf(said) === failure);
    },
  );
  context.progress({ stage, done: tries, unit: 'runs', isDone: true });
  const kept: KeptRun = {
    scenario: given,
    settings: [...options.set, ...small.quiet],
    rules: options.rules,
    track,
    seed,
    months: small.months,
    only: Object.entries(small.only).flatMap(([year, all]) => all.map((one) => `${year}:${one}`)),
    failure,
  };
  const { documents, documentsBefore: before, quiet } = small;
  const told = { failure: violation, documents, before, months: small.months, quiet: quiet.length };
  context.print(
    context.paint('bad', say(context.lang, 'campaign.minimise.small', { ...told, tries })),
    say(context.lang, 'table.repeat', { command: commandOf(kept) }),
    ...checkerLines(context, kept, rules),
  );
  if (options.keep !== undefined && options.keep !== false) keep(context, kept, options.keep);
  return 1;
}

/** Whether a scenario has what a setting would set. */
function isThere(given: string, setting: string): boolean {
  try {
    loadScenario(given, [settingOf(setting)]);
    return true;
  } catch {
    return false;
  }
}

const commandOf = ({ scenario, track, seed, months, rules, settings, only }: KeptRun): string =>
  [
    `countersign simulate ${quoted(scenario)} --track ${track} --seed ${quoted(seed)}`,
    `--months ${months}`,
    ...(rules === SHIPPED_RULES ? [] : [`--rules ${quoted(rules)}`]),
    ...settings.map((setting) => `--set ${quoted(setting)}`),
    `--only ${only.join(',')}`,
  ].join(' ');

/** The truly shortest story, where the broken rule fits a system of the checker. */
function checkerLines(context: Context, kept: KeptRun, rules: NamedRules): readonly string[] {
  const { lang, paint } = context;
  const sentence = sentenceOf(kept.failure, kept.track);
  const [family] = sentence ? loadFamilies([sentence.system]) : [];
  const scope = family && sentence && scopeWith(family, sentence.property, rules);
  if (!family || !sentence || !scope) return [say(lang, 'campaign.minimise.noSentence')];
  const { property } = sentence;
  const asked = { families: [family], names: [family.name], rules, scope, property };
  const story = checkAll(context, { ...asked, statesMax: STATES_MAX })
    .flatMap(({ verdicts }) => verdicts)
    .find((verdict) => verdict.property === property)?.story;
  if (!story) return [say(lang, 'campaign.minimise.notThere', { system: family.name, property })];
  const command =
    `countersign check ${family.name} --scope ${quoted(scope)} ` +
    `--property ${quoted(property)} --rules ${quoted(rules.given)}`;
  return [
    '',
    paint('strong', say(lang, 'campaign.minimise.story', { steps: story.steps.length })),
    ...storyLines(lang, story, paint),
    say(lang, 'table.repeat', { command }),
  ];
}

const scopeWith = (family: Family, property: string, { rules }: NamedRules): string | undefined =>
  family.scopes.find(
    (scope) =>
      scope.kind === 'honest' &&
      scope.build(rules).properties.some(({ name }) => name === property),
  )?.name;

function keep(context: Context, kept: KeptRun, folder: boolean | string): void {
  const name = `${kept.failure}-${kept.rules}-${kept.track}`
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
  const path = join(typeof folder === 'string' ? folder : CORPUS, `${name}.json`);
  writeFile(path, keptRunText(kept));
  context.print(say(context.lang, 'campaign.written', { path }));
}
