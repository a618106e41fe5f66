/**
 * A small X.509 version 3 certificate for SM2 keys: one common name, validity, key usage. Test
 * certificates only: no chains longer than one; revocation is `revocation.ts`. The signature is SM2
 * with SM3 over the DER of the `tbs` part.
 */
import { decode, elementAt, encode, type ValueOf } from './der';
import {
  exact,
  exactly,
  explicit,
  mayBeAbsent,
  only,
  sequence,
  sequenceOf,
  setOfOne,
} from './der-shapes';
import { bigInteger, bits, boolean, integer, octets, oid, utcTime, utf8 } from './der-types';
import {
  OID_SM2_WITH_SM3,
  publicKeyFrom,
  publicKeyInfo,
  type Sm2PrivateKey,
  type Sm2PublicKey,
  sign,
  verify,
} from './sm2';

const OID_COMMON_NAME = '2.5.4.3';
const OID_KEY_USAGE = '2.5.29.15';
const OID_BASIC_CONSTRAINTS = '2.5.29.19';

/** The one algorithm that certificates and revocation lists are signed with. */
export const sm2WithSm3 = sequence({
  algorithm: only(oid, (value) => value === OID_SM2_WITH_SM3, 'SM2 with SM3'),
});
export const distinguishedName = sequenceOf(setOfOne(sequence({ type: oid, value: utf8 })));
const isTrue = only(boolean, (value) => value, 'a critical extension');

/** Both are critical here; one that is critical and not understood must be refused (RFC 5280). */
const knownExtensions = [OID_KEY_USAGE, OID_BASIC_CONSTRAINTS];
const extensionsKnown = only(
  sequenceOf(sequence({ id: oid, critical: isTrue, value: octets })),
  (list) =>
    list.every(({ id }) => knownExtensions.includes(id)) &&
    new Set(list.map(({ id }) => id)).size === list.length,
  'keyUsage and basicConstraints, once each',
);

const tbsCertificate = sequence({
  version: explicit(
    0,
    only(integer, (value) => value === 2, 'version 3'),
  ),
  serial: bigInteger,
  algorithm: sm2WithSm3,
  issuer: distinguishedName,
  validity: sequence({ notBefore: utcTime, notAfter: utcTime }),
  subject: distinguishedName,
  publicKey: publicKeyInfo,
  extensions: explicit(3, extensionsKnown),
});

const certificate = sequence({
  tbs: exactly(tbsCertificate),
  algorithm: sm2WithSm3,
  signature: bits,
});

/** A certificate read: its facts, and its bytes, which are its identity. */
export interface Certificate {
  readonly der: Buffer;
  readonly serial: bigint;
  readonly subject: string;
  readonly issuer: string;
  /** `20130101000000Z`; both ends included. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly publicKey: Sm2PublicKey;
  /** What the key may do, by its keyUsage extension. */
  readonly mayCertify: boolean;
  readonly maySign: boolean;
  readonly signedDer: Buffer;
  readonly signature: Buffer;
}

export interface CertificateRequest {
  readonly serial: bigint;
  readonly subject: string;
  readonly publicKey: Sm2PublicKey;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly isAuthority: boolean;
}

export const commonName = (value: string) => [{ type: OID_COMMON_NAME, value }];

/** A name as text: its values one after the other. */
export const nameOf = (name: ValueOf<typeof distinguishedName>): string =>
  name.map((part) => part.value).join(', ');

/**
 * keyUsage as a BIT STRING: signing certificates and lists for authorities, signature and
 * non-repudiation for others.
 */
const keyUsage = (isAuthority: boolean): Buffer =>
  Buffer.from(isAuthority ? '03020106' : '030206c0', 'hex');
const basicConstraintsValue = sequence({ isAuthority: mayBeAbsent(isTrue) });
const basicConstraints = (isAuthority: boolean): Buffer =>
  Buffer.from(isAuthority ? '30030101ff' : '3000', 'hex');

/** Issues a certificate: DER. An authority issues its own with its own key and name. */
export function issueCertificate(
  request: CertificateRequest,
  issuer: { readonly name: string; readonly privateKey: Sm2PrivateKey },
): Buffer {
  const { serial, subject, notBefore, notAfter, isAuthority, publicKey } = request;
  const tbs = exact(tbsCertificate, {
    version: 2,
    serial,
    algorithm: { algorithm: OID_SM2_WITH_SM3 },
    issuer: commonName(issuer.name),
    validity: { notBefore, notAfter },
    subject: commonName(subject),
    publicKey: publicKeyOf(publicKey),
    extensions: [
      { id: OID_BASIC_CONSTRAINTS, critical: true, value: basicConstraints(isAuthority) },
      { id: OID_KEY_USAGE, critical: true, value: keyUsage(isAuthority) },
    ],
  });
  return encode(certificate, {
    tbs,
    algorithm: { algorithm: OID_SM2_WITH_SM3 },
    signature: sign(issuer.privateKey, tbs.der),
  });
}

const publicKeyOf = (publicKey: Sm2PublicKey): ValueOf<typeof publicKeyInfo> =>
  decode(publicKeyInfo, publicKey.key.export({ format: 'der', type: 'spki' }), 'public key');

/**
 * Reads a certificate.
 * @throws DerError where it has another form; Error of OpenSSL where its key is no point of the
 * curve.
 */
export function readCertificate(der: Buffer, place = 'certificate'): Certificate {
  const { tbs, signature } = decode(certificate, der, place);
  const { serial, subject, issuer, validity, publicKey, extensions } = tbs.value;
  const usage = usageIn(extensions, place);
  const isAuthority = isAuthorityIn(extensions, place);
  return {
    der,
    serial,
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    ...validity,
    publicKey: publicKeyFrom(publicKey.point),
    mayCertify: isAuthority && (usage & CERTIFY) === CERTIFY,
    maySign: (usage & SIGN) === SIGN,
    signedDer: tbs.der,
    signature,
  };
}

type Extensions = ValueOf<typeof tbsCertificate>['extensions'];

/** Bits of keyUsage in its first byte: digitalSignature, nonRepudiation; keyCertSign, cRLSign. */
const SIGN = 0xc0;
const CERTIFY = 0x06;

/** The first byte of keyUsage; 0, which allows nothing, where the extension is absent. */
function usageIn(extensions: Extensions, place: string): number {
  const found = extensions.find(({ id }) => id === OID_KEY_USAGE);
  if (found === undefined) return 0;
  const { content } = elementAt(found.value, 0, `${place}.keyUsage`).element;
  return found.value[0] === bits.tag ? (content[1] ?? 0) : 0;
}

function isAuthorityIn(extensions: Extensions, place: string): boolean {
  const found = extensions.find(({ id }) => id === OID_BASIC_CONSTRAINTS);
  if (found === undefined) return false;
  return (
    decode(basicConstraintsValue, found.value, `${place}.basicConstraints`).isAuthority === true
  );
}

/** True where the authority's key, which may certify, signed this certificate under its name. */
export function isIssuedBy(issued: Certificate, authority: Certificate): boolean {
  return (
    authority.mayCertify &&
    issued.issuer === authority.subject &&
    verify(authority.publicKey, issued.signedDer, issued.signature)
  );
}
