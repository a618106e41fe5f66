/**
 * What a scope is under given rules, as a digest, and which rules that rests on. Composed and asked
 * everything, but not searched: cheap beside judging it. A scope of coalitions is the system of
 * each coalition of one; of everybody's at once, which may be huge, the declarations are taken.
 */
import { canonical } from '../../base/canonical';
import { signature } from '../../check/core/coalitions';
import { contentOf, Digest } from '../../check/core/content';
import { monitorOf } from '../../check/core/monitor';
import {
  actingIn,
  allSuspects,
  coalitionLabel,
  coalitionsOfOne,
  credentialLabel,
} from '../../models/adversary';
import type { Family, Scope } from '../../models/family';
import type { RuleName, Rules } from '../../models/rules';
import { noted, rulesAsked } from '../../models/rules-read';
import type { System } from '../../models/system';
import { composeSystem } from '../../models/tables/compose-system';

export interface ScopeContent {
  readonly content: string;
  /** Rules that were asked on the way: switching any other changes nothing. */
  readonly read: ReadonlySet<RuleName>;
}

/** Composes everything that judging the scope would search, and asks it all. */
export function scopeContent(family: Family, scope: Scope, rules: Rules): ScopeContent {
  const asking = noted(rules);
  const digest = new Digest();
  const known = new Map<string, string>();
  const mix = (system: System, who: readonly string[]): void => {
    const key = signature(system);
    let content = known.get(key);
    if (content === undefined) {
      const composed = composeSystem(system);
      content = contentOf(composed, monitorOf(composed));
      known.set(key, content);
    }
    digest.text(canonical([who, content]));
  };
  mix(scope.build(asking), []);
  if (scope.kind === 'coalitions') {
    const principals = family.principals(asking);
    digest.text(canonical(principals.map((principal) => ({ ...principal }))));
    const everybody = scope.build(asking, { suspects: allSuspects(principals) });
    digest.text(signature(everybody));
    // A credential that no deviation takes opens nothing: the person stands as he does alone.
    const acting = actingIn(everybody);
    for (const coalition of coalitionsOfOne(principals))
      if (!coalition.stolen || acting.has(credentialLabel(coalition.stolen)))
        mix(scope.build(asking, { coalition }), coalitionLabel(coalition));
  }
  return { content: digest.toString(), read: new Set(rulesAsked(asking)) };
}
