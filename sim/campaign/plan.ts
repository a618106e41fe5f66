/**
 * A campaign: many scenarios by many tracks, rules and seeds. Its plan is plain data and names all
 * that its rows depend on, so a folder of rows can say whether it belongs to a campaign, and two
 * shards whether they belong together. Nothing of the machine is in it.
 */
import type { Rules } from '../../models/rules';
import { walked } from '../core/documents/kinds';
import type { StepPlan } from '../core/lives';
import type { Lives } from '../core/pilot-lives';
import type { Scenario, Track } from '../core/scenario';
import { type Order, possible, stepNames } from './row';

/** A scenario or rules by the name they were given, and a digest of what they say. */
export interface Named {
  readonly name: string;
  readonly digest: string;
}
/** What of the tables can be seen on a track, so that what never was can be named. */
export interface Universe {
  readonly track: Track;
  readonly rules: string;
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Steps that only a fault or a misfortune makes. */
  readonly unfavourable: Readonly<Record<string, readonly string[]>>;
}
export interface Shard {
  readonly index: number;
  readonly of: number;
}
export interface CampaignPlan {
  readonly version: 1;
  readonly scenarios: readonly Named[];
  readonly rules: readonly Named[];
  readonly tracks: readonly Track[];
  readonly seeds: { readonly from: number; readonly to: number };
  /** Months of every run; those of each scenario where it is null. */
  readonly months: number | null;
  readonly universes: readonly Universe[];
  readonly shard: Shard | null;
}

/** What a plan's names stand for. */
export interface Subjects {
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly Rules[];
}

export const runsOf = ({ scenarios, rules, tracks, seeds }: CampaignPlan): number =>
  scenarios.length * rules.length * tracks.length * (seeds.to - seeds.from + 1);

/** Whether a run is this shard's: every nth, so that shards are equally heavy. */
export const isMine = ({ shard }: CampaignPlan, index: number): boolean =>
  shard === null || index % shard.of === shard.index - 1;

/** The numbers of the runs of a plan or of its shard, ascending. */
export function* indexesOf(plan: CampaignPlan): Generator<number> {
  const runs = runsOf(plan);
  for (let index = 0; index < runs; index++) if (isMine(plan, index)) yield index;
}

/** One run of a campaign: seeds turn slowest, so that a part of a campaign has seen everything. */
export function orderAt(plan: CampaignPlan, subjects: Subjects, index: number): Order {
  const [s, r, t] = [plan.scenarios.length, plan.rules.length, plan.tracks.length];
  const scenario = index % s;
  const rules = Math.floor(index / s) % r;
  const track = plan.tracks[Math.floor(index / (s * r)) % t] as Track;
  const seed = String(plan.seeds.from + Math.floor(index / (s * r * t)));
  return {
    index,
    labels: {
      scenario: plan.scenarios[scenario]?.name ?? '',
      rules: plan.rules[rules]?.name ?? '',
      track,
      seed,
    },
    request: {
      scenario: subjects.scenarios[scenario] as Scenario,
      rules: subjects.rules[rules] as Rules,
      seed,
      track,
      ...(plan.months === null ? {} : { months: plan.months }),
    },
  };
}

const isUnfavourable = ({ misfortune, mode }: StepPlan): boolean =>
  misfortune !== null || mode === 'lose' || mode === 'duplicate';

/** What can be seen of the tables of some lives. */
export function universeOf(track: Track, rules: string, lives: Lives): Universe {
  const unfavourable: Record<string, readonly string[]> = {};
  for (const name of walked)
    unfavourable[name] = [
      ...new Set(
        possible(lives[name]).flatMap((plan) => (isUnfavourable(plan) ? [plan.name] : [])),
      ),
    ];
  return { track, rules, steps: stepNames(lives), unfavourable };
}
