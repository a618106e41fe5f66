/** Text in a store's file that is no UTF-8 is named where it stands; all other text is let in. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { Database } from './database';
import { settingFiles } from './setting';
import { SealStore } from './store';
import { makeTestSetting } from './testing/world';

const setting = makeTestSetting('text bytes');
afterAll(setting.end);
const original = new Database(join(setting.folder, settingFiles.finance));
// The log is put into the file first: a copy is one file.
original.all('PRAGMA wal_checkpoint(TRUNCATE)');
original.close();
let copies = 0;

/** What opening a copy says in which somebody with the file has done this. */
function openedAfter(sql: string): InputError | 'opened' {
  copies += 1;
  const path = join(setting.folder, `text-${copies}.db`);
  copyFileSync(join(setting.folder, settingFiles.finance), path);
  const database = new Database(path);
  database.execute('DROP TRIGGER audit_is_never_changed; PRAGMA foreign_keys = OFF;');
  database.execute(sql);
  database.close();
  try {
    SealStore.open(path, setting.world).close();
    return 'opened';
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const BAD = "CAST(x'41fffe42' AS TEXT)";
const cases: readonly (readonly [place: string, sql: string])[] = [
  [
    'table audit row operations 2 column detail',
    `UPDATE audit SET detail = ${BAD} WHERE chain = 'operations' AND number = 2`,
  ],
  [
    'table setting row makers column value',
    `UPDATE setting SET value = ${BAD} WHERE name = 'makers'`,
  ],
  [
    'table person row A\u{fffd}\u{fffd}B column name',
    `UPDATE person SET name = ${BAD} WHERE name = 'keeper'`,
  ],
  [
    'table voucher row 7 column identity',
    `INSERT INTO voucher VALUES (7, ${BAD}, 1, 'none', 'open')`,
  ],
];

test.each(cases)('bytes that are no text are refused in %s', (place, sql) => {
  const refused = openedAfter(sql);
  expect(refused).toBeInstanceOf(InputError);
  expect(refused).toMatchObject({ found: 'bytes fffe42', expected: 'text in UTF-8' });
  expect(refused).toHaveProperty('place', expect.stringMatching(new RegExp(`\\.db ${place}$`)));
});

const manySettings =
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20001)' +
  " INSERT INTO setting SELECT printf('x%06d', i), ";

test('the last row of many is read as the first is', () => {
  const last = `${manySettings} iif(i = 20001, ${BAD}, '字') FROM n`;
  expect(openedAfter(last)).toMatchObject({
    place: expect.stringMatching(/table setting row x020001 column value$/),
  });
  expect(openedAfter(`${manySettings} '字' FROM n`)).toBe('opened');
});

test('half a character at the end of one value is none with the beginning of the next', () => {
  // 字 is e5 ad 97.
  const halves = `UPDATE audit SET subject = CAST(x'e5ad' AS TEXT), detail = CAST(x'97' AS TEXT)`;
  expect(openedAfter(halves)).toMatchObject({ found: 'bytes e5ad' });
});

test('text with zero bytes and rare characters in it is text', () => {
  expect(
    openedAfter("UPDATE setting SET value = 'a' || char(0, 134071, 128512) WHERE name = 'makers'"),
  ).toBe('opened');
});
