/**
 * One scope under several searches, for comparison: what is found must depend on neither engine nor
 * workers, and verdicts must not depend on reductions. Shipped systems all promise to close, which
 * forbids reductions; `safetyOnly` is the same world without such promises, so that there is
 * something to reduce.
 */
import type { Property } from '../base/property';
import type { SystemResult } from '../base/results';
import type { Story } from '../base/story-results';
import { checkScope } from '../check/core/check-scope';
import { startCoverage } from '../check/core/coverage';
import type { SearchOptions } from '../check/core/explore';
import { nodeThreads } from '../check/workers/node-threads';
import { coalitionFrom } from '../models/adversary';
import type { Family, Scope } from '../models/family';
import type { Rules } from '../models/rules';
import type { System } from '../models/system';

/** A scope of a family under rules. */
export interface Asked {
  readonly family: Family;
  readonly scope: Scope;
  readonly rules: Rules;
  readonly statesMax: number;
}

/** Ways to search that must find the same, byte for byte. */
export const plain: SearchOptions = { engine: 'plain' };
export const oneWorker: SearchOptions = { engine: 'kernel' };
/** Two workers from the first state on: started and waited for, however small the search is. */
export function twoWorkers(): SearchOptions {
  const threads = nodeThreads(2, 0);
  return { engine: 'kernel', ...(threads ? { threads } : {}) };
}

/** Reductions, alone and together. */
export const reduced = {
  symmetry: { symmetry: true },
  'partial order': { partialOrder: true },
  both: { symmetry: true, partialOrder: true },
} as const;

/** Everything that is said of a scope, with coverage. */
export function resultUnder(asked: Asked, search: SearchOptions): SystemResult {
  const { family, scope, rules, statesMax } = asked;
  const commandFor = (property: string): string => property;
  return checkScope(family, scope, rules, {
    ...search,
    statesMax,
    commandFor,
    coverage: startCoverage(),
  });
}

/** Verdicts by property, and who reaches what alone: what no reduction may change. */
export const wordsOf = ({ verdicts, findings }: SystemResult): readonly string[] => [
  ...verdicts.map(({ property, verdict }) => `${property}: ${verdict}`),
  ...findings.map(({ property, coalition }) => `${property}: ${coalition.join(' with ')}`),
];

/** Every story that a result tells, of verdicts and of findings. */
export const storiesOf = ({ verdicts, findings }: SystemResult): readonly Story[] => [
  ...verdicts.flatMap(({ story }) => (story ? [story] : [])),
  ...findings.map(({ story }) => story),
];

/** The system that a story is told of: the scope's, with the story's coalition in it. */
export function systemOfStory({ scope, rules }: Asked, story: Story): System {
  const coalition = coalitionFrom(story.coalition);
  return scope.build(rules, coalition ? { coalition } : {});
}

const FORBIDS_REDUCTION: readonly Property['kind'][] = [
  'canClose',
  'eventually',
  'leadsTo',
  'closes',
];

/** The same system without properties that forbid reductions. */
export const withoutPromises = (system: System): System => ({
  ...system,
  properties: system.properties.filter(({ kind }) => !FORBIDS_REDUCTION.includes(kind)),
});

/** The same scope, asked for safety alone. */
export const safetyOnly = (asked: Asked): Asked => ({
  ...asked,
  scope: {
    ...asked.scope,
    build: (rules, options) => withoutPromises(asked.scope.build(rules, options)),
  },
});
