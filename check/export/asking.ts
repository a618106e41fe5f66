/**
 * A predicate of words as a decision over local states and messages in flight, exact for every word
 * of what is possible variable by variable, and not only for those that were reached. The predicate
 * is run on a view that has no answers yet: what it looks at first is asked first, and every answer
 * is tried in turn.
 */
import type { View } from '../../base/property';
import { all, any, truth } from './formula';
import type { Absence, Formula } from './model';
import type { Possible } from './possible';
import { type Answer, type Question, Unanswered } from './unanswered';
import type { GroupWorld } from './world';

export type Decision<T> =
  | { readonly leaf: Answer<T> }
  | {
      readonly asks: Question;
      /** One branch an answer, in the order of `answers`. */
      readonly answers: readonly number[];
      readonly branches: readonly Decision<T>[];
    };

/** More evaluations than this and a predicate is left out of an export, and said to be. */
export const EVALUATIONS_MAX = 400_000;

/** Too many combinations of what a predicate looks at. */
export class AsksTooMuch extends Error {
  constructor(readonly absence: Absence) {
    super(absence);
  }
}

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
    if (++evaluations > EVALUATIONS_MAX) throw new AsksTooMuch('combinations');
    const { question, found } = unanswered.run(ask);
    if (!question) return shared(`leaf ${typeof found} ${String(found)}`, { leaf: found });
    const answers = question.answers();
    const branches = answers.map((answer) => {
      question.answer = answer;
      return explore();
    });
    question.answer = -1;
    const first = branches[0] as Decision<T>;
    if (branches.every((branch) => branch === first)) return first;
    const told = branches.map((branch, i) => `${answers[i]}>${ids.get(branch)}`);
    return shared(`${question.key}:${told.join()}`, { asks: question, answers, branches });
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
      const answer = at.answers[i] as number;
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
