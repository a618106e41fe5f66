/**
 * Lives of notices of quota: 2104 and 5106, two copies of one plan that must agree, and 5108, which
 * goes to the central bank alone.
 */
import type { Rules } from '../../../models/rules';
import type { WordView } from '../../../models/system';
import { family } from '../../../models/systems/quota-notice/system';
import { changedLife, type Swap, scopeOf } from '../changed-lives';
import { type Life, lifeOfGroup } from '../lives';
import type { Reading } from '../reading';
import { office, once, stateOf } from '../readings';

/** What 5108 lets the central bank clear of a month's direct payments. */
export const CLEARING_CEILING = 'clearing quota of direct payments';

const legs = ['notice to the bank', 'notice to the central bank'];
/** Issued when all copies are out, done when all are acknowledged. */
const atFinance: Reading = (view) => {
  const copies = legs.flatMap((part) => view.parts[part] ?? []);
  if (copies.some((one) => office.includes(String(one.value)) && !(one.context.version > 1)))
    return once('none');
  const isDone = copies.every(({ value }) => value === 'acknowledged');
  return once(isDone ? 'done' : 'open');
};
const at =
  (part: string): Reading =>
  (view: WordView) => {
    const { amount = 1, registrations = 0 } = view.parts[part]?.context ?? {};
    const state = stateOf(view, part);
    if (state === 'awaited') return once('none');
    if (registrations === 0 && !['registered', 'receipted'].includes(state)) return once('open');
    return { standing: 'done', units: amount * Math.max(1, registrations) };
  };

/** 2104 with 5106. */
export const noticeLife = (rules: Rules, swap: Swap): Life =>
  changedLife(family, swap, rules, (system) => ({
    name: 'notice',
    system,
    readings: { finance: atFinance, bank: at('bank'), 'central bank': at('central bank') },
  }));

const ALONE = 'to the central bank alone';
/** 5108. A designer's changed notice that has no such scope leaves it as it is shipped. */
export const clearingQuotaLife = (rules: Rules, swap: Swap): Life => {
  const changed = swap(family);
  const has = changed.scopes.some(({ name }) => name === ALONE);
  return lifeOfGroup({
    name: 'clearing-quota notice',
    system: scopeOf(has ? changed : family, ALONE).build(rules),
    counterNames: { 'clearing quota': CLEARING_CEILING },
    readings: { finance: atFinance, 'central bank': at('central bank') },
  });
};
