/** `countersign trace`: a binary trace as lines, one a step, all of it or one voucher's. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../base/assert';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { wholeNumber } from '../inputs';
import { traceLines } from '../trace-lines';

interface TraceOptions {
  readonly year?: string;
  readonly voucher?: string;
  readonly max: string;
}

const LINES_MAX = 1000;

const EXAMPLES = `
Examples:
  countersign simulate --trace pilot.trace
  countersign trace pilot.trace --voucher 12      every step of one voucher
  countersign trace pilot.trace --year 2 --max 100000`;

export function addTrace(door: Door): void {
  const command = door.program
    .command('trace')
    .description('render a trace of simulate --trace: one line a step')
    .argument('<file>', 'what simulate --trace wrote')
    .option('--year <n>', 'only this year of the run, from 1')
    .option('--voucher <n>', 'only this voucher, by its number within its year, from 0')
    .option('--max <n>', 'steps at most; the others are counted', String(LINES_MAX))
    .addHelpText('after', EXAMPLES);
  command.action((file: string) =>
    door.run<TraceOptions>(command, (context, options) => render(context, file, options)),
  );
}

function render(context: Context, file: string, { year, voucher, max }: TraceOptions): Outcome {
  const wish = {
    max: wholeNumber('--max', max, 1, 1_000_000_000),
    ...(year === undefined ? {} : { year: wholeNumber('--year', year, 1, 1_000_000) }),
    ...(voucher === undefined
      ? {}
      : { voucher: wholeNumber('--voucher', voucher, 0, 2 ** 32 - 1) }),
  };
  for (const line of traceLines(context.lang, file, bytesOf(file), wish)) context.print(line);
  return 0;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new InputError(file, 'no file that can be read', 'a file that simulate --trace wrote');
  }
}
