/** Options of commands that live a run many times. */
import { type Command, Option } from 'commander';
import type { Track } from '../sim/index';
import { DEFAULT_SEED } from './results';

export const tracks: readonly Track[] = ['electronic', 'paper', 'dual'];

/** Takes an option as often as it is given. */
export const more = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
];

/** How many replications, and until when. */
export const withReplications = (command: Command): Command =>
  command
    .option('--replications <n>', 'runs under seeds of their own; with --half-width the most')
    .option('--half-width <percent>', 'until half the 95 % interval of --figure is so narrow')
    .option('--figure <name>', 'the figure of --half-width', 'closing time');

/** Parameters set, several values of one separated by commas. */
export const withSettings = (command: Command): Command =>
  command
    .option('--set <path=values>', 'a parameter of the scenario, or a sweep over values', more, [])
    .option('--csv', 'a sweep as CSV on standard output');

/** Where a page of many runs goes. */
export const withPage = (command: Command): Command =>
  command.option('--html <file>', 'a comparison or a sweep as a page of its own, with its plots');

/** What every run needs, whatever command lives it. */
export const withRun = (command: Command): Command =>
  command
    .option('--months <n>', 'how many months; those of the scenario if absent')
    .option('--seed <text>', 'the seed of everything drawn', DEFAULT_SEED)
    .option('--workers <n>', 'threads; the answer is the same', 'auto')
    .option('--json', 'results as JSON on standard output');

export const trackOption = (): Option =>
  new Option('--track <track>', 'the carrier').choices([...tracks]).default('electronic');
