/** Where steps are done: which post it is, whose it is, and what work it takes there. */

import type { WorkHours } from './calendar';
import type { StepPlan } from './lives';
import { Post, type PostLoad } from './posts';
import type { Scenario, Track } from './scenario';
import { atBank } from './staff/names';
import type { Staff } from './staff/staff';
import type { StaffedPost } from './staff/staffed-post';

export type PostSpec = Scenario['posts'][number];

/** Where a step of one bank's vouchers is done, and what the work there takes. */
export interface Place {
  readonly post: Post | StaffedPost;
  /** The name of the post among those of its kind, of which every bank may have one. */
  readonly kind: string;
  readonly spec: PostSpec;
}

export class Places {
  private readonly posts = new Map<string, Post>();
  private readonly placeOf = new Map<StepPlan, Place[]>();
  private readonly specs = new Map<string, PostSpec>();
  private readonly other: PostSpec;

  constructor(
    private readonly scenario: Scenario,
    private readonly hours: WorkHours,
    private readonly staff: Staff | null,
  ) {
    for (const spec of scenario.posts) for (const actor of spec.actors) this.specs.set(actor, spec);
    this.other = scenario.posts.at(-1) as PostSpec;
  }

  /** The entry of the file that an actor's work follows. */
  specOf(actor: string): PostSpec {
    return this.specs.get(actor) ?? this.other;
  }

  /** Where a step of a bank's voucher is done. */
  of(plan: StepPlan, bank: number): Place {
    const known = this.placeOf.get(plan)?.[bank];
    if (known) return known;
    const spec = this.specOf(plan.actor);
    const kind = spec === this.other ? plan.actor : spec.name;
    const isBanks = spec.perBank || (spec === this.other && plan.party === 'bank');
    const name = atBank(kind, isBanks ? bank : null);
    const places = this.placeOf.get(plan) ?? [];
    this.placeOf.set(plan, places);
    const place = { post: this.postOf(name, kind, spec), kind, spec };
    places[bank] = place;
    return place;
  }

  private postOf(name: string, kind: string, spec: PostSpec): Post | StaffedPost {
    const { staff } = this;
    const staffed = staff?.postOf(name);
    if (staffed) return staffed;
    if (staff && this.scenario.urgent) return staff.anonymous(name, kind, spec.people.is);
    const post = this.posts.get(name) ?? new Post(name, spec.people.is, this.hours);
    this.posts.set(name, post);
    return post;
  }

  /** What was done at every post, in the order in which the posts first had work. */
  loads(): readonly PostLoad[] {
    const plain = [...this.posts.values()].map((post) => post.load());
    return this.staff ? [...plain, ...this.staff.loads()] : plain;
  }
}

/** Minutes of work on so many rows. */
export function minutesOf(spec: PostSpec, carrier: Track, rows: number): number {
  const [each, perRow] = spec.electronic.is;
  const [eachPaper, perRowPaper] = spec.paper.is;
  return minutesOn(carrier, each + perRow * rows, eachPaper + perRowPaper * rows);
}

/** On both tracks at once people do the work of both. */
export function minutesOn(carrier: Track, electronic: number, paper: number): number {
  if (carrier === 'dual') return electronic + paper;
  return carrier === 'paper' ? paper : electronic;
}
