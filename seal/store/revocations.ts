/**
 * The authority's revocation list in a store: taken in by custody, never exchanged for an older
 * one, handed to every party's verifier, and asked before anybody seals.
 */
import { readCertificate } from '../certificate';
import { isListOf, type RevocationList, readRevocationList } from '../revocation';
import { digestOf } from './digests';
import { refuse } from './refusal';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';

/** The store's list as DER; undefined before the first one. */
export function revocationsIn(vault: Vault): Buffer | undefined {
  const sql = 'SELECT der FROM revocation_list';
  return vault.database.first<{ readonly der: Buffer }>(sql)?.der;
}

/** Lists read, by their bytes: sealing asks for the same one again and again. */
const readLists = new WeakMap<Vault, RevocationList>();

export function revocationListIn(vault: Vault): RevocationList | undefined {
  const der = revocationsIn(vault);
  if (der === undefined) return undefined;
  const known = readLists.get(vault);
  if (known?.der.equals(der)) return known;
  const list = readRevocationList(der);
  readLists.set(vault, list);
  return list;
}

/** Custody takes a newer list in. @throws DerError where it is none. */
export function admitRevocations(vault: Vault, custodian: Unlocked, der: Buffer): void {
  const list = readRevocationList(der);
  const operation = {
    duty: 'seal-custody',
    chain: 'operations',
    act: 'admit-revocations',
    subject: list.issuer,
  } as const;
  vault.perform(custodian, operation, () => {
    const authority = readCertificate(Buffer.from(vault.settingOf('authority'), 'hex'));
    if (!isListOf(list, authority)) {
      refuse('revocation-list-not-issued', list.issuer, 'another list', authority.subject);
    }
    const known = revocationListIn(vault)?.number ?? 0;
    if (list.number <= known) {
      refuse('revocation-list-older', list.issuer, `number ${list.number}`, `above ${known}`);
    }
    vault.database.run(
      "INSERT OR REPLACE INTO revocation_list (name, number, der) VALUES ('authority', ?, ?)",
      list.number,
      der,
    );
    return { number: list.number, list: digestOf(der) };
  });
}
