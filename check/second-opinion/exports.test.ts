/**
 * SPIN and Rumur count and judge what countersign exports. Small systems here; all of them in the
 * full verification.
 */
import { expect, test } from 'vitest';
import { assign } from 'xstate';
import type { BuildOptions } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { sampled } from '../../models/systems/testing/sampled';
import { mutants } from '../../models/systems/two-phase-commit/mutants';
import { bankLife } from '../../models/systems/voucher-reference/machines';
import type { ExportModel } from '../export/model';
import { type Agreement, compareWith, type Tool } from './agreement';
import { isInstalled } from './spin';

const tools = (['spin', 'rumur'] as const).filter((tool) => isInstalled(tool));
const missing = (['spin', 'rumur', 'gcc'] as const).filter((tool) => !isInstalled(tool));
const isAbsent = missing.length > 0;
const absent = isAbsent ? ` (left out: no ${missing.join(', no ')} here)` : '';
const both: readonly Tool[] = tools;

function agree(
  family: string,
  scope: string,
  options?: BuildOptions,
  rules = liaoning2013,
  alter?: (model: ExportModel) => ExportModel,
): Agreement {
  const found = families.find(({ name }) => name === family);
  const built = found?.scopes.find(({ name }) => name === scope)?.build(rules, options);
  if (!built) throw new Error(`no scope ${scope} of ${family}`);
  return compareWith(both, built, 1_000_000, alter);
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

/** Those below take seconds; of the larger ones each run asks one. */
const SECONDS = 500;
const asked = sampled('second opinion', small, 2, ([, , states]) => states < SECONDS);

test.skipIf(isAbsent).each(asked)(
  `SPIN and Rumur count and judge %s, %s as we do${absent}`,
  (family, scope, states, transitions) => {
    const agreement = agree(family, scope);
    expect(agreement.differences).toEqual([]);
    expect(agreement).toMatchObject({ states, transitions });
    expect(agreement.compared.length).toBeGreaterThan(2);
  },
);

const [hasty] = mutants;
const bookedTwice = () =>
  bankLife.machine.provide({
    actions: { countPayment: assign({ payments: ({ context }) => context.payments + 2 }) },
  });
const withoutCheck = { ...liaoning2013, duplicateCheck: false };

const killers = [
  {
    name: 'a manager that commits too early',
    told: () =>
      agree('two-phase-commit', 'three managers', {
        machines: { [hasty?.life ?? '']: hasty?.machine ?? bookedTwice },
      }),
    kills: ['one manager commits and another aborts'],
  },
  {
    name: 'a bank that books twice',
    told: () =>
      agree('voucher-reference', 'tiny', { machines: { 'voucher-reference/bank': bookedTwice } }),
    kills: ['reference.paid twice', 'reference.paid within the quota'],
  },
  {
    name: 'a bank that does not look for duplicates',
    told: () => agree('direct-payment', 'one voucher', undefined, withoutCheck),
    kills: [
      'no payment is executed more than once',
      'no message is unexpected',
      'a payment at rest is acknowledged or returned',
    ],
  },
];

test.skipIf(isAbsent).each(killers)(
  `SPIN and Rumur see the violation by $name${absent}`,
  ({ told, kills }) => {
    const agreement = told();
    expect(agreement.differences).toEqual([]);
    expect(agreement.struck).toEqual(expect.arrayContaining(kills));
  },
);

/** The model with its first command, or every effect of it, taken away. */
function withoutFirst(what: 'command' | 'effects'): (model: ExportModel) => ExportModel {
  return (model) => ({
    ...model,
    groups: model.groups.map((group, g) => {
      const [first, ...rest] = group.commands;
      if (g > 0 || !first) return group;
      return {
        ...group,
        commands: what === 'command' ? rest : [{ ...first, effects: [] }, ...rest],
      };
    }),
  });
}

test.skipIf(isAbsent).each(['command', 'effects'] as const)(
  `an export that lost its first %s is noticed by both${absent}`,
  (what) => {
    const altered = withoutFirst(what);
    const { differences } = agree(
      'two-phase-commit',
      'three managers',
      undefined,
      undefined,
      altered,
    );
    for (const tool of both)
      expect(differences).toContainEqual(expect.stringContaining(`${tool}: `));
  },
);
