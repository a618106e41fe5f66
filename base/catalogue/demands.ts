/**
 * What a run may be asked beside its verdicts: that every verdict rests on the whole space, that
 * every machine's arrows are covered so far. What is not met is named, one sentence each.
 */
import type { Coverage, Growing } from '../coverage-results';
import type { RunResults, SystemResult } from '../results';
import { type Lang, say, word } from './say';
import { markOf } from './tally';

export interface Demands {
  /** `clipped` and `unknown` are no failures. */
  readonly allowClipped?: boolean;
  /** Every verdict rests on the whole space, each state stored exactly. */
  readonly requireExhaustive?: boolean;
  /** Percentage of every machine's arrows that must be taken, all scopes together. */
  readonly coverageMin?: number;
}

export interface Unmet {
  readonly title: string;
  readonly sentence: string;
}

/** What the sentence on a cut search says of it: states, and how likely one was left out. */
export const cutWords = ({ states, omission }: SystemResult) => ({
  states,
  omission: omission?.toExponential(1) ?? '',
});

/** The demands that a run does not meet: empty where all is well. */
export const unmetDemands = (
  lang: Lang,
  results: RunResults,
  demands: Demands,
): readonly Unmet[] => [
  ...(demands.requireExhaustive ? notExhaustive(lang, results.systems) : []),
  ...(demands.coverageMin === undefined || !results.coverage
    ? []
    : belowMinimum(lang, results.coverage, demands.coverageMin)),
];

function notExhaustive(lang: Lang, systems: readonly SystemResult[]): readonly Unmet[] {
  return systems.flatMap((result) => {
    const open = result.verdicts.filter(({ verdict }) => markOf(verdict) === 'open').length;
    if (result.cut === undefined && open === 0) return [];
    const why = result.cut
      ? say(lang, `cut.${result.cut}`, cutWords(result))
      : say(lang, 'cut.open', { open });
    const system = word(lang, 'system', result.system);
    const scope = word(lang, 'scope', result.scope);
    const title = say(lang, 'demand.exhaustive.title');
    return [{ title, sentence: say(lang, 'demand.exhaustive', { system, scope, why }) }];
  });
}

function belowMinimum(lang: Lang, { machines }: Coverage, min: number): readonly Unmet[] {
  return machines
    .filter(({ arrows: { seen, of } }) => 100 * seen < min * of)
    .map(({ life: name, arrows: { seen, of } }) => {
      const life = word(lang, 'life', name);
      const percent = Math.floor((100 * seen) / of);
      return {
        title: say(lang, 'demand.coverage.title', { min }),
        sentence: say(lang, 'demand.coverage', { life, seen, of, percent, min }),
      };
    });
}

/** `grows most in: line orders (12 values), part bank (9 values)`; the three that grow most. */
export function growingText(lang: Lang, growing: readonly Growing[]): string {
  const parts = growing
    .slice(0, 3)
    .map(({ what, name, values }) =>
      say(lang, `growing.${what}`, { name: word(lang, what, name), values }),
    );
  return say(lang, 'growing.most', { parts: parts.join(say(lang, 'story.list')) });
}

/** Which reductions a scope was searched under, and why one that was asked for was left out. */
export function reductionTexts(lang: Lang, { reductions }: SystemResult): readonly string[] {
  if (!reductions) return [];
  const { inForce, whole, leftOut } = reductions;
  const list = (names: readonly string[]): string => names.join(say(lang, 'story.list'));
  const names = list(inForce.map((name) => say(lang, `reduction.${name}`)));
  const key = whole ? 'reduction.whole' : 'reduction.inForce';
  return [
    ...(inForce.length > 0 ? [say(lang, key, { names, ...whole })] : []),
    ...leftOut.map(({ reduction, because, property }) =>
      say(lang, `reduction.because.${because}`, {
        reduction: say(lang, `reduction.${reduction}`),
        property: word(lang, 'property', property ?? ''),
      }),
    ),
  ];
}
