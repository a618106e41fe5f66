/**
 * Properties as formulas of states. `strike` is what must not be: for `never` its predicate, for
 * `always` its contrary, for `neverStep` that such a step is enabled; for `sometimes` what is
 * looked for, in a state or as a step.
 * What cannot be said in a state or along a run stays visible, with the reason.
 */
import type { EdgeView, Predicate, Property } from '../../base/property';
import type { System } from '../../models/system';
import { AsksTooMuch, answersOf, type Decision, decide, formulaOf } from './asking';
import { all, any, domain, is, not, truth } from './formula';
import type { Claim, Formula, GroupModel, Replicated, Term, Variable } from './model';
import type { Possible } from './possible';
import { type Answer, UNANSWERABLE } from './unanswered';
import type { GroupWorld } from './world';

/** What the claims of a system are made from. */
export interface ClaimContext {
  readonly worlds: readonly GroupWorld[];
  readonly groups: readonly GroupModel[];
  readonly counters: ReadonlyMap<string, Variable>;
  readonly possible: Possible;
}

/** Every property of a system as a claim, after one that no step is an error of the model. */
export function claimsOf(system: System, context: ClaimContext): readonly Claim[] {
  const strike = any(
    context.groups.map((group) => some(group, any(group.errors.map(({ guard }) => guard)))),
  );
  const noError: Claim = { name: 'no step is an error of the model', kind: 'noError', strike };
  return [noError, ...system.properties.map((property) => claimOf(property, context))];
}

function claimOf(property: Property, context: ClaimContext): Claim {
  const { name, kind } = property;
  try {
    return { name, kind, ...said(property, context) };
  } catch (error) {
    if (!(error instanceof AsksTooMuch)) throw error;
    return { name, kind, absent: error.absence };
  }
}

function said(property: Property, context: ClaimContext): Omit<Claim, 'name' | 'kind'> {
  const { kind, predicate, edge } = property;
  const { possible } = context;
  if (edge) return { strike: any(context.groups.map((_, i) => enabled(edge, i, context))) };
  if (kind === 'endsWell') return { isAtRest: true, strike: not(everyWord(predicate, context)) };
  if (kind === 'always' || kind === 'never' || kind === 'sometimes')
    return { strike: strikeOf(kind, predicate, context) };
  const asked = askedGroups(predicate, context);
  if (predicate.total) return { absent: 'sum' };
  const reached = asked.map(({ group, world }) => ({
    group,
    of: holds(predicate, world, possible),
  }));
  const { from } = property;
  if (kind !== 'leadsTo' || !from) return { reached };
  return { reached, from: asked.map(({ world }) => holds(from, world, possible)) };
}

/**
 * That a step is enabled of which `edge` speaks, in some replica of a group. Where it leads no
 * state says: who asks that is left out.
 */
function enabled(
  edge: (seen: EdgeView) => boolean,
  at: number,
  { groups, worlds, possible }: ClaimContext,
): Formula {
  const group = groups[at] as GroupModel;
  const world = worlds[at] as GroupWorld;
  let isAskedAfter = false;
  const spokenOf = group.commands.map(({ guard, edge: step }) => {
    const from = decide(world, possible, (before) =>
      edge({
        ...step,
        before,
        get after() {
          isAskedAfter = true;
          return before;
        },
      }),
    );
    return all([guard, formulaOf(from, (answer) => answer === true)]);
  });
  if (isAskedAfter) throw new AsksTooMuch('afterwards');
  return some(group, any(spokenOf));
}

/** Some replica of the group. */
function some(group: Replicated, of: Formula): Formula {
  return of.kind === 'truth' ? of : { kind: 'some', group, of };
}

interface Asked {
  readonly group: GroupModel;
  readonly world: GroupWorld;
}

/** The groups that a predicate of words is asked of. */
const askedGroups = (predicate: Predicate, { worlds, groups }: ClaimContext): readonly Asked[] =>
  worlds
    .map((world, i) => ({ world, group: groups[i] as GroupModel }))
    .filter(({ world }) => [undefined, world.group.name].includes(predicate.group));

/** That the word predicate says yes; a word it cannot judge is not a yes. */
const holds = ({ word, group }: Predicate, world: GroupWorld, possible: Possible): Formula =>
  word && [undefined, world.group.name].includes(group)
    ? formulaOf(decide(world, possible, word), (answer) => answer === true)
    : truth(true);

const everyWord = (predicate: Predicate, context: ClaimContext): Formula =>
  all(
    askedGroups(predicate, context).map(({ group, world }) =>
      not(some(group, not(holds(predicate, world, context.possible)))),
    ),
  );

/** Of `always` that it fails, of the others that they hold; either field of `always` may fail. */
function strikeOf(
  kind: 'always' | 'never' | 'sometimes',
  predicate: Predicate,
  context: ClaimContext,
): Formula {
  const wanted = kind !== 'always';
  const strikes = <T>(answer: Answer<T>): boolean =>
    answer === wanted || (answer === UNANSWERABLE && kind !== 'sometimes');
  const { word, total } = predicate;
  const parts: Formula[] = [];
  if (word)
    parts.push(
      any(
        askedGroups(predicate, context).map(({ group, world }) =>
          some(group, formulaOf(decide(world, context.possible, word), strikes)),
        ),
      ),
    );
  if (total) parts.push(totalIs(predicate, wanted, context));
  return wanted ? all(parts.length > 0 ? parts : [truth(false)]) : any(parts);
}

/** That `total` says `wanted` of the sum over all words and of the counters. */
function totalIs(predicate: Predicate, wanted: boolean, context: ClaimContext): Formula {
  const { sum, total } = predicate;
  const terms = sum
    ? context.worlds.map((world, i) =>
        termOf(decide(world, context.possible, sum), context.groups[i] as GroupModel),
      )
    : [];
  const sums = totalsOf(terms);
  const [min, max] = [Math.min(...sums), Math.max(...sums)];
  const totalIn = (values: readonly number[]): Formula => {
    if (values.length === sums.size) return truth(true);
    return values.length === 0 ? truth(false) : { kind: 'total', terms, min, max, values };
  };
  const initial = Object.fromEntries(
    [...context.counters].map(([name, variable]) => [name, variable.initial]),
  );
  const judged = [...sums].map((value) => ({
    value,
    formula: byCounters(context.counters, (counters) => total?.(value, counters, initial))(wanted),
  }));
  const certain = judged.filter(({ formula }) => formula.kind === 'truth' && formula.value);
  return any([
    totalIn(certain.map(({ value }) => value)),
    ...judged
      .filter((one) => !certain.includes(one))
      .map(({ value, formula }) => all([formula, totalIn([value])])),
  ]);
}

function termOf(decision: Decision<number>, group: GroupModel): Term {
  const values = answersOf(decision);
  if (!values.every((value) => Number.isSafeInteger(value))) throw new AsksTooMuch('notWhole');
  const numbers = [...(values as readonly number[])].sort((a, b) => a - b);
  const otherwise = numbers[0] as number;
  const cases = numbers.slice(1).map((value) => ({
    value,
    when: formulaOf(decision, (answer) => answer === value),
  }));
  return { group, cases, otherwise };
}

/** Every sum that the replicas can come to. */
function totalsOf(terms: readonly Term[]): ReadonlySet<number> {
  let sums = new Set([0]);
  for (const { group, cases, otherwise } of terms)
    for (let replica = 0; replica < group.replicas; replica++) {
      const values = [otherwise, ...cases.map(({ value }) => value)];
      sums = new Set([...sums].flatMap((known) => values.map((value) => known + value)));
    }
  return sums;
}

/** A function of counters as a formula, asking only those it looks at. */
function byCounters(
  counters: ReadonlyMap<string, Variable>,
  ask: (counters: Readonly<Record<string, number>>) => boolean | undefined,
): (wanted: boolean) => Formula {
  const explore = (known: ReadonlyMap<string, number>, wanted: boolean): Formula => {
    let asked: string | undefined;
    const view = {};
    for (const name of counters.keys())
      Object.defineProperty(view, name, {
        enumerable: true,
        get: () => {
          if (!known.has(name)) asked ??= name;
          return known.get(name) ?? 0;
        },
      });
    const answer = ask(view);
    if (asked === undefined) return truth(answer === wanted);
    const name = asked;
    const variable = counters.get(name) as Variable;
    return any(
      domain(variable.min, variable.max).map((value) =>
        all([is(variable, [value]), explore(new Map([...known, [name, value]]), wanted)]),
      ),
    );
  };
  return (wanted) => explore(new Map(), wanted);
}
