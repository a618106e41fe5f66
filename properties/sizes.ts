/**
 * Larger worlds than the checker exhausts: the same declarations with more vouchers, more faults
 * and counters to match. Nothing is composed here, so a world of five vouchers costs no more than
 * its runs.
 */
import { InputError } from '../base/assert';
import type { Counter, Group, System } from '../models/system';

/** A scope of a family, and what is larger in it; counters start at the number given. */
export interface Size {
  readonly family: string;
  readonly scope: string;
  readonly group: string;
  readonly replicas: number;
  readonly counters: Readonly<Record<string, number>>;
  /** Scopes whose killers strike here; every scope of the family where it is left out. */
  readonly killersOf?: readonly string[];
}

/** Honest worlds: faults of lines and misfortunes of the world, then calm. */
export const stormSizes: readonly Size[] = [
  {
    family: 'quota-notice',
    scope: 'two notices',
    group: 'notice',
    replicas: 4,
    counters: { 'line faults': 4 },
  },
  {
    family: 'direct-payment',
    scope: 'two vouchers',
    group: 'voucher',
    replicas: 5,
    counters: { ceiling: 3, faults: 4, misfortunes: 3 },
  },
  {
    family: 'authorised-payment',
    scope: 'two vouchers',
    group: 'voucher',
    replicas: 5,
    counters: { quota: 3, faults: 4, misfortunes: 3 },
  },
  {
    family: 'clearing-and-refund',
    scope: 'two vouchers',
    group: 'voucher',
    replicas: 4,
    counters: { 'clearing quota': 0, 'quota to come': 4, misfortunes: 2 },
    killersOf: ['small', 'two vouchers'],
  },
  {
    family: 'dual-track',
    scope: 'one voucher',
    group: 'voucher',
    replicas: 4,
    counters: { quota: 3, faults: 4, misfortunes: 3 },
  },
  {
    family: 'reconciliation',
    scope: 'two misfortunes',
    group: 'voucher',
    replicas: 4,
    counters: { 'clearing quota': 3, misfortunes: 4 },
    killersOf: ['small', 'two misfortunes'],
  },
  {
    family: 'reconciliation',
    scope: 'two months',
    group: 'voucher',
    replicas: 3,
    counters: { 'clearing quota': 3, misfortunes: 3 },
    killersOf: ['two months'],
  },
  {
    family: 'pilot',
    scope: 'one misfortune',
    group: 'voucher',
    replicas: 3,
    // A notice has room for two returns, so two things may go wrong around the one there is.
    counters: { misfortunes: 2 },
  },
];

const ONE_OF_ALL = 'its sentences weigh what one replica did against counters that all would share';
const ONE_AGAIN = 'several share no more than a budget of faults: each is one again';

/** Honest systems that weather no storm at a larger size, each with the reason. */
export const stormedOnceOnly: Readonly<Record<string, string>> = {
  'quota-change': ONE_OF_ALL,
  'year-end': ONE_OF_ALL,
  'seal-administration': 'the specimen is one, and the bank takes one voucher under it',
  'roll-out': ONE_AGAIN,
  failover: ONE_AGAIN,
  detection: 'every desk looks once, at one payment',
  'two-banks': ONE_AGAIN,
};

/** Worlds under attack: several vouchers at once in the reach of one coalition. */
export const attackSizes: readonly Size[] = [
  {
    family: 'direct-payment',
    scope: 'coalitions',
    group: 'voucher',
    replicas: 4,
    counters: { ceiling: 8 },
  },
  {
    family: 'authorised-payment',
    scope: 'coalitions',
    group: 'voucher',
    replicas: 4,
    counters: { quota: 8 },
  },
  {
    family: 'dual-track',
    scope: 'coalitions',
    group: 'voucher',
    replicas: 3,
    counters: { quota: 6 },
  },
];

/** Systems under attack that are not attacked at random at a larger size, each with the reason. */
export const attackedOnceOnly: Readonly<Record<string, string>> = {
  'clearing-and-refund': 'claims of several vouchers share nothing: each is one claim again',
  'seal-administration': 'the bank takes one voucher here; a second would be another system',
  detection: 'every desk looks once, at one payment',
  'two-banks': 'orders meet at no counter: each is one order again',
};

/** @throws InputError where the size names a group or a counter that the system has not. */
export function enlarged(system: System, size: Size): System {
  const place = `size of ${size.family}, ${size.scope}`;
  if (!system.groups.some(({ name }) => name === size.group))
    throw new InputError(place, `group ${size.group}`, 'a group of the system');
  const unknown = Object.keys(size.counters).find(
    (name) => !system.counters.some((counter) => counter.name === name),
  );
  if (unknown !== undefined) throw new InputError(place, unknown, 'a counter of the system');
  return {
    ...system,
    groups: system.groups.map((group) => replicated(group, size)),
    counters: system.counters.map((counter) => widened(counter, size)),
  };
}

const replicated = (group: Group, { group: name, replicas }: Size): Group =>
  group.name === name ? { ...group, replicas } : group;

/**
 * A budget is as large as it starts; any other counter may go as far as all vouchers can take it.
 */
function widened(counter: Counter, { counters, replicas }: Size): Counter {
  const initial = counters[counter.name] ?? counter.initial;
  if (counter.budget) return { ...counter, initial, max: Math.max(initial, counter.max) };
  const room = 4 * replicas;
  return { ...counter, initial, min: counter.min - room, max: initial + counter.max + room };
}
