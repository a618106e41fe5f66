/** Both versions, read and written by us and by `@peculiar/asn1-schema`: the same bytes. */
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate as SecondCertificate } from '@peculiar/asn1-x509';
import { expect, test } from 'vitest';
import { streamOf } from '../base/streams';
import { decode, encode } from './der';
import { ringPicture } from './picture';
import { makeTestParties, pilotValidity, sealDocument, specimenOf } from './seal';
import { OID_SM2_WITH_SM3 } from './sm2';
import { seSeal, sesSignature } from './structures';
import { seSeal1, sesSignature1 } from './structures-version-1';
import { SESeal1, SESeal4, SesSignature1, SesSignature4 } from './testing/second-structures';
import { makeVerifier } from './verify';
import { makeSeal1, sealDocument1 } from './version-1';

const parties = makeTestParties(streamOf('structures'));
const { treasury } = parties.sealers;
const document = Buffer.from('一页');
const time = '20130701010000Z';
const signature4 = sealDocument(treasury, document, time);
const request = {
  id: 'CS-TEST-OLD',
  name: '国库专用章',
  signers: [treasury.certificate],
  created: pilotValidity.notBefore,
  validity: pilotValidity,
  picture: ringPicture(8),
};
const seal1 = makeSeal1(request, parties.maker);
const signature1 = sealDocument1(treasury, seal1, document, time);

type Second = new () => Record<string, unknown>;
const cases: readonly (readonly [what: string, der: Buffer, second: Second])[] = [
  ['a seal of version 4', treasury.seal.der, SESeal4],
  ['a signature of version 4', signature4, SesSignature4],
  ['a seal of version 1', seal1.der, SESeal1],
  ['a signature of version 1', signature1, SesSignature1],
];

test.each(cases)(
  '%s is read by the second library and written to the same bytes',
  (_w, der, second) => {
    const read = AsnConvert.parse(der, second);
    expect(Buffer.from(AsnConvert.serialize(read)).equals(der)).toBe(true);
  },
);

test.each([
  ['seal 4', SESeal4, seSeal, treasury.seal.der],
  ['signature 4', SesSignature4, sesSignature, signature4],
  ['seal 1', SESeal1, seSeal1, seal1.der],
  ['signature 1', SesSignature1, sesSignature1, signature1],
] as const)('what the second library writes of %s is read by ours', (_what, second, codec, der) => {
  const written = Buffer.from(AsnConvert.serialize(AsnConvert.parse(der, second)));
  // Each codec is read and written with itself alone, so the union of their values is no harm.
  const ours = codec as typeof seSeal;
  expect(encode(ours, decode(ours, written, 'written')).equals(der)).toBe(true);
});

test('both libraries read the same facts', () => {
  const second = AsnConvert.parse(signature1, SesSignature1) as unknown as {
    readonly toSign: {
      readonly version: number;
      readonly propertyInfo: string;
      readonly eseal: { readonly esealInfo: { readonly property: { readonly name: string } } };
    };
  };
  const ours = decode(sesSignature1, signature1, 'signature').toSign.value;
  expect(second.toSign.version).toBe(ours.version);
  expect(second.toSign.propertyInfo).toBe(ours.propertyInfo);
  expect(second.toSign.eseal.esealInfo.property.name).toBe('国库专用章');
});

test('a signature of version 1 is accepted by the same steps, and so says whose it is', () => {
  const specimens = new Set([specimenOf(seal1.der)]);
  const verifier = makeVerifier({ ...parties.trust, specimens });
  expect(verifier.verify(signature1, document)).toMatchObject({
    accepted: true,
    sealId: 'CS-TEST-OLD',
    sealName: '国库专用章',
    signer: 'Countersign test treasury',
    time,
  });
});

test('a layout under the other version number is refused as no DER of either', () => {
  const verifier = makeVerifier(parties.trust);
  for (const [good, from] of [
    [signature1, 1],
    [signature4, 4],
  ] as const) {
    const copy = Buffer.from(good);
    const at = copy.indexOf(Buffer.from([0x02, 0x01, from]));
    copy[at + 2] = from === 1 ? 4 : 1;
    expect(verifier.verify(copy, document)).toMatchObject({ failure: 'not-der', step: 'format' });
  }
});

test('no byte of a version 1 signature can change one bit unseen', () => {
  const specimens = new Set([specimenOf(seal1.der)]);
  const verifier = makeVerifier({ ...parties.trust, specimens });
  const accepted: number[] = [];
  for (let at = 0; at < signature1.length; at++) {
    const copy = Buffer.from(signature1);
    copy[at] = (copy[at] as number) ^ (1 << (at % 8));
    if (verifier.verify(copy, document).accepted) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});

test('our certificates are read by the second library and written to the same bytes', () => {
  for (const der of [parties.authority.certificate, treasury.certificate]) {
    const second = AsnConvert.parse(der, SecondCertificate);
    expect(Buffer.from(AsnConvert.serialize(second)).equals(der)).toBe(true);
    expect(second.signatureAlgorithm.algorithm).toBe(OID_SM2_WITH_SM3);
  }
});
