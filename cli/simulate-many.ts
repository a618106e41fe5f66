/** `countersign simulate` where it is more than one run: replications, or a sweep over settings. */
import type { ArmResult } from '../base/campaign-results';
import { say } from '../base/catalogue/say';
import { replicationLines, sweepCsv, sweepLines } from '../reports/campaign-lines';
import type { Context } from './context';
import type { Outcome } from './door';
import { writePage } from './many-page';
import { type ArmRequest, type ManyOptions, replications, type Swept, sweep } from './many-runs';
import { quoted } from './quoted';

export interface ManyOutput extends ManyOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
}

const outcomeOf = (arms: readonly ArmResult[]): Outcome =>
  arms.every(({ runs, sound }) => runs === sound) ? 0 : 1;

/** Replications, told; `repeat` is the command of the first of them. */
export async function simulateMany(
  context: Context,
  arm: ArmRequest,
  options: ManyOutput,
  repeat: string,
): Promise<Outcome> {
  const results = await replications(context, arm, options);
  if (options.json) context.print(JSON.stringify(results, null, 2));
  else
    context.print(
      ...replicationLines(context.lang, results, context.paint),
      context.paint('dim', `  ${say(context.lang, 'campaign.repeat', { command: repeat })}`),
    );
  return outcomeOf([results.arm]);
}

const setText = ({ path, values }: Swept): string => `--set ${quoted(`${path}=${values.join()}`)}`;

/** A sweep, told as a table, as CSV or as JSON. */
export async function simulateSweep(
  context: Context,
  arm: Omit<ArmRequest, 'scenario'>,
  swept: readonly Swept[],
  options: ManyOutput,
): Promise<Outcome> {
  const results = await sweep(context, arm, swept, options);
  const shown = [...new Set([options.figure, 'cycle time: payment', 'work'])];
  const command = `countersign simulate ${quoted(arm.given)} ${swept.map(setText).join(' ')}`;
  writePage(context, options.html, { command, results, figures: shown });
  if (options.json) context.print(JSON.stringify(results, null, 2));
  else if (options.csv) context.print(sweepCsv(results).trimEnd());
  else context.print(...sweepLines(context.lang, results, shown, context.paint));
  return outcomeOf(results.cells.map((cell) => cell.arm));
}
