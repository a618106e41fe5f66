/**
 * Formulas and changes as text. The three languages differ in their operators alone; everything
 * that is put together here stands in parentheses.
 */
import type { Formula, Pair, Queue, Variable } from './model';

export interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly equal: string;
  readonly unequal: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: (condition: string, then: string, otherwise: string) => string;
  /** Copies of a message in a queue, as a number. */
  readonly copies: (queue: string, message: number, of: Queue) => string;
  readonly head: (queue: string, message: number) => string;
}

/** Where a formula is asked: the index of the replica it is asked at. */
export type At = string;

export const placeOf = (variable: { name: string; group?: string }, at: At): string =>
  variable.group === undefined ? variable.name : `${variable.group}[${at}].${variable.name}`;

/** What moves up into slot `i` of a queue when a message before it is taken. */
export const slotBehind = ({ capacity }: Queue, place: string, i: number): string =>
  i + 1 < capacity ? `${place}[${i + 1}]` : '0';

/** A formula asked at one replica. */
export function formulaText(formula: Formula, dialect: Dialect, at: At): string {
  const text = (of: Formula, where = at): string => formulaText(of, dialect, where);
  switch (formula.kind) {
    case 'truth':
      return formula.value ? dialect.yes : dialect.no;
    case 'is': {
      const { min, max } = formula.variable;
      return member(placeOf(formula.variable, at), formula.values, min, max, dialect);
    }
    case 'copies': {
      const { queue, message, values, max } = formula;
      const number = dialect.copies(placeOf(queue, at), message, queue);
      return member(number, values, 0, max, dialect);
    }
    case 'head':
      return dialect.head(placeOf(formula.queue, at), formula.message);
    case 'not':
      return `${dialect.not}(${text(formula.of)})`;
    case 'some': {
      const { group, of } = formula;
      const each = Array.from({ length: group.replicas }, (_, r) => text(of, String(r)));
      return joined(each, dialect.or);
    }
    case 'total':
      return totalText(formula, dialect);
    default:
      return joined(
        formula.of.map((of) => text(of)),
        formula.kind === 'all' ? dialect.and : dialect.or,
      );
  }
}

const joined = (texts: readonly string[], operator: string): string =>
  texts.length === 1 ? (texts[0] as string) : `(${texts.join(` ${operator} `)})`;

function totalText(formula: Formula & { kind: 'total' }, dialect: Dialect): string {
  const { terms, min, max, values } = formula;
  const each = terms.flatMap(({ group, cases, otherwise }) =>
    Array.from({ length: group.replicas }, (_, r) =>
      cases.reduceRight(
        (rest, { when, value }) =>
          dialect.choose(formulaText(when, dialect, String(r)), String(value), rest),
        String(otherwise),
      ),
    ),
  );
  return member(`(${each.join(' + ')})`, values, min, max, dialect);
}

/** That a number is one of the values, told by ranges, or by those of its contrary if fewer. */
export function member(
  number: string,
  values: readonly number[],
  min: number,
  max: number,
  dialect: Dialect,
): string {
  const inside = rangesOf(values);
  const there = new Set(values);
  const others = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const outside = rangesOf(others.filter((value) => !there.has(value)));
  const isContrary = outside.length < inside.length;
  const ranges = (isContrary ? outside : inside).map(([from, to]) => {
    if (from === to) return `${number} ${isContrary ? dialect.unequal : dialect.equal} ${from}`;
    if (isContrary) return `(${number} < ${from} ${dialect.or} ${number} > ${to})`;
    if (from === min) return `${number} <= ${to}`;
    if (to === max) return `${number} >= ${from}`;
    return `(${number} >= ${from} ${dialect.and} ${number} <= ${to})`;
  });
  return joined(ranges, isContrary ? dialect.and : dialect.or);
}

function rangesOf(values: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === value - 1) last[1] = value;
    else ranges.push([value, value]);
  }
  return ranges;
}

/** The new value of a variable; `own` is how its old one is called. */
export function changeText(
  pairs: readonly Pair[],
  variable: Variable,
  own: string,
  dialect: Dialect,
): string {
  const value = ({ to }: Change): string => {
    if ('set' in to) return String(to.set);
    if (to.add === 0) return own;
    return to.add > 0 ? `${own} + ${to.add}` : `${own} - ${-to.add}`;
  };
  return changesOf(pairs).reduceRight((rest, change) => {
    if (!change.when) return value(change);
    const { min, max } = variable;
    return dialect.choose(member(own, change.when, min, max, dialect), value(change), rest);
  }, '');
}

/** A new value by the old one: of the first change whose `when` holds the old one, or has none. */
interface Change {
  readonly when?: readonly number[];
  readonly to: { readonly set: number } | { readonly add: number };
}

/** The shortest telling of a change, by new values or by differences. */
function changesOf(pairs: readonly Pair[]): readonly Change[] {
  const bySet = grouped(pairs, ([, to]) => to);
  const byAdd = grouped(pairs, ([from, to]) => to - from);
  const isSet = bySet.size <= byAdd.size;
  const groups = [...(isSet ? bySet : byAdd)].sort((a, b) => a[1].length - b[1].length);
  return groups.map(([key, values], i) => ({
    ...(i < groups.length - 1 ? { when: values } : {}),
    to: isSet ? { set: key } : { add: key },
  }));
}

function grouped(pairs: readonly Pair[], keyOf: (pair: Pair) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    groups.set(key, [...(groups.get(key) ?? []), pair[0]]);
  }
  return groups;
}
