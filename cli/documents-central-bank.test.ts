/**
 * What goes to the central bank, on files: clearing notices of finance and claims of the agent
 * bank, sealed by their senders, receipted by it, verified back by who sent them, and the receipts
 * of claims at finance too.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

test('receipts of claims are verified at finance, beside the payments that it sent', () => {
  const [receipt = ''] = readdirSync(at('receipts')).filter((name) => name.includes('-2301-'));
  mkdirSync(at('claims'));
  cpSync(at('receipts', receipt), at('claims', receipt));
  const verified = door('verify', 'claims', '--keys', 'keys', '--claims-on', 'sent', '--json');
  expect(verified).toMatchObject({ exitCode: 0, stderr: '' });
  const one = { documents: 1, good: 1, seals: 2, claimed: 1, unclaimed: 0, unjudged: 0 };
  expect(JSON.parse(verified.stdout)).toMatchObject(one);
});

test('a claim on what finance never sent, or otherwise, or a second time, is named', () => {
  const claim = (voucherNumber: string, changes: Readonly<Record<string, string>>) => {
    const details = sent2301.details.map((detail) => ({ ...detail, ...changes }));
    return { ...sent2301, voucherNumber, details };
  };
  const messages = [
    claim('划款-105-0000', { subject: '2040504' }),
    claim('划款-105-0002', {}),
    claim('划款-105-0003', { paidVoucherNumber: '直接支付-002-0009' }),
    claim('划款-105-0004', { paidVoucherType: '8202', paidVoucherNumber: '授权支付-002-0001' }),
  ];
  writeFileSync(at('claims.json'), JSON.stringify(messages));
  door('notice', 'make', '--from', 'claims.json', '--out', 'more');
  door('seal', 'more', ...opening);
  door('verify', 'more', ...opening, '--receipts', 'claims');
  cpSync(at('receipts'), at('claims'), { recursive: true });
  const verified = door('verify', 'claims', '--keys', 'keys', '--claims-on', 'sent', '--json');
  const { bad, ...counts } = JSON.parse(verified.stdout) as {
    readonly bad: readonly { readonly file: string; readonly failure: string }[];
  };
  expect(counts).toMatchObject({ documents: 7, good: 2, claimed: 1, unclaimed: 0, unjudged: 1 });
  // The other two receipts are finance's own business, under other seals than a claim's.
  expect(bad.map(({ file, failure }) => [file.split('-')[2], file.split('-')[5], failure])).toEqual(
    [
      ['2301', '0000.receipt.xml', 'claimed-otherwise'],
      ['2301', '0002.receipt.xml', 'claimed-twice'],
      ['2301', '0003.receipt.xml', 'claimed-never-sent'],
      ['5106', '0365.receipt.xml', 'seal-missing'],
      ['5201', '0001.receipt.xml', 'seal-missing'],
    ],
  );
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
