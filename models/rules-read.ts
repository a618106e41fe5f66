/**
 * Rules that remember which of them were asked. Who builds, tabulates and judges a system with such
 * rules learns what it rests on: a rule that nobody asked may be switched and nothing changes. The
 * record is complete only once everything that may ask has done so; asking for all of them (a copy,
 * a list) counts as asking each.
 */
import { type RuleName, type Rules, ruleNames } from './rules';

interface Notes {
  readonly plain: Rules;
  readonly asked: Set<RuleName>;
  /** What was made from these rules and keeps a record of its own: machines. */
  readonly within: Set<Notes>;
}

const records = new WeakMap<Rules, Notes>();

/** The same rules, and every question put to them is noted. */
export function noted(rules: Rules): Rules {
  const plain = plainRules(rules);
  const asked = new Set<RuleName>();
  const proxy = new Proxy(plain, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) asked.add(name as RuleName);
      return Reflect.get(target, name);
    },
  });
  records.set(proxy, { plain, asked, within: new Set() });
  return proxy;
}

/** The rules themselves, without a record. */
export const plainRules = (rules: Rules): Rules => records.get(rules)?.plain ?? rules;

/** What is asked of `inner` from now on, or was before, was asked of `outer` too. */
export function passOn(outer: Rules, inner: Rules): void {
  const own = records.get(inner);
  if (own) records.get(outer)?.within.add(own);
}

/** Which rules were asked so far, in their written order; none where nothing was noted. */
export function rulesAsked(rules: Rules): readonly RuleName[] {
  const found = new Set<RuleName>();
  const collect = ({ asked, within }: Notes): void => {
    for (const name of asked) found.add(name);
    for (const inner of within) collect(inner);
  };
  const record = records.get(rules);
  if (record) collect(record);
  return ruleNames.filter((name) => found.has(name));
}
