/**
 * Seals and signatures of GM/T 0031-2014 (version 1), for the readers to be tried on: what this
 * house seals itself is version 4.
 */
import { encode } from './der';
import { type Exact, exact } from './der-shapes';
import { utcTime } from './der-types';
import { type Issuer, type Sealer, type SealRequest, TEST_ENVIRONMENT } from './seal';
import { OID_SM2_WITH_SM3, type Sm2PrivateKey, sign, sm3 } from './sm2';
import {
  type SESeal1,
  sealInfo1,
  sealSigned1,
  seSeal1,
  sesSignature1,
  tbsSign1,
} from './structures-version-1';

/** A seal of version 1; the maker signs information, certificate and algorithm. */
export function makeSeal1(
  { id, name, signers, created, validity, picture }: SealRequest,
  maker: Pick<Issuer, 'privateKey' | 'certificate'>,
): Exact<SESeal1> {
  const esealInfo = exact(sealInfo1, {
    header: { id: 'ES', version: 1, vid: TEST_ENVIRONMENT },
    esID: id,
    property: {
      type: 1,
      name,
      certList: signers,
      createDate: created,
      validStart: validity.notBefore,
      validEnd: validity.notAfter,
    },
    picture: { type: 'PNG', data: picture, width: 40, height: 40 },
    extDatas: undefined,
  });
  const named = { cert: maker.certificate, signatureAlgorithm: OID_SM2_WITH_SM3 };
  const signed = encode(sealSigned1, { esealInfo, ...named });
  const signInfo = { ...named, signData: sign(maker.privateKey, signed) };
  return exact(seSeal1, { esealInfo, signInfo });
}

/** Seals a document with a seal of version 1: the DER of SES_Signature. */
export function sealDocument1(
  sealer: Pick<Sealer, 'privateKey' | 'certificate'>,
  seal: Exact<SESeal1>,
  document: Buffer,
  time: string,
): Buffer {
  return signVersion1(sealer.privateKey, {
    version: 1,
    eseal: seal,
    timeInfo: encode(utcTime, time),
    dataHash: sm3(document),
    propertyInfo: 'countersign/notice-page/1',
    cert: sealer.certificate,
    signatureAlgorithm: OID_SM2_WITH_SM3,
  });
}

/** Signs what is to be signed, as it is handed in. */
export function signVersion1(
  privateKey: Sm2PrivateKey,
  value: Parameters<typeof tbsSign1.write>[0],
): Buffer {
  const toSign = exact(tbsSign1, value);
  return encode(sesSignature1, { toSign, signature: sign(privateKey, toSign.der) });
}
