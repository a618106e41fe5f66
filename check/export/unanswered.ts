/**
 * A view of a word without answers yet: what a predicate looks at first is thrown as a question.
 * Of a part it asks no more than is looked at, its value or one entry of its context, so that a
 * predicate that reads states by their names is not asked once a local state.
 */
import { canonical } from '../../base/canonical';
import type { View } from '../../base/property';
import type { Local } from '../../models/system';
import { any, domain, is } from './formula';
import type { Formula, Variable } from './model';
import type { Possible } from './possible';
import { type GroupWorld, held, type LineModel, type PartModel } from './world';

/** Something a predicate can look at, thrown where it has no answer yet. */
export interface Question {
  readonly key: string;
  /** Every answer there can be beside the answers that are being tried. */
  readonly answers: () => readonly number[];
  /** That the answer is one of these. */
  readonly formula: (answers: readonly number[]) => Formula;
  /** The answer that is being tried; -1 before any is. */
  answer: number;
}

/** What a predicate says of a word that it cannot read: it threw. */
export const UNANSWERABLE = Symbol('unanswerable');
export type Answer<T> = T | typeof UNANSWERABLE;

type Run<T> =
  | { readonly question: Question; readonly found?: undefined }
  | { readonly question?: undefined; readonly found: Answer<T> };

/** Made once, run as often as there are answers. */
export class Unanswered {
  private readonly view: View;
  private pending: Question | undefined;
  /** Flights as they are known in this run. */
  private readonly flights = new Map<LineModel, readonly object[]>();

  constructor(
    world: GroupWorld,
    private readonly possible: Possible,
  ) {
    const parts = Object.fromEntries(world.parts.map((part) => [part.name, this.localOf(part)]));
    const lines = Object.fromEntries(world.lines.map((on) => [on.line.name, this.flightsOf(on)]));
    this.view = { group: world.group.name, parts, lines: lines as View['lines'] };
  }

  /** The answer of a function, or the question it could not go on without. */
  run<T>(ask: (view: View) => T): Run<T> {
    this.flights.clear();
    this.pending = undefined;
    try {
      const found = ask(this.view);
      return this.pending ? { question: this.pending } : { found };
    } catch {
      return this.pending ? { question: this.pending } : { found: UNANSWERABLE };
    }
  }

  private answer(question: Question): number {
    if (question.answer >= 0) return question.answer;
    const answers = question.answers();
    if (answers.length === 1) return answers[0] as number;
    this.pending ??= question;
    throw this.pending;
  }

  /** A local state of which only what is looked at is asked. */
  private localOf(part: PartModel): Local {
    const { table, variable, numberOf } = part;
    const states = table.states.flatMap((_, state) =>
      possibleStates(this.possible, variable, numberOf, state),
    );
    const features: Feature[] = [];
    const read = (name: string, of: (local: Local) => unknown): (() => unknown) => {
      const feature = new Feature(`part ${part.name} ${name}`, part, states, features, of);
      features.push(feature);
      return () => feature.values[this.answer(feature)];
    };
    const contexts = table.states.map(({ context }) => context as unknown);
    const keys = sharedKeys(contexts);
    const entries = keys?.map((key): [string, () => unknown] => [
      key,
      read(`context ${key}`, ({ context }) => (context as Record<string, unknown>)[key]),
    ]);
    const whole = read('context', ({ context }) => context as unknown);
    return withGetters([
      ['value', read('value', ({ value }) => value)],
      ['status', read('status', ({ status }) => status)],
      ['context', entries ? () => withGetters(entries) : whole],
    ]) as Local;
  }

  private canHold(on: LineModel, message: number, copies: number): boolean {
    if (on.queue) return this.possible.has(on.queue, message);
    return this.possible.can(on.slots[message] as Variable, copies);
  }

  /** Which messages there are is asked when they are looked at, their copies later still. */
  private flightsOf(on: LineModel): readonly object[] {
    const each = on.messages.map((message, m) => {
      const key = `${on.line.name} ${m}`;
      const counts = domain(1, on.max).filter((count) => this.canHold(on, m, count));
      const present: Question = {
        key: `present ${key}`,
        answers: () => (counts.length > 0 ? [0, 1] : [0]),
        formula: (list) => any(list.map((one) => held(on, m, one === 0 ? [0] : domain(1, on.max)))),
        answer: -1,
      };
      const copies: Question = {
        key: `copies ${key}`,
        answers: () => counts,
        formula: (list) => held(on, m, list),
        answer: -1,
      };
      const flight = withGetters([
        ['message', () => message],
        ['copies', () => this.answer(copies)],
      ]);
      return { present, flight };
    });
    const real = (): readonly object[] => {
      const known =
        this.flights.get(on) ??
        each.flatMap(({ present, flight }) => (this.answer(present) === 1 ? [flight] : []));
      this.flights.set(on, known);
      return known;
    };
    return new Proxy([] as object[], {
      get: (_, key) => Reflect.get(real(), key) as unknown,
      has: (_, key) => Reflect.has(real(), key),
      ownKeys: () => Reflect.ownKeys(real()),
      getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(real(), key),
    });
  }
}

/** One thing that can be read off a local state; its answers are the classes it makes of states. */
class Feature implements Question {
  answer = -1;
  /** What is read in each class. */
  readonly values: unknown[] = [];
  /** The class of each state of the table. */
  private readonly classOf: readonly number[];

  constructor(
    readonly key: string,
    private readonly part: PartModel,
    private readonly states: readonly number[],
    private readonly together: readonly Feature[],
    of: (local: Local) => unknown,
  ) {
    const classes = new Map<string, number>();
    this.classOf = part.table.states.map((local) => {
      const value = of(local);
      const spelled = value === undefined ? 'undefined' : canonical(value);
      const known = classes.get(spelled);
      if (known !== undefined) return known;
      classes.set(spelled, classes.size);
      return this.values.push(value) - 1;
    });
  }

  /** Classes of the states that agree with what is being tried of the same part. */
  answers(): readonly number[] {
    const left = this.states.filter((state) => this.together.every((one) => one.allows(state)));
    return [...new Set(left.map((state) => this.classOf[state] as number))];
  }

  allows(state: number): boolean {
    return this.answer < 0 || this.classOf[state] === this.answer;
  }

  formula(answers: readonly number[]): Formula {
    const states = this.states.filter((state) => answers.includes(this.classOf[state] as number));
    return is(
      this.part.variable,
      states.map((state) => this.part.numberOf[state] as number),
    );
  }
}

const possibleStates = (
  possible: Possible,
  variable: Variable,
  numberOf: readonly number[],
  state: number,
): readonly number[] => (possible.can(variable, numberOf[state] as number) ? [state] : []);

/** The keys of every context, if all have the same. */
function sharedKeys(contexts: readonly unknown[]): readonly string[] | undefined {
  const isPlain = (context: unknown): context is object =>
    typeof context === 'object' && context !== null && !Array.isArray(context);
  if (!contexts.every(isPlain)) return undefined;
  const spelled = contexts.map((context) => Object.keys(context).sort().join('\n'));
  if (new Set(spelled).size !== 1) return undefined;
  return Object.keys(contexts[0] as object);
}

function withGetters(getters: readonly (readonly [string, () => unknown])[]): object {
  const made: object = {};
  for (const [name, get] of getters) Object.defineProperty(made, name, { enumerable: true, get });
  return made;
}
