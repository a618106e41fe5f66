/** What a result says of its people, as plain rows. */
import type { StaffResults } from '../../../base/staff-results';
import { distributionOf } from '../distribution';
import type { StaffSums } from './sums';

/** The people of a run; kinds of document of which none was urgent have no row. */
export function staffResultsOf({ posts, cycles }: StaffSums): StaffResults {
  return {
    posts: Object.entries(posts).map(([post, sums]) => ({ post, ...sums })),
    cycles: Object.entries(cycles?.urgent ?? {}).flatMap(([kind, urgent]) => {
      const others = cycles?.others[kind];
      if (urgent.count === 0 || !others) return [];
      return [{ kind, urgent: distributionOf(urgent), others: distributionOf(others) }];
    }),
  };
}
