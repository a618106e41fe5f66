/**
 * Two results of one scope, side by side: what was lost, what was gained, and which smallest sets
 * of people suffice now that did not. A verdict that is no longer a pass is lost, whatever became
 * of it: broken, undecided, or no longer asked.
 */

import type { Finding } from '../../base/coalition-results';
import type { CoalitionChange, ScopeDiff, VerdictChange } from '../../base/diff-results';
import type { SystemResult, VerdictResult, VerdictWord } from '../../base/results';
import type { Story } from '../../base/story-results';

const PASSES: ReadonlySet<VerdictWord> = new Set(['holds', 'witnessed', 'can still close']);
const isPass = (verdict: VerdictResult | undefined): boolean =>
  verdict !== undefined && PASSES.has(verdict.verdict);

/**
 * What changed in a scope. `knownBefore` are the people there were: a set that suffices now is a
 * loss where it could have been tried before.
 */
export function compareScopes(
  before: SystemResult,
  now: SystemResult,
  knownBefore: readonly string[],
): ScopeDiff {
  return {
    system: now.system,
    scope: now.scope,
    before: sizeOf(before),
    now: sizeOf(now),
    verdicts: verdictChanges(before.verdicts, now.verdicts),
    coalitions: coalitionChanges(minimalOf(before), minimalOf(now), knownBefore),
    findings: {
      added: withoutThose(now.findings, before.findings),
      removed: withoutThose(before.findings, now.findings),
    },
  };
}

const sizeOf = ({ states, transitions, levels }: SystemResult) => ({ states, transitions, levels });

function verdictChanges(
  before: readonly VerdictResult[],
  now: readonly VerdictResult[],
): readonly VerdictChange[] {
  const names = [...new Set([...before, ...now].map(({ property }) => property))];
  return names.flatMap((property): VerdictChange[] => {
    const was = before.find((one) => one.property === property);
    const is = now.find((one) => one.property === property);
    if (was?.verdict === is?.verdict) return [];
    const isLoss = isPass(was) && !isPass(is);
    return [{ property, ...(was ? { before: was } : {}), ...(is ? { now: is } : {}), isLoss }];
  });
}

/** Found on one side and not on the other, by who reaches what. */
function withoutThose(found: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ coalition, property }: Finding): string => `${coalition.join()}|${property}`;
  const keys = new Set(known.map(keyOf));
  return found.filter((finding) => !keys.has(keyOf(finding)));
}

/** A smallest set of people, and what they can break. */
interface Minimal {
  readonly property: string;
  readonly members: readonly string[];
  readonly story?: Story;
}

/** The smallest sets that a search for them found; else those of one that broke a sentence. */
export function minimalOf({ coalitions, verdicts, findings }: SystemResult): readonly Minimal[] {
  if (coalitions?.minimal) return coalitions.minimal;
  const broken = verdicts.flatMap(({ property, story }) =>
    story && story.coalition.length > 0 ? [{ property, members: story.coalition, story }] : [],
  );
  const found = findings.map(({ property, coalition: members, story }) => ({
    property,
    members,
    story,
  }));
  return [...broken, ...found];
}

function coalitionChanges(
  before: readonly Minimal[],
  now: readonly Minimal[],
  knownBefore: readonly string[],
): readonly CoalitionChange[] {
  const properties = [...new Set([...before, ...now].map(({ property }) => property))];
  return properties.flatMap((property) => {
    const was = before.filter((one) => one.property === property);
    const is = now.filter((one) => one.property === property);
    return [
      ...is.flatMap((one) => changeOf(one, was, knownBefore)),
      ...was.flatMap((one) => goneOf(one, is)),
    ];
  });
}

const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((name) => many.includes(name));
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && isWithin(a, b);

/** How a set that suffices now compares with those that did; nothing where it is one of them. */
function changeOf(
  { property, members, story }: Minimal,
  was: readonly Minimal[],
  knownBefore: readonly string[],
): readonly CoalitionChange[] {
  const sets = was.map((one) => one.members);
  if (sets.some((set) => isSame(set, members))) return [];
  const told = { property, now: members, ...(story ? { story } : {}) };
  const larger = sets.filter((set) => isWithin(members, set));
  if (larger.length > 0) return [{ ...told, change: 'shrank', before: larger, isLoss: true }];
  const smaller = sets.filter((set) => isWithin(set, members));
  if (smaller.length > 0) return [{ ...told, change: 'grew', before: smaller, isLoss: false }];
  const people = members.map((name) => /^(?:token|password) of (.+)$/.exec(name)?.[1] ?? name);
  return [{ ...told, change: 'new', before: [], isLoss: isWithin(people, knownBefore) }];
}

/** A set that sufficed, where neither some of it nor it with others does now. */
function goneOf({ property, members }: Minimal, is: readonly Minimal[]): CoalitionChange[] {
  const isNear = is.some((one) => isWithin(one.members, members) || isWithin(members, one.members));
  return isNear ? [] : [{ property, change: 'gone', before: [members], now: [], isLoss: false }];
}
