/**
 * Where the generated mutants of a family are tried: every scope that is small enough, smallest
 * first; a scope under attack once with nobody deviating and once for each coalition of one that
 * makes another world. Verdicts here are words, without stories.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Property } from '../../base/property';
import type { VerdictWord } from '../../base/results';
import { compareGraphs } from '../../check/core/bisimulation';
import { firstStuck } from '../../check/core/closing';
import { contentOf } from '../../check/core/content';
import { type Exploration, explore } from '../../check/core/explore';
import { type LabelledGraph, labelledGraph, labelledWords } from '../../check/core/labelled-graph';
import { isLiveness, Liveness } from '../../check/core/liveness/of-system';
import type { Monitor } from '../../check/core/monitor';
import { coalitionLabel, coalitionsOfOne } from '../../models/adversary';
import type { Family, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { Group, Part, System } from '../../models/system';
import { type ComposedSystem, composeSystem } from '../../models/tables/compose-system';
import { type Effects, type LocalTable, tableOf } from '../../models/tables/tabulate';

/** Scopes of more states are the manifest's matter: no mutant is tried in them. */
export const SCOPE_STATES_MAX = 50_000;
/** A mutant that grows beyond this without breaking anything stays undecided. */
export const MUTANT_STATES_MAX = 400_000;

export interface World {
  readonly scope: string;
  /** Who deviates; empty for nobody. */
  readonly coalition: readonly string[];
  readonly system: System;
  /** The intact world's words of safety, by the property's place. */
  readonly words: readonly (VerdictWord | undefined)[];
  readonly states: number;
  /** The intact world's behaviour, made when a mutant is first compared with it. */
  readonly graph: () => LabelledGraph;
  /** The same of each group's words by themselves. */
  readonly wordGraphs: readonly LabelledGraph[];
  readonly content: string;
}

/** A scope and its worlds, distinct in what they contain. */
export interface Place {
  readonly scope: string;
  readonly states: number;
  readonly worlds: readonly World[];
}

/** The places of a family, smallest first; only the named scopes, where they are known already. */
export function placesOf(
  family: Family,
  rules: Rules,
  scopes?: readonly string[],
): readonly Place[] {
  return family.scopes
    .filter(({ name }) => scopes?.includes(name) ?? true)
    .flatMap((scope) => placeOf(family, scope, rules) ?? [])
    .sort((a, b) => a.states - b.states);
}

function placeOf(family: Family, scope: Scope, rules: Rules): Place | undefined {
  const worlds: World[] = [];
  const coalitions =
    scope.kind === 'coalitions'
      ? [undefined, ...coalitionsOfOne(family.principals(rules))]
      : [undefined];
  for (const coalition of coalitions) {
    const system = scope.build(rules, coalition ? { coalition } : undefined);
    const label = coalition ? coalitionLabel(coalition) : [];
    const world = worldOf(scope.name, label, system);
    if (!world) return undefined;
    if (!worlds.some(({ content }) => content === world.content)) worlds.push(world);
  }
  return {
    scope: scope.name,
    worlds,
    states: worlds.reduce((sum, { states }) => sum + states, 0),
  };
}

function worldOf(scope: string, coalition: readonly string[], system: System): World | undefined {
  const exploration = explore(composeSystem(system), { statesMax: SCOPE_STATES_MAX });
  if (exploration.isClipped) return undefined;
  const { composed, monitor, states } = exploration;
  let graph: LabelledGraph | undefined;
  return {
    scope,
    coalition,
    system,
    states,
    words: safetyOf(exploration),
    wordGraphs: wordGraphsOf(composed, monitor),
    content: contentOf(composed, monitor),
    graph: () => {
      graph ??= labelledGraph(explore(composeSystem(system), { statesMax: SCOPE_STATES_MAX }));
      return graph;
    },
  };
}

const wordGraphsOf = (composed: ComposedSystem, monitor: Monitor): readonly LabelledGraph[] =>
  composed.tables.map((_, t) => labelledWords(composed, monitor, t));

/**
 * A wrong world explored, up to the level where an outcome is broken. Where its tables are the
 * right ones nothing is left to look for.
 */
export function exploreMutant(world: World, make: () => System): Exploration | InputError | 'same' {
  try {
    const wrong = make();
    if (hasSameTables(world.system, wrong)) return 'same';
    const composed = composeSystem(wrong);
    // What the intact world breaks too is no reason to stop: the mutant may still behave otherwise.
    const stopAt = composed.system.properties.flatMap(({ outcome, kind }, p) =>
      outcome && (kind === 'never' || kind === 'always') && world.words[p] === 'holds' ? p : [],
    );
    return explore(composed, { statesMax: MUTANT_STATES_MAX, stopAt });
  } catch (error) {
    if (error instanceof InputError) return error;
    // A guard or a sentence asked about what is not there: a voucher nobody has taken in.
    if (error instanceof TypeError)
      return new InputError('a guard or a sentence', error.message, 'what it asks about');
    throw error;
  }
}

/** Whether the words of each group behave, by themselves, as the right ones do: so does all. */
export const hasWordsAlike = (world: World, { composed, monitor }: Exploration): boolean =>
  wordGraphsOf(composed, monitor).every((graph, t) => {
    const right = world.wordGraphs[t] as LabelledGraph;
    return compareGraphs(right, graph).isBisimilar;
  });

/** Whether only machines differ, and those in nothing that their tables show. */
function hasSameTables(intact: System, wrong: System): boolean {
  return wrong.groups.every((group, g) => {
    const right = intact.groups[g] as Group;
    const isRewired = group.steps !== right.steps || group.lines !== right.lines;
    return !isRewired && group.parts.every((part, p) => isSameLife(part, right.parts[p] as Part));
  });
}

function isSameLife({ life }: Part, { life: right }: Part): boolean {
  if (life.machine === right.machine) return true;
  const [one, other] = [tableOf(life), tableOf(right)];
  const spelled = ({ keys, next, effect, effects }: LocalTable): string =>
    canonical([keys, [...next], [...effect].map((e) => effects[e] as Effects)]);
  return one.keys.length === other.keys.length && spelled(one) === spelled(other);
}

/** The words of all properties but those of liveness, by their place. */
export const safetyOf = (exploration: Exploration): readonly (VerdictWord | undefined)[] =>
  exploration.composed.system.properties.map((property, p) =>
    isLiveness(property) ? undefined : wordOf(exploration, property, p),
  );

function wordOf(exploration: Exploration, { kind }: Property, p: number): VerdictWord {
  const { strikes, firstBadEnd, isClipped } = exploration;
  if (kind === 'sometimes') {
    if (strikes.has(p)) return 'witnessed';
    return isClipped ? 'clipped' : 'not witnessed';
  }
  if (strikes.has(p) || firstBadEnd.has(p)) return 'violated';
  if (isClipped) return 'clipped';
  if (kind !== 'canClose') return 'holds';
  return firstStuck(exploration, p).length === 0 ? 'can still close' : 'violated';
}

/** The places of the liveness properties that a complete world breaks. */
export function livenessBroken(exploration: Exploration): readonly number[] {
  const { properties } = exploration.composed.system;
  const asked = properties.flatMap((property, p) => (isLiveness(property) ? p : []));
  if (asked.length === 0) return [];
  const liveness = new Liveness(exploration);
  return asked.filter((p) => liveness.lassoOf(properties[p] as Property, p) !== undefined);
}
