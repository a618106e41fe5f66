/** The envelope around voucher and seals changed: what stands in it is what the voucher says. */
import { type Blow, edited, pick } from './blow';

const inText =
  (change: (text: string) => string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(change(bytes.toString('latin1')), 'latin1');

/** What stands before the voucher: head, attributes and flag. */
function beforeVoucher(bytes: Buffer, at: number, which: number): Buffer {
  const end = bytes.indexOf('<Voucher>');
  if (end <= 0) return edited(bytes, at, which);
  return Buffer.concat([edited(bytes.subarray(0, end), at, which), bytes.subarray(end)]);
}

type Way = readonly [string, (at: number, which: number) => (bytes: Buffer) => Buffer];

const ways: readonly Way[] = [
  ['a byte before the voucher', (at, which) => (bytes) => beforeVoucher(bytes, at, which)],
  [
    'an entity',
    () => inText((text) => text.replace('<MOF>', '<!DOCTYPE MOF [<!ENTITY a "b">]>\n<MOF>')),
  ],
  ['a comment', () => inText((text) => text.replace('<Head>', '<!-- paid --><Head>'))],
  ['the end cut off', () => (bytes) => bytes.subarray(0, -8)],
  ['a line feed more', () => (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
  ['another destination', () => inText((text) => text.replace(/<Des>[^<]*/, '<Des>elsewhere'))],
];

export function changedMarkup(at: number, which: number): Blow {
  const [what, change] = pick(ways, which);
  const strike = change(at, Math.floor(which / ways.length));
  return {
    group: 'document',
    what: `${what} (${at}, ${which})`,
    strike: (handed) => ({ ...handed, envelope: (bytes) => strike(handed.envelope(bytes)) }),
  };
}
