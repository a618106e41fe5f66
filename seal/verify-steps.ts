/**
 * The steps of verification one by one; `verify.ts` puts them in order. Each gives its failure, or
 * undefined.
 */
import { createHash } from 'node:crypto';
import { HarnessBug } from '../base/assert';
import { type Certificate, isIssuedBy, readCertificate } from './certificate';
import { type Codec, DerError, decode } from './der';
import { faultOfPicture, faultOfSize } from './picture-judged';
import { readSesSignature, type SealFacts, type SignatureFacts } from './read-signature';
import { type RevocationList, revocationAt } from './revocation';
import { OID_SM2_WITH_SM3, SM2_ORDER, type Sm2PublicKey, signatureValue, sm3, verify } from './sm2';
import type { SesSignature } from './structures';
import { type Failure, type FailureName, fail, type SealStop, type Trust } from './verdict';

export interface Signer {
  readonly certificate: Certificate;
  /** The authority signed it. */
  readonly isIssued: boolean;
}

export function readSignature(
  bytes: Buffer,
  layout?: Codec<SesSignature>,
): SignatureFacts | Failure {
  let signature: SignatureFacts;
  try {
    signature = readSesSignature(bytes, layout);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return fail('not-der', `${error.fault}: ${error.message}`);
  }
  if (signature.algorithm !== OID_SM2_WITH_SM3) {
    return fail('signature-algorithm-unknown', signature.algorithm);
  }
  const critical = signature.critical ?? signature.seal.critical;
  if (critical !== undefined) return fail('critical-extension-unknown', critical);
  // Nobody here judges a time stamp, and it is outside what was signed: it may not stand unread.
  if (signature.hasTimeStamp) return fail('time-stamp-not-asked', 'a time stamp');
  return signature;
}

/**
 * The certificate, or why it cannot be read: not DER of a certificate, or its key is no point of
 * the curve.
 */
function certificateIn(der: Buffer): Certificate | string {
  try {
    return readCertificate(der);
  } catch (error) {
    if (error instanceof HarnessBug) throw error;
    // What is left: our DerError, or OpenSSL's own error for a point that is not on the curve.
    return error instanceof Error ? error.message : 'unreadable';
  }
}

export function readSigner(der: Buffer, authority: Certificate): Signer | Failure {
  const certificate = certificateIn(der);
  if (typeof certificate === 'string') return fail('signer-certificate-malformed', certificate);
  return { certificate, isIssued: isIssuedBy(certificate, authority) };
}

/** The maker's certificate where it is one of the registered ones and the authority issued it. */
export function readMaker(
  der: Buffer,
  trust: Trust,
  authority: Certificate,
): Certificate | undefined {
  if (!trust.makers.some((maker) => maker.equals(der))) return undefined;
  const certificate = certificateIn(der);
  return typeof certificate !== 'string' && isIssuedBy(certificate, authority)
    ? certificate
    : undefined;
}

/** Failures of a signature value, at the document and at the seal. */
interface ValueFailures {
  readonly malformed: FailureName;
  readonly outOfRange: FailureName;
  readonly wrong: FailureName;
}

const ofDocument: ValueFailures = {
  malformed: 'signature-value-malformed',
  outOfRange: 'signature-value-out-of-range',
  wrong: 'signature-wrong',
};

const ofSeal: ValueFailures = {
  malformed: 'seal-signature-malformed',
  outOfRange: 'seal-signature-out-of-range',
  wrong: 'seal-signature-wrong',
};

function failureOfSm2(
  signed: Buffer,
  value: Buffer,
  publicKey: Sm2PublicKey,
  names: ValueFailures,
): Failure | undefined {
  try {
    const { r, s } = decode(signatureValue, value, 'signature');
    for (const [name, part] of [
      ['r', r],
      ['s', s],
    ] as const) {
      if (part < 1n || part >= SM2_ORDER) return fail(names.outOfRange, `${name} is ${part}`);
    }
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return fail(names.malformed, `${error.fault}: ${error.message}`);
  }
  if (verify(publicKey, signed, value)) return undefined;
  return fail(names.wrong, 'the value does not fit the bytes and the key');
}

/** Step 2: r and s in range, and good for the DER of toSign under the signer's key. */
export const failureOfValue = (
  signature: SignatureFacts,
  publicKey: Sm2PublicKey,
): Failure | undefined =>
  failureOfSm2(signature.signedDer, signature.signature, publicKey, ofDocument);

/** Step 3: the signer's certificate, whole or as an SM3 digest, stands in the seal's list. */
export function failureOfList(seal: SealFacts, certificate: Buffer): Failure | undefined {
  if (isListed(seal, certificate)) return undefined;
  return fail('signer-not-in-list', seal.id);
}

/** True where the seal's own list names this certificate. */
export function isListed(seal: SealFacts, certificate: Buffer): boolean {
  const { signers } = seal;
  return signers.kind === 'certificates'
    ? signers.certificates.some((listed) => listed.equals(certificate))
    : signers.digests.some((listed) => listed.value.equals(sm3(certificate)));
}

/**
 * Step 4, the part that does not depend on the signing time; `specimen` is the SM3 hex of the whole
 * seal.
 */
export function failureOfSeal(
  seal: SealFacts,
  specimen: string,
  trust: Trust,
  maker: Certificate | undefined,
  revocations?: RevocationList,
): Failure | undefined {
  if (seal.algorithm !== OID_SM2_WITH_SM3) return fail('seal-algorithm-unknown', seal.algorithm);
  if (seal.environment !== trust.environment) {
    return fail('seal-of-another-environment', `${seal.environment}, not ${trust.environment}`);
  }
  if (maker === undefined) return fail('seal-maker-not-trusted', 'not a registered maker');
  const { id, createDate } = seal;
  const revocation = revocationAt(revocations, maker.serial, createDate);
  const failure = failureOfSm2(seal.signedDer, seal.signature, maker.publicKey, ofSeal);
  if (failure !== undefined) return failure;
  if (revocation !== undefined) {
    return fail('seal-maker-revoked', `${revocation.reason} since ${revocation.since}`);
  }
  if (createDate < maker.notBefore || createDate > maker.notAfter) {
    return fail('seal-made-outside-makers-validity', createDate);
  }
  const unreadable = faultOfPicture(seal.picture, seal.name);
  if (unreadable !== undefined) return fail('seal-picture-illegible', unreadable);
  const size = faultOfSize(seal.picture);
  if (size !== undefined) return fail('seal-size-wrong', size);
  if (trust.specimens.has(specimen)) return undefined;
  return fail('seal-not-registered', `${id} with SM3 ${specimen}`);
}

/** Step 4, the seal's window; both ends belong to it. */
export function failureOfSealWindow(seal: SealFacts, time: string): Failure | undefined {
  const { validStart, validEnd } = seal;
  if (time < validStart) return fail('seal-not-yet-valid', `${time}, valid from ${validStart}`);
  if (time > validEnd) return fail('seal-expired', `${time}, valid until ${validEnd}`);
  return undefined;
}

const stopFailures = {
  suspended: 'seal-suspended',
  revoked: 'seal-revoked',
  replaced: 'seal-replaced',
} as const satisfies Readonly<Record<SealStop['kind'], FailureName>>;

/** Step 4, the seal's stops in the bank's own register, at the time of signing. */
export function failureOfStops(specimen: string, trust: Trust, time: string): Failure | undefined {
  const stops = trust.stops?.get(specimen) ?? [];
  const stop = stops.find(({ since, until }) => since <= time && !(until && until <= time));
  if (stop === undefined) return undefined;
  return fail(stopFailures[stop.kind], `${time}, stopped from ${stop.since}`);
}

/** Step 5: issued by the authority, valid and not revoked when he says he signed, made to sign. */
export function failureOfSigner(
  signer: Signer,
  time: string,
  revocations?: RevocationList,
): Failure | undefined {
  const { certificate, isIssued } = signer;
  const { issuer, notBefore, notAfter } = certificate;
  if (!isIssued) return fail('signer-certificate-not-issued', `issuer ${issuer}`);
  if (time < notBefore) return fail('signer-certificate-not-yet-valid', `valid from ${notBefore}`);
  if (time > notAfter) return fail('signer-certificate-expired', `valid until ${notAfter}`);
  const revocation = revocationAt(revocations, certificate.serial, time);
  if (revocation !== undefined) {
    const { reason, since } = revocation;
    return fail('signer-certificate-revoked', `${reason} since ${since}`);
  }
  if (!certificate.maySign) return fail('signer-key-usage-wrong', 'a key that may not sign');
  return undefined;
}

/** Step 6: the SM3 of the document is the one that was sealed. */
export function failureOfDocument(dataHash: Buffer, document: Buffer): Failure | undefined {
  if (dataHash.equals(sm3(document))) return undefined;
  const others = ['sha256', 'sha512', 'sha1'].filter((name) =>
    createHash(name).update(document).digest().equals(dataHash),
  );
  if (others.length === 0 && dataHash.length === 32) {
    return fail('document-changed', `sealed SM3 ${dataHash.toString('hex')}`);
  }
  const found = others[0] ?? `${dataHash.length} bytes`;
  return fail('hash-of-another-algorithm', found);
}
