/** The register of what was received: a replay is named, and a changed register is no register. */
import { expect, test } from 'vitest';
import { streamOf } from '../../base/streams';
import { clearingNoticeOf, unsealed } from './make';
import { pilotNotices, pilotOf } from './pilot';
import { centralBankReceiptOf, receiptOf } from './receipt';
import { faultOfReceived, Received } from './received';
import { readVoucher } from './voucher-read';
import { sentCopyOf, writeVoucher } from './voucher-write';

const notices = pilotNotices(streamOf('received'), pilotOf(3));
const [first, second, third] = notices.map(unsealed) as [
  ReturnType<typeof unsealed>,
  ReturnType<typeof unsealed>,
  ReturnType<typeof unsealed>,
];

test('what was entered is refused again, and another content under its number', () => {
  const received = new Received();
  expect(faultOfReceived(received, first.message, first.voucher)).toBeUndefined();
  received.enter(first.message, first.voucher);
  const again = faultOfReceived(received, first.message, first.voucher);
  expect(again?.failure).toBe('voucher-already-received');
  const other = faultOfReceived(received, first.message, second.voucher);
  expect(other?.failure).toBe('voucher-number-used');
  expect(faultOfReceived(received, second.message, second.voucher)).toBeUndefined();
});

test('a receipt is another copy than what was sent', () => {
  const received = new Received();
  received.enter(first.message, first.voucher);
  const receipt = receiptOf(first.message, first.message.issued);
  expect(faultOfReceived(received, receipt, writeVoucher(receipt))).toBeUndefined();
});

const written = (): string => {
  const received = new Received();
  return [first, second, third].map((one) => received.enter(one.message, one.voucher)).join('');
};

test('a register is read back from its lines and goes on where it ended', () => {
  const read = Received.read(written(), 'register');
  expect(faultOfReceived(read, second.message, second.voucher)).toBeDefined();
  const lines = written().split('\n');
  const half = Received.read(`${lines[0]}\n`, 'register');
  expect(half.enter(second.message, second.voucher)).toBe(`${lines[1]}\n`);
});

test.each([
  ['an entry taken out', (lines: string[]) => [lines[0], ...lines.slice(2)]],
  ['entries exchanged', (lines: string[]) => [lines[1], lines[0], ...lines.slice(2)]],
  [
    'a content changed',
    (lines: string[]) => [lines[0]?.replace(/content":"./, 'content":"g'), ...lines.slice(1)],
  ],
  ['a line that is none', (lines: string[]) => ['{}', ...lines]],
  ['a line cut off', (lines: string[]) => [...lines.slice(0, 2), lines[2]?.slice(0, 40)]],
  ['an entry twice', (lines: string[]) => [lines[0], lines[0], ...lines.slice(1)]],
])('%s: the register is refused with its place', (_what, change) => {
  expect(() => Received.read(change(written().split('\n')).join('\n'), 'register')).toThrow(
    /^register/,
  );
});

test('the central bank answers a clearing notice and a claim, and nothing else', () => {
  const [notice] = notices;
  if (notice === undefined) throw new Error('three were drawn');
  const clearing = clearingNoticeOf(notice);
  const receipt = centralBankReceiptOf(clearing, notice.issued);
  expect(readVoucher(writeVoucher(receipt), 'receipt').message).toEqual(receipt);
  expect(sentCopyOf(receipt)).toEqual(clearing);
  expect(() => centralBankReceiptOf(notice, notice.issued)).toThrow(/a 5106 or 2301/);
  expect(() => centralBankReceiptOf(receipt, notice.issued)).toThrow(/a document that was sent/);
});
