/**
 * Whoever holds the file can write in it. What he does is found: by the chain, by the tables as the
 * chain tells them, and where he rewrites both, by what an auditor attested.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sm3 } from '../sm2';
import { appendAudit, auditRecords } from './audit';
import { Database } from './database';
import { settingFiles, storePersons } from './setting';
import { SealStore } from './store';
import { makeTestSetting } from './testing/world';

const setting = makeTestSetting('tamper');
afterAll(setting.end);
const { finance, opened } = setting;

for (const voucher of ['a', 'b', 'c']) {
  const seals = [
    { post: 'handler', handle: opened('handler') },
    { post: 'director', handle: opened('director') },
    { post: 'treasury', handle: opened('keeper') },
  ];
  finance.sealVoucher({
    voucher,
    documents: [Buffer.from(`${voucher}1`), Buffer.from('2')],
    seals,
  });
}
finance.cancelSeal(opened('keeper'), { voucher: 'c', post: 'treasury' });
finance.releaseVoucher('a');
const auditorKey = finance.publicKeyOf(storePersons.businessAuditor);
const attestation = finance.attest(opened(storePersons.businessAuditor), 'business');
// A copy is taken while nobody writes: the log is put into the file first.
const original = new Database(join(setting.folder, settingFiles.finance));
original.all('PRAGMA wal_checkpoint(TRUNCATE)');
original.close();

const unguarded =
  'DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened;' +
  ' PRAGMA foreign_keys = OFF;';
let copies = 0;

/** A copy of the file in which somebody with the file has done this. */
function tampered(act: (database: Database) => void): SealStore {
  copies += 1;
  const path = join(setting.folder, `tampered-${copies}.db`);
  copyFileSync(join(setting.folder, settingFiles.finance), path);
  const database = new Database(path);
  database.execute(unguarded);
  act(database);
  database.close();
  return SealStore.open(path, setting.world);
}

function faultsAfter(act: (database: Database) => void) {
  const store = tampered(act);
  const faults = store.examine();
  store.close();
  return faults;
}

test('an untouched copy is whole, and so is its attestation', () => {
  const store = tampered(() => undefined);
  expect(store.examine()).toEqual([]);
  expect(store.faultOfAttestation(attestation, auditorKey)).toBeUndefined();
  store.close();
});

test('the database itself refuses to change or delete a record', () => {
  const path = join(setting.folder, 'guarded.db');
  copyFileSync(join(setting.folder, settingFiles.finance), path);
  const database = new Database(path);
  expect(() => database.run("UPDATE audit SET person = 'x'")).toThrow(/never changed/);
  expect(() => database.run('DELETE FROM audit')).toThrow(/never deleted/);
  database.close();
});

test('every record of both chains that is changed in any column is named', () => {
  const columns = ['time', 'person', 'act', 'subject', 'detail', 'previous', 'digest'];
  for (const chain of ['business', 'operations'] as const) {
    const { number: last } = finance.auditHead(chain);
    for (const [i, column] of columns.entries()) {
      const number = 1 + ((i * 3) % last);
      const sql = `UPDATE audit SET ${column} = ${column} || 'x' WHERE chain = ? AND number = ?`;
      const [fault] = faultsAfter((database) => database.run(sql, chain, number));
      expect(fault).toEqual({ chain, number, fault: 'record-changed' });
    }
  }
});

test('a record taken out, and two exchanged, are named by their row', () => {
  const remove = "DELETE FROM audit WHERE chain = 'business' AND number = 4";
  const gone = faultsAfter((database) => database.run(remove));
  expect(gone).toEqual([{ chain: 'business', number: 4, fault: 'record-missing' }]);
  const exchanged = faultsAfter((database) => {
    const renumber = "UPDATE audit SET number = ? WHERE chain = 'business' AND number = ?";
    for (const [to, from] of [
      [99, 2],
      [2, 3],
      [3, 99],
    ] as const)
      database.run(renumber, to, from);
  });
  expect(exchanged).toEqual([{ chain: 'business', number: 2, fault: 'record-changed' }]);
});

const changes: readonly (readonly [what: string, sql: string, fault: object])[] = [
  [
    'a page rewritten',
    "UPDATE page SET document = x'41' WHERE voucher = 1 AND number = 2",
    { table: 'voucher', row: 'a', fault: 'row-changed' },
  ],
  [
    'a page taken out',
    'DELETE FROM page WHERE voucher = 2 AND number = 1',
    { table: 'voucher', row: 'b', fault: 'row-changed' },
  ],
  [
    'a signature exchanged',
    'UPDATE signature SET der = (SELECT der FROM signature WHERE sealing = 2 AND page = 1)' +
      ' WHERE sealing = 1 AND page = 1',
    { table: 'sealing', row: '1', fault: 'row-changed' },
  ],
  [
    'a seal put in another’s name',
    "UPDATE sealing SET person = 'supervisor' WHERE id = 1",
    { table: 'sealing', row: '1', fault: 'row-changed' },
  ],
  [
    'a cancelled seal brought back',
    'UPDATE sealing SET is_live = 1 WHERE id = 9',
    { table: 'sealing', row: '9', fault: 'row-changed' },
  ],
  [
    'a voucher said to be complete',
    "UPDATE voucher SET state = 'complete' WHERE identity = 'c'",
    { table: 'voucher', row: 'c', fault: 'row-changed' },
  ],
  [
    'a sealed voucher deleted',
    "DELETE FROM voucher WHERE identity = 'b'",
    { table: 'voucher', row: 'b', fault: 'row-missing' },
  ],
  [
    'a duty nobody gave',
    "INSERT INTO duty VALUES ('handler', 'seal-custody')",
    { table: 'duty', row: 'handler seal-custody', fault: 'row-without-record' },
  ],
  [
    'wrong passwords forgotten',
    "UPDATE person SET passwords_tried = 3 WHERE name = 'keeper'",
    { table: 'person', row: 'keeper', fault: 'row-changed' },
  ],
  [
    'a key exchanged',
    "UPDATE person SET wrapped = (SELECT wrapped FROM person WHERE name = 'director')" +
      " WHERE name = 'handler'",
    { table: 'person', row: 'handler', fault: 'row-changed' },
  ],
  [
    'a seal suspended beside the store',
    "UPDATE seal SET state = 'suspended' WHERE id = 'CS-FINANCE-TREASURY-1'",
    { table: 'seal', row: 'CS-FINANCE-TREASURY-1', fault: 'row-changed' },
  ],
  [
    'a rule weakened',
    `UPDATE setting SET value = replace(value, '"wrongPasswordsMax":5', '"wrongPasswordsMax":9')` +
      " WHERE name = 'settings'",
    { table: 'setting', row: 'settings', fault: 'row-changed' },
  ],
  [
    'another authority put in its place',
    "UPDATE setting SET value = (SELECT value FROM setting WHERE name = 'makers')" +
      " WHERE name = 'authority'",
    { table: 'setting', row: 'authority', fault: 'row-changed' },
  ],
  [
    'a seal maker added',
    "UPDATE setting SET value = value || ' 3000' WHERE name = 'makers'",
    { table: 'setting', row: 'makers', fault: 'row-changed' },
  ],
  [
    'one register changed alone',
    "DELETE FROM specimen WHERE register = 'bank' AND seal = 'CS-FINANCE-HANDLER-1'",
    { table: 'specimen', row: 'bank CS-FINANCE-HANDLER-1', fault: 'row-missing' },
  ],
];

test.each(changes)('%s is found and named', (_what, sql, fault) => {
  expect(faultsAfter((database) => database.run(sql))).toContainEqual(fault);
});

test('a chain cut at its end is found by the tables, and by the attestation', () => {
  const cut = (database: Database) =>
    database.run("DELETE FROM audit WHERE chain = 'business' AND number > 9");
  expect(faultsAfter(cut).length).toBeGreaterThan(0);
  const store = tampered(cut);
  expect(store.faultOfAttestation(attestation, auditorKey)).toBe('attested-record-gone');
  store.close();
});

test('a history rewritten whole, tables and digests too, is found by the attestation alone', () => {
  const store = tampered((database) => {
    const kept = auditRecords(database, 'business').slice(0, 9);
    const sealings = 'SELECT id FROM sealing WHERE voucher = 3';
    database.run(`DELETE FROM signature WHERE sealing IN (${sealings})`);
    database.run('DELETE FROM sealing WHERE voucher = 3');
    database.run('DELETE FROM page WHERE voucher = 3');
    database.run("DELETE FROM voucher WHERE identity = 'c'");
    database.run("UPDATE voucher SET state = 'complete' WHERE identity = 'a'");
    database.run("DELETE FROM audit WHERE chain = 'business'");
    for (const record of kept.filter(({ subject }) => subject !== 'c')) {
      const detail = JSON.parse(record.detail) as Readonly<Record<string, unknown>>;
      appendAudit(database, { ...record, detail });
    }
  });
  expect(store.examine()).toEqual([]);
  expect(store.faultOfAttestation(attestation, auditorKey)).toBe('attested-record-gone');
  store.close();
});

test('an attestation is bound to its auditor, its chain and its number', () => {
  const keyOfAnother = finance.publicKeyOf('handler');
  expect(finance.faultOfAttestation(attestation, auditorKey)).toBeUndefined();
  expect(finance.faultOfAttestation(attestation, keyOfAnother)).toBe('signature-wrong');
  const moved = { ...attestation, number: attestation.number - 1 };
  expect(finance.faultOfAttestation(moved, auditorKey)).toBe('signature-wrong');
  expect(() => finance.attest(opened(storePersons.businessAuditor), 'operations')).toThrow(
    /duty-not-held/,
  );
  expect(() => finance.attest(opened('handler'), 'business')).toThrow(/duty-not-held/);
});

test('the beginnings of the two chains differ, so none passes for the other', () => {
  const [business] = finance.auditRecords('business');
  const [operations] = finance.auditRecords('operations');
  expect(business?.previous).toBe(sm3('countersign/audit/business/1').toString('hex'));
  expect(operations?.previous).not.toBe(business?.previous);
});
