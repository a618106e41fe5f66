/** The options of `countersign check`: what they are called, what they take, what goes together. */
import { type Command, Option } from 'commander';
import type { Demands } from '../base/catalogue/demands';
import type { Checkpoints } from '../check/core/checkpoint';
import type { SearchOptions } from '../check/core/explore';
import { nodeThreads, workersMax } from '../check/workers/node-threads';
import { STATES_MAX } from './check-run';
import { SHIPPED_RULES, wholeNumber } from './inputs';

export interface CheckOptions {
  readonly rules: string;
  readonly scope?: string;
  readonly property?: string;
  readonly statesMax: string;
  readonly allowClipped?: boolean;
  readonly requireExhaustive?: boolean;
  readonly coverage?: boolean;
  readonly coverageMin?: string;
  readonly workers: string;
  readonly memory?: string;
  readonly symmetry?: boolean;
  readonly partialOrder?: boolean;
  readonly bitstate?: string;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly profile?: boolean;
  readonly stats?: boolean;
  readonly annotations?: 'github';
  readonly json?: boolean;
  readonly junit?: string;
  readonly stories?: string;
  readonly vouchers?: string;
  readonly quota?: string;
  readonly faults?: string;
}

const EXAMPLES = `
Examples:
  countersign check                                   every system, every scope
  countersign check direct-payment                    one system
  countersign check --rules my-rules.yaml             under other rules
  countersign check direct-payment --scope coalitions  one scope of it
  countersign check ./my-system.ts                    a module that exports 'family' or 'system'
  countersign check ./my-system.ts --coverage-min 80 --require-exhaustive --annotations github
  countersign check voucher-reference --vouchers 2 --quota 1 --faults 4`;

/** Declares them. */
export function declareOptions(command: Command): Command {
  return command
    .description('explore every behaviour of systems and judge their properties')
    .argument('[systems...]', 'systems by name, or modules; all if none is named')
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--scope <name>', 'only this scope of each system')
    .option('--property <sentence>', 'only this property')
    .option(
      '--states-max <n>',
      'bound on states; beyond it a verdict is clipped',
      String(STATES_MAX),
    )
    .option('--allow-clipped', 'clipped and unknown verdicts are no failure')
    .addOption(
      new Option(
        '--require-exhaustive',
        'fail unless every verdict rests on the whole space',
      ).conflicts('allowClipped'),
    )
    .option('--coverage', 'how much of each machine was reached, and what never was')
    .option('--coverage-min <percent>', 'fail where fewer arrows of a machine are taken')
    .option('--workers <n>', 'threads that search: a number, or auto for all cores', 'auto')
    .option('--memory <MB>', 'budget of the search; a run that meets it ends clipped')
    .option('--symmetry', 'store interchangeable replicas once; whole counts stand beside')
    .addOption(
      new Option(
        '--partial-order',
        'let independent steps go in one order, where no property can tell',
      ).conflicts(['coverage', 'coverageMin', 'profile']),
    )
    .addOption(
      new Option(
        '--bitstate <MB>',
        'keep single bits in place of states: finds much, proves nothing',
      ).conflicts(['coverage', 'coverageMin', 'profile', 'checkpoint', 'resume', 'symmetry']),
    )
    .option('--checkpoint <folder>', 'keep the search there, level by level')
    .addOption(
      new Option('--resume <folder>', 'go on from the checkpoints of a folder').conflicts(
        'checkpoint',
      ),
    )
    .option('--profile', 'how often each step is enabled, and each property asked')
    .option('--stats', 'a line a second on standard error while a search runs')
    .addOption(
      new Option('--annotations <kind>', 'print what fails for a log that marks it').choices([
        'github',
      ]),
    )
    .option('--json', 'results as JSON on standard output')
    .option('--junit <file>', 'write a JUnit file')
    .option('--stories <file>', 'write the stories of what is violated, for countersign replay')
    .addOption(new Option('--vouchers <n>', 'voucher-reference only: number of vouchers'))
    .addOption(new Option('--quota <n>', 'voucher-reference only: payments that the quota allows'))
    .addOption(new Option('--faults <n>', 'voucher-reference only: channel faults'))
    .addHelpText('after', EXAMPLES);
}

/** Megabytes that may be asked for: what a 32-bit memory can hold. */
const MEGABYTES_MAX = 4096;

/** Bits leave room for the levels in hand. */
const BITSTATE_MAX = 2048;

/** How the search is to be run. @throws InputError where a number is none. */
export function searchOf(options: CheckOptions): SearchOptions {
  const cores = workersMax();
  const { workers, memory, bitstate, checkpoint, resume } = options;
  const asked = workers === 'auto' ? cores : wholeNumber('--workers', workers, 1, cores);
  const threads = nodeThreads(asked);
  const megabytes =
    memory === undefined ? undefined : wholeNumber('--memory', memory, 1, MEGABYTES_MAX);
  return {
    ...(threads ? { threads } : {}),
    ...(megabytes === undefined ? {} : { memoryBytesMax: megabytes * 2 ** 20 }),
    ...(options.symmetry ? { symmetry: true } : {}),
    ...(options.partialOrder ? { partialOrder: true } : {}),
    ...(bitstate === undefined
      ? {}
      : { bitstateBytes: wholeNumber('--bitstate', bitstate, 1, BITSTATE_MAX) * 2 ** 20 }),
    ...(checkpoint === undefined ? {} : { checkpoints: checkpointsIn(checkpoint, false) }),
    ...(resume === undefined ? {} : { checkpoints: checkpointsIn(resume, true) }),
  };
}

function checkpointsIn(folder: string, resume: boolean): Checkpoints {
  const { folderOf } = require('./checkpoints') as typeof import('./checkpoints');
  return folderOf(folder, resume);
}

/** Options of a search that change its verdicts or counts: a repeating command needs them. */
export const searchWords = ({ memory, symmetry, partialOrder, bitstate }: CheckOptions): string =>
  [
    ...(memory === undefined ? [] : [` --memory ${memory}`]),
    ...(symmetry ? [' --symmetry'] : []),
    ...(partialOrder ? [' --partial-order'] : []),
    ...(bitstate === undefined ? [] : [` --bitstate ${bitstate}`]),
  ].join('');

/** What the options demand of the run. @throws InputError where a percentage is none. */
export const demandsOf = (options: CheckOptions): Demands => ({
  ...(options.allowClipped ? { allowClipped: true } : {}),
  ...(options.requireExhaustive ? { requireExhaustive: true } : {}),
  ...(options.coverageMin === undefined
    ? {}
    : { coverageMin: wholeNumber('--coverage-min', options.coverageMin, 0, 100) }),
});
