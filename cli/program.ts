/** The command line as a whole: commands, their help, and what becomes of errors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { HarnessBug, InputError } from '../base/assert';
import { has, type Lang, langs, say } from '../base/catalogue/say';
import { makeContext } from './context';
import type { Door } from './door';
import type { WorkerInput } from './job';
import { packageRoot } from './paths';

export const EXIT = { good: 0, finding: 1, badInput: 2, bug: 3 } as const;

/**
 * Each command with what loads it: charts, the simulator and exports are not wanted where only a
 * verdict is.
 */
const commands: Readonly<Record<string, () => (door: Door) => void>> = {
  check: () => (require('./commands/check') as typeof import('./commands/check')).addCheck,
  diff: () => (require('./commands/diff') as typeof import('./commands/diff')).addDiff,
  simulate: () =>
    (require('./commands/simulate') as typeof import('./commands/simulate')).addSimulate,
  compare: () => (require('./commands/compare') as typeof import('./commands/compare')).addCompare,
  campaign: () =>
    (require('./commands/campaign') as typeof import('./commands/campaign')).addCampaign,
  merge: () => (require('./commands/merge') as typeof import('./commands/merge')).addMerge,
  minimise: () =>
    (require('./commands/minimise') as typeof import('./commands/minimise')).addMinimise,
  seal: () => (require('./commands/seal') as typeof import('./commands/seal')).addSeal,
  verify: () => (require('./commands/verify') as typeof import('./commands/verify')).addVerify,
  notice: () => (require('./commands/notice') as typeof import('./commands/notice')).addNotice,
  keys: () => (require('./commands/keys') as typeof import('./commands/keys')).addKeys,
  bench: () => (require('./commands/bench') as typeof import('./commands/bench')).addBench,
  report: () => (require('./commands/report') as typeof import('./commands/report')).addReport,
  replay: () => (require('./commands/replay') as typeof import('./commands/replay')).addReplay,
  trace: () => (require('./commands/trace') as typeof import('./commands/trace')).addTrace,
  paths: () => (require('./commands/paths') as typeof import('./commands/paths')).addPaths,
  export: () => (require('./commands/export') as typeof import('./commands/export')).addExport,
  init: () => (require('./commands/init') as typeof import('./commands/init')).addInit,
};

/** Runs one command line; resolves to its exit code and never rejects. */
export async function runCommandLine(input: WorkerInput): Promise<number> {
  let code: number = EXIT.good;
  let lang: Lang = 'en';
  const program = new Command('countersign');
  const door: Door = {
    program,
    run: async (command, action) => {
      const options = command.optsWithGlobals();
      lang = langOf(options);
      code = await action(makeContext(lang, input), options as never);
    },
  };
  build(door, input);
  try {
    await program.parseAsync([...(input.argv.length > 0 ? input.argv : ['report'])], {
      from: 'user',
    });
    return code;
  } catch (error) {
    return exitFor(error, lang);
  }
}

function build(door: Door, input: WorkerInput): void {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly description: string;
  };
  door.program
    .description(manifest.description)
    .version(manifest.version)
    .addOption(
      new Option('--lang <language>', 'language of what is printed')
        .choices([...langs])
        .default('en'),
    )
    .configureHelp({ helpWidth: Math.min(100, input.columns), showGlobalOptions: true })
    .exitOverride()
    .addHelpText(
      'after',
      '\nWithout a command: report (checks, simulates, seals, writes the report).\n' +
        'Exit codes: 0 decided and good, 1 a finding, 2 bad input, 3 a fault of Countersign.',
    );
  const asked = input.argv.find((word) => Object.hasOwn(commands, word));
  const wanted = input.argv.length === 0 ? 'report' : asked;
  for (const [name, add] of Object.entries(commands))
    if (wanted === undefined || name === wanted) add()(door);
  withoutExit(door.program);
}

/** Commands throw instead of ending the process, and so do commands of commands. */
function withoutExit({ commands: inside }: Command): void {
  for (const command of inside) {
    command.exitOverride();
    withoutExit(command);
  }
}

const langOf = (options: { readonly lang?: string }): Lang => (options.lang === 'zh' ? 'zh' : 'en');

/**
 * What was wrong, in the language; a refusal of a store by its name and in a sentence. Its class is
 * not asked: that would load the whole wing before every command.
 */
function wrongInput(error: InputError, lang: Lang): string {
  const { place, found, expected } = error;
  const key = `refusal.${'reason' in error ? error.reason : ''}`;
  const told = has(lang, key) ? `${found} (${say(lang, key)})` : found;
  return say(lang, 'cli.input.error', { place, found: told, expected });
}

function exitFor(error: unknown, lang: Lang): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.badInput;
  if (error instanceof InputError) {
    process.stderr.write(`countersign: ${wrongInput(error, lang)}\n`);
    return EXIT.badInput;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const own = error instanceof HarnessBug ? error.message : message;
  process.stderr.write(`${say('en', 'cli.bug', { message: own })}\n`);
  if (error instanceof HarnessBug && error.stack) process.stderr.write(`${error.stack}\n`);
  return EXIT.bug;
}
