/**
 * What a coalition can do. Credentials are things one has (token) or knows (password); rules say
 * which an operation asks for, so that switching a rule off visibly shrinks a coalition. Somebody
 * with every credential that is asked for acts as the other person and reaches what his posts
 * reach; who really acted is still he.
 */
import type { Coalition, Principal } from './family';
import type { Rules } from './rules';

export interface Powers {
  readonly person: string;
  /** The person himself, or somebody all of whose needed credentials the coalition has. */
  readonly canActAs: (holder: string) => boolean;
  readonly reaches: (place: string) => boolean;
  readonly administers: (system: string) => boolean;
  /**
   * Names to write as `by` for acts in another's name: the holder's own, and the coalition's
   * person.
   */
  readonly actorsAs: (holder: string) => readonly string[];
}

const NOBODY: Powers = {
  person: '',
  canActAs: () => false,
  reaches: () => false,
  administers: () => false,
  actorsAs: (holder) => [holder],
};

/** The powers of a coalition; without one, nobody's. */
export function powersOf(
  coalition: Coalition | undefined,
  principals: readonly Principal[],
  rules: Rules,
): Powers {
  const people = coalition?.among ?? principals;
  const me = people.find((principal) => principal.name === coalition?.person);
  if (!coalition || !me) return NOBODY;
  const ownerOf = (account: string): string =>
    people.find(({ accounts }) => accounts?.includes(account))?.name ?? account;
  const needed = [
    ...(rules.identityAuthentication ? ['token'] : []),
    ...(rules.passwordEveryOperation ? ['password'] : []),
  ];
  const has = (kind: string, of: string): boolean =>
    coalition.stolen?.kind === kind && coalition.stolen.of === ownerOf(of);
  const isInside = me.side !== 'outside';
  const canActAs = (holder: string): boolean =>
    ownerOf(holder) === me.name ||
    (needed.length > 0 ? needed.every((kind) => has(kind, holder)) : isInside);
  const mine = people.filter((principal) => canActAs(principal.name));
  return {
    person: me.name,
    canActAs,
    reaches: (place) => mine.some((principal) => principal.reaches.includes(place)),
    administers: (system) => me.administers.includes(system),
    actorsAs: (holder) => (canActAs(holder) && holder !== me.name ? [holder, me.name] : [holder]),
  };
}

/**
 * Every coalition of one: each person alone, then with each single stolen credential of another.
 */
export function coalitionsOfOne(principals: readonly Principal[]): readonly Coalition[] {
  const holders = principals.filter((principal) => principal.posts.length > 0);
  return principals.flatMap((person): Coalition[] => [
    { person: person.name },
    ...holders
      .filter((holder) => holder.name !== person.name)
      .flatMap((holder) =>
        (['token', 'password'] as const).map((kind) => ({
          person: person.name,
          stolen: { kind, of: holder.name },
        })),
      ),
  ]);
}

/** `officer A`, or `officer A with the password of officer B`. */
export const coalitionLabel = (coalition: Coalition): readonly string[] =>
  coalition.stolen
    ? [coalition.person, `${coalition.stolen.kind} of ${coalition.stolen.of}`]
    : [coalition.person];

/** The coalition of a label; undefined where nobody deviates. */
export function coalitionFrom(label: readonly string[]): Coalition | undefined {
  const [person, credential] = label;
  if (person === undefined) return undefined;
  const stolen = /^(token|password) of (.+)$/.exec(credential ?? '');
  if (!stolen) return { person };
  return { person, stolen: { kind: stolen[1] as 'token' | 'password', of: stolen[2] as string } };
}
