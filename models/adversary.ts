/**
 * What a coalition can do. Credentials are things one has (token) or knows (password); rules say
 * which an operation asks for, so that switching a rule off visibly shrinks a coalition. Somebody
 * with every credential that is asked for acts as the other person and reaches what his posts
 * reach; who really acted is still he. A builder is given a cast, never a coalition: the cast is
 * one coalition's, or everybody's at once, each deviation telling whom it takes (`Step.needs`).
 */
import type { BuildOptions, Coalition, Credential, Principal, Suspects } from './family';
import type { Rules } from './rules';
import type { Hand, Step, System } from './system';

/** What one person can do, alone or with one stolen credential. */
export interface Powers {
  readonly person: string;
  /** The person himself, or somebody all of whose needed credentials the coalition has. */
  readonly canActAs: (holder: string) => boolean;
  readonly reaches: (place: string) => boolean;
  readonly administers: (system: string) => boolean;
}

/** Who may deviate in a system that is being built; empty where everybody is honest. */
export interface Cast {
  readonly members: readonly Member[];
}
interface Member {
  readonly alone: Powers;
  /** The same person with each credential that may be stolen here. */
  readonly armed: readonly { readonly credential: string; readonly powers: Powers }[];
}

/** `password of officer B`. */
export const credentialLabel = ({ kind, of }: Credential): string => `${kind} of ${of}`;

/** The powers of one of the principals, with at most one stolen credential. */
export function powersOf(
  me: Principal,
  stolen: Credential | undefined,
  principals: readonly Principal[],
  rules: Rules,
): Powers {
  const needed = [
    ...(rules.identityAuthentication ? ['token'] : []),
    ...(rules.passwordEveryOperation ? ['password'] : []),
  ];
  const ownerOf = (account: string): string =>
    principals.find(({ accounts }) => accounts?.includes(account))?.name ?? account;
  const has = (kind: string, of: string): boolean =>
    stolen?.kind === kind && stolen.of === ownerOf(of);
  const isInside = me.side !== 'outside';
  const canActAs = (holder: string): boolean =>
    ownerOf(holder) === me.name ||
    (needed.length > 0 ? needed.every((kind) => has(kind, holder)) : isInside);
  const mine = principals.filter((principal) => canActAs(principal.name));
  return {
    person: me.name,
    canActAs,
    reaches: (place) => mine.some((principal) => principal.reaches.includes(place)),
    administers: (system) => me.administers.includes(system),
  };
}

/** Nobody deviates. */
export const NOBODY: Cast = { members: [] };

/** The cast of what is to be built: the coalition's, or all suspects'; nobody if there is none. */
export function castOf(
  options: BuildOptions | undefined,
  principals: readonly Principal[],
  rules: Rules,
): Cast {
  const { coalition, suspects } = options ?? {};
  const people = suspects?.among ?? coalition?.among ?? principals;
  const persons = suspects?.persons ?? coalition?.persons ?? [];
  const stolen = suspects?.credentials ?? (coalition?.stolen ? [coalition.stolen] : []);
  return {
    members: people
      .filter(({ name }) => persons.includes(name))
      .map((me) => ({
        alone: powersOf(me, undefined, people, rules),
        armed: stolen
          .filter(({ of }) => of !== me.name)
          .map((one) => ({
            credential: credentialLabel(one),
            powers: powersOf(me, one, people, rules),
          })),
      })),
  };
}

/**
 * The deviations of every member: what he does by himself, and what a stolen credential adds to
 * that, told by `needs`.
 */
export function deviationsOf(
  cast: Cast,
  deviations: (powers: Powers) => readonly Step[],
): readonly Step[] {
  return cast.members.flatMap(({ alone, armed }) => {
    const own = deviations(alone);
    const known = new Set(own.map(stepText));
    const further = armed.flatMap(({ credential, powers }) =>
      deviations(powers)
        .filter((step) => !known.has(stepText(step)))
        .map((step) => ({ ...step, needs: [...(step.needs ?? []), credential] })),
    );
    return [...own, ...further];
  });
}

/** A step's declaration, its conditions by the reasons they give. */
const stepText = (step: Step): string => JSON.stringify(step);

type Role = (powers: Powers) => boolean;
export const administers =
  (system: string): Role =>
  (powers) =>
    powers.administers(system);
export const reaches =
  (place: string): Role =>
  (powers) =>
    powers.reaches(place);

/**
 * Those who together fill every role, each as few as it takes: whoever fills the first acts, the
 * others are needed. One person may fill them all.
 */
export function handsFor(cast: Cast, ...roles: readonly Role[]): readonly Hand[] {
  const filling = roles.map((role) => candidates(cast, role));
  const all = filling.reduce<readonly (readonly Candidate[])[]>(
    (sets, next) => sets.flatMap((set) => next.map((one) => [...set, one])),
    [[]],
  );
  const hands = roles.length === 0 ? [] : all.map(handOf);
  return hands.filter((hand, i) => !hands.some((other, j) => isLess(other, j, hand, i)));
}

interface Candidate {
  readonly person: string;
  readonly credential?: string;
}

const candidates = (cast: Cast, role: Role): readonly Candidate[] =>
  cast.members.flatMap(({ alone, armed }): Candidate[] =>
    role(alone)
      ? [{ person: alone.person }]
      : armed
          .filter(({ powers }) => role(powers))
          .map(({ credential }) => ({ person: alone.person, credential })),
  );

function handOf(candidates: readonly Candidate[]): Hand {
  const actor = (candidates[0] as Candidate).person;
  const persons = candidates.map(({ person }) => person).filter((person) => person !== actor);
  const stolen = candidates.flatMap(({ credential }) => credential ?? []);
  const needs = [...new Set([...persons, ...stolen])].sort();
  return needs.length > 0 ? { actor, needs } : { actor };
}

/** Whether the other takes fewer, or the same and stands before it. */
function isLess(other: Hand, at: number, hand: Hand, before: number): boolean {
  const all = [hand.actor, ...(hand.needs ?? [])];
  const fewer = [other.actor, ...(other.needs ?? [])];
  if (!fewer.every((one) => all.includes(one))) return false;
  return fewer.length < all.length || (fewer.length === all.length && at < before);
}

/**
 * Acts that may take several persons together: one step for each of those who can, named by who
 * does it.
 */
export const jointly = (
  cast: Cast,
  roles: readonly Role[],
  act: (actor: string) => Step,
): readonly Step[] =>
  handsFor(cast, ...roles).map(({ actor, needs }) => ({
    ...act(actor),
    ...(needs ? { needs } : {}),
  }));

/** Everybody who may write in a holder's name: himself, and members who can act as him. */
export const writersOf = (cast: Cast, holder: string): readonly string[] => [
  ...new Set([holder, ...handsFor(cast, (one) => one.canActAs(holder)).map(({ actor }) => actor)]),
];

/** Every credential that somebody could steal: token and password of whoever holds a post. */
export const credentialsOf = (principals: readonly Principal[]): readonly Credential[] =>
  principals
    .filter(({ posts }) => posts.length > 0)
    .flatMap(({ name }) => (['token', 'password'] as const).map((kind) => ({ kind, of: name })));

/**
 * Every coalition of one: each person alone, then with each single stolen credential of another.
 */
export const coalitionsOfOne = (principals: readonly Principal[]): readonly Coalition[] =>
  principals.flatMap(({ name }): Coalition[] => [
    { persons: [name] },
    ...credentialsOf(principals)
      .filter(({ of }) => of !== name)
      .map((stolen) => ({ persons: [name], stolen })),
  ]);

/** Everybody and every credential that some deviation of the system takes. */
export const actingIn = ({ groups }: System): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ steps, lines }) =>
      [
        ...steps.filter(({ kind }) => kind === 'deviation'),
        ...lines.flatMap(({ tap }) => tap?.by ?? []),
      ].flatMap(({ actor, needs = [] }) => [actor, ...needs]),
    ),
  );

/** Everybody there is, with every credential that could be stolen. */
export const allSuspects = (principals: readonly Principal[]): Suspects => ({
  persons: principals.map(({ name }) => name),
  credentials: credentialsOf(principals),
});

/** `officer A`, or `officer A with the password of officer B`. */
export const coalitionLabel = ({ persons, stolen }: Coalition): readonly string[] => [
  ...persons,
  ...(stolen ? [credentialLabel(stolen)] : []),
];

/** The coalition of a label; undefined where nobody deviates. */
export function coalitionFrom(label: readonly string[]): Coalition | undefined {
  if (label.length === 0) return undefined;
  const isCredential = (text: string): boolean => CREDENTIAL.test(text);
  const persons = label.filter((text) => !isCredential(text));
  const [, kind, of] = CREDENTIAL.exec(label.find(isCredential) ?? '') ?? [];
  if (kind === undefined || of === undefined) return { persons };
  return { persons, stolen: { kind: kind as Credential['kind'], of } };
}
const CREDENTIAL = /^(token|password) of (.+)$/;
