/**
 * Who must act together to complete a theft: one search with everybody's deviations finds the
 * smallest sets, then each set's own system tells its shortest story. A set of one outside the
 * executing parties is a violation and told as such elsewhere; a larger one is no violation, for
 * every office can be robbed by enough of its people. It is said, pinned and compared.
 */
import { HarnessBug } from '../../../base/assert';
import type { MinimalCoalition, MinimalCoalitions } from '../../../base/coalition-results';
import { coalitionFrom } from '../../../models/adversary';
import type { BuildOptions, Coalition, Family, Scope } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import { type CheckOptions, judge } from '../verdicts';
import { antichainOf } from './antichain';
import { isTheft } from './minimal-sets';

/** Larger coalitions are not searched for, and every output says so. */
export const PERSONS_MAX = 3;
const PAIRS_MAX = 2_000_000;

export interface MinimalCoalitionsOptions extends CheckOptions {
  readonly build?: BuildOptions;
  readonly personsMax: number;
  /** Names of the sentences that a person is known to break alone. */
  readonly alone?: ReadonlyMap<string, readonly string[]>;
  /** What a manifest pins, as `minimalKey` writes it; absent where nothing is pinned. */
  readonly pinned?: readonly string[];
}

/** `officer A with officer B: no funds go out on what nobody asked for`. */
export const minimalKey = (members: readonly string[], property: string): string =>
  `${members.join(' with ')}: ${property}`;

/** The smallest coalitions of a scope under attack, by property, smaller ones first. */
export function minimalCoalitions(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: MinimalCoalitionsOptions,
): MinimalCoalitions {
  const principals = options.build?.suspects?.among ?? family.principals(rules);
  const { only, alone, personsMax, pinned } = options;
  const found = antichainOf(
    (suspects) => scope.build(rules, { ...options.build, suspects }),
    principals,
    {
      personsMax,
      pairsMax: Math.min(options.statesMax, PAIRS_MAX),
      ...(only ? { only } : {}),
      ...(alone ? { alone } : {}),
    },
  );
  const teller = new Teller(scope, rules, options);
  const minimal = found.asked.flatMap(({ name }, p) =>
    (found.sets[p] ?? []).flatMap((members) => teller.tell(members, name)),
  );
  const keys = new Set(minimal.map(({ members, property }) => minimalKey(members, property)));
  return {
    personsMax,
    pairs: found.pairs,
    isClipped: found.isClipped || teller.isClipped,
    minimal,
    missing: (pinned ?? []).filter((key) => !keys.has(key)),
  };
}

/** Tells stories, judging the system of each set of members once. */
class Teller {
  isClipped = false;
  private readonly judged = new Map<string, ReturnType<typeof judge>>();

  constructor(
    private readonly scope: Scope,
    private readonly rules: Rules,
    private readonly options: MinimalCoalitionsOptions,
  ) {}

  tell(members: readonly string[], property: string): readonly MinimalCoalition[] {
    const verdict = this.of(members).verdicts.find((one) => one.property === property);
    if (!verdict?.story) {
      if (verdict?.verdict !== 'clipped')
        throw new HarnessBug(`${members.join(' with ')} reach what their own system does not`);
      this.isClipped = true;
      return [];
    }
    const { pinned } = this.options;
    const isPinned = pinned?.includes(minimalKey(members, property)) ?? true;
    const { story } = verdict;
    return [{ members, property, steps: story.steps.length, isPinned, story }];
  }

  private of(members: readonly string[]): ReturnType<typeof judge> {
    const key = members.join();
    const known = this.judged.get(key);
    if (known) return known;
    const { build, statesMax, commandFor, engine } = this.options;
    const coalition: Coalition | undefined = coalitionFrom(members);
    const system = this.scope.build(this.rules, { ...build, ...(coalition ? { coalition } : {}) });
    const asked = { ...system, properties: system.properties.filter(isTheft) };
    const judged = judge(asked, {
      statesMax,
      commandFor,
      coalition: members,
      ...(engine ? { engine } : {}),
    });
    this.judged.set(key, judged);
    return judged;
  }
}
