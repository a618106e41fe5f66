/** `countersign bench`: rates, each reported only after the work was asserted to be right. */
import { availableParallelism } from 'node:os';
import { InputError } from '../../base/assert';
import { type BenchName, benches } from '../../bench/all';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';

interface BenchOptions {
  readonly full?: boolean;
  readonly out?: string;
}

export function addBench(door: Door): void {
  const names = Object.keys(benches).join(', ');
  const command = door.program
    .command('bench')
    .description('measure checker, simulator and sealing; JSON on standard output')
    .argument('[names...]', `which of ${names}; all if none is named`)
    .option('--full', 'the full size; the smoke size if absent')
    .option('--out <file>', 'write the JSON to a file instead')
    .addHelpText(
      'after',
      '\nExamples:\n  countersign bench\n  countersign bench checker --full --out checker.json',
    );
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
