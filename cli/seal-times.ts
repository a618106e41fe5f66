/**
 * The seal queue beside a simulation's result. Measured sealing times come as a file, whose digest
 * stands in the result.
 */
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
 * The result with the seal queue of its busiest day, where vouchers are sealed electronically.
 * Seconds are no whole numbers, so it stands beside what a run itself answers.
 * @throws InputError where the file is no measurement of `countersign report sealing`.
 */
export function withSealQueue(
  result: SimulationResult,
  scenario: Scenario,
  file?: string,
): SimulationResult {
  if (result.track === 'paper') return result;
  if (file === undefined) {
    const sealQueue = sealQueueOf(scenario, result.counts);
    return sealQueue ? { ...result, sealQueue } : result;
  }
  const text = readText(file, 'a measurement.json of countersign report sealing');
  const secondsAPage = secondsAPageOf(readMeasurement(text, file));
  const sealQueue = sealQueueOf(scenario, result.counts, [{ name: 'measured', secondsAPage }]);
  return sealQueue ? { ...result, sealQueue, sealTimes: sm3(text).toString('hex') } : result;
}
