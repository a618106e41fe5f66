/**
 * What no run can reach, variable by variable, is left out of an export: every variable has the
 * values that some command gives it, every command is kept whose guard asks for such values. That
 * is more than can be reached together, and found without looking at any global state.
 */
import { all, any, copies, domain, is, not, truth } from './formula';
import type {
  Claim,
  Command,
  Effect,
  ExportModel,
  Formula,
  GroupModel,
  Pair,
  Queue,
  Replicated,
  Term,
  Variable,
} from './model';

/** The model without what is impossible; local states are numbered anew. */
export const withoutImpossible = (model: ExportModel, possible: Possible): ExportModel =>
  new Rewriting(possible).model(model);

/** The values that each variable can have, and the messages each queue can hold. */
export class Possible {
  readonly values = new Map<Variable, Set<number>>();
  readonly messages = new Map<Queue, Set<number>>();

  constructor(model: Pick<ExportModel, 'groups' | 'counters'>) {
    for (const variable of model.groups.flatMap(({ variables }) => variables))
      this.values.set(variable, new Set([variable.initial]));
    for (const counter of model.counters) this.values.set(counter, new Set([counter.initial]));
    for (const queue of model.groups.flatMap(({ queues }) => queues))
      this.messages.set(queue, new Set());
    const commands = model.groups.flatMap((group) => group.commands);
    let before = -1;
    while (before !== this.size()) {
      before = this.size();
      for (const command of commands) if (this.canHold(command.guard, true)) this.take(command);
    }
  }

  private size(): number {
    return [...this.values.values(), ...this.messages.values()].reduce((n, set) => n + set.size, 0);
  }

  private take({ guard, effects }: Command): void {
    for (const effect of effects)
      if (effect.kind === 'change') {
        const set = this.values.get(effect.variable) as Set<number>;
        const old = [...set].filter((value) => mayBe(guard, effect.variable, value));
        for (const [from, to] of effect.pairs) if (old.includes(from)) set.add(to);
      } else
        for (const { act, message } of effect.acts)
          if (act !== 'take') this.messages.get(effect.queue)?.add(message);
  }

  /** Whether the formula can be true (or, `wanted` false, can be false). */
  canHold(formula: Formula, wanted: boolean): boolean {
    switch (formula.kind) {
      case 'truth':
        return formula.value === wanted;
      case 'is': {
        const values = this.values.get(formula.variable) as Set<number>;
        return [...values].some((value) => formula.values.includes(value) === wanted);
      }
      case 'copies':
        return formula.values.includes(0) === wanted || this.has(formula.queue, formula.message);
      case 'head':
        return !wanted || this.has(formula.queue, formula.message);
      case 'not':
        return this.canHold(formula.of, !wanted);
      case 'some':
        return this.canHold(formula.of, wanted);
      case 'total':
        return true;
      default: {
        const needsAll = (formula.kind === 'all') === wanted;
        const holds = (of: Formula): boolean => this.canHold(of, wanted);
        return needsAll ? formula.of.every(holds) : formula.of.some(holds);
      }
    }
  }

  can(variable: Variable, value: number): boolean {
    return this.values.get(variable)?.has(value) ?? false;
  }

  has(queue: Queue, message: number): boolean {
    return this.messages.get(queue)?.has(message) ?? false;
  }
}

/** False only where the guard, as it is written, asks for another value. */
function mayBe(guard: Formula, variable: Variable, value: number): boolean {
  if (guard.kind === 'is') return guard.variable !== variable || guard.values.includes(value);
  return guard.kind !== 'all' || guard.of.every((of) => mayBe(of, variable, value));
}

interface Renamed {
  readonly variable: Variable;
  readonly numbers: ReadonlyMap<number, number>;
}

class Rewriting {
  private readonly variables = new Map<Variable, Renamed>();
  private readonly queues = new Map<Queue, Queue>();

  constructor(private readonly possible: Possible) {
    for (const [variable, values] of possible.values)
      this.variables.set(variable, renamed(variable, values));
    for (const [queue, messages] of possible.messages) {
      const each = queue.capacity / Math.max(1, queue.messages.length);
      this.queues.set(queue, { ...queue, capacity: Math.max(1, each * messages.size) });
    }
  }

  model(model: ExportModel): ExportModel {
    const groups = model.groups.map((group) => this.group(group));
    return {
      ...model,
      groups,
      counters: model.counters.map((counter) => this.of(counter).variable).filter(isKept),
      claims: model.claims
        .map((claim) => this.claim(claim))
        .filter(({ kind, strike }) => kind !== 'noError' || strike?.kind !== 'truth'),
    };
  }

  private of(variable: Variable): Renamed {
    return this.variables.get(variable) as Renamed;
  }

  private group(group: GroupModel): GroupModel {
    return {
      ...group,
      variables: group.variables.map((variable) => this.of(variable).variable).filter(isKept),
      queues: group.queues.map((queue) => this.queues.get(queue) as Queue),
      commands: group.commands.flatMap((command) => this.command(command)),
      errors: group.errors.map(({ name, guard }) => ({ name, guard: this.formula(guard) })),
    };
  }

  private command(command: Command): readonly Command[] {
    if (!this.possible.canHold(command.guard, true)) return [];
    const effects = command.effects.flatMap((effect): readonly Effect[] => {
      if (effect.kind === 'queue')
        return [{ ...effect, queue: this.queues.get(effect.queue) as Queue }];
      const { variable, numbers } = this.of(effect.variable);
      const pairs = effect.pairs.flatMap(([from, to]): readonly Pair[] => {
        const [a, b] = [numbers.get(from), numbers.get(to)];
        const isAsked = mayBe(command.guard, effect.variable, from);
        return isAsked && a !== undefined && b !== undefined ? [[a, b]] : [];
      });
      return pairs.every(([from, to]) => from === to) ? [] : [{ ...effect, variable, pairs }];
    });
    return [{ ...command, guard: this.formula(command.guard), effects }];
  }

  private claim(claim: Claim): Claim {
    const { strike, reached, from } = claim;
    return {
      ...claim,
      ...(strike ? { strike: this.formula(strike) } : {}),
      ...(reached
        ? { reached: reached.map(({ group, of }) => ({ group, of: this.formula(of) })) }
        : {}),
      ...(from ? { from: from.map((of) => this.formula(of)) } : {}),
    };
  }

  private formula(formula: Formula): Formula {
    switch (formula.kind) {
      case 'truth':
        return formula;
      case 'is': {
        const { variable, numbers } = this.of(formula.variable);
        return is(
          variable,
          formula.values.flatMap((value) => numbers.get(value) ?? []),
        );
      }
      case 'copies': {
        const { message, values, max } = formula;
        if (!this.possible.has(formula.queue, message)) return truth(values.includes(0));
        return copies(this.queues.get(formula.queue) as Queue, message, values, max);
      }
      case 'head':
        return this.possible.has(formula.queue, formula.message)
          ? { ...formula, queue: this.queues.get(formula.queue) as Queue }
          : truth(false);
      case 'not':
        return not(this.formula(formula.of));
      case 'some':
        return this.some(formula.group, this.formula(formula.of));
      case 'total':
        return { ...formula, terms: formula.terms.map((term) => this.term(term)) };
      default: {
        const of = formula.of.map((one) => this.formula(one));
        return formula.kind === 'all' ? all(of) : any(of);
      }
    }
  }

  private some(group: Replicated, of: Formula): Formula {
    return of.kind === 'truth' ? of : { kind: 'some', group, of };
  }

  private term({ group, cases, otherwise }: Term): Term {
    return {
      group,
      otherwise,
      cases: cases.map(({ when, value }) => ({ when: this.formula(when), value })),
    };
  }
}

/** What never changes is no variable; local states are kept, for what they are called. */
const isKept = ({ legend, min, max }: Variable): boolean => legend !== undefined || max > min;

/** Local states move together; copies and counters keep their meaning and lose their tail. */
function renamed(variable: Variable, possible: ReadonlySet<number>): Renamed {
  const values = [...possible].sort((a, b) => a - b);
  const { legend, group } = variable;
  if (!legend) {
    const isConstant = group === undefined && values.length === 1;
    const min = isConstant ? (values[0] as number) : variable.min;
    const max = group === undefined && !isConstant ? variable.max : Math.max(min, ...values);
    const own = domain(min, max);
    return { variable: { ...variable, min, max }, numbers: new Map(own.map((v) => [v, v])) };
  }
  const numbers = new Map(values.map((value, number) => [value, number]));
  return {
    numbers,
    variable: {
      ...variable,
      max: values.length - 1,
      initial: numbers.get(variable.initial) as number,
      legend: values.map((value, number) => `${number} ${legend[value]}`),
    },
  };
}
