/**
 * Whoever follows a document looks on at its vouchers: what each step changed, which seals it put,
 * how long it waited and for what, and which piece of the weather was to blame. It only reads.
 */
import { HarnessBug, present } from '../../../base/assert';
import type { FollowedEnd, FollowedStep, PostVisit } from '../../../base/follow-results';
import { carriedBy, changesBetween } from '../../../models/tables/changes';
import { UNEXPECTED } from '../../../models/tables/operations';
import { parties, type Standing } from '../books/ledgers';
import type { Episode } from '../faults/episodes';
import type { Lived } from '../faults/incident';
import type { StartedClock } from '../monitors/monitors';
import type { Visit } from '../monitors/slips';
import { decode } from '../reading';
import { type Voucher, WAITING } from '../voucher';
import type { Year } from '../year';
import { type Blame, blameForMessage, blameForSystem, type Incident } from './blame';
import { instantOf } from './instant';
import { sealsBetween } from './seals';

interface Clock extends StartedClock {
  readonly blame: Blame;
}
interface Visited {
  readonly visit: Visit;
  readonly post: string;
}

/** A voucher of the document: where it stood, its clocks and its visits, by step. */
interface Followed {
  readonly voucher: Voucher;
  readonly attempt: number;
  word: number;
  readonly clocks: Map<string, Clock>;
  readonly visits: Map<string, Visited>;
}

/** Minutes by which a clock may be late without anybody having waited: lost digits. */
const LATE_MINUTES = 1e-6;
const untroubled: Blame = { sentences: [], incident: null };
const ofMessages: readonly string[] = ['delivery', 'lose', 'duplicate'];

export class Onlooker {
  private readonly followed = new Map<number, Followed>();
  private readonly steps: FollowedStep[] = [];
  private readonly seals: Incident[] = [];
  private recent: Incident | null = null;

  constructor(
    private readonly year: Year,
    private readonly asked: number,
  ) {}

  /** The month in whose books it stands at last. */
  get month(): number {
    return [...this.followed.values()].at(-1)?.voucher.month ?? this.year.options.plan.firstMonth;
  }

  /** A visit to a post has ended. */
  visit(visit: Visit, post: string): void {
    this.followed.get(visit.voucher)?.visits.set(visit.step, { visit, post });
  }

  /** Something of the infrastructure was lived through, for whoever met it. */
  incident(episode: Episode, lived: Lived): void {
    this.recent = { episode, lived };
    if (episode.kind.site === 'sealing') this.seals.push(this.recent);
  }

  /** A clock was started, for whichever voucher. */
  clock(clock: StartedClock): void {
    const followed = this.of(clock.voucher);
    if (!followed) return;
    const blame = ofMessages.includes(clock.plan.mode)
      ? blameForMessage(this.year, clock, this.recent)
      : untroubled;
    followed.clocks.set(clock.plan.name, { ...clock, blame });
  }

  /** A step has been made: the voucher already holds the word after it. */
  step(id: number, life: string, name: string): void {
    const voucher = present(this.year.walk.vouchers[id], 'a voucher');
    // An incident that befell it is told with the message that had to wait for it.
    if (voucher.life.name !== life) return;
    const followed = this.of(voucher);
    if (!followed) return;
    this.steps.push(this.told(followed, name));
    followed.word = voucher.word;
    followed.clocks.delete(name);
    followed.visits.delete(name);
  }

  /** Every step that was seen, and where its vouchers stand now. */
  seen(): { readonly steps: readonly FollowedStep[]; readonly ends: readonly FollowedEnd[] } {
    return { steps: this.steps, ends: [...this.followed.values()].map((one) => this.endOf(one)) };
  }

  /** What is known of a voucher; undefined where it is another document's. */
  private of(voucher: Voucher): Followed | undefined {
    if (voucher.subject.asked !== this.asked) return undefined;
    const known = this.followed.get(voucher.id);
    if (known) return known;
    const same = [...this.followed.values()].filter((one) => one.voucher.life === voucher.life);
    // Every voucher begins at its first word, also one whose first step was another one’s doing.
    const made = { voucher, attempt: same.length + 1, word: 0 };
    const followed: Followed = { ...made, clocks: new Map(), visits: new Map() };
    this.followed.set(voucher.id, followed);
    return followed;
  }

  private told({ voucher, attempt, word, clocks, visits }: Followed, name: string): FollowedStep {
    const { table, plans } = voucher.life;
    const { now } = this.year.walk;
    const edge = edgeBetween(voucher, word, name);
    const at = table.edgeStep[edge] as number;
    const step = present(table.steps[at], 'a step');
    const plan = present(plans[at], 'a plan');
    const clock = clocks.get(name);
    const visited = visits.get(name);
    const [before, after] = [table.view(word), table.view(voucher.word)];
    const seals = sealsBetween(before, after);
    const isSeal = (where: string): boolean =>
      seals.some(({ part, record }) => where === `${part}.${record}`);
    const blame = this.blame(clock, visited);
    return {
      at: this.instant(now),
      life: voucher.life.name,
      attempt,
      step: step.name,
      actor: step.post ?? step.actor,
      kind: step.kind,
      ...carriedBy(step),
      changes: changesBetween(before, after).filter(({ where }) => !isSeal(where)),
      unexpected: ((table.edgeLabel[edge] as number) & UNEXPECTED) !== 0,
      notes: table.edgeNotes.get(edge) ?? [],
      after: clock ? now - clock.at : 0,
      seals,
      visit: visited ? this.visitOf(visited) : null,
      lacked: lackedBy(clock, now),
      struckBy: blame.sentences,
      incident: (blame.incident?.steps ?? []).map((one) => ({
        at: this.instant(one.time),
        step: one.step,
      })),
      isFollowing: plan.follows,
      isMisfortune: plan.misfortune !== null,
    };
  }

  /** Whoever came later to a post than he could have was kept by a system, or by a seal. */
  private blame(clock: Clock | undefined, visited: Visited | undefined): Blame {
    if (!clock) return untroubled;
    const isKept = visited !== undefined && visited.visit.brought > clock.at + LATE_MINUTES;
    const isSystem = clock.plan.mode === 'automatic' && clock.plan.party === 'finance';
    return isKept || isSystem ? blameForSystem(this.year, clock, this.seals) : clock.blame;
  }

  private visitOf({
    visit: { brought, waited, work, by, isDeputy = false },
    post,
  }: Visited): PostVisit {
    const worked = { waited, worked: work, ...(by === undefined ? {} : { by, isDeputy }) };
    return { post, brought: this.instant(brought), ...worked };
  }

  private endOf({ voucher, attempt }: Followed): FollowedEnd {
    const { life, word, tokens, pending, key, amount } = voucher;
    const codes = life.books.map((book) => decode(book[word] as number).standing);
    const isOpen = codes.includes('open');
    const lacks = pending.map((step, i) =>
      isOpen && tokens[i] === WAITING
        ? this.year.walk.balances.lacking(life.plans[step]?.uses ?? [], key, amount)
        : null,
    );
    return {
      life: life.name,
      attempt,
      standings: Object.fromEntries(parties.map((party, p) => [party, codes[p] as Standing])),
      lacks: [...new Set(lacks.filter((name) => name !== null))],
    };
  }

  private instant(time: number) {
    return instantOf(this.year.options.calendar, time);
  }
}

/** The edge that a voucher has taken from a word, by the name of its step. */
function edgeBetween({ life: { table }, word }: Voucher, before: number, name: string): number {
  const to = table.edgeStart[before + 1] as number;
  for (let edge = table.edgeStart[before] as number; edge < to; edge++)
    if (
      table.edgeTarget[edge] === word &&
      table.steps[table.edgeStep[edge] as number]?.name === name
    )
      return edge;
  throw new HarnessBug(`${name} leads nowhere from word ${before}`);
}

/** A clock had run out, and the step was made later: a balance was lacking meanwhile. */
function lackedBy(clock: Clock | undefined, now: number): FollowedStep['lacked'] {
  if (!clock || now <= clock.due + LATE_MINUTES) return null;
  const balance = clock.plan.uses.find(({ atLeast }) => atLeast !== null)?.counter;
  return balance === undefined ? null : { balance, minutes: now - clock.due };
}
