/**
 * The fuzzer from the command line: `npm run fuzz:seal -- --times 100000 --seed any`. Exit 1 where
 * something was found; each finding is a file, with the command that repeats it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../../base/assert';
import { sm3 } from '../../sm2';
import { CountedModules } from './counted-modules';
import { type Finding, type Fuzzed, type FuzzRequest, fuzz } from './guided';
import { answerOf, readers } from './readers';
import { READERS, subjectsOf } from './subjects';

const FOLDER = join('out', 'fuzz');
const USAGE = 'npm run fuzz:seal -- [--times N] [--seed TEXT] [--reader NAME] [--compare]';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** A finding as a file; the line that tells of it. */
function told(reader: string, { kind, message, block, bytes, times }: Finding): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${reader}-${sm3(bytes).toString('hex').slice(0, 12)}.bin`);
  writeFileSync(file, bytes);
  const again = `npm run fuzz:seal -- --reader ${reader} --file ${file}`;
  return `  ${kind} (${times} times) behind ${block}: ${message}\n    again: ${again}`;
}

const row = ({ reader, tried, kept, answers, blocks, ways, digest }: Fuzzed): string =>
  [
    reader.padEnd(16),
    `${tried} inputs`,
    `${kept.length} kept`,
    `${answers} answers`,
    `${blocks} blocks`,
    `${ways} ways`,
    digest.slice(0, 16),
  ].join('  ');

interface Asked {
  readonly times: number;
  readonly seed: string;
  readonly reader: string | undefined;
}

type Way = Pick<FuzzRequest, 'guidance' | 'bytesAlone'>;

/** Modules of its own for each run: nothing of one run is left for the next. */
function runAll({ times, seed, reader }: Asked, way: Way): readonly Fuzzed[] {
  const modules = new CountedModules();
  return subjectsOf(modules, READERS)
    .filter(({ name }) => reader === undefined || name === reader)
    .map((subject) => {
      const run = fuzz(subject, { modules, seed, times, ...way });
      print(row(run));
      for (const finding of run.findings) print(told(run.reader, finding));
      return run;
    });
}

const compared: readonly (readonly [string, Way])[] = [
  ['bytes changed blindly', { guidance: 'nothing', bytesAlone: true }],
  ['bytes, guided by answers', { guidance: 'answers', bytesAlone: true }],
  ['bytes, guided by blocks', { guidance: 'blocks', bytesAlone: true }],
  ['structure changed blindly', { guidance: 'nothing' }],
  ['structure, guided by blocks', { guidance: 'blocks' }],
];

/** The same number of inputs in every way, and what each reaches, all readers together. */
function compare(asked: Asked): readonly Fuzzed[] {
  const runs = compared.map(([name, way]) => {
    print(name);
    return { name, all: runAll(asked, way) };
  });
  print('\nreached, all readers together:');
  for (const { name, all } of runs) {
    const sum = (key: 'blocks' | 'ways'): number => all.reduce((total, one) => total + one[key], 0);
    print(`  ${name.padEnd(28)} ${sum('blocks')} blocks, ${sum('ways')} ways`);
  }
  return runs.flatMap(({ all }) => all);
}

/** One file, read once by the reader as it is shipped: its answer, or what it throws. */
function readOnce(name: string | undefined, file: string): void {
  const reader = readers.find((one) => one.name === name);
  const names = readers.map((one) => one.name).join(', ');
  if (reader === undefined) throw new InputError('--reader', `${name}`, `one of ${names}`);
  print(answerOf(reader, readFileSync(file)));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '10000' },
      seed: { type: 'string', default: 'fuzz' },
      reader: { type: 'string' },
      file: { type: 'string' },
      compare: { type: 'boolean', default: false },
    },
  });
  if (values.file !== undefined) {
    readOnce(values.reader, values.file);
    return;
  }
  const asked = { times: Number(values.times), seed: values.seed, reader: values.reader };
  if (!Number.isSafeInteger(asked.times) || asked.times < 1) {
    throw new InputError('--times', values.times, `a number of inputs: ${USAGE}`);
  }
  print(`seed ${asked.seed}`);
  const runs = values.compare ? compare(asked) : runAll(asked, {});
  const tried = runs.reduce((sum, one) => sum + one.tried, 0);
  const found = runs.reduce((sum, one) => sum + one.findings.length, 0);
  print(`${tried} inputs, ${found} findings`);
  process.exitCode = found > 0 || tried === 0 ? 1 : 0;
}

main();
