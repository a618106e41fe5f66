/**
 * `countersign report sealing`: measures sealing (or reads a measurement again), puts it before a
 * simulated seal server, and writes the measurement, HTML and CSV.
 */
import { join } from 'node:path';
import { say } from '../base/catalogue/say';
import type { SealingMeasurement } from '../base/sealing-results';
import { publishedFigures } from '../bench/published-figures';
import { benchSealing } from '../bench/sealing';
import { readMeasurement, type SealingReport, sealingCsv, sealingHtml } from '../reports/index';
import { sm3 } from '../seal/index';
import { PUBLISHED_SECONDS_A_PAGE, SEALS_A_PAGE, sealQueue } from '../sim/index';
import type { Context } from './context';
import type { Outcome } from './door';
import { readText, readyFolder, writeFiles } from './files';
import { wholeNumber } from './inputs';
import { version } from './results';

export interface SealingReportOptions {
  readonly out: string;
  readonly from?: string;
  readonly rows?: string;
  readonly full?: boolean;
  readonly deviceLatency: string;
}

/** The published batch under three seals; what a seal server does of it for one page. */
const PUBLISHED_ROWS = 2575;

export async function reportSealing(
  context: Context,
  options: SealingReportOptions,
): Promise<Outcome> {
  const latency = wholeNumber('--device-latency', options.deviceLatency, 0, 60_000);
  const rows = options.rows && wholeNumber('--rows', options.rows, 1, 1_000_000);
  const folder = readyFolder(options.out);
  const made = async (): Promise<string> => {
    const found = await measured(context, rows || undefined, options.full === true);
    return `${JSON.stringify(found, null, 2)}\n`;
  };
  const text = options.from ? readText(options.from, 'a measurement.json') : await made();
  const measurement = readMeasurement(text, options.from ?? 'measurement');
  writeFiles(folder, sealingFiles(text, measurement, latency, context.lang));
  context.print(say(context.lang, 'cli.written', { path: join(folder, 'sealing.html') }));
  return 0;
}

/** Every file of the report, from the text of the measurement alone. */
export function sealingFiles(
  text: string,
  measurement: SealingMeasurement,
  deviceMilliseconds: number,
  lang: SealingReport['lang'],
): Readonly<Record<string, string>> {
  const report: SealingReport = {
    measurement,
    digest: sm3(text).toString('hex'),
    published: publishedFigures,
    queue: queueOf(measurement, deviceMilliseconds),
    deviceMilliseconds,
    lang,
  };
  return {
    'measurement.json': text,
    'sealing.html': sealingHtml(report),
    'sealing.csv': sealingCsv(report),
  };
}

function measured(
  context: Context,
  rows: number | undefined,
  isFull: boolean,
): Promise<SealingMeasurement> {
  return benchSealing({
    size: isFull ? 'full' : 'smoke',
    version: version(),
    ...(rows === undefined ? {} : { rows: [rows] }),
    onStage: (stage, done, total) =>
      context.progress({ stage, done, total, unit: 'benches', isDone: done === total }),
  });
}

/** Seconds that a seal server of the department spends on a page, all its seals together. */
export function secondsAPageOf({ department }: SealingMeasurement): number {
  const run = department.find(({ rows }) => rows === PUBLISHED_ROWS) ?? department[0];
  const { stages, pages } = run ?? { stages: undefined, pages: 1 };
  const spent = stages ? stages.hash + stages.encode + stages.sign + stages.store : 0;
  return spent / pages / 1000;
}

/** The day before a seal server under the three laws; the device adds its latency a seal. */
function queueOf(measurement: SealingMeasurement, deviceMilliseconds: number) {
  const secondsAPage = secondsAPageOf(measurement);
  return sealQueue([
    { name: 'published', secondsAPage: PUBLISHED_SECONDS_A_PAGE },
    { name: 'device', secondsAPage: secondsAPage + (SEALS_A_PAGE * deviceMilliseconds) / 1000 },
    { name: 'measured', secondsAPage },
  ]);
}
