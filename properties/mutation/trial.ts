/**
 * One generated mutant put to trial: what it breaks, first in the smallest place; else whether it
 * behaves as the intact system does in every place that is small enough to compare.
 */
import { InputError } from '../../base/assert';
import type { Property } from '../../base/property';
import type { VerdictWord } from '../../base/results';
import { compareGraphs } from '../../check/core/bisimulation';
import type { Exploration } from '../../check/core/explore';
import { labelledGraph } from '../../check/core/labelled-graph';
import type { Mutant } from './list';
import type { Made } from './system-operators';
import {
  exploreMutant,
  hasWordsAlike,
  livenessBroken,
  type Place,
  safetyOf,
  type World,
} from './worlds';

/** What became of a mutant. */
export type Fate =
  | { readonly fate: 'killed'; readonly by: string; readonly isOutcome: boolean }
  /** The model does not take it: no table, no composition, a counter out of its range. */
  | { readonly fate: 'refused'; readonly because: string }
  /** In every place it behaves, step by step, as the intact system does. */
  | { readonly fate: 'bisimilar' }
  /** It behaves otherwise, and no property nor witness says so. */
  | { readonly fate: 'survived'; readonly scope: string; readonly differs: string };

interface Tried {
  readonly world: World;
  readonly exploration: Exploration;
}

/** Puts a mutant to trial in places, smallest first. */
export function tryMutant({ of }: Mutant, places: readonly Place[]): Fate {
  const made: Made = new Map();
  let survived: Fate | undefined;
  for (const { worlds } of places) {
    const tried: Tried[] = [];
    for (const world of worlds) {
      const mutation = of(world.system);
      const exploration = mutation ? exploreMutant(world, () => mutation.make(made)) : 'same';
      if (exploration === 'same') continue;
      if (exploration instanceof InputError)
        return { fate: 'refused', because: `${exploration.place}: ${exploration.found}` };
      const killed = killedBySafety(world, exploration);
      if (killed) return killed;
      if (!hasWordsAlike(world, exploration)) tried.push({ world, exploration });
    }
    for (const one of tried) {
      const differs = differenceOf(one);
      if (differs === undefined) continue;
      const killed = killedByLiveness(one);
      if (killed) return killed;
      survived ??= { fate: 'survived', scope: one.world.scope, differs };
    }
  }
  return survived ?? { fate: 'bisimilar' };
}

const falls = (word: VerdictWord | undefined): boolean =>
  word === 'violated' || word === 'not witnessed';

/**
 * A changed word of safety: an outcome before a rule, a rule before a witness. Good endings are
 * asked of honest worlds alone, as a check does.
 */
function killedBySafety(world: World, exploration: Exploration): Fate | undefined {
  const { properties } = world.system;
  const words = safetyOf(exploration);
  const isAsked = ({ kind }: Property): boolean =>
    kind !== 'sometimes' || world.coalition.length === 0;
  const changed = properties.flatMap((property, p) => {
    const isOpen = words[p] === 'clipped';
    return isAsked(property) && !isOpen && words[p] !== world.words[p] ? p : [];
  });
  const rank = (p: number): number => {
    const { outcome, kind } = properties[p] as Property;
    return (falls(words[p]) ? 0 : 4) + (outcome ? 0 : 2) + (kind === 'sometimes' ? 1 : 0);
  };
  const [first] = [...changed].sort((a, b) => rank(a) - rank(b) || a - b);
  return first === undefined ? undefined : killedBy(properties[first] as Property);
}

const killedBy = ({ name, outcome }: Property): Fate => ({
  fate: 'killed',
  by: name,
  isOutcome: outcome,
});

/** Where the two behave differently; undefined where they behave the same. */
function differenceOf({ world, exploration }: Tried): string | undefined {
  if (exploration.isClipped) return `more than ${exploration.states} states`;
  const { isBisimilar, after, because } = compareGraphs(world.graph(), labelledGraph(exploration));
  if (isBisimilar) return undefined;
  const what = (because ?? 'other steps').replace(/\d+\|([^|]*)\|.*$/, '$1');
  return `after ${after?.length ?? 'some'} steps, ${what}`;
}

function killedByLiveness({ world, exploration }: Tried): Fate | undefined {
  if (exploration.isClipped) return undefined;
  const [p] = livenessBroken(exploration);
  return p === undefined ? undefined : killedBy(world.system.properties[p] as Property);
}
