/**
 * Manifests: what a system and a life are pinned to. The state count is a model's checksum, so a
 * manifest is compared figure by figure and every difference is named; nothing is "about right".
 */
import { canonical } from '../../base/canonical';
import type { MinimalCoalition } from '../../base/coalition-results';
import type { SystemResult, VerdictWord } from '../../base/results';
import type { Life } from '../../models/system';
import { type LocalTable, tabulate } from '../../models/tables/tabulate';

/** What somebody trusted, or inside an executing party, reaches alone: known, and told. */
export interface PinnedFinding {
  readonly coalition: readonly string[];
  readonly property: string;
  readonly steps: number;
}

export interface ScopeManifest {
  readonly states: number;
  /** Without the initial state. */
  readonly transitions: number;
  /** Below the initial state. */
  readonly levels: number;
  readonly verdicts: Readonly<Record<string, VerdictWord>>;
  readonly findings: readonly PinnedFinding[];
  /** By property the smallest coalitions, `officer A with officer B`, with their stories' steps. */
  readonly minimal?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The smallest coalitions that nobody else would name, with their stories' steps. */
  readonly concealing?: Readonly<Record<string, number>>;
}

export interface SystemManifest {
  readonly system: string;
  readonly scopes: Readonly<Record<string, ScopeManifest>>;
}

export interface LifeManifest {
  readonly life: string;
  /** Local states. */
  readonly states: number;
  /** Events of the alphabet, each payload for itself. */
  readonly events: number;
  /** Pairs of local state and event that are accepted. */
  readonly accepted: number;
}

/** The manifest of one scope, from what a run found there. */
export function manifestOf(result: SystemResult): ScopeManifest {
  const { states, transitions, levels, verdicts, findings, coalitions } = result;
  return {
    states,
    transitions,
    levels,
    verdicts: Object.fromEntries(verdicts.map(({ property, verdict }) => [property, verdict])),
    findings: findings
      .map(({ coalition, property, steps }) => ({ coalition, property, steps }))
      .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
    ...concealingOf(result),
    ...(coalitions?.minimal ? { minimal: minimalOf(coalitions.minimal) } : {}),
  };
}

function minimalOf(minimal: readonly MinimalCoalition[]): Required<ScopeManifest>['minimal'] {
  const found: Record<string, Record<string, number>> = {};
  for (const { members, property, steps } of minimal)
    found[property] = { ...found[property], [members.join(' with ')]: steps };
  return found;
}

const concealingOf = ({ concealing }: SystemResult): Pick<ScopeManifest, 'concealing'> =>
  concealing
    ? {
        concealing: Object.fromEntries(
          concealing.minimal.map(({ coalition, steps }) => [coalition.join(' with '), steps]),
        ),
      }
    : {};

/** The manifest of a system, its scopes in the order of the results. */
export const systemManifest = (
  system: string,
  results: readonly SystemResult[],
): SystemManifest => ({
  system,
  scopes: Object.fromEntries(results.map((result) => [result.scope, manifestOf(result)])),
});

/** The manifest of a life, tabulated over its whole alphabet. */
export function lifeManifest(life: Life, table: LocalTable = tabulate(life)): LifeManifest {
  return {
    life: life.name,
    states: table.states.length,
    events: life.alphabet.length,
    accepted: table.next.reduce((count, next) => count + (next >= 0 ? 1 : 0), 0),
  };
}

export interface Difference {
  /** Keys from the outside in: `scopes small states`. */
  readonly at: string;
  readonly pinned: string;
  readonly found: string;
}

/** Every figure and word in which two manifests differ; empty where they agree. */
export function differences(pinned: unknown, found: unknown, at = ''): readonly Difference[] {
  if (isRecord(pinned) && isRecord(found)) {
    const keys = [...new Set([...Object.keys(pinned), ...Object.keys(found)])].sort();
    return keys.flatMap((key) => differences(pinned[key], found[key], at ? `${at} ${key}` : key));
  }
  const [was, is] = [spoken(pinned), spoken(found)];
  return was === is ? [] : [{ at, pinned: was, found: is }];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const spoken = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : canonical(value);
