/** Forgeries of seals and signatures of GM/T 0031-2014: the same steps find them. */
import { decode, encode } from '../der';
import { type Exact, exact } from '../der-shapes';
import { utcTime } from '../der-types';
import { ringPicture } from '../picture';
import { pilotValidity, specimenOf } from '../seal';
import { sign } from '../sm2';
import { type SESeal1, seSeal1, sesSignature1 } from '../structures-version-1';
import type { Trust } from '../verdict';
import { makeSeal1, sealDocument1, signVersion1 } from '../version-1';
import { FORGERY_TIME, type Forged, type Forger, type Forgery, flipped, steadily } from './forger';

/** The document under a good signature of version 1, and a bank that has its specimen. */
export function goodVersion1({ parties, treasury, document }: Forger) {
  const seal = steadily(
    () =>
      makeSeal1(
        {
          id: 'CS-TEST-OLD',
          name: '国库专用章',
          signers: [treasury.certificate],
          created: pilotValidity.notBefore,
          validity: pilotValidity,
          picture: ringPicture(8),
        },
        parties.maker,
      ),
    (made) => made.value.signInfo.signData,
  );
  const signature = steadily(
    () => sealDocument1(treasury, seal, document, FORGERY_TIME),
    (made) => decode(sesSignature1, made, 'good').signature,
  );
  const trust: Trust = { ...parties.trust, specimens: new Set([specimenOf(seal.der)]) };
  return { seal, signature, trust };
}

export function forgeriesOfVersion1(forger: Forger): readonly Forgery[] {
  const { parties, treasury, document, otherDocument } = forger;
  const { maker } = parties;
  const { seal, signature: good } = goodVersion1(forger);
  const known = (used: Exact<SESeal1>, signature: Buffer): Forged => {
    const specimens = new Set([specimenOf(used.der)]);
    return { signature, trust: { ...parties.trust, specimens } };
  };
  const withSeal = (used: Exact<SESeal1>): Forged =>
    known(used, sealDocument1(treasury, used, document, FORGERY_TIME));
  const toSign = decode(sesSignature1, good, 'good').toSign.value;
  const row = (what: string, failure: Forgery['failure'], forge: () => Forged): Forgery => ({
    what: `version 1: ${what}`,
    failure,
    forge,
  });
  return [
    row('a byte after the end', 'not-der', () => known(seal, Buffer.concat([good, Buffer.of(0)]))),
    row('a time stamp where a time is read', 'not-der', () =>
      known(seal, signVersion1(treasury.privateKey, { ...toSign, timeInfo: Buffer.of(0x30, 0) })),
    ),
    row('a signing time moved and not signed again', 'signature-wrong', () => {
      const timeInfo = encode(utcTime, '20130702010000Z');
      const moved = exact(sesSignature1, {
        ...decode(sesSignature1, good, 'good'),
        toSign: decode(
          sesSignature1,
          signVersion1(treasury.privateKey, { ...toSign, timeInfo }),
          'x',
        ).toSign,
      });
      return known(seal, moved.der);
    }),
    row("the treasury's seal used by the handler", 'signer-not-in-list', () =>
      known(seal, sealDocument1(parties.sealers.handler, seal, document, FORGERY_TIME)),
    ),
    row('a maker who signed the information alone, as in version 4', 'seal-signature-wrong', () => {
      const { esealInfo, signInfo } = seal.value;
      const signData = sign(maker.privateKey, esealInfo.der);
      return withSeal(exact(seSeal1, { esealInfo, signInfo: { ...signInfo, signData } }));
    }),
    row('a seal whose name was changed', 'seal-signature-wrong', () => {
      const at = seal.der.indexOf(Buffer.from('国库'));
      return withSeal({ ...seal, ...exactSeal(flipped(seal.der, at + 2)) });
    }),
    row('a seal the bank has no specimen of', 'seal-not-registered', () => ({ signature: good })),
    row('a signing time after the seal ended', 'seal-expired', () =>
      known(seal, sealDocument1(treasury, seal, document, '20160601000000Z')),
    ),
    row('another page', 'document-changed', () => ({
      ...known(seal, good),
      document: otherDocument,
    })),
  ];
}

const exactSeal = (der: Buffer): Exact<SESeal1> => exact(seSeal1, decode(seSeal1, der, 'seal'));
