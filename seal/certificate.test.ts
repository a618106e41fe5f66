/**
 * Our certificates are read by others too: Node's parser, and the `openssl` command where there is
 * one.
 */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { streamOf } from '../base/streams';
import { isIssuedBy, readCertificate } from './certificate';
import { decode, encode } from './der';
import { makeTestParties } from './seal';
import { seSeal, sesSignature } from './structures';

const { authority, maker, sealers } = makeTestParties(streamOf('certificate'));
const read = (der: Buffer) => readCertificate(der);

test('a certificate reads back with its names, validity and key', () => {
  expect(read(sealers.treasury.certificate)).toMatchObject({
    subject: 'Countersign test treasury',
    issuer: 'Countersign test authority',
    notBefore: '20130601000000Z',
    notAfter: '20160531235959Z',
  });
  const { publicKey } = read(maker.certificate);
  expect(publicKey.point.equals(maker.privateKey.publicKey.point)).toBe(true);
});

test('the authority issued it, and nobody else did', () => {
  const treasury = read(sealers.treasury.certificate);
  expect(isIssuedBy(treasury, read(authority.certificate))).toBe(true);
  expect(isIssuedBy(treasury, read(maker.certificate))).toBe(false);
  expect(isIssuedBy(treasury, treasury)).toBe(false);
  expect([treasury.maySign, treasury.mayCertify]).toEqual([true, false]);
  const root = read(authority.certificate);
  expect([root.maySign, root.mayCertify]).toEqual([false, true]);
  const other = makeTestParties(streamOf('other')).authority;
  expect(isIssuedBy(treasury, read(other.certificate))).toBe(false);
});

test("Node's own parser reads the same facts", () => {
  const certificate = new X509Certificate(sealers.treasury.certificate);
  expect(certificate.subject).toBe('CN=Countersign test treasury');
  expect(certificate.issuer).toBe('CN=Countersign test authority');
  expect(new Date(certificate.validTo).toISOString()).toBe('2016-05-31T23:59:59.000Z');
  expect(certificate.ca).toBe(false);
  expect(new X509Certificate(authority.certificate).ca).toBe(true);
});

const command = 'openssl';
const hasOpenssl = spawnSync(command, ['version']).status === 0;

test.runIf(hasOpenssl)(
  'the openssl command verifies the chain with SM2 and refuses another',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
    try {
      const pem = (name: string, der: Buffer): string => {
        const path = join(folder, name);
        writeFileSync(path, new X509Certificate(der).toString());
        return path;
      };
      const own = pem('authority.pem', authority.certificate);
      const signer = pem('treasury.pem', sealers.treasury.certificate);
      const stranger = makeTestParties(streamOf('other')).authority.certificate;
      const at = String(Date.UTC(2013, 6, 1) / 1000);
      // Without it the command takes an empty user id and refuses every certificate of this kind.
      const id = ['-vfyopt', 'distid:1234567812345678'];
      const verifyWith = (authorityPem: string) =>
        spawnSync(command, ['verify', '-attime', at, ...id, '-CAfile', authorityPem, signer], {
          encoding: 'utf8',
        });
      expect(verifyWith(own).stdout).toContain('treasury.pem: OK');
      expect(verifyWith(pem('stranger.pem', stranger)).status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test('seals and signatures read back to the same bytes', () => {
  const { seal } = sealers.director;
  expect(encode(seSeal, decode(seSeal, seal.der, 'seal')).equals(seal.der)).toBe(true);
  expect(() => decode(sesSignature, seal.der, 'seal')).toThrow();
});

test('a key of another curve is no certificate of ours', () => {
  const der = sealers.treasury.certificate;
  const at = der.indexOf(Buffer.from('06082a811ccf5501822d', 'hex'));
  const copy = Buffer.from(der);
  copy[at + 9] = 0x2e;
  expect(() => read(copy)).toThrow(/the SM2 curve/);
});
