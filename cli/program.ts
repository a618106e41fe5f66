/** The command line as a whole: commands, their help, and what becomes of errors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { HarnessBug, InputError } from '../base/assert';
import { type Lang, langs, say } from '../base/catalogue/say';
import { addBench } from './commands/bench';
import { addCheck } from './commands/check';
import { addExport } from './commands/export';
import { addInit } from './commands/init';
import { addPaths } from './commands/paths';
import { addReplay } from './commands/replay';
import { addReport } from './commands/report';
import { addSeal } from './commands/seal';
import { addSimulate } from './commands/simulate';
import { makeContext } from './context';
import type { Door } from './door';
import type { WorkerInput } from './job';
import { packageRoot } from './paths';

export const EXIT = { good: 0, finding: 1, badInput: 2, bug: 3 } as const;

/** Runs one command line; resolves to its exit code and never rejects. */
export async function runCommandLine(input: WorkerInput): Promise<number> {
  let code: number = EXIT.good;
  const program = new Command('countersign');
  const door: Door = {
    program,
    run: async (command, action) => {
      const options = command.optsWithGlobals();
      code = await action(makeContext(langOf(options), input), options as never);
    },
  };
  build(door, input);
  try {
    await program.parseAsync([...(input.argv.length > 0 ? input.argv : ['report'])], {
      from: 'user',
    });
    return code;
  } catch (error) {
    return exitFor(error);
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
  for (const add of [
    addCheck,
    addSimulate,
    addSeal,
    addBench,
    addReport,
    addReplay,
    addPaths,
    addExport,
    addInit,
  ])
    add(door);
  for (const command of door.program.commands) command.exitOverride();
}

const langOf = (options: { readonly lang?: string }): Lang => (options.lang === 'zh' ? 'zh' : 'en');

function exitFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.badInput;
  if (error instanceof InputError) {
    process.stderr.write(`countersign: ${error.message}\n`);
    return EXIT.badInput;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const own = error instanceof HarnessBug ? error.message : message;
  process.stderr.write(`${say('en', 'cli.bug', { message: own })}\n`);
  if (error instanceof HarnessBug && error.stack) process.stderr.write(`${error.stack}\n`);
  return EXIT.bug;
}
