/** What the sealing report is made of, and its rows in words; HTML and CSV share them. */
import { type Lang, say } from '../../base/catalogue/say';
import type { SealQueue } from '../../base/seal-queue-results';
import type {
  PublishedTime,
  SealingMeasurement,
  StageMilliseconds,
  ThroughputRow,
} from '../../base/sealing-results';

export interface SealingReport {
  readonly measurement: SealingMeasurement;
  /** SM3 of the measurement file, hex. */
  readonly digest: string;
  readonly published: readonly PublishedTime[];
  readonly queue: SealQueue;
  /** The device's answer for one seal, a parameter. */
  readonly deviceMilliseconds: number;
  readonly lang: Lang;
}

export interface BatchRow {
  readonly rows: number;
  readonly pages: number;
  readonly seals: number;
  readonly way: string;
  readonly milliseconds: { readonly median: number; readonly p99: number };
  readonly cpuMilliseconds?: number;
  readonly stages: StageMilliseconds;
}

/** Batches in the order of the measurement, then those through the store. */
export function rowsOfBatches(
  { rows, department }: SealingMeasurement,
  lang: Lang,
): readonly BatchRow[] {
  const streamed = rows.map((row) => ({ ...row, way: say(lang, `throughput.way.${wayOf(row)}`) }));
  const stored = department.map((run) => ({
    ...run,
    seals: 3,
    way: say(lang, `throughput.way.store.${run.password}`),
  }));
  return [...streamed, ...stored];
}

function wayOf({ workers, isCached, password }: ThroughputRow): string {
  if (password !== 'none') return password;
  if (workers > 1) return 'workers';
  return isCached ? 'usual' : 'uncached';
}
