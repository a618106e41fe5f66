/**
 * The controls of a workflow, one switch each. Machines and steps read them; a rules file sets them
 * by name. Basis: S the source document, R a regulation or public notice, C one published system, I
 * our inference.
 */

export type Basis = 'S' | 'R' | 'C' | 'I';
export interface RuleInfo {
  readonly basis: Basis;
  /**
   * Section of the domain description, and the number of the source's control where it is one of
   * its ten.
   */
  readonly source: string;
  readonly sentence: string;
}

/** Every rule, in the order that files and reports list them. */
export const ruleInfos = {
  sealSpecimensMatch: {
    basis: 'S',
    source: 'control 1',
    sentence: 'Seal specimens are the same at finance and bank and are changed at the same time.',
  },
  dutyOrder: {
    basis: 'S',
    source: 'control 2',
    sentence: "The upstream post's operation record is the basis of the downstream post's seal.",
  },
  identityAuthentication: {
    basis: 'S',
    source: 'control 3',
    sentence: 'Every operation asks for the token of the person who does it.',
  },
  passwordEveryOperation: {
    basis: 'S',
    source: 'control 3',
    sentence: 'Every operation asks for a password, on top of identity authentication.',
  },
  separateAdministrators: {
    basis: 'S',
    source: 'control 4',
    sentence: 'The seal system and the payment system are administered by two different people.',
  },
  distinctOfficers: {
    basis: 'S',
    source: 'control 5',
    sentence: 'Two seals of one voucher are never put by one person, whatever posts he holds.',
  },
  payBeforeClear: {
    basis: 'S',
    source: 'control 6',
    sentence: 'An agent bank claims from the central bank only what it has paid.',
  },
  dedicatedLines: {
    basis: 'S',
    source: 'control 7',
    sentence: 'Finance, banks and central bank are joined pairwise by dedicated lines.',
  },
  verifySealBeforeActing: {
    basis: 'S',
    source: 'control 10',
    sentence: 'The receiver verifies the electronic seal before it acts on a voucher.',
  },
  automaticReconciliation: {
    basis: 'S',
    source: 'control 10',
    sentence: 'The books of finance, bank and central bank are compared with each other every day.',
  },
  clearingIndependent: {
    basis: 'S',
    source: 'control 7',
    sentence: 'Each bank clears by itself: a bank that does not clear holds no other up.',
  },
  compareWithApplication: {
    basis: 'R',
    source: 'section 4 (b)',
    sentence: 'Who reviews a voucher compares it with the application under the unit’s seal.',
  },
  quotaCheckAtBank: {
    basis: 'R',
    source: 'section 4 (a)',
    sentence: 'The bank pays only within the quota notified to it.',
  },
  quotaCheckAtCentralBank: {
    basis: 'R',
    source: 'section 4 (a)',
    sentence: 'The central bank clears only within the clearing quota notified to it.',
  },
  noticesAgree: {
    basis: 'R',
    source: 'section 4 (a)',
    sentence:
      'The notice to the bank and the notice to the central bank are released only together.',
  },
  sealReservedForReceiver: {
    basis: 'R',
    source: 'section 4 (a)',
    sentence: 'The copy for each receiver bears the seal reserved with that receiver.',
  },
  resendUnanswered: {
    basis: 'C',
    source: 'section 3, transport',
    sentence: 'What is not answered in time is sent again.',
  },
  duplicateCheck: {
    basis: 'C',
    source: 'section 7, failure 6',
    sentence: 'A voucher already taken in is not taken in a second time.',
  },
  compareWithStoredOriginal: {
    basis: 'C',
    source: 'section 4 (c)',
    sentence: 'The bank compares the voucher with the original in the voucher store.',
  },
  queryUnknownTransfers: {
    basis: 'C',
    source: 'section 4 (c), failure 8',
    sentence: 'A transfer of unknown outcome is asked about before anything is tried again.',
  },
  claimEvidenceCheck: {
    basis: 'C',
    source: 'section 3, central-bank states',
    sentence: 'The central bank asks for evidence of payment before it honours a claim.',
  },
  refundMatchesOriginal: {
    basis: 'C',
    source: 'section 4 (d)',
    sentence:
      'A refund is booked only for a payment that was cleared, once, and at its exact amount.',
  },
  sealsCancelledInReverse: {
    basis: 'C',
    source: 'section 4 (f)',
    sentence: 'What is sealed goes back only after its seals are cancelled in reverse order.',
  },
  wholeBatchExamined: {
    basis: 'C',
    source: 'section 7, failure 3',
    sentence: 'The supervisor examines every voucher of a batch and not the first alone.',
  },
  bankDualControl: {
    basis: 'I',
    source: 'section 2',
    sentence: 'At the bank one person enters a payment and another compares and releases it.',
  },
  sentAsApproved: {
    basis: 'I',
    source: 'section 7, failure 13',
    sentence:
      'What the central bank sends is compared once more with what its supervisor approved.',
  },
  carrierRegister: {
    basis: 'I',
    source: 'section 4 (g)',
    sentence:
      'Before acting on one carrier of a voucher the bank looks whether the other was acted on.',
  },
  quotaChangedAtomically: {
    basis: 'C',
    source: 'section 7, failure 1',
    sentence: 'A quota is read, checked and changed under one lock.',
  },
  quotaAndStatusTogether: {
    basis: 'C',
    source: 'section 7, failure 2',
    sentence: 'The quota and the status of the voucher are written in one transaction.',
  },
  returnRefusedOnceUsed: {
    basis: 'C',
    source: 'section 4 (a)',
    sentence: 'Quota that has been used is neither returned nor reduced away.',
  },
  unusedQuotaCancelled: {
    basis: 'R',
    source: 'section 4 (a)',
    sentence: 'After the last working day of the year, quota that is unused is cancelled.',
  },
  environmentsSeparate: {
    basis: 'S',
    source: 'roll-out',
    sentence: 'What comes from another environment than production is not taken in there.',
  },
  specificationVersionMatches: {
    basis: 'C',
    source: 'section 3',
    sentence: 'A message of another version of the interface specification is refused by name.',
  },
  storedBeforeAcknowledged: {
    basis: 'S',
    source: 'control 8',
    sentence:
      'An order is acknowledged only after both the primary and its standby have stored it.',
  },
  spareLines: {
    basis: 'S',
    source: 'control 7',
    sentence: 'A line that fails is noticed at once, and a spare line takes its place.',
  },
  serverSideChecks: {
    basis: 'C',
    source: 'section 7, failure 4',
    sentence:
      'Who seals, by what right and in what order is checked by the server, not the client alone.',
  },
  signerBoundToSeal: {
    basis: 'R',
    source: 'section 5',
    sentence:
      'Who verifies a seal looks for the signer’s certificate in the certificate list of the seal.',
  },
  operationsAuditedSeparately: {
    basis: 'S',
    source: 'control 9',
    sentence: 'System operations are audited apart from business operations, by no administrator.',
  },
  statementsIndependent: {
    basis: 'I',
    source: 'section 7, failures 10 and 12',
    sentence:
      'At the bank who pays neither states what was paid nor reconciles it: three different hands.',
  },
} as const satisfies Record<string, RuleInfo>;

export type RuleName = keyof typeof ruleInfos;
export const ruleNames = Object.keys(ruleInfos) as readonly RuleName[];
export type Rules = Readonly<Record<RuleName, boolean>>;

/** Everything on but the central bank's evidence check, which the pilot did not have. */
export const liaoning2013: Rules = Object.fromEntries(
  ruleNames.map((name) => [name, name !== 'claimEvidenceCheck']),
) as Rules;

/** The source's own controls alone: every rule of another basis is off. */
export const seedControlsOnly = (rules: Rules): Rules =>
  Object.fromEntries(
    ruleNames.map((name) => [name, rules[name] && ruleInfos[name].basis === 'S']),
  ) as Rules;

/** Rules that cannot hold together, each with the reason; empty where there is none. */
export function contradictions(rules: Rules): readonly { rule: RuleName; because: string }[] {
  return !rules.payBeforeClear && rules.claimEvidenceCheck
    ? [
        {
          rule: 'claimEvidenceCheck',
          because: 'evidence of payment cannot be asked of a bank that clears before it pays',
        },
      ]
    : [];
}
