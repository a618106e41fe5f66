/**
 * GM/T 0031-2014, version 1: what was in force in 2013. The maker signs information, certificate
 * and algorithm together; the user's certificate and algorithm stand inside what he signs; times
 * are UTCTime. `timeInfo` is a BIT STRING that may hold a UTCTime or a time stamp: here the DER of
 * a UTCTime is read and a time stamp is refused (I).
 */
import type { ValueOf } from './der';
import { exactly, mayBeAbsent, only, sequence, sequenceOf } from './der-shapes';
import { bits, ia5, integer, octets, oid, utcTime, utf8 } from './der-types';
import { extensions, headerOf, picture } from './structures';

const version1 = only(integer, (value) => value === 1, 'version 1');

const property = sequence({
  type: integer,
  name: utf8,
  certList: sequenceOf(octets),
  createDate: utcTime,
  validStart: utcTime,
  validEnd: utcTime,
});

export const sealInfo1 = sequence({
  header: headerOf(version1),
  esID: ia5,
  property,
  picture,
  // Here without a tag of its own.
  extDatas: mayBeAbsent(extensions),
});

const signInfo = sequence({ cert: octets, signatureAlgorithm: oid, signData: bits });

export const seSeal1 = sequence({ esealInfo: exactly(sealInfo1), signInfo });

/** What the maker of version 1 signs. */
export const sealSigned1 = sequence({
  esealInfo: exactly(sealInfo1),
  cert: octets,
  signatureAlgorithm: oid,
});

export const tbsSign1 = sequence({
  version: version1,
  eseal: exactly(seSeal1),
  timeInfo: bits,
  dataHash: bits,
  propertyInfo: ia5,
  cert: octets,
  signatureAlgorithm: oid,
});

export const sesSignature1 = sequence({ toSign: exactly(tbsSign1), signature: bits });

export type SESeal1 = ValueOf<typeof seSeal1>;
