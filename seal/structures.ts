/**
 * GB/T 38540-2020, version 4: the maker signs the seal, the user signs the document with the seal
 * inside. `SESeal.signedValue` is over the DER of eSealInfo, `SES_Signature.signature` over the DER
 * of toSign. GM/T 0031-2014 (version 1) has another layout: `structures-version-1.ts`.
 */
import type { Codec, ValueOf } from './der';
import { type Exact, exactly, only, optional, sequence, sequenceOf } from './der-shapes';
import {
  bits,
  boolean,
  generalizedTime,
  ia5,
  integer,
  octets,
  oid,
  printable,
  utf8,
} from './der-types';

const version4 = only(integer, (value) => value === 4, 'version 4');

const extensionData = sequence({ extnID: oid, critical: boolean, extnValue: octets });
export const extensions = sequenceOf(extensionData);

/** The header, with the one version that is read. */
export const headerOf = (version: Codec<number>) =>
  sequence({ id: only(ia5, (value) => value === 'ES', '"ES"'), version, vid: ia5 });

const certificates = sequenceOf(octets);
const certificateDigests = sequenceOf(sequence({ type: printable, value: octets }));

/** Who may use the seal: whole certificates (certListType 1) or their digests (2). */
export type SignerList =
  | { readonly kind: 'certificates'; readonly certificates: readonly Buffer[] }
  | { readonly kind: 'digests'; readonly digests: ValueOf<typeof certificateDigests> };

/** Both lists are a SEQUENCE; they differ in what stands inside. */
const signerList: Codec<SignerList> = {
  tag: 0x30,
  write: (list) =>
    list.kind === 'certificates'
      ? certificates.write(list.certificates)
      : certificateDigests.write(list.digests),
  read: (element) =>
    element.content[0] === certificateDigests.tag
      ? { kind: 'digests', digests: certificateDigests.read(element) }
      : { kind: 'certificates', certificates: certificates.read(element) },
};

const property = only(
  sequence({
    type: integer,
    name: utf8,
    certListType: integer,
    certList: signerList,
    createDate: generalizedTime,
    validStart: generalizedTime,
    validEnd: generalizedTime,
  }),
  (value) => value.certListType === (value.certList.kind === 'certificates' ? 1 : 2),
  'certListType 1 with certificates or 2 with digests',
);

/** Width and height in millimetres. */
export const picture = sequence({ type: ia5, data: octets, width: integer, height: integer });

export const sealInfo = sequence({
  header: headerOf(version4),
  esID: ia5,
  property,
  picture,
  extDatas: optional(0, extensions),
});

export const seSeal = sequence({
  eSealInfo: exactly(sealInfo),
  cert: octets,
  signAlgID: oid,
  signedValue: bits,
});

/** What the user signs, and the whole, by a reader of the seal inside. */
const toSignWith = (eseal: Codec<Exact<SESeal>>) =>
  sequence({
    version: version4,
    eseal,
    timeInfo: generalizedTime,
    dataHash: bits,
    propertyInfo: ia5,
    extDatas: optional(0, extensions),
  });
export const sesSignatureWith = (eseal: Codec<Exact<SESeal>>) =>
  sequence({
    toSign: exactly(toSignWith(eseal)),
    cert: octets,
    signatureAlgID: oid,
    signature: bits,
    timeStamp: optional(0, bits),
  });

export const tbsSign = toSignWith(exactly(seSeal));
export const sesSignature = sesSignatureWith(exactly(seSeal));

export type SESeal = ValueOf<typeof seSeal>;
export type SesSignature = ValueOf<typeof sesSignature>;
