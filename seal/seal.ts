/**
 * Makes test seals and seals documents with them. Keys come from a seeded stream, so everybody who
 * knows the seed knows them: they protect nothing and time real work. Signatures are random all the
 * same (SM2 draws k).
 */
import type { Stream } from '../base/streams';
import { issueCertificate } from './certificate';
import { encode } from './der';
import { type Exact, exact } from './der-shapes';
import { ringPicture } from './picture';
import { OID_SM2_WITH_SM3, privateKeyFrom, SM2_ORDER, type Sm2PrivateKey, sign, sm3 } from './sm2';
import { type SESeal, sealInfo, seSeal, sesSignature, tbsSign } from './structures';
import type { Trust } from './verdict';

/** The Vid of every seal that is made here. */
export const TEST_ENVIRONMENT = 'COUNTERSIGN-TEST';

export const sealPosts = ['handler', 'director', 'treasury'] as const;
export type SealPost = (typeof sealPosts)[number];

/** A post that can seal: its key, its certificate and its seal. */
export interface Sealer {
  readonly post: SealPost;
  readonly privateKey: Sm2PrivateKey;
  readonly certificate: Buffer;
  readonly seal: Exact<SESeal>;
}

/** A party that issues: certificates (the authority) or seals (the maker). */
export interface Issuer {
  readonly name: string;
  readonly privateKey: Sm2PrivateKey;
  readonly certificate: Buffer;
}

export interface TestParties {
  readonly authority: Issuer;
  readonly maker: Issuer;
  readonly sealers: Readonly<Record<SealPost, Sealer>>;
  /** What the bank registers before the first notice. */
  readonly trust: Trust;
}

/** Validity of certificates and seals: `20130101000000Z`, both ends included. */
export interface Validity {
  readonly notBefore: string;
  readonly notAfter: string;
}

export const pilotValidity: Validity = {
  notBefore: '20130601000000Z',
  notAfter: '20160531235959Z',
};

/** A private key drawn from a stream: deterministic, for tests only. */
export function testKey(stream: Stream): Sm2PrivateKey {
  for (;;) {
    const scalar = Buffer.from(Array.from({ length: 32 }, () => stream.integer(0, 255)));
    const value = BigInt(`0x${scalar.toString('hex')}`);
    if (value > 0n && value < SM2_ORDER - 1n) return privateKeyFrom(scalar);
  }
}

const chineseNames: Readonly<Record<SealPost, string>> = {
  handler: '经办人章',
  director: '处长章',
  treasury: '国库专用章',
};

/** An issuer with a certificate of the authority, or of itself. */
export function makeIssuer(
  stream: Stream,
  name: string,
  validity: Validity,
  authority?: Issuer,
): Issuer {
  const privateKey = testKey(stream);
  const { publicKey } = privateKey;
  const isAuthority = authority === undefined;
  const serial = BigInt(stream.integer(1, 2 ** 30));
  const certificate = issueCertificate(
    { serial, subject: name, publicKey, ...validity, isAuthority },
    authority ?? { name, privateKey },
  );
  return { name, privateKey, certificate };
}

/** A sealer whose certificate comes from `authority` and whose seal comes from `maker`. */
export function makeSealer(
  stream: Stream,
  post: SealPost,
  issuers: { readonly authority: Issuer; readonly maker: Issuer },
  validity: Validity,
): Sealer {
  const { privateKey, certificate } = makeIssuer(
    stream,
    `Countersign test ${post}`,
    validity,
    issuers.authority,
  );
  const seal = makeSeal({ post, signers: [certificate], maker: issuers.maker, validity });
  return { post, privateKey, certificate, seal };
}

/** A seal of `maker` that the holders of `signers` may use. */
export function makeSeal(request: {
  readonly post: SealPost;
  readonly signers: readonly Buffer[];
  readonly maker: Issuer;
  readonly validity: Validity;
}): Exact<SESeal> {
  const { post, signers, maker, validity } = request;
  return makeAnySeal(
    {
      id: `CS-TEST-${post.toUpperCase()}`,
      name: chineseNames[post],
      signers,
      created: validity.notBefore,
      validity,
      picture: ringPicture(4 + 2 * sealPosts.indexOf(post)),
    },
    maker,
  );
}

/** What a maker is asked for: number, name, users, validity, picture. */
export interface SealRequest {
  readonly id: string;
  readonly name: string;
  /** Certificates, as DER. */
  readonly signers: readonly Buffer[];
  readonly created: string;
  readonly validity: Validity;
  /** PNG, or the SVG of `picture-shapes.ts`. */
  readonly picture: Buffer;
  readonly pictureType?: 'PNG' | 'SVG';
  /** Width and height of the picture; 40 by default. */
  readonly millimetres?: number;
}

/** Any seal, signed by its maker; as wide as it is high. */
export function makeAnySeal(
  request: SealRequest,
  maker: Pick<Issuer, 'privateKey' | 'certificate'>,
): Exact<SESeal> {
  const { id, name, signers, created, validity, picture } = request;
  const { pictureType = 'PNG', millimetres = 40 } = request;
  const info = exact(sealInfo, {
    header: { id: 'ES', version: 4, vid: TEST_ENVIRONMENT },
    esID: id,
    property: {
      type: 1,
      name,
      certListType: 1,
      certList: { kind: 'certificates', certificates: signers },
      createDate: created,
      validStart: validity.notBefore,
      validEnd: validity.notAfter,
    },
    picture: { type: pictureType, data: picture, width: millimetres, height: millimetres },
    extDatas: undefined,
  });
  return exact(seSeal, {
    eSealInfo: info,
    cert: maker.certificate,
    signAlgID: OID_SM2_WITH_SM3,
    signedValue: sign(maker.privateKey, info.der),
  });
}

/** Authority, seal maker, the three sealers, and what the bank trusts; all from the stream. */
export function makeTestParties(stream: Stream, validity: Validity = pilotValidity): TestParties {
  const authority = makeIssuer(stream.fork('authority'), 'Countersign test authority', validity);
  const maker = makeIssuer(stream.fork('maker'), 'Countersign test maker', validity, authority);
  const make = (post: SealPost): Sealer =>
    makeSealer(stream.fork(post), post, { authority, maker }, validity);
  const sealers = {
    handler: make('handler'),
    director: make('director'),
    treasury: make('treasury'),
  };
  const specimens = new Set(Object.values(sealers).map(({ seal }) => specimenOf(seal.der)));
  const trust = {
    authority: authority.certificate,
    makers: [maker.certificate],
    environment: TEST_ENVIRONMENT,
    specimens,
  };
  return { authority, maker, sealers, trust };
}

/** How a seal is registered as a specimen: the SM3 digest of its DER. */
export const specimenOf = (seal: Buffer): string => sm3(seal).toString('hex');

/** The stages of sealing one document, so that a caller with a clock can tell where time goes. */
export type SealStage = 'hash' | 'sign' | 'encode';
/** Runs one stage and hands back what it gave; a caller's own may read a clock before and after. */
export type TimedStage = <T>(stage: SealStage, work: () => T) => T;
const untimed: TimedStage = (_, work) => work();

/**
 * Seals a document: the DER of SES_Signature. `time` is `20130701010000Z`. What SM2 hashes inside
 * the stage `sign` is the DER of toSign, seal and picture in it, never the document itself.
 * What is said of the page and of the seal's place on it is what `placing.ts` writes, or the page
 * alone.
 */
export function sealDocument(
  sealer: Omit<Sealer, 'post'>,
  document: Buffer,
  time: string,
  propertyInfo = 'countersign/notice-page/1',
  timed: TimedStage = untimed,
): Buffer {
  const dataHash = timed('hash', () => sm3(document));
  const toSign = timed('encode', () =>
    exact(tbsSign, {
      version: 4,
      eseal: sealer.seal,
      timeInfo: time,
      dataHash,
      propertyInfo,
      extDatas: undefined,
    }),
  );
  const signature = timed('sign', () => sign(sealer.privateKey, toSign.der));
  return timed('encode', () =>
    encode(sesSignature, {
      toSign,
      cert: sealer.certificate,
      signatureAlgID: OID_SM2_WITH_SM3,
      signature,
      timeStamp: undefined,
    }),
  );
}
