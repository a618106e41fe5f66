/**
 * Systems made from a recipe of plain data, for tests of agreement: two lives that post to each
 * other, lines of every kind and every answer to a full one, conditions, counters, takes, puts,
 * faults. They mean nothing; they only have to be read the same way by everybody.
 */
import { createMachine } from 'xstate';
import { closes, eventually, leadsTo, type Predicate } from '../../base/property';
import type {
  Condition,
  CounterUse,
  Fairness,
  Life,
  Line,
  Posting,
  Step,
  System,
} from '../../models/system';

export const stateNames = ['p', 'q', 'r'] as const;
export const orders = ['GO', 'BACK'] as const;
export const messages = ['ASK', 'TELL'] as const;
export const lineNames = ['there', 'back'] as const;
export const partNames = ['left', 'right'] as const;

type StateName = (typeof stateNames)[number];
type LineName = (typeof lineNames)[number];
type PartName = (typeof partNames)[number];
type Cargo = readonly { readonly line: LineName; readonly message: string }[];

export interface Handler {
  readonly in: StateName;
  readonly on: string;
  readonly target: StateName | undefined;
  readonly posts: Cargo;
}
export type ConditionRecipe =
  | { readonly part: PartName; readonly isNot: StateName }
  | { readonly line: LineName; readonly message?: string | undefined; readonly present: boolean };
export interface LineRecipe {
  readonly kind: Line['kind'];
  readonly sendUpTo: number;
  readonly more: number;
  readonly whenFull: Line['whenFull'];
  readonly lose: boolean;
  readonly duplicate: boolean;
  readonly fair: Fairness;
  readonly receivedWhen: readonly ConditionRecipe[];
  readonly enabledWhen: readonly ConditionRecipe[];
}
export interface StepRecipe {
  readonly kind: Step['kind'];
  readonly does: readonly { readonly part: PartName; readonly event: string }[];
  readonly when: readonly ConditionRecipe[];
  readonly counters: readonly CounterUse[];
  readonly takes: Cargo;
  readonly puts: Cargo;
  readonly fair: Fairness | undefined;
  readonly alternatives: string | undefined;
}
export interface Recipe {
  readonly replicas: number;
  readonly faults: number;
  readonly left: readonly Handler[];
  readonly right: readonly Handler[];
  readonly there: LineRecipe;
  readonly back: LineRecipe;
  readonly steps: readonly StepRecipe[];
}

/** One group of some replicas that share a fund and a budget of faults. */
export function systemOf(recipe: Recipe): System {
  const { replicas, faults } = recipe;
  return {
    name: 'random',
    scope: 'drawn',
    groups: [
      {
        name: 'pair',
        replicas,
        parts: partNames.map((name) => ({ name, life: lifeFrom(name, recipe[name]) })),
        lines: [lineFrom('there', 'right', recipe.there), lineFrom('back', 'left', recipe.back)],
        steps: recipe.steps.map(stepFrom),
      },
    ],
    counters: [
      { name: 'fund', min: 0, max: 2, initial: 1, measures: 'count' },
      { name: 'faults', min: 0, max: faults, initial: faults, measures: 'count', budget: true },
    ],
    properties: [closes('it closes', rest), eventually('it rests once', rest), answered],
  };
}

const at = (part: PartName, state: StateName): Predicate => ({
  word: ({ parts }) => parts[part]?.value === state,
});
const rest = at('left', 'q');
const answered = leadsTo('whoever asks is answered', at('left', 'r'), at('right', 'q'));

function lifeFrom(name: string, handlers: readonly Handler[]): Life {
  const on = (state: StateName) =>
    Object.fromEntries(
      handlers
        .filter((handler) => handler.in === state)
        .map(({ on: event, target, posts }) => [
          event,
          {
            ...(target ? { target } : {}),
            actions: cargo(posts).map((params) => ({ type: 'post', params })),
          },
        ]),
    );
  const states = Object.fromEntries(stateNames.map((state) => [state, { on: on(state) }]));
  const machine = createMachine({ id: name, initial: 'p', states });
  return { name, machine, alphabet: [...orders, ...messages].map((type) => ({ type })) };
}

const cargo = (posts: Cargo): readonly Posting[] =>
  posts.map(({ line, message }) => ({ line, message: { type: message } }));

const conditionFrom = (recipe: ConditionRecipe): Condition => {
  if ('part' in recipe) {
    const { part, isNot } = recipe;
    return { part, is: (local) => local.value !== isNot, because: `it is not ${isNot}` };
  }
  const { line, message, present } = recipe;
  return message === undefined ? { line, present } : { line, message, present };
};

const lineFrom = (name: LineName, to: PartName, recipe: LineRecipe): Line => {
  const { kind, sendUpTo, more, whenFull, lose, duplicate, fair } = recipe;
  const { receivedWhen, enabledWhen } = recipe;
  return {
    name,
    to,
    kind,
    sendUpTo: kind === 'set' ? 1 : sendUpTo,
    holdUpTo: kind === 'set' ? 1 : Math.min(2, sendUpTo + more),
    whenFull,
    fair,
    also: messages.map((type) => ({ type })),
    faults: { budget: 'faults', lose, duplicate },
    receivedWhen: receivedWhen.map(conditionFrom),
    enabledWhen: () => enabledWhen.map(conditionFrom),
  };
};

const stepFrom = (recipe: StepRecipe, i: number): Step => ({
  name: `step ${i + 1}`,
  actor: 'somebody',
  kind: recipe.kind,
  does: recipe.does.map(({ part, event }) => ({ part, event: { type: event } })),
  when: recipe.when.map(conditionFrom),
  counters: recipe.counters,
  takes: cargo(recipe.takes),
  puts: cargo(recipe.puts),
  ...(recipe.fair ? { fair: recipe.fair } : {}),
  ...(recipe.alternatives ? { alternatives: recipe.alternatives } : {}),
});
