/**
 * Whether an override speaks of what is there: lives, steps and rules by name. A name may stand in
 * one scope alone, or under other rules, or where somebody deviates; it is looked for everywhere
 * before it is called unknown.
 */
import { InputError } from '../base/assert';
import { coalitionsOfOne } from './adversary';
import type { Coalition, Family } from './family';
import type { Override } from './override';
import { type Rules, ruleNames } from './rules';
import { plainRules } from './rules-read';
import type { System } from './system';
import { oneOf } from './tables/expand';

type NamesOf = (system: System) => readonly string[];

const livesOf: NamesOf = ({ groups }) =>
  groups.flatMap(({ parts }) => parts.map(({ life }) => life.name));
const stepsOf: NamesOf = ({ groups }) =>
  groups.flatMap(({ steps }) => steps.map(({ name }) => name));

const judged = new WeakMap<Override, WeakSet<Rules>>();

/** @throws InputError naming the place, what it names, and the nearest name there is. */
export function mustFit(override: Override, shipped: Family, rules: Rules): void {
  const known = judged.get(override) ?? new WeakSet();
  if (known.has(rules)) return;
  const plain = plainRules(rules);
  const askedRules = Object.keys(override.rules ?? {});
  const rule = askedRules.find((name) => !(ruleNames as readonly string[]).includes(name));
  if (rule !== undefined) throw new InputError('override: rules', rule, oneOf(rule, ruleNames));
  mustKnow('machines', Object.keys(override.machines ?? {}), shipped, plain, livesOf);
  mustKnow('steps', Object.keys(override.steps ?? {}), shipped, plain, stepsOf);
  judged.set(override, known.add(rules));
}

function mustKnow(
  field: 'machines' | 'steps',
  asked: readonly string[],
  shipped: Family,
  rules: Rules,
  namesOf: NamesOf,
): void {
  const names = new Set<string>();
  const isAllKnown = (): boolean => asked.every((name) => names.has(name));
  const lookAt = (given: Rules, coalitions: readonly (Coalition | undefined)[]): void => {
    for (const { build } of shipped.scopes)
      for (const coalition of coalitions)
        for (const name of namesOf(build(given, coalition ? { coalition } : {}))) names.add(name);
  };
  lookAt(rules, [undefined]);
  if (isAllKnown()) return;
  lookAt(rules, coalitionsOfOne(shipped.principals(rules)));
  for (const rule of ruleNames) {
    if (isAllKnown()) return;
    lookAt({ ...rules, [rule]: !rules[rule] }, [undefined]);
  }
  const unknown = asked.find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new InputError(`override: ${field}`, unknown, oneOf(unknown, [...names]));
}
