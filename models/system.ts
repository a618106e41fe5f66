/**
 * What a system is: parts (machine instances), lines between them, steps that happen at once,
 * counters, principals. Declarations only: `tables/` turns them into numbers, and a walker in the
 * tests reads them without any table. A group is replicated as a whole (one voucher's lives and its
 * lines); groups meet in the counters alone.
 */
import type { AnyStateMachine } from 'xstate';
import type { Property } from '../base/property';

/**
 * An event of a machine; on a line the same object is the message. Payloads are canonical values.
 */
export interface ModelEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}
export type Message = ModelEvent;

/** A machine with the written alphabet that it is tabulated over: the exact size of every claim. */
export interface Life {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly alphabet: readonly ModelEvent[];
}

/** What properties and conditions may see of one part. */
export interface Local {
  readonly value: string | object;
  // biome-ignore lint/suspicious/noExplicitAny: contexts differ from life to life; predicates know theirs
  readonly context: any;
  readonly status: string;
}

export interface Part {
  readonly name: string;
  readonly life: Life;
}

/** Conditions hold or not in one local tuple; `line` without `message` asks for any message. */
export type Condition =
  | { readonly part: string; readonly is: (local: Local) => boolean; readonly because: string }
  | { readonly line: string; readonly message?: string | Message; readonly present: boolean };

/** A numeric guard and effect on a counter; the guard is judged first, `add` may be negative. */
export interface CounterUse {
  readonly counter: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly add?: number;
}

export interface Act {
  readonly part: string;
  readonly event: ModelEvent;
}

export interface Posting {
  readonly line: string;
  readonly message: Message;
}

export type StepKind =
  | 'duty' // an honest person at his post
  | 'automatic' // a system, on nobody's behalf
  | 'answer' // the world: a transfer's outcome, a clock
  | 'delivery'
  | 'fault'
  | 'deviation'; // an act of the coalition

export type Fairness = 'weak' | 'strong' | 'none';

/** Who does something, and whom and which stolen credentials it takes beside him. */
export interface Hand {
  readonly actor: string;
  readonly needs?: readonly string[];
}

export interface Step extends Hand {
  readonly name: string;
  /** A principal, `automatic` or `environment`. */
  readonly actor: string;
  /**
   * Of a deviation, what it takes beside its actor: further persons (`officer B`) and credentials
   * (`password of officer B`). Built only for who has all of it.
   */
  readonly needs?: readonly string[];
  readonly kind: StepKind;
  /** What the parts do at once; enabled only if every one of them accepts. */
  readonly does?: readonly Act[];
  readonly when?: readonly Condition[];
  readonly counters?: readonly CounterUse[];
  /** One copy of a message leaves its line (a loss), before anything is posted. */
  readonly takes?: readonly Posting[];
  /** Messages the step itself puts on a line (a duplicate, an injection), after the parts' own. */
  readonly puts?: readonly Posting[];
  /**
   * What a fair run owes this step, once a replica: `weak`, taken again and again unless it is
   * disabled again and again; `strong`, taken again and again if enabled again and again. If
   * absent: `weak` for duties, automatic steps, deliveries and answers, `none` for faults and
   * deviations.
   */
  readonly fair?: Fairness;
  /** Alternative answers to one question share a name here: fair as a group, not one by one. */
  readonly alternatives?: string;
  /** The step a person takes in a simulation names his post here, where it is not the actor's. */
  readonly post?: string;
}

export interface Line {
  readonly name: string;
  readonly to: string;
  readonly kind: 'bag' | 'fifo' | 'set';
  /** A send finds room while fewer than this many copies of the message are in flight. */
  readonly sendUpTo: number;
  /** Duplication may bring a message up to this many copies. */
  readonly holdUpTo: number;
  readonly whenFull: 'absorb' | 'block' | 'lose' | 'error';
  /** Fairness of this line's deliveries, each message by itself; `weak` if absent. */
  readonly fair?: Fairness;
  /** Messages that may travel beside those that parts and steps post; usually none. */
  readonly also?: readonly Message[];
  /** False: the receiver refuses, the message is consumed and the edge labelled unexpected. */
  readonly receivedWhen?: readonly Condition[];
  /** False: no delivery, the message stays. Calibration systems only. */
  readonly enabledWhen?: (message: Message) => readonly Condition[];
  /** A refused delivery is part of the model here, not an error of it. */
  readonly unexpectedIsHarmless?: boolean;
  /**
   * Of a `set`: what an adversary on line `of` knows. Whatever is sent there is known here too, and
   * any of `by` can hand it to `to` at any time, as a deviation; what `to` refuses is not done. The
   * line itself stays what it is, and honest messages arrive from there.
   */
  readonly tap?: { readonly of: string; readonly by: readonly Hand[] };
  /** Faults of this line and the budget counter they draw on. */
  readonly faults?: {
    readonly budget: string;
    readonly lose?: boolean;
    readonly duplicate?: boolean;
  };
}

export interface Counter {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  /** `money` counts vouchers' amounts (fen in the simulator), `count` counts things. */
  readonly measures: 'money' | 'count';
  /** A budget only falls: words that need more of it than there is are not built. */
  readonly budget?: boolean;
}

export interface Group {
  readonly name: string;
  readonly replicas: number;
  readonly parts: readonly Part[];
  readonly lines: readonly Line[];
  readonly steps: readonly Step[];
}

/** A line and those that tap it: where a message is known that is sent there. */
export const heardOn = (group: Group, line: string): readonly string[] => [
  line,
  ...group.lines.filter(({ tap }) => tap?.of === line).map(({ name }) => name),
];

/** What a fair run owes a step: what it declares, else by its kind. */
export const fairnessOf = (step: Step): Fairness =>
  step.fair ?? (step.kind === 'fault' || step.kind === 'deviation' ? 'none' : 'weak');

/** One closed world at one size: what a manifest pins and a verdict speaks of. */
export interface System {
  readonly name: string;
  readonly scope: string;
  readonly groups: readonly Group[];
  readonly counters: readonly Counter[];
  readonly properties: readonly Property[];
}

/**
 * One word of a group as predicates see it: local states by part name, copies in flight by line.
 */
export interface WordView {
  readonly group: string;
  readonly parts: Readonly<Record<string, Local>>;
  /** Messages in flight with their number of copies. */
  readonly lines: Readonly<Record<string, readonly { message: Message; copies: number }[]>>;
}

export type CounterView = Readonly<Record<string, number>>;
