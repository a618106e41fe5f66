/**
 * `countersign trace`: a binary trace as lines, one a step, all of it or one voucher's; or as an
 * event log for a tool of process mining. Event logs that it wrote are read back.
 */
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { wholeNumber } from '../inputs';
import { formatOf, type LogFormat, logFormats, logItems, openFile, writeLog } from '../log-files';
import { logLines, traceLines } from '../trace-lines';

interface TraceOptions {
  readonly year?: string;
  readonly voucher?: string;
  readonly max: string;
  readonly format?: LogFormat;
  readonly out?: string;
}

const LINES_MAX = 1000;

const EXAMPLES = `
Examples:
  countersign simulate --trace pilot.trace
  countersign trace pilot.trace --voucher 12                every step of one voucher
  countersign trace pilot.trace --year 2 --max 100000
  countersign trace pilot.trace --format ocel --out pilot.json
  countersign trace pilot.trace --format xes --out pilot.xes --lang zh
  countersign trace pilot.xes                               an event log read back`;

export function addTrace(door: Door): void {
  const command = door.program
    .command('trace')
    .description('render a trace of simulate --trace: one line a step, or an event log')
    .argument('<file>', 'what simulate --trace wrote, or an event log made of it')
    .option('--year <n>', 'only this year of the run, from 1')
    .option('--voucher <n>', 'only this voucher, by its number within its year, from 0')
    .option('--max <n>', 'steps at most; the others are counted', String(LINES_MAX))
    .addOption(
      new Option('--format <format>', 'an event log: OCEL 2.0 (JSON), or XES (IEEE 1849)').choices([
        ...logFormats,
      ]),
    )
    .option('--out <file>', 'where the event log goes')
    .addHelpText('after', EXAMPLES);
  command.action((file: string) =>
    door.run<TraceOptions>(command, (context, options) => render(context, file, options)),
  );
}

function render(context: Context, path: string, options: TraceOptions): Outcome {
  const file = openFile(path);
  try {
    const format = formatOf(file);
    if (options.format !== undefined || options.out !== undefined)
      return convert(context, { path, file, format }, options);
    const wish = wishOf(options);
    const lines =
      format === 'trace'
        ? traceLines(context.lang, path, file, wish)
        : logLines(context.lang, logItems(file, format, path), wish);
    for (const line of lines) context.print(line);
    return 0;
  } finally {
    file.close();
  }
}

interface Opened {
  readonly path: string;
  readonly file: ReturnType<typeof openFile>;
  readonly format: ReturnType<typeof formatOf>;
}

function convert(context: Context, opened: Opened, { format, out }: TraceOptions): Outcome {
  const { path, file } = opened;
  if (out === undefined) throw new InputError('--out', 'nothing', 'a file for the event log');
  if (format === undefined)
    throw new InputError('--format', 'nothing', `one of ${logFormats.join(', ')}`);
  if (opened.format !== 'trace')
    throw new InputError(path, `an event log in ${opened.format}`, 'a trace of simulate --trace');
  writeLog(file, format, context.lang, out);
  context.print(say(context.lang, 'cli.written', { path: out }));
  return 0;
}

const wishOf = ({ year, voucher, max }: TraceOptions) => ({
  max: wholeNumber('--max', max, 1, 1_000_000_000),
  ...(year === undefined ? {} : { year: wholeNumber('--year', year, 1, 1_000_000) }),
  ...(voucher === undefined ? {} : { voucher: wholeNumber('--voucher', voucher, 0, 2 ** 32 - 1) }),
});
