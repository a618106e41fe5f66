/** Measured sealing times in a simulation's result: they come as a file, whose digest stands in it. */
import { aligned } from '../base/catalogue/coverage-table';
import type { SimulationResult } from '../base/simulation-results';
import { readMeasurement, sealQueueTables } from '../reports/index';
import { sm3 } from '../seal/index';
import { type Scenario, sealQueueOf } from '../sim/index';
import type { Context } from './context';
import { readText } from './files';
import { secondsAPageOf } from './sealing-report';

/** The queue for the terminal, where a file of times was given. */
export function sealQueueLines({ lang, paint, columns }: Context, result: SimulationResult) {
  if (result.sealTimes === undefined) return [];
  return sealQueueTables(lang, [result]).flatMap(({ title, note, head, rows }) => [
    `  ${paint('strong', title)}`,
    ...aligned(head, rows, columns - 4).map((line) => `    ${line}`),
    `  ${paint('dim', note)}`,
  ]);
}

/**
 * The result with the seal queue under measured times; as it is where it seals nothing.
 * @throws InputError where the file is no measurement of `countersign report sealing`.
 */
export function withSealTimes(
  result: SimulationResult,
  scenario: Scenario,
  file: string | undefined,
): SimulationResult {
  if (file === undefined || !result.sealQueue) return result;
  const text = readText(file, 'a measurement.json of countersign report sealing');
  const measured = secondsAPageOf(readMeasurement(text, file));
  const queue = sealQueueOf(scenario, result.counts, [
    { name: 'measured', secondsAPage: measured },
  ]);
  if (!queue) return result;
  return { ...result, sealQueue: queue, sealTimes: sm3(Buffer.from(text)).toString('hex') };
}
