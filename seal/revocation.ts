/**
 * Revocation lists (X.509 CRL version 2, DER, SM2 with SM3): which certificates of the authority no
 * longer count, from when and why. A list without entries has no list of entries at all.
 */
import { InputError } from '../base/assert';
import { type Certificate, commonName, distinguishedName, nameOf, sm2WithSm3 } from './certificate';
import { type Codec, decode, encode } from './der';
import { exact, exactly, explicit, mayBeAbsent, only, sequence, sequenceOf } from './der-shapes';
import { bigInteger, bits, integer, octets, oid, utcTime } from './der-types';
import { OID_SM2_WITH_SM3, type Sm2PrivateKey, sign, verify } from './sm2';

const OID_LIST_NUMBER = '2.5.29.20';
const OID_REASON = '2.5.29.21';

/** Reasons of RFC 5280 that this house gives. */
export const revocationReasons = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
} as const;
export type RevocationReason = keyof typeof revocationReasons;

/** ENUMERATED, as reasons are. */
const enumerated: Codec<number> = { ...integer, tag: 0x0a };
const isOneOf = (allowed: string) => only(oid, (value) => value === allowed, allowed);

const entry = sequence({
  serial: bigInteger,
  since: utcTime,
  extensions: sequenceOf(sequence({ id: isOneOf(OID_REASON), value: octets })),
});
const entries = only(sequenceOf(entry), (list) => list.length > 0, 'at least one entry');

const tbsList = sequence({
  version: only(integer, (value) => value === 1, 'version 2'),
  algorithm: sm2WithSm3,
  issuer: distinguishedName,
  thisUpdate: utcTime,
  nextUpdate: utcTime,
  revoked: mayBeAbsent(entries),
  extensions: explicit(0, sequenceOf(sequence({ id: isOneOf(OID_LIST_NUMBER), value: octets }))),
});

const certificateList = sequence({
  tbs: exactly(tbsList),
  algorithm: sm2WithSm3,
  signature: bits,
});

export interface Revocation {
  readonly serial: bigint;
  /** `20130701010000Z` */
  readonly since: string;
  readonly reason: RevocationReason;
}

export interface RevocationList {
  readonly der: Buffer;
  readonly issuer: string;
  /** Grows with every list of one authority. */
  readonly number: number;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly revoked: readonly Revocation[];
  readonly signedDer: Buffer;
  readonly signature: Buffer;
}

export interface RevocationListRequest {
  readonly number: number;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly revoked: readonly Revocation[];
}

/** Issues a list: DER. */
export function issueRevocationList(
  { number, thisUpdate, nextUpdate, revoked }: RevocationListRequest,
  issuer: { readonly name: string; readonly privateKey: Sm2PrivateKey },
): Buffer {
  const list = revoked.map(({ serial, since, reason }) => {
    const value = encode(enumerated, revocationReasons[reason]);
    return { serial, since, extensions: [{ id: OID_REASON, value }] };
  });
  const tbs = exact(tbsList, {
    version: 1,
    algorithm: { algorithm: OID_SM2_WITH_SM3 },
    issuer: commonName(issuer.name),
    thisUpdate,
    nextUpdate,
    revoked: list.length === 0 ? undefined : list,
    extensions: [{ id: OID_LIST_NUMBER, value: encode(integer, number) }],
  });
  return encode(certificateList, {
    tbs,
    algorithm: { algorithm: OID_SM2_WITH_SM3 },
    signature: sign(issuer.privateKey, tbs.der),
  });
}

/** Reads a list. @throws DerError where it has another form. */
export function readRevocationList(der: Buffer, place = 'revocation list'): RevocationList {
  const { tbs, signature } = decode(certificateList, der, place);
  const { issuer, thisUpdate, nextUpdate, revoked = [], extensions } = tbs.value;
  const [number] = extensions;
  if (number === undefined || extensions.length > 1) {
    throw new InputError(place, `${extensions.length} numbers`, 'the number of the list');
  }
  return {
    der,
    issuer: nameOf(issuer),
    number: decode(integer, number.value, `${place}.number`),
    thisUpdate,
    nextUpdate,
    revoked: revoked.map(({ serial, since, extensions: own }) => ({
      serial,
      since,
      reason: reasonIn(own[0]?.value, `${place}.reason`),
    })),
    signedDer: tbs.der,
    signature,
  };
}

function reasonIn(value: Buffer | undefined, place: string): RevocationReason {
  if (value === undefined) return 'unspecified';
  const code = decode(enumerated, value, place);
  const names = Object.keys(revocationReasons) as RevocationReason[];
  const reason = names.find((name) => revocationReasons[name] === code);
  if (reason === undefined) throw new InputError(place, String(code), names.join(', '));
  return reason;
}

/** True where the authority signed this list under its own name. */
export const isListOf = (list: RevocationList, authority: Certificate): boolean =>
  list.issuer === authority.subject && verify(authority.publicKey, list.signedDer, list.signature);

/**
 * The revocation that takes effect at a time, or undefined. A compromised key counts for nothing at
 * any time: whoever has it writes what time he likes.
 */
export function revocationAt(
  list: RevocationList | undefined,
  serial: bigint,
  time: string,
): Revocation | undefined {
  const found = list?.revoked.find((revocation) => revocation.serial === serial);
  if (found === undefined) return undefined;
  return found.reason === 'keyCompromise' || found.since <= time ? found : undefined;
}
