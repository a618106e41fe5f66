/**
 * What the published description asks for, control by control, and where it stands here. A control
 * with several demands has a row for each. What is deliberately left out is a row too, with the
 * reason.
 */
import type { Basis, RuleName } from '../../models/rules';

/** One demand of the source; `rules` and `properties` are completed from the killers' table. */
export interface Demand {
  /** `control 2` of the source's ten, or the name of a measure beside them. */
  readonly control: string;
  readonly sentence: string;
  /** S, the source, if absent. */
  readonly basis?: Basis;
  readonly rules?: readonly RuleName[];
  /** Sentences that show it where no rule does. */
  readonly properties?: readonly string[];
  /** Tests beside those of the killers. */
  readonly tests?: readonly string[];
  readonly notModelled?: string;
}

const NOBODY_ALONE = 'properties/nobody-alone.property.test.ts';
const CLOSES = 'properties/reconciliation-closes.property.test.ts';

export const demands: readonly Demand[] = [
  {
    control: 'control 1',
    sentence: 'seals are managed: rights, procedure, specimens changed at the same time',
    rules: ['sealSpecimensMatch'],
  },
  {
    control: 'control 1',
    sentence: 'position, size and clarity of a seal are fixed',
    notModelled: 'a picture of a seal changes nothing that can happen; the seal wing checks bytes',
  },
  {
    control: 'control 2',
    sentence: 'the record of the post before is the basis of the next seal',
    rules: ['dutyOrder'],
    tests: [NOBODY_ALONE],
  },
  {
    control: 'control 3',
    sentence: 'every operation asks for identity and for a password',
    rules: ['identityAuthentication', 'passwordEveryOperation'],
    tests: [NOBODY_ALONE],
  },
  {
    control: 'control 4',
    sentence: 'seal system and payment system are administered by two people',
    rules: ['separateAdministrators'],
    tests: [NOBODY_ALONE],
  },
  {
    control: 'control 5',
    sentence: 'nobody can complete a payment alone',
    rules: ['distinctOfficers'],
    tests: [NOBODY_ALONE],
  },
  {
    control: 'control 6',
    sentence: 'nothing is cleared before it is paid',
    rules: ['payBeforeClear'],
    tests: [CLOSES],
  },
  {
    control: 'control 7',
    sentence: 'dedicated lines join the parties pairwise',
    rules: ['dedicatedLines'],
  },
  {
    control: 'control 7',
    sentence: 'spare lines stand beside the lines',
    rules: ['spareLines'],
  },
  {
    control: 'control 7',
    sentence: 'the clearing of each bank is independent of the others',
    rules: ['clearingIndependent'],
  },
  {
    control: 'control 7',
    sentence: 'single points of failure are noticed at once',
    notModelled: 'how long until somebody notices is a question of time: the simulator’s',
  },
  {
    control: 'control 8',
    sentence: 'every system has a hot standby',
    rules: ['storedBeforeAcknowledged'],
  },
  {
    control: 'control 8',
    sentence: 'load balancing, disaster recovery in two places and three centres',
    notModelled: 'a third centre and a second node under load add nothing that can happen',
  },
  {
    control: 'control 9',
    sentence: 'business operations and system operations are audited separately',
    rules: ['operationsAuditedSeparately'],
  },
  {
    control: 'control 10',
    sentence: 'what arrives is validated before anything is done with it',
    properties: ['no message is unexpected'],
    tests: ['models/messages/arrival-checks.test.ts'],
  },
  {
    control: 'control 10',
    sentence: 'the receiver verifies the electronic seal',
    rules: ['verifySealBeforeActing'],
    tests: ['seal/verify.test.ts', NOBODY_ALONE],
  },
  {
    control: 'control 10',
    sentence: 'the books are reconciled automatically',
    rules: ['automaticReconciliation'],
    tests: [CLOSES],
  },
  {
    control: 'control 10',
    sentence: 'every voucher is tracked from end to end',
    properties: [
      'no book shows what the others cannot explain',
      'the clearing can still be closed',
      'the reconciliation can still close',
    ],
    tests: [CLOSES],
  },
  {
    control: 'dual track',
    sentence: 'paper and electronic vouchers run side by side',
    rules: ['carrierRegister'],
    tests: [NOBODY_ALONE],
  },
  {
    control: 'roll-out',
    sentence: 'the test environment stands apart from production',
    rules: ['environmentsSeparate'],
  },
  {
    control: 'roll-out',
    sentence: 'the interface specification changes, at both sides',
    rules: ['specificationVersionMatches'],
  },
  {
    control: 'roll-out',
    sentence: 'banks join first, units later',
    notModelled: 'who has joined by when is a matter of dates: the simulator knows them',
  },
  {
    control: 'organisational measures',
    sentence: 'leading group, inspection teams, meetings, contact lists, procurement',
    notModelled: 'read, and no part of what can happen to a voucher',
  },
];
