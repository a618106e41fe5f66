/**
 * A small X.509 version 3 certificate for SM2 keys: one common name, validity, key usage. Test
 * certificates only: no revocation, no chains longer than one. The signature is SM2 with SM3 over
 * the DER of the `tbs` part.
 */
import { decode, encode, type ValueOf } from './der';
import { exact, exactly, explicit, only, sequence, sequenceOf, setOfOne } from './der-shapes';
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

const sm2WithSm3 = sequence({
  algorithm: only(oid, (value) => value === OID_SM2_WITH_SM3, 'SM2 with SM3'),
});
const name = sequenceOf(setOfOne(sequence({ type: oid, value: utf8 })));
const isTrue = only(boolean, (value) => value, 'a critical extension');

const tbsCertificate = sequence({
  version: explicit(
    0,
    only(integer, (value) => value === 2, 'version 3'),
  ),
  serial: bigInteger,
  algorithm: sm2WithSm3,
  issuer: name,
  validity: sequence({ notBefore: utcTime, notAfter: utcTime }),
  subject: name,
  publicKey: publicKeyInfo,
  extensions: explicit(3, sequenceOf(sequence({ id: oid, critical: isTrue, value: octets }))),
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

const commonName = (value: string) => [{ type: OID_COMMON_NAME, value }];

/**
 * keyUsage as a BIT STRING: certificate signing for authorities, signature and non-repudiation for
 * others.
 */
const keyUsage = (isAuthority: boolean): Buffer =>
  Buffer.from(isAuthority ? '03020204' : '030206c0', 'hex');
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
  const { serial, subject, issuer, validity, publicKey } = tbs.value;
  return {
    der,
    serial,
    subject: subject.map((part) => part.value).join(', '),
    issuer: issuer.map((part) => part.value).join(', '),
    ...validity,
    publicKey: publicKeyFrom(publicKey.point),
    signedDer: tbs.der,
    signature,
  };
}

/** True where the authority's key signed this certificate under the authority's name. */
export function isIssuedBy(issued: Certificate, authority: Certificate): boolean {
  return (
    issued.issuer === authority.subject &&
    verify(authority.publicKey, issued.signedDer, issued.signature)
  );
}
