/**
 * A predicate of words as a decision over local states and messages in flight, exact for every word
 * of what is possible variable by variable, and not only for those that were reached. The predicate
 * is run on a view that has no answers yet: what it looks at first is asked first, and every answer
 * is tried in turn.
 */
import type { View } from '../../base/property';
import { all, any, domain, is, truth } from './formula';
import type { Formula, Variable } from './model';
import type { Possible } from './possible';
import { type GroupWorld, held, type LineModel } from './world';

/** Something a predicate can look at, thrown where it has no answer yet. */
interface Question {
  readonly key: string;
  /** Every answer there can be. */
  readonly answers: readonly number[];
  /** That the answer is one of these. */
  readonly formula: (answers: readonly number[]) => Formula;
  /** The answer that is being tried; -1 before any is. */
  answer: number;
}

/** A predicate that cannot be answered for what it looked at: it threw, or asked too much. */
export const UNANSWERABLE = Symbol('unanswerable');
export type Answer<T> = T | typeof UNANSWERABLE;

export type Decision<T> =
  | { readonly leaf: Answer<T> }
  | { readonly asks: Question; readonly branches: readonly Decision<T>[] };

/** More evaluations than this and a predicate is left out of an export, and said to be. */
export const EVALUATIONS_MAX = 400_000;

/** Too many combinations of what a predicate looks at. */
export class AsksTooMuch extends Error {}

/**
 * The decision that a function of a word comes to, whatever the word. Equal branches are one.
 * @throws AsksTooMuch
 */
export function decide<T>(
  world: GroupWorld,
  possible: Possible,
  ask: (view: View) => T,
): Decision<T> {
  const known = new Map<string, Decision<T>>();
  const ids = new Map<Decision<T>, number>();
  const unanswered = new Unanswered(world, possible);
  let evaluations = 0;
  const shared = (key: string, decision: Decision<T>): Decision<T> => {
    const found = known.get(key) ?? decision;
    known.set(key, found);
    if (!ids.has(found)) ids.set(found, ids.size);
    return found;
  };
  const explore = (): Decision<T> => {
    if (++evaluations > EVALUATIONS_MAX)
      throw new AsksTooMuch(`more than ${EVALUATIONS_MAX} combinations`);
    const { question, found } = unanswered.run(ask);
    if (!question) return shared(`leaf ${typeof found} ${String(found)}`, { leaf: found });
    const branches = question.answers.map((answer) => {
      question.answer = answer;
      return explore();
    });
    question.answer = -1;
    const first = branches[0] as Decision<T>;
    if (branches.every((branch) => branch === first)) return first;
    const key = `${question.key}:${branches.map((branch) => ids.get(branch)).join()}`;
    return shared(key, { asks: question, branches });
  };
  return explore();
}

/** That a decision comes to an answer that `isIt`. */
export function formulaOf<T>(decision: Decision<T>, isIt: (answer: Answer<T>) => boolean): Formula {
  const known = new Map<Decision<T>, Formula>();
  const tell = (at: Decision<T>): Formula => {
    const found = known.get(at) ?? say(at);
    known.set(at, found);
    return found;
  };
  const say = (at: Decision<T>): Formula => {
    if ('leaf' in at) return truth(isIt(at.leaf));
    const byBranch = new Map<Decision<T>, number[]>();
    at.branches.forEach((branch, i) => {
      const answer = at.asks.answers[i] as number;
      byBranch.set(branch, [...(byBranch.get(branch) ?? []), answer]);
    });
    return any([...byBranch].map(([branch, list]) => all([at.asks.formula(list), tell(branch)])));
  };
  return tell(decision);
}

/** Every answer that a decision can come to. */
export function answersOf<T>(decision: Decision<T>): readonly Answer<T>[] {
  const seen = new Set<Decision<T>>([decision]);
  const found = new Set<Answer<T>>();
  for (const at of seen) {
    if ('leaf' in at) found.add(at.leaf);
    else for (const branch of at.branches) seen.add(branch);
  }
  return [...found];
}

type Run<T> =
  | { readonly question: Question; readonly found?: undefined }
  | { readonly question?: undefined; readonly found: Answer<T> };

/** A view of a word that asks back; made once, run as often as there are answers. */
class Unanswered {
  private readonly view: View;
  private pending: Question | undefined;
  /** Flights as they are known in this run. */
  private readonly flights = new Map<LineModel, readonly object[]>();

  constructor(
    world: GroupWorld,
    private readonly possible: Possible,
  ) {
    const parts: object = {};
    for (const { name, table, variable, numberOf } of world.parts) {
      const formula = (list: readonly number[]): Formula =>
        is(
          variable,
          list.map((state) => numberOf[state] as number),
        );
      const answers = table.states.flatMap((_, state) =>
        possible.can(variable, numberOf[state] as number) ? [state] : [],
      );
      const question = { key: `part ${name}`, answers, formula, answer: -1 };
      Object.defineProperty(parts, name, {
        enumerable: true,
        get: () => table.states[this.answer(question)],
      });
    }
    const lines = Object.fromEntries(world.lines.map((on) => [on.line.name, this.flightsOf(on)]));
    this.view = {
      group: world.group.name,
      parts: parts as View['parts'],
      lines: lines as View['lines'],
    };
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
    if (question.answers.length === 1) return question.answers[0] as number;
    this.pending ??= question;
    throw this.pending;
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
        answers: counts.length > 0 ? [0, 1] : [0],
        formula: (list) => any(list.map((one) => held(on, m, one === 0 ? [0] : domain(1, on.max)))),
        answer: -1,
      };
      const copies: Question = {
        key: `copies ${key}`,
        answers: counts,
        formula: (list) => held(on, m, list),
        answer: -1,
      };
      const count = (): number => this.answer(copies);
      const flight = {
        message,
        get copies() {
          return count();
        },
      };
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
