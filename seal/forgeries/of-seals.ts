/** Forgeries of the signer's right to the seal and of the seal: steps 3 and 4. */
import { createHash } from 'node:crypto';
import { streamOf } from '../../base/streams';
import { issueCertificate } from '../certificate';
import { encode } from '../der';
import { exact } from '../der-shapes';
import { ringPicture } from '../picture';
import { sealSvg } from '../picture-shapes';
import {
  makeIssuer,
  makeTestParties,
  pilotValidity,
  type Sealer,
  sealDocument,
  specimenOf,
} from '../seal';
import { OID_SM3, signatureValue } from '../sm2';
import { type SESeal, sealInfo, seSeal } from '../structures';
import type { SealStop } from '../verdict';
import { FORGERY_TIME, type Forged, type Forger, type Forgery, flipped } from './forger';

/** Step 3: the signer stands in the seal's list. */
export function forgeriesOfList(forger: Forger): readonly Forgery[] {
  const { parties, treasury, document, info, resealed, withSeal } = forger;
  const notListed = (what: string, forge: () => Forged): Forgery => ({
    what,
    failure: 'signer-not-in-list',
    forge,
  });
  return [
    notListed("the treasury's seal used by the handler", () => {
      const handler: Sealer = { ...parties.sealers.handler, seal: treasury.seal };
      return { signature: sealDocument(handler, document, FORGERY_TIME) };
    }),
    notListed('a second certificate on the listed key', () => {
      const { publicKey } = treasury.privateKey;
      const subject = 'Countersign test treasury';
      const request = { serial: 7n, subject, publicKey, ...pilotValidity, isAuthority: false };
      const certificate = issueCertificate(request, parties.authority);
      return { signature: sealDocument({ ...treasury, certificate }, document, FORGERY_TIME) };
    }),
    notListed('a digest list with a digest of another algorithm', () => {
      const value = createHash('sha256').update(treasury.certificate).digest();
      const certList = { kind: 'digests', digests: [{ type: 'SHA256', value }] } as const;
      return withSeal(resealed({ property: { ...info.property, certListType: 2, certList } }));
    }),
    notListed('a seal that nobody may use', () => {
      const certList = { kind: 'certificates', certificates: [] } as const;
      return withSeal(resealed({ property: { ...info.property, certList } }));
    }),
  ];
}

/** Step 4: the seal itself, its maker, its window. */
export function forgeriesOfSeal(forger: Forger): readonly Forgery[] {
  const { treasury, info, resealed, withSeal, document } = forger;
  const changedSeal = (changes: Partial<SESeal>): Forged =>
    withSeal(exact(seSeal, { ...treasury.seal.value, ...changes }));
  const changedInfo = (changes: Partial<typeof info>): Forged =>
    changedSeal({ eSealInfo: exact(sealInfo, { ...info, ...changes }) });
  const sealedAt = (time: string): Forged => ({
    signature: sealDocument(treasury, document, time),
  });
  const row = (what: string, failure: Forgery['failure'], forge: () => Forged): Forgery => ({
    what,
    failure,
    forge,
  });
  return [
    row('a seal that names another algorithm', 'seal-algorithm-unknown', () =>
      changedSeal({ signAlgID: OID_SM3 }),
    ),
    row('a seal made for the rehearsal', 'seal-of-another-environment', () =>
      withSeal(resealed({ header: { ...info.header, vid: 'COUNTERSIGN-REHEARSAL' } })),
    ),
    ...forgeriesOfMaker(forger),
    ...forgeriesOfPicture(forger),
    row("a seal's signature that is no DER", 'seal-signature-malformed', () =>
      changedSeal({ signedValue: Buffer.alloc(64, 1) }),
    ),
    row("a seal's signature with r of zero", 'seal-signature-out-of-range', () =>
      changedSeal({ signedValue: encode(signatureValue, { r: 0n, s: 1n }) }),
    ),
    row("a seal's picture changed without its maker", 'seal-signature-wrong', () =>
      changedInfo({ picture: { ...info.picture, data: flipped(info.picture.data, 60) } }),
    ),
    row("a seal's size changed without its maker", 'seal-signature-wrong', () =>
      changedInfo({ picture: { ...info.picture, width: 41 } }),
    ),
    row("a seal's end moved without its maker", 'seal-signature-wrong', () =>
      changedInfo({ property: { ...info.property, validEnd: '20491231000000Z' } }),
    ),
    row("a seal's name changed without its maker", 'seal-signature-wrong', () =>
      changedInfo({ property: { ...info.property, name: '财务专用章' } }),
    ),
    row('a seal made before its maker was certified', 'seal-made-outside-makers-validity', () =>
      withSeal(resealed({ property: { ...info.property, createDate: '20130531235959Z' } })),
    ),
    row('a new seal after a change at the sender alone', 'seal-not-registered', () => {
      const { signature } = withSeal(resealed({ esID: 'CS-TEST-NEW' }));
      return { signature };
    }),
    row('a signing time one second before the seal begins', 'seal-not-yet-valid', () =>
      sealedAt('20130531235959Z'),
    ),
    row('a signing time one second after the seal ends', 'seal-expired', () =>
      sealedAt('20160601000000Z'),
    ),
    ...forgeriesOfStops(forger),
  ];
}

/** Made by the maker himself and registered: only the picture and its size tell against them. */
function forgeriesOfPicture({ info, resealed, withSeal }: Forger): readonly Forgery[] {
  const { picture } = info;
  const pictured = (
    what: string,
    failure: Forgery['failure'],
    changes: Partial<typeof picture>,
  ): Forgery => ({
    what,
    failure,
    forge: () => withSeal(resealed({ picture: { ...picture, ...changes } })),
  });
  const illegible = 'seal-picture-illegible';
  const drawn = (name: string) => ({ type: 'SVG', data: sealSvg(name, 'round') });
  return [
    pictured('a picture without ink', illegible, { data: ringPicture(0) }),
    pictured('a picture that is a blot', illegible, { data: ringPicture(31) }),
    pictured('a damaged picture', illegible, { data: flipped(picture.data, 60) }),
    pictured('a picture cut off', illegible, { data: picture.data.subarray(0, -20) }),
    pictured('a picture of no bytes', illegible, { data: Buffer.alloc(0) }),
    pictured('a picture of an unknown type', illegible, { type: 'TIFF' }),
    pictured("a drawing of another seal's name", illegible, drawn('财务专用章')),
    pictured('a drawing too small to read', illegible, { ...drawn(info.property.name), width: 5 }),
    pictured('a seal as large as a hand', 'seal-size-wrong', { width: 90, height: 90 }),
    pictured('a seal of a point', 'seal-size-wrong', { width: 1, height: 1 }),
    pictured('a seal wider than high', 'seal-size-wrong', { width: 41 }),
  ];
}

/** Seals that the bank was told are stopped; the last second before a stop still counts. */
function forgeriesOfStops({ parties, treasury, good }: Forger): readonly Forgery[] {
  const stopped = (what: string, failure: Forgery['failure'], stop: SealStop): Forgery => ({
    what,
    failure,
    forge: () => {
      const stops = new Map([[specimenOf(treasury.seal.der), [stop]]]);
      return { signature: good, trust: { ...parties.trust, stops } };
    },
  });
  const since = FORGERY_TIME;
  return [
    stopped('a seal suspended that very second', 'seal-suspended', { kind: 'suspended', since }),
    stopped('a seal revoked that very second', 'seal-revoked', { kind: 'revoked', since }),
    stopped('the old seal after a change at the receiver alone', 'seal-replaced', {
      kind: 'replaced',
      since: '20130620000000Z',
    }),
  ];
}

function forgeriesOfMaker({ parties, madeBy }: Forger): readonly Forgery[] {
  const untrusted = (what: string, forge: () => Forged): Forgery => ({
    what,
    failure: 'seal-maker-not-trusted',
    forge,
  });
  return [
    untrusted('a seal made by the handler himself', () => {
      const { privateKey, certificate } = parties.sealers.handler;
      return madeBy({ name: 'Countersign test handler', privateKey, certificate });
    }),
    untrusted("a seal made by another authority's maker of the same name", () =>
      madeBy(makeTestParties(streamOf('elsewhere')).maker),
    ),
    untrusted('a maker registered but not issued by the authority', () => {
      const maker = makeIssuer(streamOf('self'), 'Countersign test maker', pilotValidity);
      const forged = madeBy(maker);
      const trust = { ...parties.trust, ...forged.trust, makers: [maker.certificate] };
      return { ...forged, trust };
    }),
  ];
}
