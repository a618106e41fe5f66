/**
 * The rules as sentences, the same as in models/rules.ts (a test in properties/ compares them);
 * base/ imports no model, so they stand here too.
 */
export const rules = {
  'rule.sealSpecimensMatch':
    'Seal specimens are the same at finance and bank and are changed at the same time.',
  'rule.dutyOrder':
    "The upstream post's operation record is the basis of the downstream post's seal.",
  'rule.identityAuthentication': 'Every operation asks for the token of the person who does it.',
  'rule.passwordEveryOperation':
    'Every operation asks for a password, on top of identity authentication.',
  'rule.separateAdministrators':
    'The seal system and the payment system are administered by two different people.',
  'rule.distinctOfficers':
    'Two seals of one voucher are never put by one person, whatever posts he holds.',
  'rule.payBeforeClear': 'An agent bank claims from the central bank only what it has paid.',
  'rule.dedicatedLines': 'Finance, banks and central bank are joined pairwise by dedicated lines.',
  'rule.verifySealBeforeActing':
    'The receiver verifies the electronic seal before it acts on a voucher.',
  'rule.automaticReconciliation':
    'The books of finance, bank and central bank are compared with each other every day.',
  'rule.compareWithApplication':
    'Who reviews a voucher compares it with the application under the unit’s seal.',
  'rule.quotaCheckAtBank': 'The bank pays only within the quota notified to it.',
  'rule.quotaCheckAtCentralBank':
    'The central bank clears only within the clearing quota notified to it.',
  'rule.noticesAgree':
    'The notice to the bank and the notice to the central bank are released only together.',
  'rule.resendUnanswered': 'What is not answered in time is sent again.',
  'rule.duplicateCheck': 'A voucher already taken in is not taken in a second time.',
  'rule.compareWithStoredOriginal':
    'The bank compares the voucher with the original in the voucher store.',
  'rule.queryUnknownTransfers':
    'A transfer of unknown outcome is asked about before anything is tried again.',
  'rule.claimEvidenceCheck':
    'The central bank asks for evidence of payment before it honours a claim.',
  'rule.bankDualControl':
    'At the bank one person enters a payment and another compares and releases it.',
  'rule.carrierRegister':
    'Before acting on one carrier of a voucher the bank looks whether the other was acted on.',
  'rule.quotaChangedAtomically': 'A quota is read, checked and changed under one lock.',
  'rule.quotaAndStatusTogether':
    'The quota and the status of the voucher are written in one transaction.',
  'rule.returnRefusedOnceUsed': 'Quota that has been used is neither returned nor reduced away.',
  'rule.unusedQuotaCancelled':
    'After the last working day of the year, quota that is unused is cancelled.',
  'rule.environmentsSeparate':
    'What comes from another environment than production is not taken in there.',
  'rule.specificationVersionMatches':
    'A message of another version of the interface specification is refused by name.',
  'rule.storedBeforeAcknowledged':
    'An order is acknowledged only after both the primary and its standby have stored it.',
  'rule.spareLines': 'A line that fails is noticed at once, and a spare line takes its place.',
  'rule.serverSideChecks':
    'Who seals, by what right and in what order is checked by the server, not the client alone.',
  'rule.signerBoundToSeal':
    'Who verifies a seal looks for the signer’s certificate in the certificate list of the seal.',
  'rule.clearingIndependent':
    'Each bank clears by itself: a bank that does not clear holds no other up.',
  'rule.sealReservedForReceiver':
    'The copy for each receiver bears the seal reserved with that receiver.',
  'rule.refundMatchesOriginal':
    'A refund is booked only for a payment that was cleared, once, and at its exact amount.',
  'rule.sealsCancelledInReverse':
    'What is sealed goes back only after its seals are cancelled in reverse order.',
  'rule.wholeBatchExamined':
    'The supervisor examines every voucher of a batch and not the first alone.',
  'rule.sentAsApproved':
    'What the central bank sends is compared once more with what its supervisor approved.',
  'rule.operationsAuditedSeparately':
    'System operations are audited apart from business operations, by no administrator.',
  'rule.statementsIndependent':
    'At the bank who pays neither states what was paid nor reconciles it: three different hands.',
} as const;
