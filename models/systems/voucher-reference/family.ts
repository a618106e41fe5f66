/**
 * The reference model at the sizes whose counts are published, and at a tiny one that the walker in
 * the tests reaches too. Machines of its lives can be replaced, as in every family.
 */
import type { BuildOptions, Family, Scope } from '../../family';
import type { Rules } from '../../rules';
import type { System } from '../../system';
import { MEDIUM, type ReferenceSize, SMALL, voucherReference } from './system';

/** Two vouchers that compete for one payment, on lines without faults. */
export const TINY: ReferenceSize = { vouchers: 2, quota: 1, faults: 0 };
/** One voucher alone, on lines that lose and duplicate four times. */
export const STORMY: ReferenceSize = { vouchers: 1, quota: 1, faults: 4 };

const scope = (name: string, size: ReferenceSize): Scope => ({
  name,
  kind: 'calibration',
  build: (rules, options) =>
    replaceMachines({ ...voucherReference(size), scope: name }, rules, options),
});

function replaceMachines(system: System, rules: Rules, options?: BuildOptions): System {
  const groups = system.groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) => {
      const make = options?.machines?.[part.life.name];
      return make ? { ...part, life: { ...part.life, machine: make(rules) } } : part;
    }),
  }));
  return { ...system, groups };
}

export const family: Family = {
  name: 'voucher-reference',
  scopes: [
    scope('tiny', TINY),
    scope('stormy', STORMY),
    scope('small', SMALL),
    scope('medium', MEDIUM),
  ],
  principals: () => [],
};
