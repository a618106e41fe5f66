/**
 * Persons come into a store by two hands: custody enrols and takes their certificates in, the
 * payment system's administrator says which post they hold.
 */
import { isIssuedBy, readCertificate } from '../certificate';
import type { Sm2PublicKey } from '../sm2';
import { digestOf } from './digests';
import type { Duty } from './duties';
import { refuse } from './refusal';
import { givenTrust } from './specimens';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';

const custody = (act: string, subject: string) =>
  ({ duty: 'seal-custody', chain: 'operations', act, subject }) as const;

export function enrol(
  vault: Vault,
  custodian: Unlocked,
  person: string,
  password: string,
): Sm2PublicKey {
  vault.perform(custodian, custody('enrol', person), () => {
    vault.addPerson(custodian.person, person, password);
    return undefined;
  });
  return vault.publicKeyOf(person);
}

/** @throws DerError where the bytes are no certificate. */
export function admitCertificate(
  vault: Vault,
  custodian: Unlocked,
  person: string,
  der: Buffer,
): void {
  const certificate = readCertificate(der, person);
  vault.perform(custodian, custody('admit-certificate', person), () => {
    if (!certificate.publicKey.point.equals(vault.publicKeyOf(person).point)) {
      refuse('certificate-of-another-key', person, 'another key', 'a certificate of his key');
    }
    const authority = readCertificate(givenTrust(vault).authority, 'authority');
    if (!isIssuedBy(certificate, authority)) {
      refuse('certificate-not-issued', person, certificate.issuer, authority.subject);
    }
    vault.database.run('UPDATE person SET certificate = ? WHERE name = ?', der, person);
    return { subject: certificate.subject, certificate: digestOf(der) };
  });
}

export function appoint(vault: Vault, administrator: Unlocked, person: string, duty: Duty): void {
  const act = { duty: 'payment-administration', chain: 'operations', act: 'appoint' } as const;
  vault.perform(administrator, { ...act, subject: person }, () => {
    const posts = vault.settings.posts.map(({ name }) => `post/${name}`);
    if (![...posts, 'supervision', 'business-audit', 'operations-audit'].includes(duty)) {
      refuse('duty-unknown', person, duty, `${posts.join(', ')}, supervision or an audit`);
    }
    vault.give(administrator.person, person, duty);
    return undefined;
  });
}
