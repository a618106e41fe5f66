/**
 * Verification at the bank, in the order of GB/T 38540-2020, for seals of GM/T 0031-2014 as well:
 * format, signature value, signer in the seal's list, the seal itself, the signer's certificate at
 * signing time, the document. The first failure is the answer. The signing time is the signer's
 * own word until a time stamp is asked for; nothing here reads a clock.
 */
import { InputError } from '../base/assert';
import { type Certificate, isIssuedBy, readCertificate } from './certificate';
import { exactly, remembering } from './der-shapes';
import type { SealFacts } from './read-signature';
import { isListOf, type RevocationList, readRevocationList } from './revocation';
import { specimenOf } from './seal';
import { sm3 } from './sm2';
import { seSeal, sesSignature, sesSignatureWith } from './structures';
import type { Failure, Trust, Verdict } from './verdict';
import {
  failureOfDocument,
  failureOfList,
  failureOfSeal,
  failureOfSealWindow,
  failureOfSigner,
  failureOfStops,
  failureOfValue,
  readMaker,
  readSignature,
  readSigner,
} from './verify-steps';

/** Seals and certificates already judged, by digest; oldest forgotten first. */
const JUDGED_MAX = 256;

export interface Verifier {
  /** Judges one SES_Signature over one document. Never throws on bad input. */
  readonly verify: (signature: Buffer, document: Buffer) => Verdict;
}

/**
 * A verifier for one trust. `cached` remembers seals that it has read, and the judgement of seals
 * and certificates by the digest of their bytes; validity at signing time is asked anew for every
 * signature.
 * @throws InputError where the authority's own certificate or its list cannot be read.
 */
export function makeVerifier(trust: Trust, { cached = true } = {}): Verifier {
  const authority = readCertificate(trust.authority, 'trust.authority');
  if (!isIssuedBy(authority, authority)) {
    throw new InputError('trust.authority', authority.subject, 'a certificate signed by itself');
  }
  const revocations = revocationsOf(trust, authority);
  const remember = cached ? memory : <T>(judge: (bytes: Buffer) => T) => judge;
  const signerFacts = remember((der) => readSigner(der, authority));
  const makerFacts = remember((der) => readMaker(der, trust, authority));
  const layout = cached ? sesSignatureWith(remembering(exactly(seSeal))) : sesSignature;
  const specimenFor = cached ? digests() : specimenOf;
  const sealFailures = new Map<string, Failure | undefined>();
  const judgeSeal = (key: string, seal: SealFacts): Failure | undefined => {
    if (sealFailures.has(key)) return sealFailures.get(key);
    const failure = failureOfSeal(seal, key, trust, makerFacts(seal.cert), revocations);
    if (cached) keep(sealFailures, key, failure);
    return failure;
  };
  return {
    verify(bytes, document) {
      const signature = readSignature(bytes, layout);
      if ('accepted' in signature) return signature;
      const { seal, time } = signature;
      const signer = signerFacts(signature.cert);
      if ('accepted' in signer) return signer;
      const specimen = specimenFor(signature.sealDer);
      const failure =
        failureOfValue(signature, signer.certificate.publicKey) ??
        failureOfList(seal, signature.cert) ??
        judgeSeal(specimen, seal) ??
        failureOfSealWindow(seal, time) ??
        failureOfStops(specimen, trust, time) ??
        failureOfSigner(signer, time, revocations) ??
        failureOfDocument(signature.dataHash, document);
      if (failure !== undefined) return failure;
      return {
        accepted: true,
        sealId: seal.id,
        sealName: seal.name,
        signer: signer.certificate.subject,
        time,
        propertyInfo: signature.propertyInfo,
        millimetres: seal.picture.width,
      };
    },
  };
}

/** The list that the trust names. @throws InputError unless it is the authority's own. */
function revocationsOf({ revocations }: Trust, authority: Certificate): RevocationList | undefined {
  if (revocations === undefined) return undefined;
  const list = readRevocationList(revocations, 'trust.revocations');
  if (isListOf(list, authority)) return list;
  throw new InputError('trust.revocations', list.issuer, 'a list signed by the authority');
}

/** The digest of a seal, once for bytes that are handed out again as the same object. */
function digests(): (seal: Buffer) => string {
  const known = new WeakMap<Buffer, string>();
  return (seal) => {
    const specimen = known.get(seal) ?? specimenOf(seal);
    known.set(seal, specimen);
    return specimen;
  };
}

/** Remembers what was judged, by the SM3 of the bytes. */
function memory<T>(judge: (bytes: Buffer) => T): (bytes: Buffer) => T {
  const judged = new Map<string, T>();
  return (bytes) => {
    const key = sm3(bytes).toString('hex');
    const known = judged.get(key);
    if (known !== undefined) return known;
    const fresh = judge(bytes);
    keep(judged, key, fresh);
    return fresh;
  };
}

function keep<T>(judged: Map<string, T>, key: string, value: T): void {
  judged.set(key, value);
  if (judged.size <= JUDGED_MAX) return;
  const [oldest] = judged.keys();
  if (oldest !== undefined) judged.delete(oldest);
}
