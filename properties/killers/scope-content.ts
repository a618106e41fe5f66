/**
 * What a scope is under given rules, as a digest, and which rules that rests on. Composed and asked
 * everything, but not searched: cheap beside judging it. A scope of coalitions is the world in
 * which nobody deviates, and the one in which everybody may: each coalition's is a part of that.
 */
import { canonical } from '../../base/canonical';
import { contentOf, Digest } from '../../check/core/content';
import { monitorOf } from '../../check/core/monitor';
import { credentialsOf } from '../../models/adversary';
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
  const mix = (system: System): void => {
    const composed = composeSystem(system);
    digest.text(contentOf(composed, monitorOf(composed)));
  };
  mix(scope.build(asking));
  if (scope.kind === 'coalitions') {
    const principals = family.principals(asking);
    digest.text(canonical(principals.map((principal) => ({ ...principal }))));
    const persons = principals.map(({ name }) => name);
    mix(scope.build(asking, { suspects: { persons, credentials: credentialsOf(principals) } }));
  }
  return { content: digest.toString(), read: new Set(rulesAsked(asking)) };
}
