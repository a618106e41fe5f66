/**
 * One scope of a family under given rules: explored once where people are honest, once a coalition
 * where they are not. What the manifest pins as findings is passed in; the core reads no files.
 */
import type { SystemResult } from '../../base/results';
import type { BuildOptions, Family, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import { concealingCoalitions } from './adversary/concealing';
import { checkCoalitions, findingKey } from './coalitions';
import type { SystemManifest } from './manifest';
import { type NoteOptions, takeNotes } from './search-notes';
import { type CheckOptions, checkSystem } from './verdicts';

export interface ScopeOptions extends CheckOptions, NoteOptions {
  readonly build?: BuildOptions;
  readonly manifest?: SystemManifest;
  /** Scopes under attack: the smallest coalitions up to so many persons; not searched if absent. */
  readonly personsMax?: number;
}

/** Every verdict of a scope, with its findings and what is noted of its searches. */
export function checkScope(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ScopeOptions,
): SystemResult {
  const { see, notes } = takeNotes(options);
  const result = verdictsOf(family, scope, rules, { ...options, onExplored: see });
  return { ...result, ...concealmentsOf(family, scope, rules, options), ...notes() };
}

/** Asked with the smallest coalitions, where a scope says who could notice. */
function concealmentsOf(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ScopeOptions,
): Pick<SystemResult, 'concealing'> {
  const { only, personsMax } = options;
  if (!scope.detection || personsMax === undefined) return {};
  if (only !== undefined && !only.includes(scope.detection.sentence)) return {};
  const known = options.manifest?.scopes[scope.name]?.concealing;
  const pinned = known ? { pinned: Object.keys(known) } : {};
  return {
    concealing: concealingCoalitions(family, scope, rules, { ...options, personsMax, ...pinned }),
  };
}

function verdictsOf(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ScopeOptions,
): SystemResult {
  if (scope.kind !== 'coalitions') {
    const system = scope.build(rules, options.build);
    return { ...checkSystem(system, options), system: family.name, scope: scope.name };
  }
  // Of sentences that are not asked nothing can be found, and nothing is missing.
  const isAsked = ({ property }: { property: string }): boolean =>
    options.only === undefined || options.only.includes(property);
  const findings = (options.manifest?.scopes[scope.name]?.findings ?? []).filter(isAsked);
  const pinned = findings.map((finding) => findingKey(finding.coalition, finding.property));
  const minimal = options.manifest?.scopes[scope.name]?.minimal;
  const pinnedMinimal = Object.entries(minimal ?? {})
    .filter(([property]) => isAsked({ property }))
    .flatMap(([property, sets]) => Object.keys(sets).map((members) => `${members}: ${property}`));
  return checkCoalitions(family, scope, rules, {
    ...options,
    pinned,
    ...(minimal ? { pinnedMinimal } : {}),
  });
}
