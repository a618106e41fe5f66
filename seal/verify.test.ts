/** Every forgery ends at its own step under its own name. Later steps are reached by re-signing what was changed. */
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { streamOf } from '../base/streams';
import { drawRows, noticesOf } from './batch-rows';
import { issueCertificate } from './certificate';
import { decode, encode, wrap } from './der';
import { type Exact, exact } from './der-shapes';
import { octets } from './der-types';
import { pageBytes, pagesOf } from './notice';
import {
  makeIssuer,
  makeSeal,
  makeSealer,
  makeTestParties,
  pilotValidity,
  type Sealer,
  sealDocument,
  specimenOf,
  type TestParties,
} from './seal';
import { privateKeyFrom, SM2_ORDER, sign, signatureValue, sm3, userDigest } from './sm2';
import {
  type SESeal,
  type SesSignature,
  sealInfo,
  seSeal,
  sesSignature,
  tbsSign,
} from './structures';
import { type FailureName, failureSteps, type Trust, type Verdict } from './verdict';
import { makeVerifier } from './verify';

const TIME = '20130701010000Z';
const [page, otherPage] = noticesOf(drawRows(streamOf('verify'), 20))
  .flatMap(pagesOf)
  .map(pageBytes);
const document = page as Buffer;

let parties: TestParties;
let treasury: Sealer;
let good: Buffer;

beforeAll(() => {
  parties = makeTestParties(streamOf('verify'));
  treasury = parties.sealers.treasury;
  good = sealDocument(treasury, document, TIME);
});

const judge = (signature: Buffer, of: Buffer = document, trust: Trust = parties.trust): Verdict => {
  const cached = makeVerifier(trust);
  const verdict = cached.verify(signature, of);
  expect(cached.verify(signature, of)).toEqual(verdict);
  expect(makeVerifier(trust, { cached: false }).verify(signature, of)).toEqual(verdict);
  return verdict;
};

const nameOf = (verdict: Verdict): string => (verdict.accepted ? 'accepted' : verdict.failure);

type SignatureChange = Partial<Omit<SesSignature, 'toSign'>>;

/** The good signature with fields of toSign changed and signed again by the same person. */
function resigned(
  changes: Partial<SesSignature['toSign']['value']>,
  by: Sealer = treasury,
): Buffer {
  const { toSign } = decode(sesSignature, sealDocument(by, document, TIME), 'good');
  const changed = exact(tbsSign, { ...toSign.value, ...changes });
  return rebuilt({ signature: sign(by.privateKey, changed.der), cert: by.certificate }, changed);
}

/** The good signature with outer fields changed and nothing signed again. */
function rebuilt(changes: SignatureChange, toSign?: SesSignature['toSign']): Buffer {
  const value = decode(sesSignature, good, 'good');
  return encode(sesSignature, { ...value, ...(toSign ? { toSign } : {}), ...changes });
}

/** A seal like the treasury's with its information changed, signed by the maker again. */
function resealed(changes: Partial<SESeal['eSealInfo']['value']>): Exact<SESeal> {
  const info = exact(sealInfo, { ...treasury.seal.value.eSealInfo.value, ...changes });
  const signedValue = sign(parties.maker.privateKey, info.der);
  return exact(seSeal, { ...treasury.seal.value, eSealInfo: info, signedValue });
}

const registered = (seal: Exact<SESeal>): Trust => ({
  ...parties.trust,
  specimens: new Set([...parties.trust.specimens, specimenOf(seal.der)]),
});

const property = () => treasury.seal.value.eSealInfo.value.property;
const usedBy = (seal: Exact<SESeal>): Sealer => ({ ...treasury, seal });

test('each of the three seals is accepted and says whose it is and when', () => {
  for (const sealer of Object.values(parties.sealers)) {
    expect(judge(sealDocument(sealer, document, TIME))).toEqual({
      accepted: true,
      sealId: `CS-TEST-${sealer.post.toUpperCase()}`,
      sealName: sealer.seal.value.eSealInfo.value.property.name,
      signer: `Countersign test ${sealer.post}`,
      time: TIME,
    });
  }
});

test('a seal that lists digests of certificates is accepted', () => {
  const digests = [{ type: 'SM3', value: sm3(treasury.certificate) }];
  const certList = { kind: 'digests' as const, digests };
  const seal = resealed({ property: { ...property(), certListType: 2, certList } });
  const signature = sealDocument(usedBy(seal), document, TIME);
  expect(nameOf(judge(signature, document, registered(seal)))).toBe('accepted');
});

type Forgery = readonly [string, FailureName, () => readonly [Buffer, Buffer?, Trust?]];

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
};
const sm2Value = (r: bigint, s: bigint): Buffer => encode(signatureValue, { r, s });
const goodValue = () => decode(signatureValue, decode(sesSignature, good, 'good').signature, 'rs');

const forgeries: readonly Forgery[] = [
  ['no bytes', 'not-der', () => [Buffer.alloc(0)]],
  ['a byte after the end', 'not-der', () => [Buffer.concat([good, Buffer.of(0)])]],
  ['a length written too long', 'not-der', () => [nonMinimal(good)]],
  ['the end cut off', 'not-der', () => [good.subarray(0, -1)]],
  ['version 1', 'not-der', () => [resigned({ version: 1 })]],
  [
    'certListType 2 with certificates',
    'not-der',
    () => {
      const seal = resealed({ property: { ...property(), certListType: 2 } });
      return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
    },
  ],
  [
    'RSA named as the algorithm',
    'signature-algorithm-unknown',
    () => [rebuilt({ signatureAlgID: '1.2.840.113549.1.1.11' })],
  ],
  [
    'SM3 alone named as the algorithm',
    'signature-algorithm-unknown',
    () => [rebuilt({ signatureAlgID: '1.2.156.10197.1.401' })],
  ],
  [
    'a certificate that is none',
    'signer-certificate-malformed',
    () => [rebuilt({ cert: Buffer.from('certificate') })],
  ],
  [
    'a certificate whose key is off the curve',
    'signer-certificate-malformed',
    () => [rebuilt({ cert: offTheCurve(treasury.certificate) })],
  ],
  ['a signature value that is text', 'signature-value-malformed', () => [value(Buffer.from('rs'))]],
  [
    'a signature value with a byte after it',
    'signature-value-malformed',
    () => [value(Buffer.concat([sm2Value(1n, 1n), Buffer.of(0)]))],
  ],
  ['raw r and s', 'signature-value-malformed', () => [value(Buffer.alloc(64, 7))]],
  [
    'a negative r',
    'signature-value-malformed',
    () => [value(Buffer.from('30060201ff020101', 'hex'))],
  ],
  ['r of zero', 'signature-value-out-of-range', () => [value(sm2Value(0n, goodValue().s))]],
  ['s of zero', 'signature-value-out-of-range', () => [value(sm2Value(goodValue().r, 0n))]],
  ['r of n', 'signature-value-out-of-range', () => [value(sm2Value(SM2_ORDER, goodValue().s))]],
  [
    's with n added',
    'signature-value-out-of-range',
    () => [value(sm2Value(goodValue().r, goodValue().s + SM2_ORDER))],
  ],
  [
    's mirrored',
    'signature-wrong',
    () => [value(sm2Value(goodValue().r, SM2_ORDER - goodValue().s))],
  ],
  ['r and s exchanged', 'signature-wrong', () => [value(sm2Value(goodValue().s, goodValue().r))]],
  ['ECDSA on the SM2 curve', 'signature-wrong', () => [ecdsaInstead()]],
  ['SM2 with another user id', 'signature-wrong', () => [value(signedAs(''))]],
  [
    'SM2 over the message without ZA',
    'signature-wrong',
    () => {
      const { der } = decode(sesSignature, good, 'good').toSign;
      return [value(createSign('sm3').update(der).sign(treasury.privateKey.key))];
    },
  ],
  [
    'a signing time changed and not signed again',
    'signature-wrong',
    () => {
      const { toSign } = decode(sesSignature, good, 'good');
      return [rebuilt({}, exact(tbsSign, { ...toSign.value, timeInfo: '20130702010000Z' }))];
    },
  ],
  [
    'the certificate of another person',
    'signature-wrong',
    () => [rebuilt({ cert: parties.sealers.handler.certificate })],
  ],
  [
    "the treasury's seal used by the handler",
    'signer-not-in-list',
    () => [sealDocument({ ...parties.sealers.handler, seal: treasury.seal }, document, TIME)],
  ],
  [
    'a second certificate on the listed key',
    'signer-not-in-list',
    () => {
      const certificate = issueCertificate(
        {
          serial: 7n,
          subject: 'Countersign test treasury',
          publicKey: treasury.privateKey.publicKey,
          ...pilotValidity,
          isAuthority: false,
        },
        parties.authority,
      );
      return [sealDocument({ ...treasury, certificate }, document, TIME)];
    },
  ],
  [
    'a digest list with the digest of another algorithm',
    'signer-not-in-list',
    () => {
      const sha = createHash('sha256').update(treasury.certificate).digest();
      const certList = { kind: 'digests' as const, digests: [{ type: 'SHA256', value: sha }] };
      const seal = resealed({ property: { ...property(), certListType: 2, certList } });
      return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
    },
  ],
  [
    'a seal that names another algorithm',
    'seal-algorithm-unknown',
    () => {
      const seal = exact(seSeal, { ...treasury.seal.value, signAlgID: '1.2.156.10197.1.401' });
      return [resigned({ eseal: seal }), document, registered(seal)];
    },
  ],
  [
    'a seal made by the handler himself',
    'seal-maker-not-trusted',
    () => {
      const { privateKey, certificate } = parties.sealers.handler;
      const maker = { name: 'Countersign test handler', privateKey, certificate };
      const request = { post: 'treasury', signers: [treasury.certificate] } as const;
      const seal = makeSeal({ ...request, maker, validity: pilotValidity });
      return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
    },
  ],
  [
    "a seal made by another authority's maker of the same name",
    'seal-maker-not-trusted',
    () => {
      const stream = streamOf('elsewhere');
      const elsewhere = makeTestParties(stream);
      const request = { post: 'treasury', signers: [treasury.certificate] } as const;
      const seal = makeSeal({ ...request, maker: elsewhere.maker, validity: pilotValidity });
      return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
    },
  ],
  [
    'a maker registered but not issued by the authority',
    'seal-maker-not-trusted',
    () => {
      const maker = makeIssuer(streamOf('self'), 'Countersign test maker', pilotValidity);
      const request = { post: 'treasury', signers: [treasury.certificate] } as const;
      const seal = makeSeal({ ...request, maker, validity: pilotValidity });
      const trust = { ...registered(seal), makers: [maker.certificate] };
      return [sealDocument(usedBy(seal), document, TIME), document, trust];
    },
  ],
  [
    "a seal's signature that is no DER",
    'seal-signature-malformed',
    () => sealWith({ signedValue: Buffer.alloc(64, 1) }),
  ],
  [
    "a seal's signature with r of zero",
    'seal-signature-out-of-range',
    () => sealWith({ signedValue: sm2Value(0n, 1n) }),
  ],
  [
    "a seal's picture changed without its maker",
    'seal-signature-wrong',
    () => {
      const { value: info } = treasury.seal.value.eSealInfo;
      const data = flipped(info.picture.data, 60);
      return sealWith({
        eSealInfo: exact(sealInfo, { ...info, picture: { ...info.picture, data } }),
      });
    },
  ],
  [
    "a seal's end moved without its maker",
    'seal-signature-wrong',
    () => {
      const { value: info } = treasury.seal.value.eSealInfo;
      const longer = { ...info.property, validEnd: '20491231000000Z' };
      return sealWith({ eSealInfo: exact(sealInfo, { ...info, property: longer }) });
    },
  ],
  [
    'a seal made before its maker was certified',
    'seal-made-outside-makers-validity',
    () => {
      const seal = resealed({ property: { ...property(), createDate: '20130531235959Z' } });
      return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
    },
  ],
  [
    'a genuine seal that the bank has no specimen of',
    'seal-not-registered',
    () => [sealDocument(usedBy(resealed({ esID: 'CS-TEST-NEW' })), document, TIME)],
  ],
  [
    'a signing time one second before the seal begins',
    'seal-not-yet-valid',
    () => [sealDocument(treasury, document, '20130531235959Z')],
  ],
  [
    'a signing time one second after the seal ends',
    'seal-expired',
    () => [sealDocument(treasury, document, '20160601000000Z')],
  ],
  [
    'a certificate of another authority',
    'signer-certificate-not-issued',
    () => {
      const stream = streamOf('forger');
      const authority = makeIssuer(stream, parties.authority.name, pilotValidity);
      return sealerOf({ authority, maker: parties.maker }, pilotValidity);
    },
  ],
  [
    'a certificate signed by a colleague',
    'signer-certificate-not-issued',
    () => {
      const { privateKey, certificate } = parties.sealers.director;
      const authority = { name: 'Countersign test director', privateKey, certificate };
      return sealerOf({ authority, maker: parties.maker }, pilotValidity);
    },
  ],
  [
    'a certificate that begins the day after',
    'signer-certificate-not-yet-valid',
    () => sealerOf(parties, { ...pilotValidity, notBefore: '20130702000000Z' }),
  ],
  [
    'a certificate that ended the day before',
    'signer-certificate-expired',
    () => sealerOf(parties, { ...pilotValidity, notAfter: '20130630235959Z' }),
  ],
  ['a page with one bit changed', 'document-changed', () => [good, flipped(document, 100)]],
  ['another page of the same notice', 'document-changed', () => [good, otherPage as Buffer]],
  ['two rows exchanged', 'document-changed', () => [good, rowsExchanged()]],
  ['no page', 'document-changed', () => [good, Buffer.alloc(0)]],
  [
    'a hash by SHA-256',
    'hash-of-another-algorithm',
    () => [resigned({ dataHash: createHash('sha256').update(document).digest() })],
  ],
  [
    'a hash by SHA-1',
    'hash-of-another-algorithm',
    () => [resigned({ dataHash: createHash('sha1').update(document).digest() })],
  ],
  ['an empty hash', 'hash-of-another-algorithm', () => [resigned({ dataHash: Buffer.alloc(0) })]],
];

const value = (signature: Buffer): Buffer => rebuilt({ signature });

function nonMinimal(der: Buffer): Buffer {
  expect(der[1]).toBe(0x82);
  return Buffer.concat([Buffer.of(0x30, 0x83, 0), der.subarray(2)]);
}

/** The seal with outer fields changed, used and signed by its holder, and registered all the same. */
function sealWith(changes: Partial<SESeal>): readonly [Buffer, Buffer, Trust] {
  const seal = exact(seSeal, { ...treasury.seal.value, ...changes });
  return [sealDocument(usedBy(seal), document, TIME), document, registered(seal)];
}

/** A treasury sealer whose certificate and registered seal come from these issuers; the seal is long valid. */
function sealerOf(
  issuers: Pick<TestParties, 'authority' | 'maker'>,
  validity: typeof pilotValidity,
): readonly [Buffer, Buffer, Trust] {
  const sealer = makeSealer(streamOf('other'), 'treasury', issuers, validity);
  const signers = [sealer.certificate];
  const { maker } = parties;
  const seal = makeSeal({ post: 'treasury', signers, maker, validity: pilotValidity });
  return [sealDocument({ ...sealer, seal }, document, TIME), document, registered(seal)];
}

function offTheCurve(certificate: Buffer): Buffer {
  const at = certificate.indexOf(treasury.privateKey.publicKey.point);
  expect(at).toBeGreaterThan(0);
  return flipped(certificate, at + 64);
}

const signedAs = (userId: string): Buffer => {
  const { privateKey } = treasury;
  const za = userDigest(privateKey.publicKey.point, userId);
  const { der } = decode(sesSignature, good, 'good').toSign;
  return createSign('sm3').update(za).update(der).sign(privateKey.key);
};

/** Everything as it should be, but by a key object that was never re-imported. */
function ecdsaInstead(): Buffer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const point = Buffer.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-65));
  const scalar = (privateKey.export({ format: 'der', type: 'pkcs8' }) as Buffer).subarray(36, 68);
  const same = privateKeyFrom(Buffer.from(scalar));
  expect(same.publicKey.point.equals(point)).toBe(true);
  const serial = 1n;
  const certificate = issueCertificate(
    { serial, subject: 'ECDSA', publicKey: same.publicKey, ...pilotValidity, isAuthority: false },
    parties.authority,
  );
  const { maker } = parties;
  const seal = makeSeal({
    post: 'treasury',
    signers: [certificate],
    maker,
    validity: pilotValidity,
  });
  const sealer: Sealer = { post: 'treasury', privateKey: same, certificate, seal };
  const signature = decode(sesSignature, sealDocument(sealer, document, TIME), 'ecdsa');
  const { za } = same.publicKey;
  const ecdsa = createSign('sm3').update(za).update(signature.toSign.der).sign(privateKey);
  return encode(sesSignature, { ...signature, signature: ecdsa });
}

function rowsExchanged(): Buffer {
  const text = JSON.parse(document.toString('utf8')) as { rows: unknown[] };
  text.rows.reverse();
  const bytes = Buffer.from(JSON.stringify(text), 'utf8');
  expect(bytes.length).toBe(document.length);
  return bytes;
}

test.each(forgeries)('%s: %s', (_what, failure, forge) => {
  const verdict = judge(...forge());
  expect(verdict).toMatchObject({ accepted: false, failure, step: failureSteps[failure] });
});

test('every failure name has a forgery', () => {
  const struck = new Set(forgeries.map(([, failure]) => failure));
  expect([...struck].sort()).toEqual((Object.keys(failureSteps) as FailureName[]).sort());
});

test('an earlier step wins where two things are wrong', () => {
  const seal = resealed({ esID: 'CS-TEST-NEW' });
  const both = sealDocument(usedBy(seal), document, TIME);
  expect(nameOf(judge(both, flipped(document, 3)))).toBe('seal-not-registered');
  expect(nameOf(judge(value(sm2Value(1n, 1n)), flipped(document, 3)))).toBe('signature-wrong');
});

test('a good verdict in the cache does not cover for a later bad one', () => {
  const verifier = makeVerifier(parties.trust);
  expect(verifier.verify(good, document).accepted).toBe(true);
  const late = sealDocument(treasury, document, '20160601000000Z');
  expect(nameOf(verifier.verify(late, document))).toBe('seal-expired');
  expect(nameOf(verifier.verify(good, flipped(document, 9)))).toBe('document-changed');
  expect(verifier.verify(good, document).accepted).toBe(true);
});

test('a trust whose authority did not sign itself is refused', () => {
  const trust = { ...parties.trust, authority: parties.maker.certificate };
  expect(() => makeVerifier(trust)).toThrow(/signed by itself/);
});

test('elements of other types around a good signature are not DER of one', () => {
  expect(nameOf(judge(encode(octets, good)))).toBe('not-der');
  expect(nameOf(judge(wrap(0x31, good.subarray(4))))).toBe('not-der');
});
