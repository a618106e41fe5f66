/** Forgeries of the bytes and of the signature value: steps 1 and 2. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { issueCertificate } from '../certificate';
import { decode, encode, wrap } from '../der';
import { exact } from '../der-shapes';
import { makeSeal, pilotValidity, type Sealer, sealDocument } from '../seal';
import { OID_SM3, privateKeyFrom, SM2_ORDER, signatureValue, userDigest } from '../sm2';
import { sesSignature, tbsSign } from '../structures';
import { FORGERY_TIME, type Forger, type Forgery, flipped } from './forger';

const OID_RSA_WITH_SHA256 = '1.2.840.113549.1.1.11';

const CRITICAL = { extnID: '1.2.156.10197.9.9', critical: true, extnValue: Buffer.of(5, 0) };

/** Step 1: the format. */
export function forgeriesOfFormat(forger: Forger): readonly Forgery[] {
  const { good, info, rebuilt, resealed, resigned, withSeal, treasury } = forger;
  const notDer = (what: string, signature: () => Buffer): Forgery => ({
    what,
    failure: 'not-der',
    forge: () => ({ signature: signature() }),
  });
  return [
    notDer('no bytes', () => Buffer.alloc(0)),
    notDer('a byte after the end', () => Buffer.concat([good, Buffer.of(0)])),
    notDer('a length of three bytes where two do', () =>
      Buffer.concat([Buffer.of(0x30, 0x83, 0), good.subarray(2)]),
    ),
    notDer('the last byte cut off', () => good.subarray(0, -1)),
    notDer('a SET instead of a SEQUENCE', () => wrap(0x31, good.subarray(4))),
    notDer('a signature inside an OCTET STRING', () => wrap(0x04, good)),
    notDer('version 1', () => resigned({ version: 1 })),
    {
      what: 'certListType 2 with certificates',
      failure: 'not-der',
      forge: () => withSeal(resealed({ property: { ...info.property, certListType: 2 } })),
    },
    {
      what: 'RSA named as the algorithm',
      failure: 'signature-algorithm-unknown',
      forge: () => rebuilt({ signatureAlgID: OID_RSA_WITH_SHA256 }),
    },
    {
      what: 'SM3 alone named as the algorithm',
      failure: 'signature-algorithm-unknown',
      forge: () => rebuilt({ signatureAlgID: OID_SM3 }),
    },
    {
      what: 'a time stamp that nobody asked for',
      failure: 'time-stamp-not-asked',
      forge: () => rebuilt({ timeStamp: Buffer.from('2013') }),
    },
    {
      what: 'a critical extension of the signature',
      failure: 'critical-extension-unknown',
      forge: () => ({ signature: resigned({ extDatas: [CRITICAL] }) }),
    },
    {
      what: 'a critical extension of the seal',
      failure: 'critical-extension-unknown',
      forge: () => withSeal(resealed({ extDatas: [CRITICAL] })),
    },
    {
      what: 'a certificate that is none',
      failure: 'signer-certificate-malformed',
      forge: () => rebuilt({ cert: Buffer.from('certificate') }),
    },
    {
      what: 'a certificate whose key is off the curve',
      failure: 'signer-certificate-malformed',
      forge: () => {
        const at = treasury.certificate.indexOf(treasury.privateKey.publicKey.point);
        return rebuilt({ cert: flipped(treasury.certificate, at + 64) });
      },
    },
  ];
}

/** Step 2: the signature value. */
export function forgeriesOfValue(forger: Forger): readonly Forgery[] {
  const { rebuilt, parties, treasury, goodSignature } = forger;
  const { r, s } = forger.goodValue;
  const { toSign } = goodSignature;
  const value = (what: string, failure: Forgery['failure'], signature: () => Buffer): Forgery => ({
    what,
    failure,
    forge: () => rebuilt({ signature: signature() }),
  });
  const pair = (rValue: bigint, sValue: bigint): Buffer =>
    encode(signatureValue, { r: rValue, s: sValue });
  const signedBehind = (front: Buffer): Buffer =>
    createSign('sm3').update(front).update(toSign.der).sign(treasury.privateKey.key);
  const malformed = 'signature-value-malformed';
  const outOfRange = 'signature-value-out-of-range';
  const wrong = 'signature-wrong';
  return [
    value('a value that is text', malformed, () => Buffer.from('r and s')),
    value('a value with a byte after it', malformed, () =>
      Buffer.concat([pair(r, s), Buffer.of(0)]),
    ),
    value('r and s without DER', malformed, () => Buffer.alloc(64, 7)),
    value('a negative r', malformed, () => Buffer.from('30060201ff020101', 'hex')),
    value('r of zero', outOfRange, () => pair(0n, s)),
    value('s of zero', outOfRange, () => pair(r, 0n)),
    value('r of n', outOfRange, () => pair(SM2_ORDER, s)),
    value('s with n added', outOfRange, () => pair(r, s + SM2_ORDER)),
    value('s mirrored', wrong, () => pair(r, SM2_ORDER - s)),
    value('r and s exchanged', wrong, () => pair(s, r)),
    value('SM2 with an empty user id', wrong, () =>
      signedBehind(userDigest(treasury.privateKey.publicKey.point, '')),
    ),
    value('SM2 over the message without ZA', wrong, () => signedBehind(Buffer.alloc(0))),
    {
      what: 'ECDSA on the SM2 curve',
      failure: wrong,
      forge: () => ({ signature: ecdsaInstead(forger) }),
    },
    {
      what: 'a signing time changed and not signed again',
      failure: wrong,
      forge: () => {
        const changed = { ...toSign.value, timeInfo: '20130702010000Z' };
        return rebuilt({ toSign: exact(tbsSign, changed) });
      },
    },
    {
      what: 'the certificate of another person',
      failure: wrong,
      forge: () => rebuilt({ cert: parties.sealers.handler.certificate }),
    },
  ];
}

/** Everything as it should be, but signed by a key object that was never re-imported. */
function ecdsaInstead({ parties, document }: Forger): Buffer {
  const fresh = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const exported = fresh.privateKey.export({ format: 'der', type: 'pkcs8' });
  const privateKey = privateKeyFrom(Buffer.from(exported.subarray(36, 68)));
  const { publicKey } = privateKey;
  const request = { serial: 1n, subject: 'ECDSA', publicKey, ...pilotValidity };
  const certificate = issueCertificate({ ...request, isAuthority: false }, parties.authority);
  const { maker } = parties;
  const signers = [certificate];
  const seal = makeSeal({ post: 'treasury', signers, maker, validity: pilotValidity });
  const sealer: Sealer = { post: 'treasury', privateKey, certificate, seal };
  const sealed = decode(sesSignature, sealDocument(sealer, document, FORGERY_TIME), 'ECDSA');
  const signer = createSign('sm3').update(publicKey.za).update(sealed.toSign.der);
  return encode(sesSignature, { ...sealed, signature: signer.sign(fresh.privateKey) });
}
