/**
 * A signature of either version as the same facts, so that both go the same steps in the same
 * order. What was signed is bytes as they stood, never encoded again, but for the maker's signature
 * of version 1, whose three parts do not stand together in the seal.
 */
import { type Codec, decode, elementAt, encode } from './der';
import type { Exact } from './der-shapes';
import { integer, utcTime } from './der-types';
import { type SESeal, type SesSignature, type SignerList, sesSignature } from './structures';
import { type SESeal1, sealSigned1, sesSignature1 } from './structures-version-1';

/** Width and height in millimetres. */
export type SealPicture = SESeal['eSealInfo']['value']['picture'];

export interface SealFacts {
  readonly version: 1 | 4;
  readonly id: string;
  readonly name: string;
  /** The header's Vid: for which environment the maker made it. */
  readonly environment: string;
  readonly picture: SealPicture;
  /** A critical extension: none is understood here. */
  readonly critical: string | undefined;
  readonly signers: SignerList;
  readonly createDate: string;
  readonly validStart: string;
  readonly validEnd: string;
  /** The maker's certificate, algorithm and signature, and what he signed. */
  readonly cert: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly signedDer: Buffer;
}

export interface SignatureFacts {
  readonly version: 1 | 4;
  readonly seal: SealFacts;
  /** The whole seal: its SM3 is the specimen. */
  readonly sealDer: Buffer;
  readonly time: string;
  readonly propertyInfo: string;
  /** A time stamp stands outside what the signer signed; version 1 has no place for one. */
  readonly hasTimeStamp: boolean;
  readonly critical: string | undefined;
  readonly dataHash: Buffer;
  readonly cert: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly signedDer: Buffer;
}

const criticalIn = (
  list: readonly { readonly extnID: string; readonly critical: boolean }[] | undefined,
): string | undefined => list?.find(({ critical }) => critical)?.extnID;

export function factsOfSeal(seal: SESeal): SealFacts {
  const { eSealInfo, cert, signAlgID, signedValue } = seal;
  const { header, esID, property, picture, extDatas } = eSealInfo.value;
  return {
    version: 4,
    id: esID,
    name: property.name,
    environment: header.vid,
    picture,
    critical: criticalIn(extDatas),
    signers: property.certList,
    createDate: property.createDate,
    validStart: property.validStart,
    validEnd: property.validEnd,
    cert,
    algorithm: signAlgID,
    signature: signedValue,
    signedDer: eSealInfo.der,
  };
}

export function factsOfSeal1({ esealInfo, signInfo }: SESeal1): SealFacts {
  const { header, esID, property, picture, extDatas } = esealInfo.value;
  const { cert, signatureAlgorithm, signData } = signInfo;
  return {
    version: 1,
    id: esID,
    name: property.name,
    environment: header.vid,
    picture,
    critical: criticalIn(extDatas),
    signers: { kind: 'certificates', certificates: property.certList },
    createDate: property.createDate,
    validStart: property.validStart,
    validEnd: property.validEnd,
    cert,
    algorithm: signatureAlgorithm,
    signature: signData,
    signedDer: encode(sealSigned1, { esealInfo, cert, signatureAlgorithm }),
  };
}

/**
 * Reads a signature; of version 4 by a layout that may know seals already.
 * @throws DerError where the bytes are a signature of neither version.
 */
export function readSesSignature(
  bytes: Buffer,
  layout: Codec<SesSignature> = sesSignature,
): SignatureFacts {
  return isVersion1(bytes) ? readVersion1(bytes) : readVersion4(bytes, layout);
}

/** The version that stands first in what was signed decides by which layout all is read. */
function isVersion1(bytes: Buffer): boolean {
  const whole = elementAt(bytes, 0, 'SES_Signature').element;
  const toSign = elementAt(whole.content, 0, 'SES_Signature.toSign').element;
  const { element } = elementAt(toSign.content, 0, 'SES_Signature.toSign.version');
  return toSign.content[0] === integer.tag && element.content.equals(Buffer.of(1));
}

function readVersion4(bytes: Buffer, layout: Codec<SesSignature>): SignatureFacts {
  const { toSign, cert, signatureAlgID, signature, timeStamp } = decode(
    layout,
    bytes,
    'SES_Signature',
  );
  const { eseal, timeInfo, dataHash, propertyInfo, extDatas } = toSign.value;
  return {
    version: 4,
    ...sealed(eseal, factsOfSeal),
    time: timeInfo,
    propertyInfo,
    hasTimeStamp: timeStamp !== undefined,
    critical: criticalIn(extDatas),
    dataHash,
    cert,
    algorithm: signatureAlgID,
    signature,
    signedDer: toSign.der,
  };
}

function readVersion1(bytes: Buffer): SignatureFacts {
  const { toSign, signature } = decode(sesSignature1, bytes, 'SES_Signature');
  const { eseal, timeInfo, dataHash, propertyInfo, cert, signatureAlgorithm } = toSign.value;
  return {
    version: 1,
    ...sealed(eseal, factsOfSeal1),
    time: decode(utcTime, timeInfo, 'SES_Signature.toSign.timeInfo'),
    propertyInfo,
    hasTimeStamp: false,
    critical: undefined,
    dataHash,
    cert,
    algorithm: signatureAlgorithm,
    signature,
    signedDer: toSign.der,
  };
}

const sealed = <T>({ value, der }: Exact<T>, facts: (value: T) => SealFacts) => ({
  seal: facts(value),
  sealDer: der,
});
