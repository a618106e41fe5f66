/** Revocation lists: read by us, by a second library and by the `openssl` command. */
import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificateList } from '@peculiar/asn1-x509';
import { expect, test } from 'vitest';
import { InputError } from '../base/assert';
import { streamOf } from '../base/streams';
import { readCertificate } from './certificate';
import {
  isListOf,
  issueRevocationList,
  type Revocation,
  type RevocationReason,
  readRevocationList,
  revocationAt,
} from './revocation';
import { makeTestParties, sealDocument } from './seal';
import { hasOpenssl, withOpenssl } from './testing/openssl';
import { makeVerifier } from './verify';

const parties = makeTestParties(streamOf('revocation'));
const { authority, maker } = parties;
const { treasury } = parties.sealers;
const certificate = readCertificate(treasury.certificate);
const document = Buffer.from('一页');
const since = '20130701000000Z';
const revoked = (reason: RevocationReason, serial = certificate.serial): Revocation => ({
  serial,
  since,
  reason,
});
const listOf = (revocations: readonly Revocation[], number = 1, issuer = authority): Buffer =>
  issueRevocationList(
    {
      number,
      thisUpdate: '20130701010000Z',
      nextUpdate: '20140701010000Z',
      revoked: revocations,
    },
    issuer,
  );

test('a list reads back: number, times, serials, reasons', () => {
  const list = readRevocationList(listOf([revoked('superseded'), revoked('keyCompromise', 9n)], 7));
  expect(list).toMatchObject({
    issuer: 'Countersign test authority',
    number: 7,
    thisUpdate: '20130701010000Z',
    revoked: [
      { serial: certificate.serial, since, reason: 'superseded' },
      { serial: 9n, since, reason: 'keyCompromise' },
    ],
  });
  expect(isListOf(list, readCertificate(authority.certificate))).toBe(true);
  expect(isListOf(list, readCertificate(maker.certificate))).toBe(false);
});

test('the second library reads both forms of a list and writes the same bytes', () => {
  for (const der of [listOf([]), listOf([revoked('superseded'), revoked('unspecified', 12n)])]) {
    const second = AsnConvert.parse(der, CertificateList);
    expect(Buffer.from(AsnConvert.serialize(second)).equals(der)).toBe(true);
  }
  const read = AsnConvert.parse(listOf([revoked('superseded')]), CertificateList);
  const [entry] = read.tbsCertList.revokedCertificates ?? [];
  const serial = BigInt(
    `0x${Buffer.from(entry?.userCertificate ?? new ArrayBuffer(0)).toString('hex')}`,
  );
  expect(serial).toBe(certificate.serial);
});

const verdictOf = (revocations: Buffer, time: string) => {
  const signature = sealDocument(treasury, document, time);
  const verdict = makeVerifier({ ...parties.trust, revocations }).verify(signature, document);
  return verdict.accepted ? 'accepted' : verdict.failure;
};

test('a revoked certificate counts until it was revoked, a compromised one never', () => {
  const superseded = listOf([revoked('superseded')]);
  expect(verdictOf(superseded, '20130630235959Z')).toBe('accepted');
  expect(verdictOf(superseded, since)).toBe('signer-certificate-revoked');
  expect(verdictOf(listOf([revoked('keyCompromise')]), '20130602000000Z')).toBe(
    'signer-certificate-revoked',
  );
  expect(verdictOf(listOf([]), '20130702000000Z')).toBe('accepted');
  const other = listOf([revoked('keyCompromise', certificate.serial + 1n)]);
  expect(verdictOf(other, '20130702000000Z')).toBe('accepted');
});

test('seals of a compromised maker fall, seals made before a plain revocation stand', () => {
  const { serial } = readCertificate(maker.certificate);
  const compromised = listOf([revoked('keyCompromise', serial)]);
  expect(verdictOf(compromised, '20130702000000Z')).toBe('seal-maker-revoked');
  expect(verdictOf(listOf([revoked('superseded', serial)]), '20130702000000Z')).toBe('accepted');
});

test('a list of another authority, a changed one and one of another form are refused', () => {
  const stranger = makeTestParties(streamOf('stranger')).authority;
  const verifierWith = (revocations: Buffer) => () =>
    makeVerifier({ ...parties.trust, revocations });
  expect(verifierWith(listOf([], 1, stranger))).toThrow(/a list signed by the authority/);
  const good = listOf([revoked('superseded')]);
  const accepted: number[] = [];
  for (let at = 0; at < good.length; at++) {
    const copy = Buffer.from(good);
    copy[at] = (copy[at] as number) ^ (1 << (at % 8));
    try {
      verifierWith(copy)();
      accepted.push(at);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
  }
  expect(accepted).toEqual([]);
});

test('a compromise is in force at all times, other reasons from their time on', () => {
  const list = readRevocationList(
    listOf([revoked('superseded', 1n), revoked('keyCompromise', 2n)]),
  );
  expect(revocationAt(list, 1n, '20130630235959Z')).toBeUndefined();
  expect(revocationAt(list, 1n, since)?.reason).toBe('superseded');
  expect(revocationAt(list, 2n, '20130101000000Z')?.reason).toBe('keyCompromise');
  expect(revocationAt(undefined, 1n, since)).toBeUndefined();
});

// `openssl verify -crl_check` gives lists no user id and so refuses all that are signed like ours:
// the command reads the list, and judges its signature apart.
test.runIf(hasOpenssl)('the openssl command reads the list and accepts its signature', () => {
  withOpenssl(({ put, run, verifies }) => {
    const der = listOf([revoked('superseded')], 7);
    const { text } = run('crl', '-inform', 'DER', '-noout', '-text', '-in', put('list', der));
    const serial = certificate.serial.toString(16).toUpperCase();
    expect(text).toMatch(new RegExp(`Serial Number: 0*${serial}`));
    expect(text).toContain('Superseded');
    expect(text).toMatch(/X509v3 CRL Number:\s+7/);
    const { signedDer, signature } = readRevocationList(der);
    const { publicKey } = authority.privateKey;
    expect(verifies(publicKey, signedDer, signature)).toBe(true);
    expect(verifies(maker.privateKey.publicKey, signedDer, signature)).toBe(false);
  });
});
