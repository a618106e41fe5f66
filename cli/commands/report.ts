/**
 * `countersign report`: the whole job in one run, a table on the terminal and four files. With
 * `--from` the pages are made again from a report.json, byte for byte.
 */

import { join } from 'node:path';
import { InputError } from '../../base/assert';
import { isSoundRun } from '../../base/attack-results';
import { say } from '../../base/catalogue/say';
import { verdictTable } from '../../base/catalogue/verdict-table';
import {
  compareWithBaseline,
  drawLives,
  forgeriesCsv,
  forgeriesHtml,
  forgeriesMarkdown,
  junitXml,
  type Report,
  readReport,
  reportHtml,
  reportJson,
  reportMarkdown,
} from '../../reports/index';
import { assertTrueSm2, tryForgeries } from '../../seal/index';
import { isGood, STATES_MAX } from '../check-run';
import type { Context } from '../context';
import { readCurve, withCurve } from '../curve-file';
import type { Door, Outcome } from '../door';
import { readText, readyFolder, writeFiles } from '../files';
import { fullRun, stageLines } from '../full-run';
import { loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { DEFAULT_SEED } from '../results';
import { reportSealing, type SealingReportOptions } from '../sealing-report';
import { groundLines, simulationLines } from './simulate';

interface ReportOptions {
  readonly rules: string;
  readonly seed: string;
  readonly out: string;
  readonly from?: string;
  readonly baseline?: string;
  readonly curve?: string;
  readonly statesMax: string;
  readonly allowClipped?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign report
  countersign report --rules my-rules.yaml --baseline countersign-report/report.json --out changed
  countersign report --from countersign-report/report.json --lang zh --out zh
  countersign report forgeries --out forgeries        forgeries tried on real seals, and the reason
  countersign report sealing --out sealing            sealing throughput: HTML, CSV, measurement
  countersign report sealing --from sealing/measurement.json --lang zh --out zh`;

export function addReport(door: Door): void {
  const command = door.program
    .command('report')
    .description('check, simulate and seal, and write the report')
    .argument('[what]', 'forgeries or sealing: that report alone; the whole job if absent')
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--seed <text>', 'the seed of everything drawn', DEFAULT_SEED)
    .option('--out <folder>', 'where the report goes', 'countersign-report')
    .option('--from <file>', 'no run: make the pages again from this report.json')
    .option('--baseline <file>', 'a report.json to compare with')
    .option('--curve <file>', 'show speed and memory by size from this file of bench --curve')
    .option(
      '--states-max <n>',
      'bound on states; beyond it a verdict is clipped',
      String(STATES_MAX),
    )
    .option('--allow-clipped', 'clipped and unknown verdicts are no failure')
    .option('--json', 'results as JSON on standard output')
    .option('--rows <n>', 'sealing: one size instead of the published ones')
    .option('--full', 'sealing: the full size, minutes; a few seconds if absent')
    .option('--device-latency <ms>', 'sealing: what a seal device takes for one seal', '50')
    .addHelpText('after', EXAMPLES);
  command.action((what: string | undefined) =>
    door.run<ReportOptions & SealingReportOptions>(command, (context, options) => {
      if (what === undefined) return makeReport(context, options);
      if (what === 'forgeries') return reportForgeries(context, options);
      if (what === 'sealing') return reportSealing(context, options);
      throw new InputError('report', what, 'forgeries, sealing, or nothing');
    }),
  );
}

/** The table of forgeries alone. */
function reportForgeries(context: Context, { out, seed, json }: ReportOptions): Promise<Outcome> {
  const { lang, print } = context;
  assertTrueSm2();
  const folder = readyFolder(out);
  const table = tryForgeries(seed);
  writeFiles(folder, {
    'forgeries.html': forgeriesHtml(table, lang),
    'forgeries.md': forgeriesMarkdown(table, lang),
    'forgeries.csv': forgeriesCsv(table, lang),
  });
  if (json) print(JSON.stringify(table, null, 2));
  else print(say(lang, 'cli.written', { path: join(folder, 'forgeries.html') }));
  return Promise.resolve(table.rows.every(({ isCaught }) => isCaught) ? 0 : 1);
}

async function makeReport(context: Context, options: ReportOptions): Promise<Outcome> {
  const folder = readyFolder(options.out);
  const baseline = options.baseline
    ? readReport(readText(options.baseline, 'a report.json'), options.baseline)
    : undefined;
  const curve = options.curve ? readCurve(options.curve) : undefined;
  const found = options.from
    ? readReport(readText(options.from, 'a report.json'), options.from)
    : await run(context, options, baseline);
  const report = curve ? withCurve(found, curve) : found;
  await writePages(context, report, folder, options.allowClipped === true);
  if (options.json) context.print(JSON.stringify(report.results, null, 2));
  else tell(context, report, folder);
  const { systems, simulations } = report.results;
  return isGood(systems, options.allowClipped === true) && simulations.every(isSoundRun) ? 0 : 1;
}

async function run(
  context: Context,
  options: ReportOptions,
  baseline: Report | undefined,
): Promise<Report> {
  const statesMax = wholeNumber('--states-max', options.statesMax, 1, 2 ** 30);
  const rules = loadRules(options.rules);
  const { results, timings } = await fullRun(context, rules, options.seed, statesMax);
  if (!baseline) return { results, timings };
  const comparison = compareWithBaseline(baseline, results, timings);
  return { results, timings, comparison };
}

async function writePages(
  context: Context,
  report: Report,
  folder: string,
  allowClipped: boolean,
): Promise<void> {
  const { lang } = context;
  const lifePictures = await drawLives(lang, report.results.lives);
  writeFiles(folder, {
    'report.json': reportJson(report.results, report.timings, report.comparison),
    'report.html': reportHtml(report, { lang, lifePictures }),
    'report.md': reportMarkdown(report, lang),
    'junit.xml': junitXml(report.results, allowClipped ? { allowClipped } : {}),
  });
}

function tell(context: Context, report: Report, folder: string): void {
  const { lang, paint, print } = context;
  const { results, timings } = report;
  print(...verdictTable(lang, results, paint, context.columns), '');
  for (const simulation of results.simulations)
    print(...simulationLines(context, simulation, false));
  for (const simulation of results.simulations.slice(0, 1))
    print(...groundLines(context, simulation));
  print('');
  if (results.sealing) print(say(lang, 'cli.seal.counts', { ...results.sealing }), '');
  if (timings) print(...stageLines(context, timings));
  print(say(lang, 'cli.written', { path: join(folder, 'report.html') }));
}
