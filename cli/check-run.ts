/**
 * Checking as commands do it: every scope of every family asked for, with progress and commands.
 */
import type { SystemResult, VerdictResult } from '../base/results';
import { PERSONS_MAX } from '../check/core/adversary/minimal-coalitions';
import { checkScope, type ScopeOptions } from '../check/core/check-scope';
import type { CoverageBook } from '../check/core/coverage';
import type { SearchOptions } from '../check/core/explore';
import {
  differences,
  type SystemManifest,
  manifestOf as scopeManifest,
} from '../check/core/manifest';
import type { Family } from '../models/family';
import type { Context } from './context';
import { manifestOf, type NamedRules, SHIPPED_RULES, scopesOf } from './inputs';
import { quoted } from './quoted';
import { watchSearch } from './search-watch';
import { overriddenBy } from './user-override';

export interface CheckRequest {
  readonly families: readonly Family[];
  /** How each family was named on the command line, for commands that repeat a verdict. */
  readonly names: readonly string[];
  readonly rules: NamedRules;
  readonly scope?: string;
  readonly property?: string;
  readonly statesMax: number;
  readonly more?: string;
  /** Where what the searches looked at is written, all scopes together. */
  readonly coverage?: CoverageBook;
  readonly profile?: boolean;
  /** A line a second on standard error while a search runs. */
  readonly stats?: boolean;
  readonly search?: SearchOptions;
}

/** A bound that every shipped scope stays far below; a run that meets it says `clipped`. */
export const STATES_MAX = 20_000_000;

/** Checks what was asked, scope by scope. */
export function checkAll(context: Context, request: CheckRequest): SystemResult[] {
  const { rules, property } = request;
  return request.families.flatMap((family, i) =>
    scopesOf(family, request.scope).map((scope) => {
      const stage = `${family.name}, ${scope.name}`;
      const name = request.names[i] ?? family.name;
      const manifest = manifestOf(family);
      const { statesMax, stats = false } = request;
      const watch = watchSearch(context, { stage, statesMax, stats });
      const options: ScopeOptions = {
        statesMax,
        ...(property ? { only: [property] } : {}),
        ...(manifest ? { manifest } : {}),
        ...(request.coverage ? { coverage: request.coverage } : {}),
        ...(request.profile ? { profile: true } : {}),
        ...request.search,
        personsMax: PERSONS_MAX,
        commandFor: (asked) =>
          [
            `countersign check ${quoted(name)}${request.more ?? ''} --scope ${quoted(scope.name)}`,
            `--property ${quoted(asked)}`,
            ...(rules.given === SHIPPED_RULES ? [] : [`--rules ${quoted(rules.given)}`]),
            ...(statesMax === STATES_MAX ? [] : [`--states-max ${statesMax}`]),
          ].join(' '),
        onProgress: watch.onProgress,
      };
      const result = checkScope(family, scope, rules.rules, options);
      watch.done(result);
      const shipped = overriddenBy(family);
      return shipped ? besideShipped(result, rules, shipped, manifest) : result;
    }),
  );
}

/** Nobody has pinned which people it takes here; what it took in the shipped system is told. */
const unpinned = <Found extends { readonly minimal?: readonly object[] }>(found: Found): Found => ({
  ...found,
  ...(found.minimal ? { minimal: found.minimal.map((set) => ({ ...set, isPinned: true })) } : {}),
  missing: [],
});

/**
 * An override's result: what its shipped system pins and it does not have is a difference, told
 * under the shipped rules, and no failure.
 */
function besideShipped(
  result: SystemResult,
  { given }: NamedRules,
  { name: system }: Family,
  manifest: SystemManifest | undefined,
): SystemResult {
  const { coalitions, concealing } = result;
  const whole = {
    ...result,
    findingsMissing: [],
    ...(coalitions ? { coalitions: unpinned(coalitions) } : {}),
    ...(concealing ? { concealing: unpinned(concealing) } : {}),
  };
  const pinned = manifest?.scopes[result.scope];
  if (!pinned || given !== SHIPPED_RULES) return whole;
  return { ...whole, shipped: { system, differences: differences(pinned, scopeManifest(result)) } };
}

const PASSES = new Set(['holds', 'witnessed', 'can still close']);
const OPEN = new Set(['clipped', 'unknown']);

/** Whether every asked property was decided and good, and every finding is on record. */
export function isGood(results: readonly SystemResult[], allowClipped: boolean): boolean {
  const passes = (verdict: VerdictResult): boolean =>
    PASSES.has(verdict.verdict) || (allowClipped && OPEN.has(verdict.verdict));
  return results.every(
    (result) =>
      result.verdicts.every(passes) &&
      result.findings.every((finding) => finding.isPinned) &&
      result.findingsMissing.length === 0 &&
      (result.coalitions?.minimal ?? []).every((set) => set.isPinned) &&
      (result.coalitions?.missing ?? []).length === 0 &&
      (result.concealing?.minimal ?? []).every((set) => set.isPinned) &&
      (result.concealing?.missing ?? []).length === 0,
  );
}
