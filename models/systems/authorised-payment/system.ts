/**
 * Authorised payment (财政授权支付): a budget unit seals a voucher, finance's voucher store keeps the
 * sealed original and passes it on, the bank compares, pays within the unit's quota and sends a
 * sealed receipt. Honest scopes: one line fault and one misfortune of the world; one voucher under
 * a quota of two (can it be paid twice?), two vouchers under a quota of one (can it be overdrawn?).
 * Scope `coalitions`: one voucher under attack by every coalition, an earlier voucher to replay,
 * no faults. A seal does not protect everything that travels: see
 * docs/decisions/0050-row-beside-the-original.md.
 */
import { type Cast, castOf, deviationsOf, NOBODY } from '../../adversary';
import type { BuildOptions, Family, Principal } from '../../family';
import {
  alsoReaching,
  bankPrincipals,
  centralBankPrincipals,
  financePrincipals,
  furtherBankPrincipals,
  onlookers,
  unitPrincipals,
  voucherStoreAdministrator,
} from '../../principals';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Step, System } from '../../system';
import { BANK, funds, transferAnswers } from '../payment-steps';
import { budget, faultsOn, line } from '../pieces';
import { bankDeviations, bankDuties } from './bank-steps';
import { coalitionProperties, honestProperties } from './properties';
import { UNIT, unitDeviations, unitDuties, unitForgeries } from './unit-steps';
import { electronicParts, lineDeviations, linesFor, secondSeals } from './voucher';

/** The unit's people, the store's, the bank's, and the administrators of what they work with. */
export const principals = (rules: Rules): readonly Principal[] => [
  ...unitPrincipals,
  ...alsoReaching(financePrincipals(rules), {
    'database administrator': ['unit draft', 'stored original'],
    'payment-system administrator': ['unit draft'],
    'administrator of both systems': ['unit draft'],
  }),
  voucherStoreAdministrator,
  ...bankPrincipals,
  ...furtherBankPrincipals,
  ...centralBankPrincipals,
  ...onlookers,
];

function voucher(
  rules: Rules,
  replicas: number,
  cast: Cast,
  options: BuildOptions | undefined,
  more: { steps: readonly Step[]; lines: readonly Line[] },
): Group {
  return {
    name: 'voucher',
    replicas,
    parts: electronicParts(rules, cast, options),
    lines: more.lines,
    steps: [...unitDuties(rules), ...bankDuties(rules), ...more.steps],
  };
}

const quota = (initial: number): Counter => funds('quota', 3, initial);

const honest =
  (vouchers: number, scope: string) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'authorised-payment',
    scope,
    groups: [
      voucher(rules, vouchers, NOBODY, options, {
        steps: transferAnswers(rules, 'quota', true),
        lines: [
          line('vouchers', BANK, faultsOn('faults')),
          line('answers', UNIT, faultsOn('faults')),
        ],
      }),
    ],
    counters: [quota(vouchers === 1 ? 2 : 1), budget('faults', 1), budget('misfortunes', 1)],
    properties: honestProperties,
  });

function underAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  const steps = [
    ...transferAnswers(rules, 'quota', false),
    ...deviationsOf(cast, (powers) => [
      ...unitDeviations(powers),
      ...lineDeviations(powers),
      ...bankDeviations(powers),
    ]),
    ...unitForgeries(cast),
    ...secondSeals(cast),
  ];
  return {
    name: 'authorised-payment',
    scope: 'coalitions',
    groups: [voucher(rules, 1, cast, options, { steps, lines: linesFor(cast) })],
    counters: [quota(2)],
    properties: coalitionProperties,
  };
}

export const family: Family = {
  name: 'authorised-payment',
  principals,
  scopes: [
    { name: 'one voucher', kind: 'honest', build: honest(1, 'one voucher') },
    { name: 'two vouchers', kind: 'honest', build: honest(2, 'two vouchers') },
    { name: 'coalitions', kind: 'coalitions', build: underAttack },
  ],
};
