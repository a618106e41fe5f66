/**
 * What a campaign saw, from its rows one at a time: means of every arm, runs that broke something,
 * and coverage: what of all that can be seen was ever seen, with what never was by name.
 */
import { isSoundRun } from '../../base/attack-results';
import type { CampaignCoverage, CampaignResults, SeenCount } from '../../base/campaign-results';
import { errorClasses, timingClasses } from '../core/books/classes';
import { unitOf } from './figures';
import { intervalOf } from './interval';
import { type CampaignPlan, runsOf, type Universe } from './plan';
import type { Row } from './row';

const VIOLATED_MAX = 20;

const errorOf = (kind: string): string => `${kind} (error)`;
/** Every difference that has a name: of timing, and errors by their kind. */
const differenceNames = [...Object.keys(timingClasses), ...Object.keys(errorClasses).map(errorOf)];

type Counts = Map<string, { runs: number; count: number }>;

function see(counts: Counts, name: string, count: number): void {
  const known = counts.get(name) ?? { runs: 0, count: 0 };
  counts.set(name, known);
  if (count === 0) return;
  known.runs++;
  known.count += count;
}

const seenIn = (counts: Counts): readonly SeenCount[] =>
  [...counts].map(([name, seen]) => ({ name, ...seen }));

interface Arm {
  readonly scenario: string;
  readonly rules: string;
  readonly track: string;
  runs: number;
  sound: number;
  readonly figures: Map<string, number[]>;
}

class TrackCoverage {
  private runs = 0;
  private readonly steps = new Map<string, number>();
  private readonly differences: Counts = new Map();
  private readonly faults: Counts = new Map();

  constructor(
    private readonly track: string,
    private readonly universes: readonly Universe[],
  ) {}

  add(row: Row): void {
    this.runs++;
    const struck = new Map<string, number>();
    const universe = this.universes.find(({ rules }) => rules === row.rules);
    for (const [life, names] of Object.entries(universe?.steps ?? {}))
      names.forEach((name, i) => {
        const made = row.steps[life]?.[i] ?? 0;
        const key = `${life}\n${name}`;
        this.steps.set(key, (this.steps.get(key) ?? 0) + made);
        if (universe?.unfavourable[life]?.includes(name))
          struck.set(name, (struck.get(name) ?? 0) + made);
      });
    for (const [name, times] of struck) see(this.faults, name, times);
    const found = new Map<string, number>();
    for (const { kind, name, count } of row.differences) {
      const said = name === 'error' ? errorOf(kind) : name;
      found.set(said, (found.get(said) ?? 0) + count);
    }
    for (const name of new Set([...differenceNames, ...found.keys()]))
      see(this.differences, name, found.get(name) ?? 0);
  }

  told(): CampaignCoverage {
    const never = [...this.steps].filter(([, made]) => made === 0).map(([key]) => key);
    return {
      track: this.track,
      runs: this.runs,
      steps: { seen: this.steps.size - never.length, of: this.steps.size },
      neverSeen: never.map((key) => {
        const [life = '', step = ''] = key.split('\n');
        return { life, step };
      }),
      differences: seenIn(this.differences),
      faults: seenIn(this.faults),
    };
  }
}

/** Sums a campaign up; rows in their order. */
export function summaryOf(plan: CampaignPlan, rows: Iterable<Row>): CampaignResults {
  const arms = new Map<string, Arm>();
  const tracks = plan.tracks.map((track) => ({
    track: track as string,
    coverage: new TrackCoverage(
      track,
      plan.universes.filter((universe) => universe.track === track),
    ),
  }));
  const violated: CampaignResults['violated'][number][] = [];
  const totals = { runs: 0, sound: 0, months: 0, monthsClosed: 0, events: 0 };
  for (const row of rows) {
    totals.runs++;
    if (isSoundRun(row)) totals.sound++;
    totals.months += row.months;
    totals.monthsClosed += row.monthsClosed;
    totals.events += row.events;
    addTo(arms, row);
    tracks.find(({ track }) => track === row.track)?.coverage.add(row);
    const { scenario, rules, track, seed } = row;
    const [sentence] = row.violations;
    if (sentence !== undefined && violated.length < VIOLATED_MAX)
      violated.push({ scenario, rules, track, seed, sentence });
  }
  return {
    kind: 'campaign',
    of: runsOf(plan),
    ...totals,
    arms: [...arms.values()].map(({ figures, ...arm }) => ({
      ...arm,
      figures: [...figures].map(([figure, values]) => ({
        figure,
        unit: unitOf(figure),
        ...intervalOf(values),
      })),
    })),
    violated,
    coverage: tracks.map(({ coverage }) => coverage.told()),
  };
}

function addTo(arms: Map<string, Arm>, row: Row): void {
  const { scenario, rules, track } = row;
  const key = JSON.stringify([scenario, rules, track]);
  const arm = arms.get(key) ?? { scenario, rules, track, runs: 0, sound: 0, figures: new Map() };
  arms.set(key, arm);
  arm.runs++;
  if (isSoundRun(row)) arm.sound++;
  for (const [figure, value] of Object.entries(row.figures)) {
    const values = arm.figures.get(figure) ?? [];
    values.push(value);
    arm.figures.set(figure, values);
  }
}
