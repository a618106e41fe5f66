/**
 * Documents on files as a department and a bank would use them: made, sealed by three, verified,
 * receipted, verified back; and every changed byte caught under a name.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamOf } from '../base/streams';
import { makeContext } from './context';
import { closeStores, openStores } from './key-store';
import { folderWithKeys } from './testing/keys-folder';
import { type Folder, runDoor } from './testing/run-door';
import { verifyReceipts, verifySent } from './verify-folder';

const NOTICES = 8;
let folder: Folder;
beforeAll(() => {
  folder = folderWithKeys();
});
afterAll(() => folder.remove());

const at = (...names: readonly string[]): string => join(folder.path, ...names);
const door = (...args: readonly string[]) => runDoor('compiled', folder.path, args);
const opening = ['--keys', 'keys', '--passwords', 'passwords.txt'];
const files = (name: string): readonly string[] => readdirSync(at(name)).sort();
const context = makeContext('en', { isTerminal: false, columns: 100 });

test('notices are made, sealed by three, verified, receipted and verified back', () => {
  expect(door('notice', 'generate', '--out', 'notices', '--notices', `${NOTICES}`).exitCode).toBe(
    0,
  );
  expect(files('notices')).toHaveLength(NOTICES);
  const unsealed = door('verify', 'notices', '--keys', 'keys', '--json');
  expect(unsealed.exitCode).toBe(1);
  expect(unsealed.stdout).toContain('"seal-missing"');
  const sealed = door('seal', 'notices', ...opening);
  expect(sealed).toMatchObject({ exitCode: 0, stderr: '' });
  const again = door('seal', 'notices', ...opening, '--json');
  expect(JSON.parse(again.stdout).sealed).toMatchObject({ documents: NOTICES, seals: 0 });
  const receipted = door('verify', 'notices', ...opening, '--receipts', 'receipts');
  expect(receipted.stdout).toMatch(/^8 documents: 8 good with \d+ page seals on \d+ pages, 0 bad/);
  expect(receipted.exitCode).toBe(0);
  expect(receipted.stdout).toContain('Whether a seal is back-dated was not judged');
  const back = door('verify', 'receipts', '--keys', 'keys', '--against', 'notices', '--lang', 'zh');
  expect(back).toMatchObject({ exitCode: 0, stderr: '' });
  expect(back.stdout).toContain('8 份单据：8 份通过');
});

test('a bank with a register accepts a folder once, and no seal older than it is told', () => {
  const reception = [
    '--register',
    'register.jsonl',
    '--arrived',
    '2013-11-01',
    '--days-max',
    '200',
  ];
  expect(door('verify', 'notices', '--keys', 'keys', ...reception)).toMatchObject({ exitCode: 0 });
  const replayed = door('verify', 'notices', '--keys', 'keys', ...reception, '--json');
  expect(replayed.exitCode).toBe(1);
  const { good, bad } = JSON.parse(replayed.stdout);
  expect(good).toBe(0);
  for (const one of bad) expect(one).toMatchObject({ failure: 'voucher-already-received' });
  const late = door('verify', 'notices', '--keys', 'keys', '--arrived', '2014-06-01');
  expect(late.stdout).toContain('seal-back-dated');
  expect(late.stdout).not.toContain('not judged');
  const early = door('verify', 'notices', '--keys', 'keys', '--arrived', '2013-06-01');
  expect(early.stdout).toContain('seal-after-arrival');
});

/** Changes one byte of every file, has them judged, and puts them back. */
function badAfterChange(name: string, seed: number, judge: () => ReturnType<typeof verifySent>) {
  const stream = streamOf(seed).fork(`bytes of ${name}`);
  const whole = new Map(files(name).map((file) => [file, readFileSync(at(name, file))]));
  const places = [...whole].map(([file, bytes]) => {
    const changed = Buffer.from(bytes);
    const place = stream.integer(0, bytes.length - 1);
    changed[place] = (changed[place] as number) ^ stream.integer(1, 255);
    writeFileSync(at(name, file), changed);
    return `${file} byte ${place}`;
  });
  const { bad } = judge();
  for (const [file, bytes] of whole) writeFileSync(at(name, file), bytes);
  return { places, bad };
}

test('any byte of any document, changed to anything, is caught and named', () => {
  const stores = openStores(at('keys'));
  for (let seed = 0; seed < 6; seed++) {
    const sent = badAfterChange('notices', seed, () =>
      verifySent(context, at('notices'), stores, 'verify'),
    );
    expect([sent.places, sent.bad.map(({ file }) => file)]).toEqual([
      sent.places,
      files('notices'),
    ]);
    for (const { failure, place, detail } of sent.bad) {
      expect(failure).toMatch(/^[a-z-]+$/);
      expect(place).toContain('2104');
      expect(detail).not.toBe('');
    }
    const back = badAfterChange('receipts', seed, () =>
      verifyReceipts(context, at('receipts'), at('notices'), stores, 'verify'),
    );
    expect([back.places, back.bad.map(({ file }) => file)]).toEqual([
      back.places,
      files('receipts'),
    ]);
  }
  closeStores(stores);
});

test('a file under another name, and a receipt that is missing, are named', () => {
  const [first = ''] = files('notices');
  copyFileSync(at('notices', first), at('notices', first.replace('0001', '9999')));
  const renamed = door('verify', 'notices', '--keys', 'keys');
  expect(renamed).toMatchObject({ exitCode: 1, stderr: '' });
  expect(renamed.stdout).toContain('file-name-differs');
  rmSync(at('notices', first.replace('0001', '9999')));
  rmSync(at('receipts', first.replace('.xml', '.receipt.xml')));
  const missing = door('verify', 'receipts', '--keys', 'keys', '--against', 'notices');
  expect(missing.exitCode).toBe(1);
  expect(missing.stdout).toContain('receipt-missing');
});

test('a document is drawn as PDF, twice the same, and nothing is overwritten unasked', () => {
  const [first = ''] = files('notices');
  const file = join('notices', first);
  expect(door('notice', 'render', file, '--pdf', 'one.pdf')).toMatchObject({ exitCode: 0 });
  expect(door('notice', 'render', file, '--pdf', 'two.pdf')).toMatchObject({ exitCode: 0 });
  const [one, two] = ['one.pdf', 'two.pdf'].map((name) => readFileSync(at(name)));
  expect(one?.equals(two as Buffer)).toBe(true);
  expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
  const taken = door('notice', 'render', file, '--pdf', 'one.pdf');
  expect(taken.exitCode).toBe(2);
  expect(taken.stderr).toMatch(/one\.pdf: found a file of that name/);
});

const head = 'subject,subjectName,unit,unitName,openingBank,account,agentBank,month,fundNature';
const row = '2040502,事务,011,高级法院,盘锦支行,2100,105,7,预算内';

test('rows of a table become one notice for each bank, month, nature and day', () => {
  const rows = ['100.00,2013-07-01', '50.00,2013-07-01', '7.00,2013-07-02'];
  writeFileSync(
    at('rows.csv'),
    [`${head},amount,issued`, ...rows.map((r) => `${row},${r}`)].join('\n'),
  );
  const made = door(
    'notice',
    'make',
    '--from',
    'rows.csv',
    '--out',
    'made',
    '--clearing',
    '--json',
  );
  expect(JSON.parse(made.stdout)).toMatchObject({ documents: 4, rows: 3, total: '¥157.00' });
  expect(files('made').map((name) => name.slice(12, 16))).toEqual(['2104', '2104', '5106', '5106']);
});

test.each([
  [
    'an amount of one decimal',
    `${head},amount,issued\n${row},1.0,2013-07-01`,
    /rows\.csv:2 amount/,
  ],
  ['an unknown column', `${head},amount,day\n${row},1.00,2013-07-01`, /rows\.csv:1: found "day"/],
  [
    'a month that is none',
    `${head},amount,issued\n${row.replace(',7,', ',13,')},1.00,2013-07-01`,
    /:2 month/,
  ],
  ['a row too short', `${head},amount,issued\n${row}`, /rows\.csv/],
])('%s is refused with its place: exit 2', (_what, text, told) => {
  writeFileSync(at('rows.csv'), text);
  const { exitCode, stdout, stderr } = door(
    'notice',
    'make',
    '--from',
    'rows.csv',
    '--out',
    'none',
  );
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(told);
});

test('another document under a number that was sealed gets no seal of it', () => {
  door('notice', 'generate', '--out', 'other', '--notices', '1', '--seed', '9');
  const [name = ''] = files('other');
  const before = readFileSync(at('other', name));
  const { exitCode, stderr } = door('seal', 'other', ...opening);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/2104.*found another content, expected what the store has sealed/);
  expect(readFileSync(at('other', name)).equals(before)).toBe(true);
});

test('a wrong password, a missing one and a folder without keys are bad input', () => {
  writeFileSync(at('wrong.txt'), 'handler: another-1\ndirector: another-1\nkeeper: another-1\n');
  writeFileSync(at('rows.csv'), `${head},amount,issued\n${row},1.00,2013-07-01\n`);
  door('notice', 'make', '--from', 'rows.csv', '--out', 'more', '--issuer', '210200');
  const wrong = door('seal', 'more', '--keys', 'keys', '--passwords', 'wrong.txt');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toMatch(/handler: found password-wrong/);
  writeFileSync(at('few.txt'), 'handler: another-1\n');
  const few = door('seal', 'more', '--keys', 'keys', '--passwords', 'few.txt');
  expect(few.stderr).toMatch(/few\.txt: found nothing, expected the password of director/);
  expect(door('verify', 'more', '--keys', 'elsewhere').exitCode).toBe(2);
});
