/**
 * SPIN and Rumur count and judge what countersign exports. Small systems here; all of them in the
 * full verification.
 */
import { expect, test } from 'vitest';
import type { BuildOptions } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { type Agreement, compareWith, type Tool } from './agreement';
import { isInstalled } from './spin';

const tools = (['spin', 'rumur'] as const).filter((tool) => isInstalled(tool));
const missing = (['spin', 'rumur', 'gcc'] as const).filter((tool) => !isInstalled(tool));
const isAbsent = missing.length > 0;
const absent = isAbsent ? ` (left out: no ${missing.join(', no ')} here)` : '';
const both: readonly Tool[] = tools;

function agree(family: string, scope: string, options?: BuildOptions): Agreement {
  const found = families.find(({ name }) => name === family);
  const built = found?.scopes.find(({ name }) => name === scope)?.build(liaoning2013, options);
  if (!built) throw new Error(`no scope ${scope} of ${family}`);
  return compareWith(both, built);
}

const small = [
  ['two-phase-commit', 'three managers', 288, 1145],
  ['voucher-reference', 'stormy', 15_934, 103_312],
  ['direct-payment', 'one voucher', 107, 226],
  ['authorised-payment', 'one voucher', 107, 226],
  ['clearing-and-refund', 'small', 1941, 6176],
  ['quota-notice', 'small', 1683, 3796],
  ['reconciliation', 'small', 20_933, 76_489],
  ['dual-track', 'one voucher', 1300, 3872],
  ['pilot', 'small', 34_942, 169_252],
] as const;

test.skipIf(isAbsent).each(small)(
  `SPIN and Rumur count and judge %s, %s as we do${absent}`,
  (family, scope, states, transitions) => {
    const agreement = agree(family, scope);
    expect(agreement.differences).toEqual([]);
    expect(agreement).toMatchObject({ states, transitions });
    expect(agreement.compared.length).toBeGreaterThan(2);
  },
);
