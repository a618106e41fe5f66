/** Which algorithm this is, proven by the standard's numbers and by a second implementation. */
import { createPublicKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { sm2 as second } from 'sm-crypto-v2';
import { expect, test } from 'vitest';
import { HarnessBug } from '../base/assert';
import { streamOf } from '../base/streams';
import { decode, encode } from './der';
import { testKey } from './seal';
import {
  assertTrueSm2,
  nodeRoute,
  privateKeyFrom,
  publicKeyFrom,
  SM2_ORDER,
  type Sm2Route,
  sign,
  signatureValue,
  sm3,
  standardVectors,
  userDigest,
  verify,
} from './sm2';
import { hasOpenssl, withOpenssl } from './testing/openssl';

const vector = standardVectors.sm2;
const message = Buffer.from(vector.message);
const point = Buffer.from(vector.point, 'hex');
const r = BigInt(`0x${vector.r}`);
const s = BigInt(`0x${vector.s}`);
const der = (rValue: bigint, sValue: bigint) => encode(signatureValue, { r: rValue, s: sValue });

test('SM3 gives both answers of GB/T 32905 annex A', () => {
  expect(sm3('abc').toString('hex')).toBe(standardVectors.sm3.digest);
  expect(sm3('abcd'.repeat(16)).toString('hex')).toBe(
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
});

test('ZA and e are those of GB/T 32918.5 annex A', () => {
  expect(userDigest(point).toString('hex')).toBe(vector.za);
  expect(sm3(userDigest(point), message).toString('hex')).toBe(vector.e);
});

test('the public key of the standard private key is the standard point', () => {
  const key = privateKeyFrom(Buffer.from(vector.scalar, 'hex'));
  expect(key.publicKey.point.toString('hex')).toBe(vector.point);
});

test('the standard signature is accepted', () => {
  expect(verify(publicKeyFrom(point), message, der(r, s))).toBe(true);
});

test.each([
  ['r with one bit changed', der(r ^ 1n, s)],
  ['s with one bit changed', der(r, s ^ 1n)],
  ['r and s exchanged', der(s, r)],
  ['r of zero', der(0n, s)],
  ['s of zero', der(r, 0n)],
  ['r of n', der(SM2_ORDER, s)],
  ['s + n', der(r, s + SM2_ORDER)],
  ['s mirrored, as ECDSA would allow', der(r, SM2_ORDER - s)],
  ['a byte after the value', Buffer.concat([der(r, s), Buffer.of(0)])],
  ['raw r and s without DER', Buffer.from(vector.r + vector.s, 'hex')],
  ['nothing', Buffer.alloc(0)],
])('the standard signature with %s is refused', (_what, signature) => {
  expect(verify(publicKeyFrom(point), message, signature)).toBe(false);
});

test('another message, another user id and another key are refused', () => {
  const good = der(r, s);
  expect(verify(publicKeyFrom(point), Buffer.from('message digesu'), good)).toBe(false);
  expect(verify(publicKeyFrom(point, ''), message, good)).toBe(false);
  expect(verify(publicKeyFrom(point, 'ALICE123@YAHOO.COM'), message, good)).toBe(false);
  expect(verify(testKey(streamOf(1)).publicKey, message, good)).toBe(false);
});

test('sm-crypto-v2 accepts what we sign, and we accept what it signs', () => {
  for (let seed = 0; seed < 12; seed++) {
    const key = testKey(streamOf(seed));
    const text = Buffer.from(`第${seed}页`.repeat(seed + 1));
    const publicHex = key.publicKey.point.toString('hex');
    const options = { der: true, hash: true };
    const ours = sign(key, text).toString('hex');
    expect(second.doVerifySignature(Uint8Array.from(text), ours, publicHex, options)).toBe(true);
    const scalar = scalarOf(seed);
    const theirs = second.doSignature(Uint8Array.from(text), scalar, options);
    expect(verify(key.publicKey, text, Buffer.from(theirs, 'hex'))).toBe(true);
  }
});

test.runIf(hasOpenssl)(
  'the openssl command accepts what we sign, and we accept what it signs, under the same user id',
  () => {
    withOpenssl(({ verifies, signs }) => {
      for (let seed = 0; seed < 3; seed++) {
        const key = testKey(streamOf(seed));
        const text = Buffer.from(`第${seed}页`.repeat(seed + 1));
        const ours = sign(key, text);
        expect(verifies(key.publicKey, text, ours)).toBe(true);
        expect(verifies(key.publicKey, text, ours, 'ALICE123@YAHOO.COM')).toBe(false);
        expect(verifies(key.publicKey, Buffer.from('another'), ours)).toBe(false);
        expect(verify(key.publicKey, text, signs(key, text))).toBe(true);
        expect(verify(key.publicKey, text, signs(key, text, 'ALICE123@YAHOO.COM'))).toBe(false);
      }
      expect(verifies(publicKeyFrom(point), message, der(r, s))).toBe(true);
    });
  },
);

/** The scalar that `testKey` draws from the same seed. */
function scalarOf(seed: number): string {
  const stream = streamOf(seed);
  const bytes = Array.from({ length: 32 }, () => stream.integer(0, 255));
  return Buffer.from(bytes).toString('hex');
}

test('two signatures of one message differ, and r and s lie in 1..n-1', () => {
  const key = testKey(streamOf('random k'));
  const [first, again] = [sign(key, message), sign(key, message)];
  expect(first.equals(again)).toBe(false);
  const value = decode(signatureValue, first, 'signature');
  expect(value.r > 0n && value.r < SM2_ORDER && value.s > 0n && value.s < SM2_ORDER).toBe(true);
});

/** The wrong way, kept here: the key object as it was generated signs ECDSA. */
function freshKeySigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const info = publicKey.export({ format: 'der', type: 'spki' });
  const freshPoint = Buffer.from(info.subarray(-65));
  const za = userDigest(freshPoint);
  const signFresh = (text: Buffer) => createSign('sm3').update(za).update(text).sign(privateKey);
  return { info, publicKey, za, point: freshPoint, sign: signFresh };
}

test('a freshly generated key signs what its own object accepts and SM2 refuses', () => {
  const fresh = freshKeySigner();
  const signature = fresh.sign(message);
  const accepts = (key: typeof fresh.publicKey) =>
    createVerify('sm3').update(fresh.za).update(message).verify(key, signature);
  expect(accepts(fresh.publicKey)).toBe(true);
  expect(accepts(createPublicKey({ key: fresh.info, format: 'der', type: 'spki' }))).toBe(false);
  expect(verify(publicKeyFrom(fresh.point), message, signature)).toBe(false);
});

test('the guard at start accepts the route of this house', () => {
  expect(() => assertTrueSm2()).not.toThrow();
});

const wrongRoutes: readonly (readonly [string, Partial<Sm2Route>, RegExp])[] = [
  ['a fresh key (ECDSA)', { newSigner: freshKeySigner }, /ECDSA/],
  ['another hash', { hash: (text) => Buffer.from(text) }, /SM3/],
  ['a verification that accepts all', { verify: () => true }, /verifies nothing/],
  ['a verification that refuses all', { verify: () => false }, /not SM2/],
  [
    'a signer without ZA',
    {
      newSigner: () => {
        const key = privateKeyFrom(Buffer.from(vector.scalar, 'hex'));
        return { point, sign: (text) => createSign('sm3').update(text).sign(key.key) };
      },
    },
    /other than SM2/,
  ],
];

test.each(wrongRoutes)('the guard at start refuses %s', (_what, wrong, sentence) => {
  expect(() => assertTrueSm2({ ...nodeRoute, ...wrong })).toThrow(HarnessBug);
  expect(() => assertTrueSm2({ ...nodeRoute, ...wrong })).toThrow(sentence);
});

test('a point that is not on the curve is no key', () => {
  const off = Buffer.from(point);
  off[64] = (off[64] as number) ^ 1;
  expect(() => publicKeyFrom(off)).toThrow();
});

test.each([
  ['zero', Buffer.alloc(32)],
  ['n - 1', Buffer.from((SM2_ORDER - 1n).toString(16), 'hex')],
  ['31 bytes', Buffer.alloc(31, 1)],
])('a private scalar of %s is refused', (_what, scalar) => {
  expect(() => privateKeyFrom(scalar)).toThrow(HarnessBug);
});
