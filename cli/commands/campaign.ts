/**
 * `countersign campaign`: many scenarios by many seeds into a folder, on all processors or as one
 * shard of many machines; resumed by the same command. `campaign query` asks its rows in SQL. Exit
 * code 1 where a run broke a sentence or left a month open.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { say } from '../../base/catalogue/say';
import { campaignLines } from '../../reports/campaign-summary';
import {
  type CampaignPlan,
  MONTHS_MAX,
  pilotLives,
  planIn,
  rowsIn,
  runCampaign,
  type Scenario,
  type Shard,
  type Subjects,
  summaryOf,
  type Track,
  universeOf,
} from '../../sim/index';
import { answerLines, query } from '../campaign-query';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { tracks } from '../many-options';
import { shippedScenarios } from '../paths';
import { loadScenario } from '../scenario-settings';

interface CampaignOptions {
  readonly seeds: string;
  readonly tracks: string;
  readonly rules: readonly string[];
  readonly months?: string;
  readonly shard?: string;
  readonly out: string;
  readonly workers: string;
  readonly json?: boolean;
}

const WORKERS_MAX = 64;
const SHARDS_MAX = 10_000;

const EXAMPLES = `
Examples:
  countersign campaign liaoning-2013 county --seeds 1..100 --tracks paper,electronic
  countersign campaign --seeds 1..10000 --shard 1/4 --out shard-1       on one of four machines
  countersign merge shard-1 shard-2 shard-3 shard-4 --out whole
  countersign campaign query whole 'select track, avg(events) from rows group by 1'`;

export function addCampaign(door: Door): void {
  const command = door.program
    .command('campaign')
    .description('many scenarios by many seeds into a folder; the same command resumes it')
    .argument('[scenarios...]', 'shipped scenarios by name, or files; all shipped if none')
    .option('--seeds <a..b>', 'the seeds of the runs', '1..10')
    .option('--tracks <list>', 'carriers, separated by commas', 'electronic')
    .option('--rules <name-or-file...>', 'the rules in force, one or several', [SHIPPED_RULES])
    .option('--months <n>', 'months of every run; those of its scenario if absent')
    .option('--shard <i/n>', 'only every nth run, from the ith on')
    .option('--out <folder>', 'where the rows go', 'countersign-campaign')
    .option('--workers <n>', 'threads; the bytes are the same', 'auto')
    .option('--json', 'the summary as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  command.action((scenarios: string[]) =>
    door.run<CampaignOptions>(command, (context, options) => run(context, scenarios, options)),
  );
  const asking = command
    .command('query')
    .description('asks the rows of a campaign in SQL (table: rows)')
    .argument('<folder>', 'a folder of a campaign')
    .argument('<sql>', 'the question');
  asking.exitOverride().action((folder: string, sql: string) =>
    door.run<{ readonly json?: boolean }>(asking, async (context, { json }): Promise<Outcome> => {
      const answer = await query(folder, sql);
      if (json) context.print(JSON.stringify(answer, null, 2));
      else context.print(...answerLines(answer));
      return 0;
    }),
  );
}

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Parameters may be fractions, which a canonical text refuses: keys are sorted here instead. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

function seedsOf(text: string): CampaignPlan['seeds'] {
  const [, from = '', to = from] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === '' || !Number.isSafeInteger(last) || last < first)
    throw new InputError('--seeds', text, 'whole numbers such as 1..100');
  return { from: first, to: last };
}

function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, index = '0', of = '0'] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.of < 1 || shard.of > SHARDS_MAX || shard.index < 1 || shard.index > shard.of)
    throw new InputError('--shard', text, 'i/n with i from 1 to n');
  return shard;
}

function tracksOf(text: string): readonly Track[] {
  return text.split(',').map((asked) => {
    const track = tracks.find((known) => known === asked.trim());
    if (track) return track;
    throw new InputError('--tracks', asked, tracks.join(', '));
  });
}

function planOf(
  given: readonly string[],
  options: CampaignOptions,
): { readonly plan: CampaignPlan; readonly subjects: Subjects } {
  const names = given.length > 0 ? given : shippedScenarios();
  const scenarios: readonly Scenario[] = names.map((name) => loadScenario(name));
  const rules = options.rules.map(loadRules);
  const asked = tracksOf(options.tracks);
  const months =
    options.months === undefined ? null : wholeNumber('--months', options.months, 1, MONTHS_MAX);
  const plan: CampaignPlan = {
    version: 1,
    scenarios: names.map((name, i) => ({
      name,
      digest: digestOf(JSON.stringify(sorted(scenarios[i]))),
    })),
    rules: rules.map((one) => ({ name: one.given, digest: digestOf(canonical(one.rules)) })),
    tracks: asked,
    seeds: seedsOf(options.seeds),
    months,
    universes: asked.flatMap((track) =>
      rules.map((one) => universeOf(track, one.given, pilotLives(one.rules, track))),
    ),
    shard: shardOf(options.shard),
  };
  return { plan, subjects: { scenarios, rules: rules.map((one) => one.rules) } };
}

async function run(
  context: Context,
  given: readonly string[],
  options: CampaignOptions,
): Promise<Outcome> {
  const { plan, subjects } = planOf(given, options);
  const workers =
    options.workers === 'auto'
      ? availableParallelism()
      : wholeNumber('--workers', options.workers, 1, WORKERS_MAX);
  const stage = options.out;
  let [done, total] = [0, 0];
  const before = await runCampaign(plan, subjects, {
    folder: options.out,
    workers,
    onProgress: (so, of) => {
      [done, total] = [so, of];
      context.progress({ stage, done, total, unit: 'runs' });
    },
  });
  if (total > 0) context.progress({ stage, done, total, unit: 'runs', isDone: true });
  if (before > 0) context.remark(say(context.lang, 'campaign.resumed', { rows: before }));
  return tellCampaign(context, options.out, options.json === true);
}

/** The summary of a folder; the outcome says whether every run was sound. */
export function tellCampaign(context: Context, folder: string, isJson: boolean): Outcome {
  const results = summaryOf(planIn(folder), rowsIn(folder));
  const { runs, of } = results;
  if (isJson) context.print(JSON.stringify(results, null, 2));
  else
    context.print(
      ...campaignLines(context.lang, results, context.paint),
      say(context.lang, 'campaign.done', { rows: runs, of, path: folder }),
    );
  return runs === results.sound ? 0 : 1;
}
