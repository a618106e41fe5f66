/**
 * True SM2 with SM3 (GB/T 32918) through Node's own OpenSSL. Only this route is SM2: a key
 * re-imported with `createPrivateKey` or `createPublicKey`, and ZA hashed by us in front of the
 * message. A freshly generated key object silently signs ECDSA on the SM2 curve. `assertTrueSm2`
 * proves at start which of the two this runtime gives.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  type KeyObject,
} from 'node:crypto';
import { assert, HarnessBug, InputError } from '../base/assert';
import { decode, encode } from './der';
import { only, sequence } from './der-shapes';
import { bigInteger, bits, integer, octets, oid } from './der-types';

export const OID_SM2_CURVE = '1.2.156.10197.1.301';
export const OID_SM3 = '1.2.156.10197.1.401';
export const OID_SM2_WITH_SM3 = '1.2.156.10197.1.501';
const OID_EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/** The user id of GM/T 0009 that everybody uses unless agreed otherwise. */
export const DEFAULT_USER_ID = '1234567812345678';

/** Order of the base point: r, s and private scalars lie in 1..n-1. */
export const SM2_ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** a, b, xG, yG of GB/T 32918.5, as ZA wants them. */
const curveParameters = Buffer.from(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
);

const algorithm = sequence({
  type: only(oid, (value) => value === OID_EC_PUBLIC_KEY, 'a key on an elliptic curve'),
  curve: only(oid, (value) => value === OID_SM2_CURVE, 'the SM2 curve'),
});
const isUncompressed = (point: Buffer): boolean => point.length === 65 && point[0] === 4;
/** SubjectPublicKeyInfo of an SM2 key. */
export const publicKeyInfo = sequence({
  algorithm,
  point: only(bits, isUncompressed, 'an uncompressed point'),
});
const privateKeyInfo = sequence({ version: integer, algorithm, key: octets });
const ecPrivateKey = sequence({ version: integer, scalar: octets });
const onSm2Curve = { type: OID_EC_PUBLIC_KEY, curve: OID_SM2_CURVE };

/** The value of a signature: SEQUENCE of r and s. */
export const signatureValue = sequence({ r: bigInteger, s: bigInteger });

export interface Sm2PublicKey {
  /** The point uncompressed: 0x04, x, y; 65 bytes. */
  readonly point: Buffer;
  readonly key: KeyObject;
  /** SM3 over user id, curve and public key: goes in front of every message. */
  readonly za: Buffer;
}

export interface Sm2PrivateKey {
  readonly key: KeyObject;
  readonly publicKey: Sm2PublicKey;
}

/** SM3 of the parts, one after the other: 32 bytes. */
export function sm3(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** ZA of GB/T 32918.2: SM3(bit length of the id, id, a, b, xG, yG, xA, yA). */
export function userDigest(point: Buffer, userId: string = DEFAULT_USER_ID): Buffer {
  assert(isUncompressed(point), 'an uncompressed point');
  const id = Buffer.from(userId, 'utf8');
  const bitLength = Buffer.alloc(2);
  bitLength.writeUInt16BE(id.length * 8);
  return sm3(bitLength, id, curveParameters, point.subarray(1));
}

/**
 * A public key from its uncompressed point.
 * @throws Error of OpenSSL where the point is not on the curve.
 */
export function publicKeyFrom(point: Buffer, userId: string = DEFAULT_USER_ID): Sm2PublicKey {
  const der = encode(publicKeyInfo, { algorithm: onSm2Curve, point });
  return { point, key: keyOfPoint(der), za: userDigest(point, userId) };
}

function keyOfPoint(der: Buffer): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch (error) {
    // OpenSSL's own words, but the bytes came from outside: bad input, no fault of ours.
    const found = error instanceof Error ? error.message : 'no key';
    throw new InputError('public key', found, 'a point of the SM2 curve');
  }
}

/** A private key from its scalar (1..n-2, 32 bytes big-endian); re-imported, so that it is SM2. */
export function privateKeyFrom(scalar: Buffer): Sm2PrivateKey {
  const value = BigInt(`0x${scalar.toString('hex')}`);
  assert(scalar.length === 32 && value > 0n && value < SM2_ORDER - 1n, 'a scalar of the curve');
  const der = encode(privateKeyInfo, {
    version: 0,
    algorithm: onSm2Curve,
    key: encode(ecPrivateKey, { version: 1, scalar }),
  });
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const info = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const { point } = decode(publicKeyInfo, info, 'public key');
  return { key, publicKey: publicKeyFrom(point) };
}

/** Signs a message; returns r and s as DER. k is random: two signatures of one message differ. */
export function sign(privateKey: Sm2PrivateKey, message: Buffer): Buffer {
  return createSign('sm3').update(privateKey.publicKey.za).update(message).sign(privateKey.key);
}

/**
 * True where `signature` (r and s as DER) is good for the message. Never throws on bad signatures.
 */
export function verify(publicKey: Sm2PublicKey, message: Buffer, signature: Buffer): boolean {
  return createVerify('sm3').update(publicKey.za).update(message).verify(publicKey.key, signature);
}

/** One way to sign and verify, so that the guard can be shown a wrong one. Signatures are DER. */
export interface Sm2Route {
  readonly hash: (message: Buffer) => Buffer;
  readonly newSigner: () => { readonly point: Buffer; readonly sign: (message: Buffer) => Buffer };
  readonly verify: (point: Buffer, message: Buffer, signature: Buffer) => boolean;
}

/** GB/T 32905 A.1 and GB/T 32918.5 annex A: frozen, never regenerated. */
export const standardVectors = {
  sm3: {
    message: 'abc',
    digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  },
  sm2: {
    message: 'message digest',
    scalar: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
    point:
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    za: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
    e: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
    r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
    s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  },
} as const;

/** The route of this module. */
export const nodeRoute: Sm2Route = {
  hash: (message) => sm3(message),
  newSigner: () => {
    const key = privateKeyFrom(Buffer.from(standardVectors.sm2.scalar, 'hex'));
    return { point: key.publicKey.point, sign: (message) => sign(key, message) };
  },
  verify: (point, message, signature) => verify(publicKeyFrom(point), message, signature),
};

/**
 * The guard at start: known answers of SM3 and ZA, the standard's signature accepted, the same with
 * one bit changed refused, and what the route signs accepted by the verification that was just
 * proven.
 * @throws HarnessBug naming what the route gives instead of SM2.
 */
export function assertTrueSm2(route: Sm2Route = nodeRoute): void {
  const { sm2, sm3: hash } = standardVectors;
  const hashed = route.hash(Buffer.from(hash.message)).toString('hex');
  if (hashed !== hash.digest) throw new HarnessBug('this runtime has no true SM3');
  const point = Buffer.from(sm2.point, 'hex');
  if (userDigest(point).toString('hex') !== sm2.za)
    throw new HarnessBug('ZA is not the standard one');
  const message = Buffer.from(sm2.message);
  const good = encode(signatureValue, { r: BigInt(`0x${sm2.r}`), s: BigInt(`0x${sm2.s}`) });
  if (!route.verify(point, message, good)) {
    throw new HarnessBug("this route refuses the standard's SM2 signature: it is not SM2 with SM3");
  }
  const bad = encode(signatureValue, { r: BigInt(`0x${sm2.r}`), s: BigInt(`0x${sm2.s}`) ^ 1n });
  if (route.verify(point, message, bad)) {
    throw new HarnessBug('this route accepts a changed signature: it verifies nothing');
  }
  const signer = route.newSigner();
  if (!route.verify(signer.point, message, signer.sign(message))) {
    throw new HarnessBug('this route signs something other than SM2, such as ECDSA on its curve');
  }
}
