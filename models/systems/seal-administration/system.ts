/**
 * Seal administration (印章管理): a seal is issued, permitted, suspended, withdrawn and replaced, its
 * specimen held by finance, bank and central bank alike. Scope `a change of seal`: honest people,
 * one loss of the seal, one withdrawn application, two slips on a password. Scope `coalitions`:
 * the same seal, up to its withdrawal, and one voucher under attack. The bank takes one voucher
 * here, so what is overheard on a line is of no use: replays are told by direct payment, and so is
 * what the bank itself can do beside bending its verifier.
 */
import {
  administers,
  type Cast,
  castOf,
  deviationsOf,
  handsFor,
  jointly,
  reaches,
} from '../../adversary';
import { alphabet as bankAlphabet } from '../../bank/specimen/alphabet';
import { makeMachine as makeBank } from '../../bank/specimen/machine';
import { alphabet as centralBankAlphabet } from '../../central-bank/specimen/alphabet';
import { makeMachine as makeCentralBank } from '../../central-bank/specimen/machine';
import { type BuildOptions, type Family, lifeOf, type Principal } from '../../family';
import { alphabet as sealAlphabet } from '../../finance/seal/alphabet';
import { makeMachine as makeSeal } from '../../finance/seal/machine';
import {
  attackedAlphabet,
  alphabet as permissionAlphabet,
} from '../../finance/seal-permission/alphabet';
import { makeMachine as makePermission } from '../../finance/seal-permission/machine';
import { sealNumbers } from '../../messages/sealed-voucher';
import { alsoReaching, bankPrincipals, financePrincipals, onlookers } from '../../principals';
import type { Rules } from '../../rules';
import type { Line, ModelEvent, Part, Step, System } from '../../system';
import { alphabet as recordAlphabet } from '../../world/seal-record/alphabet';
import { makeMachine as makeRecord } from '../../world/seal-record/machine';
import { BANK, forgersIn, writersAs } from '../payment-steps';
import { actsAt, budget, line } from '../pieces';
import { coalitionProperties, honestProperties } from './properties';
import {
  CENTRAL_BANK,
  loss,
  passwordSlips,
  RECORD,
  receiverSteps,
  receivers,
  recovery,
  SEAL,
  teller,
  unrecorded,
} from './seal-steps';
import {
  cancelling,
  deviations,
  duties,
  FINANCE,
  jointDeviations,
  rows,
  sends,
} from './voucher-steps';

const callers = ['officer A', 'officer B', 'seal keeper', 'business auditor'];

/** Finance's people with the places of seals, and a keeper who left his post and kept his seal. */
export const principals = (rules: Rules): readonly Principal[] => [
  ...alsoReaching(
    financePrincipals(rules),
    Object.fromEntries(callers.map((name) => [name, ['seal server']])),
  ),
  {
    name: 'former seal keeper',
    side: 'ordering',
    posts: [],
    // He works at the voucher store now (our inference): the case that a change of seal is for.
    reaches: ['withdrawn seal', 'stored row'],
    administers: [],
  },
  ...onlookers,
  ...bankPrincipals.filter(({ name }) => name === 'bank-system administrator'),
];

type Alphabet = readonly ModelEvent[];

const parts = (
  rules: Rules,
  finance: Alphabet,
  options: BuildOptions | undefined,
): readonly Part[] => {
  const life = (name: string, make: Parameters<typeof lifeOf>[1], alphabet: Alphabet) =>
    lifeOf(name, make, alphabet, rules, options);
  return [
    { name: SEAL, life: life('finance/seal', makeSeal, sealAlphabet) },
    { name: FINANCE, life: life('finance/seal-permission', makePermission, finance) },
    { name: BANK, life: life('bank/specimen', makeBank, bankAlphabet) },
    {
      name: CENTRAL_BANK,
      life: life('central-bank/specimen', makeCentralBank, centralBankAlphabet),
    },
    { name: RECORD, life: life('world/seal-record', makeRecord, recordAlphabet) },
  ];
};

/** What the members of a cast can write at finance beside what everybody writes there. */
const attackedBy = (cast: Cast): Alphabet =>
  attackedAlphabet(writersAs(cast, 'seal keeper'), {
    callers: [...new Set(handsFor(cast, reaches('seal server')).map(({ actor }) => actor))],
    forgers: forgersIn(cast),
    rows: handsFor(cast, reaches('stored row')).length > 0 ? rows : [],
  });

const lines: readonly Line[] = receivers.flatMap((to) => [
  line(`vouchers to the ${to}`, to),
  line(`answers of the ${to}`, FINANCE),
  // A letter is owed to nobody: it comes when it comes.
  line(`specimens to the ${to}`, to, { fair: 'none' }),
]);

const system = (
  scope: string,
  parts: readonly Part[],
  lines: readonly Line[],
  steps: readonly Step[],
): Pick<System, 'name' | 'scope' | 'groups'> => ({
  name: 'seal-administration',
  scope,
  groups: [{ name: 'voucher', replicas: 1, parts, lines, steps }],
});

const honest = (rules: Rules, options?: BuildOptions): System => ({
  ...system('a change of seal', parts(rules, permissionAlphabet, options), lines, [
    ...loss(rules),
    ...recovery(rules),
    ...passwordSlips(rules),
    ...duties(rules, sealNumbers),
    ...cancelling,
    ...receivers.map(sends),
    ...receivers.flatMap(receiverSteps),
    teller,
  ]),
  counters: [budget('losses', 1), budget('withdrawals', 1), budget('slips', 2)],
  properties: honestProperties,
});

function underAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  const unseen = jointly(cast, [administers('bank system')], (by) =>
    actsAt(BANK)('the verifier of the bank is made to pass a voucher', by, 'deviation', {
      type: 'ACCEPT_UNSEEN',
    }),
  );
  const attacked = parts(rules, attackedBy(cast), options).filter(({ name }) => name !== RECORD);
  return {
    ...system('coalitions', attacked, lines, [
      ...loss(rules).map(unrecorded),
      ...duties(rules, [1]),
      sends(BANK),
      ...receiverSteps(BANK).map(unrecorded),
      teller,
      ...deviationsOf(cast, deviations),
      ...jointDeviations(cast),
      ...unseen,
    ]),
    counters: [budget('losses', 1)],
    properties: coalitionProperties,
  };
}

export const family: Family = {
  name: 'seal-administration',
  principals,
  scopes: [
    { name: 'a change of seal', kind: 'honest', build: honest },
    { name: 'coalitions', kind: 'coalitions', build: underAttack },
  ],
};
