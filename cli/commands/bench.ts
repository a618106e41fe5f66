/**
 * `countersign bench`: rates, each reported only after the work was asserted to be right. Foreign
 * engines beside ours and the curve over sizes are asked for by flags; they take minutes.
 */
import { availableParallelism } from 'node:os';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import { type BenchName, benches } from '../../bench/all';
import { curveSizes, measureCurve } from '../../bench/peers/curve';
import { NORMAL, runSideBySide, WITH_LARGE } from '../../bench/peers/side-by-side';
import { curveLines, sideBySideLines } from '../bench-table';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';

interface BenchOptions {
  readonly full?: boolean;
  readonly peers?: boolean;
  readonly large?: boolean;
  readonly curve?: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  countersign bench
  countersign bench checker --full --out checker.json
  countersign bench checker --peers            beside SPIN, Rumur and a search in C, where present
  countersign bench checker --peers --large --json
  countersign bench checker --curve --full --out curve.json`;

export function addBench(door: Door): void {
  const names = Object.keys(benches).join(', ');
  const command = door.program
    .command('bench')
    .description('measure checker, simulator and sealing; JSON on standard output')
    .argument('[names...]', `which of ${names}; all if none is named`)
    .option('--full', 'the full size; the smoke size if absent')
    .option('--peers', 'checker only: side by side with the engines on the PATH, minutes')
    .option('--large', 'with --peers: the large size too, many minutes')
    .option('--curve', 'checker only: time and memory by size; with --full to 10^8 states')
    .option('--json', 'with --peers or --curve: JSON instead of a table')
    .option('--out <file>', 'write the JSON to a file instead')
    .addHelpText('after', EXAMPLES);
  command.action((asked: string[]) =>
    door.run<BenchOptions>(command, (context, options) => bench(context, asked, options)),
  );
}

async function bench(
  context: Context,
  asked: readonly string[],
  options: BenchOptions,
): Promise<Outcome> {
  const known = Object.keys(benches) as BenchName[];
  for (const name of asked)
    if (!known.includes(name as BenchName))
      throw new InputError('BENCH', name, `one of ${known.join(', ')}`);
  if (options.large && !options.peers)
    throw new InputError('--large', 'no --peers', '--peers beside it');
  if (options.peers || options.curve) {
    if (asked.length !== 1 || asked[0] !== 'checker')
      throw new InputError('BENCH', asked.join(' ') || 'none', 'checker alone');
    if (options.peers && options.curve)
      throw new InputError('--curve', '--peers beside it', 'one of the two');
    await (options.peers ? sideBySide(context, options) : curve(context, options));
    return 0;
  }
  const size = options.full ? 'full' : 'smoke';
  const found: Record<string, unknown> = {
    size,
    node: process.versions.node,
    cores: availableParallelism(),
  };
  for (const name of known.filter((k) => asked.length === 0 || asked.includes(k))) {
    context.progress({ stage: name, done: 0, unit: 'benches' });
    found[name] = await benches[name]({ size });
    context.progress({ stage: name, done: 1, unit: 'benches', isDone: true });
  }
  const text = JSON.stringify(found, null, 2);
  if (options.out) writeFile(options.out, `${text}\n`);
  else context.print(text);
  return 0;
}

async function sideBySide(context: Context, options: BenchOptions): Promise<void> {
  const found = await runSideBySide(options.large ? WITH_LARGE : NORMAL, (stage, done, total) =>
    context.progress({ stage, done, total, unit: 'runs' }),
  );
  const lines = sideBySideLines(context.lang, found, context.paint);
  tell(context, options, { peers: found }, lines);
}

async function curve(context: Context, options: BenchOptions): Promise<void> {
  const sizes = curveSizes(options.full === true);
  const found = await measureCurve(sizes, ({ name }, done) =>
    context.progress({ stage: name, done, total: sizes.length, unit: 'sizes' }),
  );
  const lines = curveLines(context.lang, found);
  const path = options.out;
  const next = path ? ['', say(context.lang, 'bench.curve.written', { path })] : [];
  tell(context, options, { curve: found.points, endedAt: found.endedAt }, [...lines, ...next]);
}

/** A table, or JSON; a file where one is named, beside the table. */
function tell(
  context: Context,
  options: BenchOptions,
  found: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): void {
  const text = JSON.stringify(found, null, 2);
  if (options.out) writeFile(options.out, `${text}\n`);
  context.print(...(options.json ? [text] : lines));
}
