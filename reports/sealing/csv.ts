/** The sealing report as a table for a spreadsheet: one line a figure, UTF-8 with its mark. */
import { type Lang, say } from '../../base/catalogue/say';
import { type SealingStage, sealingStages } from '../../base/sealing-results';
import { csvLines } from '../csv';
import { rowsOfBatches, type SealingReport } from './tables';

const digits = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Lines of the table; times in milliseconds. */
export function sealingCsv({ measurement, lang }: SealingReport): string {
  const column = (key: string): string => say(lang, `throughput.column.${key}`);
  const head = ['rows', 'pages', 'seals', 'way', 'batch', 'p99', 'page', 'cpu'].map(column);
  const milliseconds = (name: string): string => `${name} (ms)`;
  const lines = [
    [...head.slice(0, 4), ...head.slice(4).map(milliseconds), ...stageNames(lang)],
    ...rowsOfBatches(measurement, lang).map((row) => [
      String(row.rows),
      String(row.pages),
      String(row.seals),
      row.way,
      digits(row.milliseconds.median),
      digits(row.milliseconds.p99),
      digits(row.milliseconds.median / row.pages),
      row.cpuMilliseconds === undefined ? '' : digits(row.cpuMilliseconds),
      ...sealingStages.map((stage) => digits(row.stages[stage])),
    ]),
  ];
  return `\ufeff${csvLines(lines)}`;
}

const stageNames = (lang: Lang): readonly string[] =>
  sealingStages.map((stage: SealingStage) => `${say(lang, `throughput.stage.${stage}`)} (ms)`);
