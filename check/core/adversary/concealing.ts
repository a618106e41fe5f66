/**
 * The smallest coalitions that conceal: on some run that is fair to everybody else they do what
 * nobody asked for, and no desk outside them ever names it. Searched by increasing size; whoever
 * joins those who conceal can always look away, so their supersets are not told again.
 */
import { assert, present } from '../../../base/assert';
import type { Concealing, Concealment, SilentDesk } from '../../../base/coalition-results';
import type { Property } from '../../../base/property';
import type { Story } from '../../../base/story-results';
import type { BuildOptions, Desk, Detection, Family, Scope } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import { composeSystem } from '../../../models/tables/compose-system';
import { type Exploration, explore } from '../explore';
import { findFairRun } from '../liveness/fair-cycle';
import { distances } from '../liveness/spread';
import { decodeState } from '../state';
import { type CheckOptions, judge } from '../verdicts';
import { actorsIn, doneBy, type Everybody, everybodyIn, graphOf, reachOf } from './restricted';

export interface ConcealingOptions extends CheckOptions {
  readonly build?: BuildOptions;
  /** Larger coalitions are not searched. */
  readonly personsMax: number;
  /** Coalitions that a manifest pins, as `concealingKey` writes them; absent where it pins none. */
  readonly pinned?: readonly string[];
}

export const concealingKey = (coalition: readonly string[]): string => coalition.join(' with ');

/** Every set of so many names, in the order of the names. */
export function setsOf(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return names.flatMap((name, i) =>
    setsOf(names.slice(i + 1), size - 1).map((rest) => [name, ...rest]),
  );
}

const contains = (set: readonly string[], subset: readonly string[]): boolean =>
  subset.every((name) => set.includes(name));

/** The minimal concealing coalitions of a scope that has desks, by size; none of a search cut. */
export function concealingCoalitions(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ConcealingOptions,
): Concealing {
  const { personsMax, pinned } = options;
  const detection = present(scope.detection, `desks of ${scope.name}`);
  const principals = options.build?.suspects?.among ?? family.principals(rules);
  const all = principals.map(({ name }) => name);
  const accountsOf = new Map(principals.map(({ name, accounts = [] }) => [name, accounts]));
  const suspects = { persons: all, credentials: [], among: principals };
  const whole = scope.build(rules, { ...options.build, suspects });
  const sentence = present(
    whole.properties.find(({ name }) => name === detection.sentence),
    detection.sentence,
  );
  const exploration = explore(composeSystem({ ...whole, properties: [sentence] }), {
    statesMax: options.statesMax,
  });
  if (exploration.isClipped) return { personsMax, isClipped: true, minimal: [], missing: [] };
  const everybody = everybodyIn(exploration);
  const sight = sightOf(exploration, sentence, detection.desks(rules));
  const actors = actorsIn(whole);
  const matters = all.filter((name) =>
    [name, ...(accountsOf.get(name) ?? [])].some((one) => actors.has(one)),
  );
  const found: (readonly string[])[] = [];
  for (let size = 1; size <= personsMax; size++)
    for (const set of setsOf(matters, size)) {
      if (found.some((smaller) => contains(set, smaller))) continue;
      const names = new Set(set.flatMap((name) => [name, ...(accountsOf.get(name) ?? [])]));
      if (conceals(everybody, sight, names)) found.push(set);
    }
  const keys = new Set(found.map(concealingKey));
  return {
    personsMax,
    isClipped: false,
    minimal: found.map((set) => told(family, scope, rules, { ...options, detection, set })),
    missing: (pinned ?? []).filter((key) => !keys.has(key)),
  };
}

/** What each state shows: whether something unasked is done, and which desks have named it. */
interface Sight {
  readonly done: Uint8Array;
  readonly named: Uint32Array;
  readonly desks: readonly Desk[];
}

function sightOf(exploration: Exploration, sentence: Property, desks: readonly Desk[]): Sight {
  const { composed, states } = exploration;
  const words = new Int32Array(composed.replicas.length);
  const done = new Uint8Array(states);
  const named = new Uint32Array(states);
  assert(desks.length <= 32, 'a scope has at most 32 desks');
  const seen = composed.replicas.map((table) =>
    Array.from({ length: table.words }, (_, w) => {
      const view = table.view(w);
      const bits = desks.reduce((sum, { part, names }, d) => {
        const local = view.parts[part];
        return local !== undefined && names(local) ? sum | (1 << d) : sum;
      }, 0);
      return { isDone: sentence.from?.word?.(view) === true, bits };
    }),
  );
  for (let state = 0; state < states; state++) {
    decodeState(exploration, state, words);
    words.forEach((word, replica) => {
      const { isDone, bits } = present(seen[replica]?.[word], 'a word');
      if (isDone) done[state] = 1;
      named[state] = (named[state] as number) | bits;
    });
  }
  return { done, named, desks };
}

function conceals(everybody: Everybody, sight: Sight, members: ReadonlySet<string>): boolean {
  const done = doneBy(everybody, members);
  if (!reachOf(everybody, done, sight.done).isMet) return false;
  const outside = sight.desks.reduce(
    (bits, { holder }, d) => (members.has(holder) ? bits : bits | (1 << d)),
    0,
  );
  const waiting = Uint8Array.from(sight.named, (bits) => ((bits & outside) === 0 ? 1 : 0));
  const graph = graphOf(everybody, done, members);
  return findFairRun(graph, { waiting, triggers: sight.done }, distances(graph)) !== undefined;
}

/** The story, told by the coalition's own system and the ordinary judge of liveness. */
function told(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ConcealingOptions & {
    readonly detection: Detection;
    readonly set: readonly string[];
  },
): Concealment {
  const { detection, set, build, pinned } = options;
  const among = build?.suspects?.among;
  const coalition = { persons: set, ...(among ? { among } : {}) };
  const { verdicts } = judge(scope.build(rules, { ...build, coalition }), {
    statesMax: options.statesMax,
    commandFor: options.commandFor,
    only: [detection.sentence],
    coalition: set,
  });
  const found = present(verdicts[0]?.story, `a run in which ${concealingKey(set)} conceal`);
  const story = { ...found, system: family.name, scope: scope.name };
  return {
    coalition: set,
    steps: story.loopFrom ?? story.steps.length,
    isPinned: pinned?.includes(concealingKey(set)) ?? true,
    desks: detection.desks(rules).map((desk) => silenceOf(desk, set, story)),
    story,
  };
}

/** Why a desk named nothing: its holder wished so, it saw agreement, nobody looked, or no paper. */
function silenceOf(desk: Desk, set: readonly string[], story: Story): SilentDesk {
  const { part, holder } = desk;
  const touched = story.steps.filter(({ changes }) => changes.some(({ where }) => where === part));
  const hasLooked = touched.some(({ actor }) => actor === holder);
  if (set.includes(holder)) return { desk: part, holder, why: 'member' };
  if (hasLooked) return { desk: part, holder, why: 'agreed' };
  return { desk: part, holder, why: touched.length > 0 ? 'not compared' : 'nothing came' };
}
