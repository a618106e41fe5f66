/**
 * A life of the simulator is a group's table plus who takes how long over each step. What may
 * happen is the table's alone: nothing here adds, removes or bends an edge. Binding is by kind of
 * step and by actor, so that a step nobody has thought of is simulated all the same.
 */
import { present } from '../../base/assert';
import type { ModelEvent, System } from '../../models/system';
import { composeGroup, type GroupTable } from '../../models/tables/compose';
import type { FullStep } from '../../models/tables/expand';
import type { Party } from './books/ledgers';
import type { Kind } from './documents/kinds';
import type { Link } from './line-weather';
import { booksOf, type Reading } from './reading';
import { plansOf } from './step-plans';

export type Mode =
  | 'duty'
  | 'automatic'
  | 'answer'
  | 'patience'
  | 'delivery'
  | 'lose'
  | 'duplicate'
  | 'deviation';

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
  /** How money comes back by it, if it does. */
  readonly cameBackAs: string | null;
  /** Steps of one choice exclude each other's clocks; empty where it stands alone. */
  readonly choice: number;
  /** The budget that an unfavourable step draws on: it happens by misfortune only. */
  readonly misfortune: string | null;
  /** How often that may strike one voucher: no oftener than the checker's scope lets it. */
  readonly misfortunesMax: number;
  readonly uses: readonly Use[];
  readonly link: Link;
  /** For a delivery, the steps that lose and duplicate its message; -1 where there is none. */
  readonly lose: number;
  readonly duplicate: number;
  /** How often money really moves, which only the world knows. */
  readonly moves: number;
  /** What its acts are to other lives: party and event. */
  readonly tells: readonly string[];
  /** The desk that looks by it, at its own times; none mostly. */
  readonly desk: string | null;
  /** It has no clock of its own: it is done when another life of the voucher does the same. */
  readonly follows: boolean;
}

export interface Life {
  readonly name: string;
  /** The kind of document whose books it is read for. */
  readonly kind: Kind;
  readonly table: GroupTable;
  readonly plans: readonly (StepPlan | null)[];
  /** The choice of each step, as its plan has it. */
  readonly choices: Int32Array;
  /** 1 for steps that get a clock once they are possible: no losses, doubles, followers. */
  readonly isClocked: Uint8Array;
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
  /** The kind of document, where it is not the life's name. */
  readonly kind?: Kind;
  /** The table of the system's first group, where it is composed already. */
  readonly table?: GroupTable;
  /** How the books read the parties' parts; a party without a reading is read by state names. */
  readonly readings?: Readonly<Partial<Record<Party, Reading>>>;
  /** Names that counters have among all lives, where they differ from the system's own. */
  readonly counterNames?: Readonly<Record<string, string>>;
  /** How often money really moves at an event; only the world knows. */
  readonly moves?: (event: ModelEvent) => boolean | number;
  readonly tellsWhenDone?: Readonly<Partial<Record<Party, readonly string[]>>>;
  /** A life that it shares events with: what is done there is done here in the same instant. */
  readonly leader?: Life;
  /** Counters, by the system's names, on which the leader draws for both. */
  readonly drawnByLeader?: readonly string[];
  /** Another life walks the table, and its balances; this one is read off it. */
  readonly isReadOff?: boolean;
  /** Acts of a coalition are done too, as far as its table has them. */
  readonly isUnderAttack?: boolean;
  /** Binds a step otherwise; null where nobody does it here. */
  readonly bind?: (plan: StepPlan, step: FullStep) => StepPlan | null;
}

/**
 * Composes the first group of a system, one replica of it, and binds its steps.
 * @throws InputError as `composeGroup` does.
 */
export function lifeOfGroup(options: LifeOptions): Life {
  const { system } = options;
  const group = { ...present(system.groups[0], 'a group'), replicas: 1 };
  const table = options.table ?? composeGroup(group, { counters: system.counters, operations: [] });
  const plans = plansOf(table, system.counters, options);
  const isRest = new Uint8Array(table.words);
  for (let word = 0; word < table.words; word++) isRest[word] = rests(table, plans, word) ? 1 : 0;
  return {
    name: options.name,
    kind: options.kind ?? (options.name as Kind),
    table,
    plans,
    ...clocksOf(plans),
    followers: followersOf(plans),
    isRest,
    books: booksOf(table, options.readings ?? {}),
    tellsWhenDone: options.tellsWhenDone ?? null,
  };
}

/** The same life, drawing on balances of other names. */
export const drawingOn = (life: Life, options: LifeOptions): Life => ({
  ...life,
  plans: plansOf(life.table, options.system.counters, options),
});

const clocksOf = (plans: Life['plans']): Pick<Life, 'choices' | 'isClocked'> => ({
  choices: Int32Array.from(plans, (plan) => plan?.choice ?? -1),
  isClocked: Uint8Array.from(plans, (plan) => Number(plan && !plan.follows && !isFault(plan))),
});

function followersOf(plans: Life['plans']): Life['followers'] {
  const followers = new Map<string, number[]>();
  plans.forEach((plan, step) => {
    if (!plan?.follows) return;
    for (const tell of plan.tells) followers.set(tell, [...(followers.get(tell) ?? []), step]);
  });
  return followers;
}

const isFault = (plan: StepPlan): boolean => plan.mode === 'lose' || plan.mode === 'duplicate';

/** At rest nothing is enabled but what a misfortune would do. */
function rests(table: GroupTable, plans: Life['plans'], word: number): boolean {
  for (let e = table.edgeStart[word] as number; e < (table.edgeStart[word + 1] as number); e++) {
    const plan = plans[table.edgeStep[e] as number];
    if (plan && !isFault(plan) && !plan.follows && plan.misfortune === null) return false;
  }
  return true;
}
