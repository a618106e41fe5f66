/**
 * What verification can answer: the steps in their order (GB/T 38540-2020, domain.md section 5), a
 * failure each of which belongs to one step, and what the bank has registered beforehand.
 */

export const verificationSteps = [
  'format',
  'signature-value',
  'signer-in-list',
  'seal',
  'signer-certificate',
  'document',
] as const;
export type VerificationStep = (typeof verificationSteps)[number];

/** Each failure, with the step that finds it. */
export const failureSteps = {
  'not-der': 'format',
  'signer-certificate-malformed': 'format',
  'signature-algorithm-unknown': 'format',
  'critical-extension-unknown': 'format',
  'time-stamp-not-asked': 'format',
  'signature-value-malformed': 'signature-value',
  'signature-value-out-of-range': 'signature-value',
  'signature-wrong': 'signature-value',
  'signer-not-in-list': 'signer-in-list',
  'seal-algorithm-unknown': 'seal',
  'seal-of-another-environment': 'seal',
  'seal-maker-not-trusted': 'seal',
  'seal-signature-malformed': 'seal',
  'seal-signature-out-of-range': 'seal',
  'seal-signature-wrong': 'seal',
  'seal-maker-revoked': 'seal',
  'seal-made-outside-makers-validity': 'seal',
  'seal-picture-illegible': 'seal',
  'seal-size-wrong': 'seal',
  'seal-not-registered': 'seal',
  'seal-not-yet-valid': 'seal',
  'seal-expired': 'seal',
  'seal-suspended': 'seal',
  'seal-revoked': 'seal',
  'seal-replaced': 'seal',
  'signer-certificate-not-issued': 'signer-certificate',
  'signer-certificate-not-yet-valid': 'signer-certificate',
  'signer-certificate-expired': 'signer-certificate',
  'signer-certificate-revoked': 'signer-certificate',
  'signer-key-usage-wrong': 'signer-certificate',
  'hash-of-another-algorithm': 'document',
  'document-changed': 'document',
} as const satisfies Readonly<Record<string, VerificationStep>>;

export type FailureName = keyof typeof failureSteps;

export interface Failure {
  readonly accepted: false;
  readonly step: VerificationStep;
  readonly failure: FailureName;
  /** For a person: what was found where. */
  readonly detail: string;
}

export interface Acceptance {
  readonly accepted: true;
  readonly sealId: string;
  readonly sealName: string;
  readonly signer: string;
  /** When the signer says that he signed. */
  readonly time: string;
  /** What the signer says of the page and the seal's place on it; `placing.ts` reads it. */
  readonly propertyInfo: string;
  /** The side of the seal's picture, as its maker signed it. */
  readonly millimetres: number;
}

export type Verdict = Acceptance | Failure;

/** A time in which a seal counts for nothing; both ends `20130701010000Z`, `until` not included. */
export interface SealStop {
  readonly kind: 'suspended' | 'revoked' | 'replaced';
  readonly since: string;
  readonly until?: string;
}

/** What the bank registered: certificates as DER, specimens as the SM3 hex of whole seals. */
export interface Trust {
  readonly authority: Buffer;
  readonly makers: readonly Buffer[];
  /** The one `Vid` of seals that count here: a rehearsal's seals are genuine, and no payment. */
  readonly environment: string;
  readonly specimens: ReadonlySet<string>;
  /** Stops of seals by their specimen; none where absent. */
  readonly stops?: ReadonlyMap<string, readonly SealStop[]>;
  /** The authority's revocation list, as DER; nothing is revoked where absent. */
  readonly revocations?: Buffer;
}

export const fail = (failure: FailureName, detail: string): Failure => ({
  accepted: false,
  step: failureSteps[failure],
  failure,
  detail,
});
