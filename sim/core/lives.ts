/**
 * A life of the simulator is a group's table plus who takes how long over each step. What may
 * happen is the table's alone: nothing here adds, removes or bends an edge. Binding is by kind of
 * step and by actor, so that a step nobody has thought of is simulated all the same.
 */
import { present } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Counter, ModelEvent, System } from '../../models/system';
import { composeGroup, type GroupTable } from '../../models/tables/compose';
import type { FullStep } from '../../models/tables/expand';
import { type Party, parties } from './books/ledgers';
import type { Link } from './line-weather';
import { booksOf, partyOf, type Reading } from './reading';

export type Mode = 'duty' | 'automatic' | 'answer' | 'patience' | 'delivery' | 'lose' | 'duplicate';

/** A counter's use by one voucher: money in multiples of its amount, counts as they are. */
export interface Use {
  readonly counter: string;
  readonly isMoney: boolean;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly add: number;
}

/** When one step happens: never whether it may. */
export interface StepPlan {
  readonly name: string;
  readonly mode: Mode;
  readonly actor: string;
  /** The event of its first act, empty where it has none. */
  readonly event: string;
  readonly party: Party;
  /** On which carrier it is done, where a voucher has two; else the track decides. */
  readonly carrier: 'paper' | 'electronic' | null;
  /** Steps of one choice exclude each other's clocks; empty where it stands alone. */
  readonly choice: number;
  /** The budget that an unfavourable step draws on: it happens by misfortune only. */
  readonly misfortune: string | null;
  readonly uses: readonly Use[];
  readonly link: Link;
  /** For a delivery, the steps that lose and duplicate its message; -1 where there is none. */
  readonly lose: number;
  readonly duplicate: number;
  /** How often money really moves, which only the world knows. */
  readonly moves: number;
  /** What its acts are to other lives: party and event. */
  readonly tells: readonly string[];
  /** It has no clock of its own: it is done when another life of the voucher does the same. */
  readonly follows: boolean;
}

export interface Life {
  readonly name: string;
  readonly table: GroupTable;
  readonly plans: readonly (StepPlan | null)[];
  /** Steps that follow what another life tells. */
  readonly followers: ReadonlyMap<string, readonly number[]>;
  /** 1 where nothing more happens by itself. */
  readonly isRest: Uint8Array;
  /** Standing and units of each party's book by word: see `decode`. */
  readonly books: readonly Uint8Array[];
  /** What other lives are told when a party is done; else every step tells what it does. */
  readonly tellsWhenDone: Readonly<Partial<Record<Party, readonly string[]>>> | null;
}

export interface LifeOptions {
  readonly name: string;
  readonly system: System;
  /** How the books read the parties' parts; a party without a reading is read by state names. */
  readonly readings?: Readonly<Partial<Record<Party, Reading>>>;
  /** Names that counters have among all lives, where they differ from the system's own. */
  readonly counterNames?: Readonly<Record<string, string>>;
  /** How often money really moves at an event; only the world knows. */
  readonly moves?: (event: ModelEvent) => boolean;
  readonly tellsWhenDone?: Readonly<Partial<Record<Party, readonly string[]>>>;
  /**
   * A life that this one shares events with: what is done there is done here in the same instant.
   */
  readonly leader?: Life;
}

/**
 * Composes the first group of a system, one replica of it, and binds its steps.
 * @throws InputError as `composeGroup` does.
 */
export function lifeOfGroup(options: LifeOptions): Life {
  const { system } = options;
  const group = { ...present(system.groups[0], 'a group'), replicas: 1 };
  const table = composeGroup(group, { counters: system.counters, operations: [] });
  const plans = plansOf(table, system.counters, options);
  const isRest = new Uint8Array(table.words);
  for (let word = 0; word < table.words; word++) isRest[word] = rests(table, plans, word) ? 1 : 0;
  const books = parties.map((party) => booksOf(table, party, options.readings?.[party]));
  return {
    name: options.name,
    table,
    plans,
    followers: followersOf(plans),
    isRest,
    books,
    tellsWhenDone: options.tellsWhenDone ?? null,
  };
}

function followersOf(plans: Life['plans']): Life['followers'] {
  const followers = new Map<string, number[]>();
  plans.forEach((plan, step) => {
    if (!plan?.follows) return;
    for (const tell of plan.tells) followers.set(tell, [...(followers.get(tell) ?? []), step]);
  });
  return followers;
}

/** The declaration that a voucher goes on by paper. */
export const FALLBACK = 'FALLBACK_DECLARED';

const isFault = (plan: StepPlan): boolean => plan.mode === 'lose' || plan.mode === 'duplicate';

/** At rest nothing is enabled but what a misfortune would do. */
function rests(table: GroupTable, plans: Life['plans'], word: number): boolean {
  for (let e = table.edgeStart[word] as number; e < (table.edgeStart[word + 1] as number); e++) {
    const plan = plans[table.edgeStep[e] as number];
    if (plan && !isFault(plan) && !plan.follows && plan.misfortune === null) return false;
  }
  return true;
}

function plansOf(
  table: GroupTable,
  counters: readonly Counter[],
  options: LifeOptions,
): (StepPlan | null)[] {
  const budgets = new Set(counters.filter((counter) => counter.budget).map(({ name }) => name));
  const money = new Set(counters.filter((c) => c.measures === 'money').map(({ name }) => name));
  const choiceOf = new Map<string, number>();
  const led = new Set(options.leader?.plans.flatMap((plan) => plan?.tells ?? []));
  const faultOf = (verb: string, step: FullStep): number =>
    step.delivers
      ? table.steps.findIndex(
          (other) => other.kind === 'fault' && other.name === step.name.replace(/^deliver/, verb),
        )
      : -1;
  return table.steps.map((step) => {
    if (step.kind === 'deviation') return null;
    const misfortune =
      step.kind === 'fault'
        ? null
        : ((step.counters ?? []).find((use) => budgets.has(use.counter) && (use.add ?? 0) < 0)
            ?.counter ?? null);
    const key = choiceKey(step);
    const tells = (step.does ?? []).map(
      (act) => `${partyOfPart(table, act.part)} ${canonical(act.event)}`,
    );
    if (key !== null && !choiceOf.has(key)) choiceOf.set(key, choiceOf.size);
    return {
      name: step.name,
      mode: modeOf(step),
      actor: step.post ?? step.actor,
      event: step.does?.[0]?.event.type ?? '',
      party: partyOfPart(table, step.does?.[0]?.part),
      choice: key === null ? -1 : (choiceOf.get(key) as number),
      misfortune,
      uses: (step.counters ?? [])
        .filter((use) => !budgets.has(use.counter))
        .map((use) => ({
          counter: options.counterNames?.[use.counter] ?? use.counter,
          isMoney: money.has(use.counter),
          atLeast: use.atLeast ?? null,
          atMost: use.atMost ?? null,
          add: use.add ?? 0,
        })),
      carrier: carrierOf(table, step),
      link: linkOf(table, step),
      lose: faultOf('lose', step),
      duplicate: faultOf('duplicate', step),
      moves: (step.does ?? []).filter((act) => options.moves?.(act.event)).length,
      tells,
      follows: options.leader !== undefined && tells.some((told) => led.has(told)),
    };
  });
}

function modeOf(step: FullStep): Mode {
  if (step.delivers) return 'delivery';
  if (step.kind === 'fault') return step.takes ? 'lose' : 'duplicate';
  if (step.kind === 'answer') return step.takes ? 'automatic' : 'answer';
  const waits = (step.when ?? []).some((when) => 'line' in when && !when.present);
  return waits ? 'patience' : step.kind === 'duty' ? 'duty' : 'automatic';
}

/** One person has one job on one voucher at a time; the world gives one answer to one question. */
function choiceKey(step: FullStep): string | null {
  const mode = modeOf(step);
  // Waits for the day on which it is needed, and holds nobody up until then.
  if (step.does?.[0]?.event.type === FALLBACK) return null;
  if (mode === 'duty') return `duty ${step.post ?? step.actor}`;
  if (mode === 'answer') return `answer ${step.does?.[0]?.part ?? ''}`;
  if (step.delivers) return `line ${step.delivers.line} ${canonical(step.delivers.message)}`;
  const carried = step.takes?.[0] ?? step.puts?.[0];
  return carried ? `line ${carried.line} ${canonical(carried.message)}` : null;
}

function partyOfPart(table: GroupTable, part: string | undefined): Party {
  const life = table.group.parts.find((known) => known.name === part)?.life.name ?? '';
  return partyOf(life);
}

/** A group with a paper part has a voucher on two carriers; paper is what that part does. */
function carrierOf(table: GroupTable, step: FullStep): StepPlan['carrier'] {
  const paper = table.group.parts.find((part) => part.life.name.startsWith('paper/'))?.name;
  if (paper === undefined) return null;
  return (step.does ?? []).some((act) => act.part === paper) ? 'paper' : 'electronic';
}

/** The dedicated line that a message travels on: between who posts it and who gets it. */
function linkOf(table: GroupTable, step: FullStep): Link {
  const name = step.delivers?.line ?? step.takes?.[0]?.line ?? step.puts?.[0]?.line;
  const line = table.group.lines.find((known) => known.name === name);
  if (!line) return 'finance-bank';
  const lifeOf = (part: string): string =>
    table.group.parts.find((known) => known.name === part)?.life.name ?? '';
  const ends = new Set<Party>([partyOf(lifeOf(line.to))]);
  for (const local of table.locals)
    if (local.effects.some((effect) => effect.posts.some((post) => post.line === name)))
      ends.add(partyOf(local.life.name));
  if (!ends.has('central bank')) return 'finance-bank';
  return ends.has('bank') ? 'bank-central bank' : 'finance-central bank';
}
