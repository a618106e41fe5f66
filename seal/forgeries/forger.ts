/**
 * The forger's bench: one good signature of the treasury, and the ways to change it. He holds every
 * key here, so that each step of verification can be reached by signing again what was changed.
 */
import { type Stream, streamOf } from '../../base/streams';
import { drawRows, noticesOf } from '../batch-rows';
import { decode, encode } from '../der';
import { type Exact, exact } from '../der-shapes';
import { pageBytes, pagesOf } from '../notice';
import {
  type Issuer,
  makeSeal,
  makeSealer,
  makeTestParties,
  pilotValidity,
  type Sealer,
  sealDocument,
  specimenOf,
  type TestParties,
  type Validity,
} from '../seal';
import { sign, signatureValue } from '../sm2';
import {
  type SESeal,
  type SesSignature,
  sealInfo,
  seSeal,
  sesSignature,
  tbsSign,
} from '../structures';
import type { FailureName, Trust } from '../verdict';

/** When the good signature was made: 09:00 on 1 July 2013 in Liaoning. */
export const FORGERY_TIME = '20130701010000Z';

/**
 * What is handed to the bank: a signature, and where they differ from the good ones, page and
 * trust.
 */
export interface Forged {
  readonly signature: Buffer;
  readonly document?: Buffer;
  readonly trust?: Trust;
}

export interface Forgery {
  /** What was done, as a noun phrase. */
  readonly what: string;
  /** The one failure it must end with. */
  readonly failure: FailureName;
  readonly forge: () => Forged;
}

export type SealInfoValue = SESeal['eSealInfo']['value'];

export interface Forger {
  readonly parties: TestParties;
  readonly treasury: Sealer;
  readonly document: Buffer;
  readonly otherDocument: Buffer;
  /** The treasury's good signature of `document`. */
  readonly good: Buffer;
  readonly goodSignature: SesSignature;
  /** r and s of the good signature. */
  readonly goodValue: { readonly r: bigint; readonly s: bigint };
  readonly info: SealInfoValue;
  /** The good signature with outer fields changed, nothing signed again. */
  readonly rebuilt: (changes: Partial<SesSignature>) => Forged;
  /** The good signature with fields of toSign changed, signed again by the treasury. */
  readonly resigned: (changes: Partial<SesSignature['toSign']['value']>) => Buffer;
  /** The treasury's seal with its information changed, signed by the maker again. */
  readonly resealed: (changes: Partial<SealInfoValue>) => Exact<SESeal>;
  /** The document sealed with this seal, which the bank has registered. */
  readonly withSeal: (seal: Exact<SESeal>) => Forged;
  /** A seal of this maker for the treasury, used and registered. */
  readonly madeBy: (maker: Issuer) => Forged;
  /** A treasury sealer certified by others or for another time; his seal is good. */
  readonly certified: (authority: Issuer, validity: Validity) => Forged;
}

/**
 * Signs anew until r and s have 32 bytes each and no first byte that one bit makes zero: a
 * signature is random, and which names its changed bytes end under must not be.
 */
export function steadily<T>(make: () => T, signatureIn: (made: T) => Buffer): T {
  for (;;) {
    const made = make();
    const value = signatureIn(made);
    if (value.length === 70 && (value[4] ?? 0) > 1 && (value[38] ?? 0) > 1) return made;
  }
}

function steadyParties(stream: Stream): TestParties {
  const parties = makeTestParties(stream);
  const { maker, sealers, trust } = parties;
  const signers = [sealers.treasury.certificate];
  const seal = steadily(
    () => makeSeal({ post: 'treasury', signers, maker, validity: pilotValidity }),
    (made) => made.value.signedValue,
  );
  const specimens = new Set([...trust.specimens, specimenOf(seal.der)]);
  specimens.delete(specimenOf(sealers.treasury.seal.der));
  const treasury = { ...sealers.treasury, seal };
  return { ...parties, sealers: { ...sealers, treasury }, trust: { ...trust, specimens } };
}

/** Everything the forgeries need, from a seed. */
export function makeForger(seed: number | string): Forger {
  const stream = streamOf(seed);
  const parties = steadyParties(stream.fork('parties'));
  const { treasury } = parties.sealers;
  const pages = noticesOf(drawRows(stream.fork('rows'), 20))
    .flatMap(pagesOf)
    .map(pageBytes);
  const [document, otherDocument] = pages as [Buffer, Buffer];
  const good = steadily(
    () => sealDocument(treasury, document, FORGERY_TIME),
    (made) => decode(sesSignature, made, 'good').signature,
  );
  return forgerOver({ stream, parties, sealer: treasury, document, otherDocument, good });
}

/** What a forger bends: a signature by one of the parties over a document, and another document. */
export interface Target {
  readonly stream: Stream;
  readonly parties: TestParties;
  readonly sealer: Sealer;
  readonly document: Buffer;
  readonly otherDocument: Buffer;
  /** The sealer's signature of `document` at FORGERY_TIME. */
  readonly good: Buffer;
}

/** A forger over any good signature; whoever put it is `treasury` to him. */
export function forgerOver(target: Target): Forger {
  const { stream, parties, sealer: treasury, document, otherDocument, good } = target;
  const goodSignature = decode(sesSignature, good, 'good');
  const { maker } = parties;
  const info = treasury.seal.value.eSealInfo.value;
  const registered = (seal: Exact<SESeal>): Trust => ({
    ...parties.trust,
    specimens: new Set([...parties.trust.specimens, specimenOf(seal.der)]),
  });
  const sealed = (sealer: Sealer): Forged => ({
    signature: sealDocument(sealer, document, FORGERY_TIME),
    trust: registered(sealer.seal),
  });
  const withSeal = (seal: Exact<SESeal>): Forged => sealed({ ...treasury, seal });
  const sealFor = (certificate: Buffer, by: Issuer): Exact<SESeal> =>
    makeSeal({ post: 'treasury', signers: [certificate], maker: by, validity: pilotValidity });
  return {
    parties,
    treasury,
    document,
    otherDocument,
    good,
    goodSignature,
    goodValue: decode(signatureValue, goodSignature.signature, 'r and s'),
    info,
    rebuilt: (changes) => ({ signature: encode(sesSignature, { ...goodSignature, ...changes }) }),
    resigned: (changes) => {
      const toSign = exact(tbsSign, { ...goodSignature.toSign.value, ...changes });
      const signature = sign(treasury.privateKey, toSign.der);
      return encode(sesSignature, { ...goodSignature, toSign, signature });
    },
    resealed: (changes) => {
      const eSealInfo = exact(sealInfo, { ...info, ...changes });
      const signedValue = sign(maker.privateKey, eSealInfo.der);
      return exact(seSeal, { ...treasury.seal.value, eSealInfo, signedValue });
    },
    withSeal,
    madeBy: (by) => withSeal(sealFor(treasury.certificate, by)),
    certified: (authority, validity) => {
      const sealer = makeSealer(stream.fork('other'), 'treasury', { authority, maker }, validity);
      return sealed({ ...sealer, seal: sealFor(sealer.certificate, maker) });
    },
  };
}

/** The bytes with one bit changed. */
export function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}
