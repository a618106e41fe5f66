/**
 * Formulas put together so that they stay small: what is always true vanishes, two questions about
 * one variable become one.
 */
import type { Formula, Queue, Variable } from './model';

export const truth = (value: boolean): Formula => ({ kind: 'truth', value });

export const domain = (min: number, max: number): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i);

/** The variable has one of these values. */
export function is(variable: Variable, values: readonly number[]): Formula {
  const { min, max } = variable;
  const inside = domain(min, max).filter((value) => values.includes(value));
  if (inside.length === 0) return truth(false);
  if (inside.length === max - min + 1) return truth(true);
  return { kind: 'is', variable, values: inside };
}

/** The queue holds one of these numbers of copies of the message; `max` is the most it can. */
export function copies(
  queue: Queue,
  message: number,
  values: readonly number[],
  max: number,
): Formula {
  if (values.length === 0) return truth(false);
  if (values.length === max + 1) return truth(true);
  return { kind: 'copies', queue, message, values, max };
}

const isTruth = (formula: Formula, value: boolean): boolean =>
  formula.kind === 'truth' && formula.value === value;

/** All of them hold. */
export const all = (formulas: readonly Formula[]): Formula => join('all', formulas);
/** At least one of them holds. */
export const any = (formulas: readonly Formula[]): Formula => join('any', formulas);

function join(kind: 'all' | 'any', formulas: readonly Formula[]): Formula {
  const neutral = kind === 'all';
  const flat = formulas.flatMap((formula) => (formula.kind === kind ? formula.of : [formula]));
  if (flat.some((formula) => isTruth(formula, !neutral))) return truth(!neutral);
  const asked = new Map<Variable, readonly number[]>();
  const others: Formula[] = [];
  for (const formula of flat) {
    if (isTruth(formula, neutral)) continue;
    if (formula.kind !== 'is') {
      others.push(formula);
      continue;
    }
    const { variable, values } = formula;
    const known = asked.get(variable);
    const joined =
      known === undefined
        ? values
        : neutral
          ? known.filter((value) => values.includes(value))
          : [...known, ...values];
    asked.set(variable, joined);
  }
  const questions = [...asked].map(([variable, values]) => is(variable, values));
  if (questions.some((formula) => isTruth(formula, !neutral))) return truth(!neutral);
  const left = [...questions.filter((formula) => !isTruth(formula, neutral)), ...others];
  if (left.length === 0) return truth(neutral);
  return left.length === 1 ? (left[0] as Formula) : { kind, of: left };
}

/** It does not hold. */
export function not(formula: Formula): Formula {
  if (formula.kind === 'truth') return truth(!formula.value);
  if (formula.kind === 'not') return formula.of;
  if (formula.kind !== 'is') return { kind: 'not', of: formula };
  const { variable, values } = formula;
  return is(
    variable,
    domain(variable.min, variable.max).filter((value) => !values.includes(value)),
  );
}
