/** DER that breaks one rule is refused by the name of that rule. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Codec, DerError, type DerFault, decode, encode } from './der';
import { exactly, explicit, optional, remembering, sequence, sequenceOf } from './der-shapes';
import {
  bigInteger,
  bits,
  boolean,
  generalizedTime,
  ia5,
  integer,
  octets,
  oid,
  printable,
  utcTime,
  utf8,
} from './der-types';

const faultOf = (codec: Codec<unknown>, hex: string): DerFault | 'none' => {
  try {
    decode(codec, Buffer.from(hex, 'hex'), 'value');
    return 'none';
  } catch (error) {
    if (error instanceof DerError) return error.fault;
    throw error;
  }
};

const pair = sequence({ left: integer, right: optional(0, integer) });
const time = (text: string) => `180f${Buffer.from(text).toString('hex')}`;

const wrong: readonly (readonly [string, Codec<unknown>, string, DerFault])[] = [
  ['no bytes', integer, '', 'truncated'],
  ['a tag alone', integer, '02', 'truncated'],
  ['content cut short', integer, '020201', 'truncated'],
  ['a length cut short', octets, '0482', 'truncated'],
  ['a byte after the element', integer, '02010100', 'trailing-bytes'],
  ['a field too many', pair, '3006020101020101', 'trailing-bytes'],
  ['two elements in an explicit tag', explicit(0, integer), 'a006020101020101', 'trailing-bytes'],
  ['an indefinite length', octets, '0480010000', 'indefinite-length'],
  ['a short length written long', octets, '048101ff', 'non-minimal-length'],
  ['a length with a zero in front', octets, `04820080${'00'.repeat(128)}`, 'non-minimal-length'],
  ['a length of four bytes', octets, '048400000001ff', 'non-minimal-length'],
  ['another type', integer, '040101', 'wrong-tag'],
  ['another type inside', pair, '3003040101', 'wrong-tag'],
  ['an empty integer', integer, '0200', 'non-minimal-integer'],
  ['an integer with a zero in front', integer, '02020001', 'non-minimal-integer'],
  ['an integer below zero', integer, '0201ff', 'negative-integer'],
  ['an integer above 53 bits', integer, '02080100000000000000', 'integer-too-large'],
  ['an empty identifier', oid, '0600', 'malformed-oid'],
  ['an identifier that does not end', oid, '06022a81', 'malformed-oid'],
  ['an arc with a zero in front', oid, '06032a8001', 'malformed-oid'],
  ['an arc beyond 2^40', oid, '06082affffffffffff7f', 'malformed-oid'],
  ['a true of 01', boolean, '010101', 'malformed-boolean'],
  ['three unused bits', bits, '030203f8', 'unused-bits'],
  ['a bit string of nothing', bits, '0300', 'unused-bits'],
  ['half a character', utf8, '0c01e5', 'malformed-text'],
  ['a surrogate in UTF-8', utf8, '0c03eda080', 'malformed-text'],
  ['a Chinese character in IA5', ia5, '1603e7ab a0'.replace(' ', ''), 'malformed-text'],
  ['a star in printable text', printable, '13012a', 'malformed-text'],
  ['30 February', generalizedTime, time('20130230000000Z'), 'malformed-time'],
  ['an hour of 24', generalizedTime, time('20130701240000Z'), 'malformed-time'],
  ['a time without its Z', generalizedTime, '180e3230313330373031303930303030', 'malformed-time'],
];

test.each(wrong)('%s is refused by name', (_what, codec, hex, fault) => {
  expect(faultOf(codec, hex)).toBe(fault);
});

test('a fault names the path of the field', () => {
  const outer = sequence({ inner: sequence({ deep: integer }) });
  expect(() => decode(outer, Buffer.from('300530030201ff', 'hex'), 'Outer')).toThrow(
    /^Outer\.inner\.deep: /,
  );
});

test.each([
  ['1.2.156.10197.1.301', '06082a811ccf5501822d'],
  ['1.2.156.10197.1.501', '06082a811ccf55018375'],
  ['2.5.4.3', '0603550403'],
  ['2.999.3', '0603883703'],
])('%s is written as the registers print it', (value, hex) => {
  expect(encode(oid, value).toString('hex')).toBe(hex);
  expect(decode(oid, Buffer.from(hex, 'hex'), 'oid')).toBe(value);
});

test('UTCTime covers 1950 to 2049', () => {
  for (const text of ['19500101000000Z', '19991231235959Z', '20491231235959Z']) {
    expect(decode(utcTime, encode(utcTime, text), 'time')).toBe(text);
  }
  expect(() => encode(utcTime, '20500101000000Z')).toThrow();
});

const record = sequence({
  number: bigInteger,
  flag: boolean,
  text: utf8,
  data: octets,
  maybe: optional(0, bits),
  list: sequenceOf(integer),
});
const buffer = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
const anyRecord = fc.record({
  number: fc.bigInt({ min: 0n, max: 2n ** 300n }),
  flag: fc.boolean(),
  text: fc.string({ unit: 'grapheme' }),
  data: buffer,
  maybe: fc.option(buffer, { nil: undefined }),
  list: fc.array(fc.maxSafeNat(), { maxLength: 40 }),
});

property.prop([anyRecord])('what is written reads back as itself', (value) => {
  expect(decode(record, encode(record, value), 'record')).toEqual(value);
});

property.prop([anyRecord, fc.nat(), fc.integer({ min: 1, max: 255 })])(
  'bytes that are read at all are the only bytes of their value',
  (value, at, flip) => {
    const bytes = encode(record, value);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] as number) ^ flip;
    try {
      const other = decode(record, bytes, 'record');
      expect(encode(record, other).equals(bytes)).toBe(true);
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
    }
  },
);

property.prop([fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 80 })])(
  'a reader that remembers tells what one that reads anew tells, whatever comes again',
  (numbers) => {
    const fresh = exactly(sequenceOf(integer));
    const remembers = remembering(fresh);
    for (const number of numbers) {
      const bytes = encode(sequenceOf(integer), [number, number + 1]);
      const [value, again] = [decode(remembers, bytes, 'a'), decode(remembers, bytes, 'b')];
      expect(value).toEqual(decode(fresh, bytes, 'c'));
      expect(again).toBe(value);
      // What the caller does to its bytes afterwards changes nothing that is remembered.
      bytes.fill(0);
      expect(value.der.equals(encode(sequenceOf(integer), [number, number + 1]))).toBe(true);
    }
  },
);

test('bytes that were refused are refused again, at the place where they stand', () => {
  const remembers = remembering(sequenceOf(integer));
  const bytes = Buffer.from('30030202ff', 'hex');
  expect(() => decode(remembers, bytes, 'first')).toThrow(/first/);
  expect(() => decode(remembers, bytes, 'second')).toThrow(/second/);
});

property.prop([buffer])('no bytes make the reader throw anything but DerError', (bytes) => {
  for (const codec of [record, pair, oid, utf8, generalizedTime] as readonly Codec<unknown>[]) {
    try {
      decode(codec, bytes, 'noise');
    } catch (error) {
      expect(error).toBeInstanceOf(DerError);
    }
  }
});
