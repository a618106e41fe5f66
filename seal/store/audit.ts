/**
 * The audit: two chains, business and operations, each record carrying the SM3 of the one before.
 * Records are written inside the transaction of what they record. A changed, moved or missing
 * record is named by its row; a chain rewritten whole is found against an attestation that an
 * auditor signed (`attestation.ts`), never by the chain alone.
 */
import { canonical } from '../../base/canonical';
import { sm3 } from '../sm2';
import type { Database } from './database';

export const auditChains = ['business', 'operations'] as const;
export type AuditChain = (typeof auditChains)[number];

/** What is recorded; `detail` holds canonical values only. */
export interface AuditEntry {
  readonly chain: AuditChain;
  /** `20130701010000Z`, by the store's clock. */
  readonly time: string;
  readonly person: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditRecord extends Omit<AuditEntry, 'detail'> {
  /** From 1, without gaps, in each chain. */
  readonly number: number;
  /** Canonical JSON. */
  readonly detail: string;
  /** SM3 of the record before, hex. */
  readonly previous: string;
  readonly digest: string;
}

/** The last record of a chain; number 0 for an empty one. */
export interface AuditHead {
  readonly chain: AuditChain;
  readonly number: number;
  readonly digest: string;
}

export interface AuditFault {
  readonly chain: AuditChain;
  /** The row that is wrong. */
  readonly number: number;
  readonly fault: 'record-missing' | 'record-changed' | 'chain-broken';
}

const beginningOf = (chain: AuditChain): string =>
  sm3(`countersign/audit/${chain}/1`).toString('hex');

const digestOf = (record: Omit<AuditRecord, 'digest'>): string => {
  const { chain, number, time, person, act, subject, detail, previous } = record;
  const named = { chain, number, time, person, act, subject, detail, previous };
  return sm3(canonical(named)).toString('hex');
};

export function headOf(database: Database, chain: AuditChain): AuditHead {
  const last = database.first<{ readonly number: number; readonly digest: string }>(
    'SELECT number, digest FROM audit WHERE chain = ? ORDER BY number DESC LIMIT 1',
    chain,
  );
  return { chain, ...(last ?? { number: 0, digest: beginningOf(chain) }) };
}

/** Appends a record; the caller holds the transaction. Returns its number. */
export function appendAudit(database: Database, entry: AuditEntry): number {
  const { chain, time, person, act, subject } = entry;
  const head = headOf(database, chain);
  const detail = canonical(entry.detail);
  const number = head.number + 1;
  const record = { chain, number, time, person, act, subject, detail, previous: head.digest };
  database.run(
    'INSERT INTO audit (chain, number, time, person, act, subject, detail, previous, digest)' +
      ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[chain, number, time, person, act, subject, detail, head.digest, digestOf(record)],
  );
  return number;
}

/** Records of a chain in their order, from `from` on. */
export const auditRecords = (
  database: Database,
  chain: AuditChain,
  from = 1,
): readonly AuditRecord[] =>
  database.all<AuditRecord>(
    'SELECT chain, number, time, person, act, subject, detail, previous, digest FROM audit' +
      ' WHERE chain = ? AND number >= ? ORDER BY number',
    chain,
    from,
  );

/** The first fault of a chain, or undefined where every record stands as it was written. */
export function faultOfChain(
  chain: AuditChain,
  records: readonly AuditRecord[],
): AuditFault | undefined {
  let previous = beginningOf(chain);
  for (const [i, record] of records.entries()) {
    if (record.number !== i + 1) return { chain, number: i + 1, fault: 'record-missing' };
    if (digestOf(record) !== record.digest) {
      return { chain, number: record.number, fault: 'record-changed' };
    }
    if (record.previous !== previous) {
      return { chain, number: record.number, fault: 'chain-broken' };
    }
    previous = record.digest;
  }
  return undefined;
}
