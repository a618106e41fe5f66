/**
 * What takes minutes whole is asked of a share in every run of the tests, drawn from
 * COUNTERSIGN_SEED: another commit, another share. COUNTERSIGN_WHOLE=1 asks everything.
 */
import { streamOf } from '../../../base/streams';

const seed = process.env.COUNTERSIGN_SEED ?? 'a share';
const isWhole = process.env.COUNTERSIGN_WHOLE === '1';

/**
 * So many of the items, drawn under a name, in their own order; those that are `always` asked come
 * on top.
 */
export function sampled<T>(
  name: string,
  items: readonly T[],
  many: number,
  always: (item: T) => boolean = () => false,
): readonly T[] {
  if (isWhole) return items;
  const others = items.filter((item) => !always(item));
  const drawn = new Set(streamOf(seed).fork(`sampled/${name}`).shuffled(others).slice(0, many));
  return items.filter((item) => always(item) || drawn.has(item));
}
