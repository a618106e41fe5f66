/**
 * Shards of one campaign joined: the rows of all of them in the order of their numbers, which are
 * the bytes that one machine would have written alone.
 */
import { InputError } from '../../base/assert';
import { openFolder, planIn, rowsIn } from './folder';
import { type CampaignPlan, isMine, runsOf } from './plan';
import type { Row } from './row';

/**
 * Joins folders into another one.
 * @returns the plan of the whole
 * @throws InputError where they are not of one campaign, or runs are missing.
 */
export function mergeShards(folders: readonly string[], out: string): CampaignPlan {
  const plans = folders.map(planIn);
  const whole = wholeOf(plans[0] as CampaignPlan);
  plans.forEach((plan, i) => {
    if (JSON.stringify(wholeOf(plan)) !== JSON.stringify(whole))
      throw new InputError(folders[i] ?? '', 'another campaign', `that of ${folders[0]}`);
  });
  const sources = folders.map((folder) => rowsIn(folder));
  const opened = openFolder(out, whole);
  try {
    if (opened.done > 0)
      throw new InputError(out, `${opened.done} runs in it`, 'a folder without rows');
    for (let index = 0; index < runsOf(whole); index++) {
      const shard = plans.findIndex((plan) => isMine(plan, index));
      if (shard < 0) throw new InputError('merge', `no shard with run ${index}`, 'all shards');
      opened.add(next(sources[shard] as Generator<Row>, index, folders[shard] ?? ''));
    }
  } finally {
    opened.close();
  }
  return whole;
}

const wholeOf = (plan: CampaignPlan): CampaignPlan => ({ ...plan, shard: null });

function next(rows: Generator<Row>, index: number, folder: string): Row {
  const { value, done } = rows.next();
  if (!done && value.index === index) return value;
  const found = done ? 'the end of its rows' : `run ${value.index}`;
  throw new InputError(folder, found, `run ${index}: let its campaign end first`);
}
