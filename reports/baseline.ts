/**
 * What changed against a stored run: verdicts gained and lost, counts, findings, and rates as
 * ratios. Data only; how it is said is the page's. A verdict is lost where it passed before and
 * does not now.
 */
import { markOf } from '../base/catalogue/tally';
import type { Finding } from '../base/coalition-results';
import type { RunResults, RunTimings, SystemResult } from '../base/results';

/** Where a change stands: enough to say it in any language. */
export interface ChangePlace {
  readonly kind: 'verdict' | 'finding' | 'size' | 'simulation';
  readonly system: string;
  readonly scope: string;
  /** The property, the measure (`states`), or the checksum. */
  readonly name: string;
  readonly coalition?: readonly string[];
}
export interface ComparisonEntry {
  readonly change: 'lost' | 'gained' | 'changed' | 'added' | 'removed';
  readonly place: ChangePlace;
  readonly before?: string;
  readonly after?: string;
}
export interface RateRatio {
  readonly rate: 'states' | 'events' | 'pages';
  readonly rows?: number;
  readonly before: number;
  readonly after: number;
}
export interface Comparison {
  readonly version: string;
  readonly seed: string;
  /** Lost first, then gained, changed, added, removed; each in the order of the results. */
  readonly entries: readonly ComparisonEntry[];
  readonly rates: readonly RateRatio[];
}

interface Fact {
  readonly place: ChangePlace;
  readonly value: string;
  readonly passes?: boolean;
}

const MEASURES = ['states', 'transitions', 'levels'] as const;

const findingValue = ({ steps, isPinned }: Finding): string =>
  isPinned ? String(steps) : `${steps} new`;

function factsOf(system: SystemResult): Fact[] {
  const at = { system: system.system, scope: system.scope };
  return [
    ...system.verdicts.map(({ property, verdict }) => ({
      place: { kind: 'verdict' as const, ...at, name: property },
      value: verdict,
      passes: markOf(verdict) === 'good',
    })),
    ...MEASURES.map((name) => ({
      place: { kind: 'size' as const, ...at, name },
      value: String(system[name]),
    })),
    ...system.findings.map((finding) => ({
      place: {
        kind: 'finding' as const,
        ...at,
        name: finding.property,
        coalition: finding.coalition,
      },
      value: findingValue(finding),
    })),
  ];
}

function factsOfRun(results: RunResults): ReadonlyMap<string, Fact> {
  const facts = [
    ...results.systems.flatMap(factsOf),
    ...results.simulations.map(({ scenario, track, checksum }) => ({
      place: { kind: 'simulation' as const, system: scenario, scope: track, name: 'checksum' },
      value: checksum,
    })),
  ];
  return new Map(facts.map((fact) => [JSON.stringify(fact.place), fact]));
}

function entryOf(before: Fact | undefined, after: Fact | undefined): ComparisonEntry | undefined {
  if (before === undefined) {
    return after && { change: 'added', place: after.place, after: after.value };
  }
  if (after === undefined) return { change: 'removed', place: before.place, before: before.value };
  if (before.value === after.value) return undefined;
  const lost = before.passes === true && after.passes === false;
  const gained = before.passes === false && after.passes === true;
  const change = lost ? 'lost' : gained ? 'gained' : 'changed';
  return { change, place: after.place, before: before.value, after: after.value };
}

const RANK = ['lost', 'gained', 'changed', 'added', 'removed'] as const;

function ratesOf(before: RunTimings, after: RunTimings): readonly RateRatio[] {
  const rates: RateRatio[] = [];
  const add = (rate: RateRatio['rate'], was?: number, is?: number, rows?: number) => {
    if (was === undefined || is === undefined || was <= 0) return;
    rates.push({ rate, before: was, after: is, ...(rows === undefined ? {} : { rows }) });
  };
  add('states', before.statesPerSecond, after.statesPerSecond);
  add('events', before.simulationEventsPerSecond, after.simulationEventsPerSecond);
  for (const { rows, pagesPerSecond } of after.sealing) {
    const was = before.sealing.find((row) => row.rows === rows);
    add('pages', was?.pagesPerSecond, pagesPerSecond, rows);
  }
  return rates;
}

/**
 * The stored run beside the new one. Rates are ratios and only there where both runs have timings;
 * they compare machines as much as programs.
 */
export function compareWithBaseline(
  baseline: { readonly results: RunResults; readonly timings?: RunTimings },
  results: RunResults,
  timings?: RunTimings,
): Comparison {
  const before = factsOfRun(baseline.results);
  const after = factsOfRun(results);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const entries = keys.flatMap((key) => entryOf(before.get(key), after.get(key)) ?? []);
  return {
    version: baseline.results.version,
    seed: baseline.results.seed,
    entries: RANK.flatMap((change) => entries.filter((entry) => entry.change === change)),
    rates: baseline.timings && timings ? ratesOf(baseline.timings, timings) : [],
  };
}
