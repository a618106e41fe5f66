/**
 * The faults of one year as its walk meets them. Nothing here changes what may happen to a voucher:
 * a fault holds messages and steps up, loses or doubles where the voucher's table has a loss or a
 * double, and lives what no voucher's table tells on a table of the infrastructure.
 */
import { streamOf } from '../../../base/streams';
import { DAY_MINUTES } from '../calendar';
import { Checksum } from '../checksum';
import { NEVER } from '../documents/fallback';
import type { StepPlan } from '../lives';
import type { Voucher } from '../voucher';
import { drawEpisodes, type Episode, type EpisodeOptions, sentenceOf } from './episodes';
import { type Lived, live } from './incident';
import { type FaultName, faultKinds, type Site } from './kinds';
import { type Outage, outageOf } from './outages';
import { scriptOf, wrongEntry } from './scripts';
import type { IncidentTables, TableName } from './tables';

/** What a fault does to a message that sets out. */
export interface Strike {
  readonly isLost: boolean;
  readonly isDoubled: boolean;
  readonly slowTimes: number;
  /** Not before this time; `NEVER` where it never arrives. */
  readonly heldUntil: number;
}

export interface FaultCount {
  episodes: number;
  /** Messages, steps or orders that were struck. */
  struck: number;
}

export interface FaultsOptions extends EpisodeOptions {
  readonly tables: IncidentTables;
  /** Told of every incident, for tests that must see a fault strike. */
  readonly onIncident?: (episode: Episode, lived: Lived) => void;
  /** Told what a voucher's message or sealing went through, and on which table. */
  readonly onLived?: (voucher: Voucher, table: TableName, lived: Lived) => void;
}

const unharmed: Strike = { isLost: false, isDoubled: false, slowTimes: 1, heldUntil: 0 };
const sealers: readonly string[] = ['seal keeper', 'treasury-seal keeper'];

export class Faults {
  readonly episodes: readonly Episode[];
  readonly counts = new Map<FaultName, FaultCount>();
  readonly violations: string[] = [];
  /** Over every step of every incident, in the order in which they were lived. */
  readonly checksum = new Checksum();
  /** The episode that struck the message that set out last; null where none did. */
  struckBy: Episode | null = null;
  private readonly told = new Set<string>();
  private readonly bySite = new Map<Site, readonly Episode[]>();
  private sealedUntil = 0;
  private readonly restBy: number;

  constructor(private readonly options: FaultsOptions) {
    this.episodes = drawEpisodes(options);
    this.restBy = options.span.toDay * DAY_MINUTES;
    for (const { name } of faultKinds) this.counts.set(name, { episodes: 0, struck: 0 });
    for (const { kind } of this.episodes) this.count(kind.name).episodes++;
    for (const site of ['message', 'paper', 'system', 'sealing', 'alone'] as const)
      this.bySite.set(
        site,
        this.episodes.filter((one) => one.kind.site === site),
      );
    for (const episode of this.bySite.get('alone') ?? []) this.alone(episode);
  }

  /** What was down for its users, and until when. */
  outages(): readonly Outage[] {
    return this.episodes.flatMap((episode) => outageOf(episode, this.options) ?? []);
  }

  sentences(): readonly string[] {
    const { scenario, calendar } = this.options;
    return this.episodes.map((episode) => sentenceOf(episode, scenario, calendar));
  }

  /** What becomes of a message that sets out now. */
  ofMessage(plan: StepPlan, voucher: Voucher, isPaper: boolean, now: number): Strike {
    this.struckBy = null;
    for (const episode of this.bySite.get(isPaper ? 'paper' : 'message') ?? []) {
      if (episode.from > now) break;
      if (now >= episode.until || !meets(episode, plan, voucher, isPaper)) continue;
      if (voucher.luck.of('fault').integer(1, 100) > this.options.section.strikePercent.is)
        continue;
      this.struckBy = episode;
      return this.strike(episode, voucher, now);
    }
    return unharmed;
  }

  /** From when a step of finance's systems or of the seal keeper can be done. */
  availableFrom(plan: StepPlan, voucher: Voucher, now: number): number {
    const isSealing = plan.mode === 'duty' && sealers.includes(plan.actor);
    const isStoring = plan.mode === 'automatic' && plan.party === 'finance';
    if (!isSealing && !isStoring) return now;
    let free = now;
    const down = isSealing ? 'seal system down' : 'voucher store down';
    for (const episode of this.bySite.get('system') ?? []) {
      if (episode.from > now) break;
      if (now >= episode.until || episode.kind.name !== down) continue;
      const up = outageOf(episode, this.options)?.until ?? now;
      if (up > now) this.count(down).struck++;
      free = Math.max(free, up);
    }
    const from = isSealing ? this.sealing(voucher, free) : free;
    // What comes after everything must be at rest is brought to nobody.
    return from > this.restBy && from > now ? NEVER : from;
  }

  /** How much longer finance's systems take with one node of two. */
  slowness(plan: StepPlan, now: number): number {
    if (plan.party !== 'finance') return 1;
    for (const episode of this.bySite.get('system') ?? []) {
      if (episode.from > now) break;
      if (now >= episode.until || episode.kind.name !== 'one of two balanced nodes down') continue;
      this.count(episode.kind.name).struck++;
      return 2;
    }
    return 1;
  }

  /** The keeper's seal may be locked or lost; then everybody waits for it. */
  private sealing(voucher: Voucher, from: number): number {
    for (const episode of this.bySite.get('sealing') ?? []) {
      if (episode.from > from) break;
      if (from >= episode.until || this.told.has(keyOf(episode))) continue;
      this.told.add(keyOf(episode));
      this.sealedUntil = Math.max(this.sealedUntil, this.lived(episode, voucher, from).doneAt);
    }
    return Math.max(from, this.sealedUntil);
  }

  private strike(episode: Episode, voucher: Voucher, now: number): Strike {
    const { name } = episode.kind;
    const { section } = this.options;
    if (episode.kind.table)
      return { ...unharmed, heldUntil: this.lived(episode, voucher, now).doneAt };
    this.count(name).struck++;
    if (name === 'slow line') return { ...unharmed, slowTimes: section.slowTimes.is };
    if (name === 'clogged one way') return { ...unharmed, heldUntil: episode.until };
    if (name === 'paper doubled') return { ...unharmed, isDoubled: true };
    // What a table does not lose waits until the two can reach each other again.
    const heldUntil = name === 'split' ? episode.until : 0;
    return { ...unharmed, isLost: true, heldUntil };
  }

  private lived(episode: Episode, voucher: Voucher, now: number): Lived {
    const { section, scenario, tables } = this.options;
    const patience = scenario.durations.patience.is[0];
    const stream = streamOf(`${voucher.luck.key}/incident at ${now}`);
    const made = scriptOf(episode.kind.name, { section, episode, now, stream, patience });
    if (!made) return { steps: [], doneAt: now, struck: 0, broken: null };
    const lived = live(tables.of(made.table), made.script, now, stream);
    this.options.onLived?.(voucher, made.table, lived);
    return this.note(episode, lived);
  }

  /** What strikes no voucher of ours: an order of its own, attacked or entered wrong. */
  private alone(episode: Episode): void {
    const { tables, stream } = this.options;
    const isError = episode.kind.name === 'wrong payee entered';
    const attacked = tables.attackedBy([isError ? 'teller' : episode.person]);
    const script = isError ? wrongEntry : { ...wrongEntry, faults: [], isAttack: true };
    const own = stream.fork(`alone ${keyOf(episode)}`);
    this.note(episode, live(attacked, script, episode.from, own));
  }

  private note(episode: Episode, lived: Lived): Lived {
    const { name } = episode.kind;
    this.count(name).struck += lived.struck > 0 ? 1 : 0;
    this.options.onIncident?.(episode, lived);
    for (const { time, edge } of lived.steps) {
      this.checksum.add(time);
      this.checksum.add(edge);
    }
    const sentence = lived.broken && `${name}: "${lived.broken}" is broken`;
    if (sentence && !this.violations.includes(sentence)) this.violations.push(sentence);
    return lived;
  }

  private count(name: FaultName): FaultCount {
    return this.counts.get(name) as FaultCount;
  }
}

const keyOf = ({ kind, from }: Episode): string => `${kind.name} ${from}`;

const meets = (episode: Episode, plan: StepPlan, voucher: Voucher, isPaper: boolean): boolean =>
  isPaper ||
  (episode.link === plan.link &&
    (episode.bank === null || episode.bank === voucher.bank) &&
    (episode.towards === null || episode.towards === plan.party));
