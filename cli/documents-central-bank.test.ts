/**
 * What goes to the central bank, on files: clearing notices of finance and claims of the agent
 * bank, sealed by their senders, receipted by it, and verified back by who sent them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sent2301, sent5106, sent5201 } from '../models/messages/fixtures/valid';
import { folderWithKeys, persons } from './testing/keys-folder';
import { type Folder, runDoor } from './testing/run-door';

let folder: Folder;
beforeAll(() => {
  folder = folderWithKeys();
});
afterAll(() => folder.remove());

const at = (...names: readonly string[]): string => join(folder.path, ...names);
const door = (...args: readonly string[]) => runDoor('compiled', folder.path, args);
const opening = ['--keys', 'keys', '--passwords', 'passwords.txt'];

test('a mixed folder is sealed by senders, receipted by receivers and verified back', () => {
  writeFileSync(at('messages.json'), JSON.stringify([sent5106, sent5201, sent2301]));
  const made = door('notice', 'make', '--from', 'messages.json', '--out', 'sent');
  expect(made).toMatchObject({ exitCode: 0, stderr: '' });
  const codes = readdirSync(at('sent')).map((name) => name.split('-')[2]);
  expect(codes.sort()).toEqual(['2301', '5106', '5201']);
  expect(door('seal', 'sent', ...opening)).toMatchObject({ exitCode: 0, stderr: '' });
  // Three seals a page of finance's three, one of the claim.
  const verified = door('verify', 'sent', ...opening, '--receipts', 'receipts', '--json');
  expect(JSON.parse(verified.stdout)).toMatchObject({ documents: 3, good: 3, seals: 7 });
  const back = door('verify', 'receipts', '--keys', 'keys', '--against', 'sent', '--json');
  expect(JSON.parse(back.stdout)).toMatchObject({ documents: 3, good: 3, seals: 10, bad: [] });
});

test("the central bank's receipt in the agent bank's name is refused", () => {
  const [claim = ''] = readdirSync(at('receipts')).filter((name) => name.includes('-2301-'));
  const bytes = readFileSync(at('receipts', claim));
  const renamed = bytes.toString('utf8').replace('Post="central-bank"', 'Post="receipt"');
  writeFileSync(at('receipts', claim), renamed);
  const back = door('verify', 'receipts', '--keys', 'keys', '--against', 'sent', '--json');
  expect(back.exitCode).toBe(1);
  expect(JSON.parse(back.stdout).bad).toMatchObject([{ file: claim, failure: 'seal-missing' }]);
  writeFileSync(at('receipts', claim), bytes);
});

test('what a store refuses is told by its name and in the language that was asked for', () => {
  writeFileSync(at('wrong.txt'), persons.map((person) => `${person}: another one`).join('\n'));
  writeFileSync(at('one.json'), JSON.stringify([{ ...sent2301, voucherNumber: '2301-2' }]));
  door('notice', 'make', '--from', 'one.json', '--out', 'one');
  const wrong = ['seal', 'one', '--keys', 'keys', '--passwords', 'wrong.txt'];
  const english = door(...wrong);
  expect(english.exitCode).toBe(2);
  expect(english.stderr).toContain('teller: found password-wrong: try 1 (another password than');
  const chinese = door(...wrong, '--lang', 'zh');
  expect(chinese.stderr).toContain('teller：发现 password-wrong: try 2 (口令不是此人的口令)，应为');
});
