/** A campaign lived into a folder: what is there already is kept, what is missing is added. */
import { openFolder } from './folder';
import { liveOrders } from './live-orders';
import { type CampaignPlan, indexesOf, orderAt, type Subjects } from './plan';
import type { Order } from './row';

export interface CampaignOptions {
  readonly folder: string;
  readonly workers: number;
  /** How many runs of the shard are there, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Lives what is left of a plan.
 * @returns how many runs were there before
 * @throws InputError as `openFolder` and `simulate` do.
 */
export async function runCampaign(
  plan: CampaignPlan,
  subjects: Subjects,
  { folder, workers, onProgress }: CampaignOptions,
): Promise<number> {
  const opened = openFolder(folder, plan);
  const total = [...indexesOf(plan)].length;
  let { done } = opened;
  try {
    await liveOrders(ordersAfter(plan, subjects, done), {
      workers,
      onRow: (row) => {
        opened.add(row);
        done++;
        onProgress?.(done, total);
        return true;
      },
    });
  } finally {
    opened.close();
  }
  return opened.done;
}

function* ordersAfter(plan: CampaignPlan, subjects: Subjects, done: number): Generator<Order> {
  let before = 0;
  for (const index of indexesOf(plan)) if (before++ >= done) yield orderAt(plan, subjects, index);
}
