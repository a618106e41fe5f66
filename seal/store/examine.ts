/**
 * Examining a store: both chains whole, and every table as the chains tell it. Each fault names its
 * row. What a forger rewrites in the chains as well is found by attestations alone.
 */
import { canonical } from '../../base/canonical';
import { type AuditFault, auditRecords, faultOfChain } from './audit';
import { digestOf, digestsOf } from './digests';
import { type ExaminedTable, examinedTables, replay, type Tables } from './replay';
import type { PersonRow, Vault } from './vault';
import type { VoucherRow } from './voucher-rows';
import { digestOfPages } from './vouchers';

export interface TableFault {
  readonly table: ExaminedTable;
  /** The row's key: a person, a seal's number, a voucher, the number of the record of a sealing. */
  readonly row: string;
  readonly fault: 'row-missing' | 'row-changed' | 'row-without-record';
}

export type StoreFault = AuditFault | TableFault;

/** Every fault, chains before tables; tables only where the chains that tell them are whole. */
export function faultsOfStore(vault: Vault): readonly StoreFault[] {
  return vault.database.atomically(() => {
    const { database } = vault;
    const business = auditRecords(database, 'business');
    const operations = auditRecords(database, 'operations');
    const broken = [
      faultOfChain('business', business),
      faultOfChain('operations', operations),
    ].filter((fault) => fault !== undefined);
    if (broken.length > 0) return broken;
    return differences(replay(vault.settings, { business, operations }), tablesIn(vault));
  });
}

function differences(told: Tables, found: Tables): readonly TableFault[] {
  return examinedTables.flatMap((table) => {
    const faults: TableFault[] = [];
    for (const [row, facts] of told[table]) {
      const standing = found[table].get(row);
      if (standing === undefined) faults.push({ table, row, fault: 'row-missing' });
      else if (standing !== facts) faults.push({ table, row, fault: 'row-changed' });
    }
    for (const row of found[table].keys()) {
      if (!told[table].has(row)) faults.push({ table, row, fault: 'row-without-record' });
    }
    return faults;
  });
}

/** The tables as they stand; bytes by their digest. */
function tablesIn(vault: Vault): Tables {
  return {
    setting: rowsOf(vault, 'SELECT * FROM setting', ({ name, value }) => [
      String(name),
      { value: name === 'settings' ? value : digestsOf(String(value)) },
    ]),
    person: personsIn(vault),
    duty: rowsOf(vault, 'SELECT person, duty FROM duty', (row) => [
      `${row.person} ${row.duty}`,
      {},
    ]),
    seal: rowsOf(vault, 'SELECT * FROM seal', ({ id, post, der, specimen, state }) => [
      String(id),
      // A seal whose bytes are no longer those of its specimen differs from its record either way.
      { post, specimen: der instanceof Buffer ? both(digestOf(der), specimen) : null, state },
    ]),
    specimen: rowsOf(vault, 'SELECT * FROM specimen', ({ register, seal, specimen, stops }) => [
      `${register} ${seal}`,
      { specimen, stops: JSON.parse(String(stops)) },
    ]),
    voucher: vouchersIn(vault),
    sealing: sealingsIn(vault),
    revocation_list: rowsOf(vault, 'SELECT * FROM revocation_list', ({ name, number, der }) => [
      String(name),
      { number, list: der instanceof Buffer ? digestOf(der) : null },
    ]),
    certificate: rowsOf(vault, 'SELECT * FROM certificate', (row) => [
      String(row.serial),
      {
        subject: row.subject,
        certificate: row.der instanceof Buffer ? digestOf(row.der) : null,
        revoked: row.revoked,
        reason: row.reason,
      },
    ]),
  };
}

/** One value where both say the same; otherwise something that no record says. */
const both = (one: string, other: unknown): string =>
  one === other ? one : `${one} beside ${other}`;

type Row = Readonly<Record<string, unknown>>;

function rowsOf(
  vault: Vault,
  sql: string,
  read: (row: Row) => readonly [key: string, facts: Row],
): ReadonlyMap<string, string> {
  return new Map(
    vault.database.all<Row>(sql).map((row) => {
      const [key, facts] = read(row);
      return [key, canonical(facts)];
    }),
  );
}

const personsIn = (vault: Vault): ReadonlyMap<string, string> =>
  new Map(
    vault.database.all<PersonRow>('SELECT * FROM person').map((row) => [
      row.name,
      canonical({
        point: row.point.toString('hex'),
        wrapped: digestOf(row.wrapped),
        certificate: row.certificate === null ? null : digestOf(row.certificate),
        tried: row.passwords_tried,
      }),
    ]),
  );

function vouchersIn(vault: Vault): ReadonlyMap<string, string> {
  const rows = vault.database.all<VoucherRow>('SELECT * FROM voucher');
  return new Map(
    rows.map(({ id, identity, pages, digest, state }) => {
      const sql = 'SELECT document AS bytes FROM page WHERE voucher = ? ORDER BY number';
      const documents = bytesOf(vault, sql, id);
      const found = documents.length === pages ? digestOfPages(documents) : 'pages missing';
      return [identity, canonical({ content: both(found, digest), state })];
    }),
  );
}

function sealingsIn(vault: Vault): ReadonlyMap<string, string> {
  const sql =
    'SELECT sealing.*, voucher.identity AS voucher_identity FROM sealing' +
    ' JOIN voucher ON voucher.id = sealing.voucher';
  return rowsOf(vault, sql, (row) => {
    const signatures = bytesOf(
      vault,
      'SELECT der AS bytes FROM signature WHERE sealing = ? ORDER BY page',
      Number(row.id),
    );
    const { voucher_identity: voucher, post, person, seal, time } = row;
    const isLive = row.is_live === 1;
    const facts = { voucher, post, person, seal, time, isLive };
    return [String(row.audit), { ...facts, signatures: digestOfPages(signatures) }];
  });
}

const bytesOf = (vault: Vault, sql: string, id: number): readonly Buffer[] =>
  vault.database.all<{ readonly bytes: Buffer }>(sql, id).map(({ bytes }) => bytes);
