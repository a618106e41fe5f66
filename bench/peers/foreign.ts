/**
 * The three foreign engines. Each is compiled anew in every run, as its user would, and told to do
 * nothing that changes the counts: no partial order, no symmetry, deadlock no error, all invariants
 * on. SPIN and the search in C are told a table of the right size; Rumur finds its own, as we do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../base/assert';
import { numberIn, type Ran, runCommand } from './command';
import { type Measured, missing, type Peer } from './peer';
import { binaryLogarithm, type KnownSize } from './sizes';

/** A model beside this file, from the sources and from what is compiled. */
export function modelFile(name: string): string {
  const beside = join(__dirname, name);
  const file = existsSync(beside)
    ? beside
    : join(__dirname, '..', '..', '..', 'bench', 'peers', name);
  assert(existsSync(file), `${file} is not there`);
  return file;
}

const sizesOf = ({ vouchers, quota, faults }: KnownSize): string[] => [
  `-DN=${vouchers}`,
  `-DQ=${quota}`,
  `-DF=${faults}`,
];

const megabyte = 2 ** 20;

/** Processor time of the search, where it was told. */
const cpuOf = ({ cpuMilliseconds }: Ran) =>
  cpuMilliseconds === undefined ? {} : { cpuMilliseconds };

const whole = (steps: readonly Ran[]): number =>
  steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/**
 * Depth first, which is faster than its breadth-first search (whose depth equals our levels). The
 * hash table has a bucket a state, the size that its manual advises.
 */
export const spin: Peer = {
  id: 'spin',
  name: 'SPIN',
  how: 'spin -a; gcc -O2 -DSAFETY -DNOREDUCE; ./pan -E, depth first, -w for a bucket a state',
  absence: () => missing('spin', 'gcc'),
  run: async (size, folder) => {
    const generated = await runCommand({
      program: 'spin',
      args: [...sizesOf(size), '-a', modelFile('voucher.pml')],
      folder,
    });
    tellAllDigits(join(folder, 'pan.c'));
    const steps = [
      generated,
      await runCommand({
        program: 'gcc',
        args: '-O2 -DSAFETY -DNOREDUCE -DMEMLIM=16000 -o pan pan.c'.split(' '),
        folder,
      }),
    ];
    const run = await runCommand({
      program: './pan',
      args: ['-E', '-m100000', `-w${binaryLogarithm(size.states)}`],
      folder,
    });
    return readSpin(run, whole(steps));
  },
};

/** It prints counts to eight digits, too few to hold them to ours; nothing else is changed. */
function tellAllDigits(file: string): void {
  const source = readFileSync(file, 'utf8');
  const exact = source.replace(/%9\.8g (states|transitions)/g, '%9.0f $1');
  assert(exact !== source, 'SPIN prints its counts in another way than it used to');
  writeFileSync(file, exact);
}

/** SPIN counts the initial state as a transition. */
export function readSpin(run: Ran, beforeMilliseconds: number): Measured {
  const { output, milliseconds } = run;
  assert(output.includes('errors: 0'), `SPIN reports errors: ${output.slice(0, 500)}`);
  assert(!output.includes('Search not completed'), 'SPIN did not complete its search');
  return {
    states: numberIn(output, /(\d+) states, stored/, 'states'),
    transitions: numberIn(output, /(\d+) transitions \(= stored\+matched\)/, 'transitions') - 1,
    verdictMilliseconds: beforeMilliseconds + milliseconds,
    searchMilliseconds: milliseconds,
    ...cpuOf(run),
    bytes: numberIn(output, /([\d.]+)\s+total actual memory usage/, 'memory') * megabyte,
    bytesBy: 'its report',
  };
}

/** As many threads as it chooses, one a core; its queue and set not packed, which is faster. */
export const rumur: Peer = {
  id: 'rumur',
  name: 'Rumur',
  how: 'rumur --symmetry-reduction off --pack-state off; gcc -O3 -march=native; a thread a core',
  absence: () => missing('rumur', 'gcc'),
  run: async (size, folder) => {
    const { vouchers, quota, faults } = size;
    const values: Readonly<Record<string, number>> = { N: vouchers, Q: quota, F: faults };
    const model = readFileSync(modelFile('voucher.m'), 'utf8').replace(
      /^ {2}([NQF]): \d+;$/gm,
      (_, name: string) => `  ${name}: ${values[name]};`,
    );
    writeFileSync(join(folder, 'voucher.m'), model);
    const off = ['--deadlock-detection', '--symmetry-reduction', '--pack-state'];
    const steps = [
      await runCommand({
        program: 'rumur',
        args: [...off.flatMap((flag) => [flag, 'off']), '--output', 'voucher.c', 'voucher.m'],
        folder,
      }),
      await runCommand({
        program: 'gcc',
        args: [
          ...'-O3 -march=native'.split(' '),
          ...(process.arch === 'x64' ? ['-mcx16'] : []),
          ...'-o voucher voucher.c -pthread'.split(' '),
        ],
        folder,
      }),
    ];
    return readRumur(await runCommand({ program: './voucher', args: [], folder }), whole(steps));
  },
};

export function readRumur(run: Ran, beforeMilliseconds: number): Measured {
  const { output, milliseconds, peakBytes } = run;
  assert(output.includes('No error found'), `Rumur reports an error: ${output.slice(-500)}`);
  return {
    states: numberIn(output, /(\d+) states, \d+ rules fired in/, 'states'),
    transitions: numberIn(output, /\d+ states, (\d+) rules fired in/, 'transitions'),
    verdictMilliseconds: beforeMilliseconds + milliseconds,
    searchMilliseconds: milliseconds,
    ...cpuOf(run),
    ...(peakBytes === undefined ? {} : { bytes: peakBytes, bytesBy: 'its process' as const }),
  };
}

const SLOTS_SPARE = 0.7;

/** One core, no parents, a table that is told: what a search by hand can do on this machine. */
export const limit: Peer = {
  id: 'limit',
  name: 'C, by hand (the limit)',
  how: 'gcc -O3 -march=native; one core, no parents, batched with prefetch, told its table',
  absence: () => missing('gcc'),
  run: async (size, folder) => {
    const built = await runCommand({
      program: 'gcc',
      args: ['-O3', '-march=native', ...sizesOf(size), '-o', 'limit', modelFile('limit.c')],
      folder,
    });
    const slots = Math.max(4, binaryLogarithm(size.states / SLOTS_SPARE));
    const run = await runCommand({ program: './limit', args: [String(slots)], folder });
    return readLimit(run, built.milliseconds);
  },
};

export function readLimit(run: Ran, beforeMilliseconds: number): Measured {
  const { output, milliseconds } = run;
  const value = (what: string): number =>
    numberIn(output, new RegExp(`\\b${what} ([\\d.]+)`), what);
  return {
    states: value('states'),
    transitions: value('transitions'),
    levels: value('levels'),
    verdictMilliseconds: beforeMilliseconds + milliseconds,
    searchMilliseconds: value('seconds') * 1000,
    ...cpuOf(run),
    bytes: value('bytes'),
    bytesBy: 'its arrays',
  };
}

export const foreignPeers: readonly Peer[] = [spin, rumur, limit];
