/**
 * Two posts in one person's hands: he holds what opens both, is named as who really acts, and the
 * other's name stays on seals and records. A system then sees two accounts, and the adversary one
 * person: whether a control tells the two apart is what is asked.
 */
import { InputError } from '../base/assert';
import type { Principal } from './family';
import type { Override } from './override';
import type { ModelEvent, Step } from './system';
import { oneOf } from './tables/expand';

type Merged = Pick<Override, 'merged'>;

const once = (names: readonly string[]): readonly string[] => [...new Set(names)];

/**
 * The people after posts were merged.
 * @throws InputError where somebody named is not there, or is to be held by himself.
 */
export function appointed(
  { merged = {} }: Merged,
  principals: readonly Principal[],
): readonly Principal[] {
  return Object.entries(merged).reduce((people, [name, by]) => {
    const known = people.map((one) => one.name);
    const find = (who: string): Principal => {
      const found = people.find((one) => one.name === who);
      if (found) return found;
      throw new InputError('override: merged', who, oneOf(who, known));
    };
    const [leaver, holder] = [find(name), find(by)];
    if (leaver === holder)
      throw new InputError('override: merged', `${name} in the hands of ${by}`, 'somebody else');
    const both: Principal = {
      ...holder,
      posts: once([...holder.posts, ...leaver.posts]),
      reaches: once([...holder.reaches, ...leaver.reaches]),
      administers: once([...holder.administers, ...leaver.administers]),
      accounts: once([...(holder.accounts ?? []), name, ...(leaver.accounts ?? [])]),
    };
    return people.flatMap((one) => (one === leaver ? [] : [one === holder ? both : one]));
  }, principals);
}

/** Steps or events that the leaver did, done by who holds his posts now. */
export function inOtherHands<T extends Step | ModelEvent>(
  { merged = {} }: Merged,
  all: readonly T[],
): readonly T[] {
  const now = (name: unknown): unknown => {
    let holder = name;
    while (typeof holder === 'string' && Object.hasOwn(merged, holder)) holder = merged[holder];
    return holder;
  };
  const acting = (event: ModelEvent): ModelEvent =>
    'by' in event ? { ...event, by: now(event.by) } : event;
  return all.map((one): T => {
    if ('type' in one) return acting(one as ModelEvent) as T;
    const { actor, does } = one as Step;
    const done = does?.map((act) => ({ ...act, event: acting(act.event) }));
    return { ...one, actor: now(actor), ...(done ? { does: done } : {}) };
  });
}
