/** One spelling a value: equal values have equal texts, and different values different ones. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { HarnessBug } from './assert';
import { canonical, fnv1a } from './canonical';

const values = fc.jsonValue({ noUnicodeString: false }).filter((value) => hasWholeNumbers(value));

function hasWholeNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasWholeNumbers);
}

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, withKeysReversed(held)]);
  return Object.fromEntries(entries.reverse());
}

property.prop([values])('the order in which keys were written leaves no trace', (value) => {
  expect(canonical(withKeysReversed(value))).toBe(canonical(value));
});

property.prop([values])('canonical text is JSON of the same value', (value) => {
  const read: unknown = JSON.parse(canonical(value));
  expect(canonical(read)).toBe(canonical(value));
  expect(read).toEqual(JSON.parse(JSON.stringify(value)));
});

property.prop([values, values])('different values have different texts', (left, right) => {
  const same = canonical(left) === canonical(right);
  expect(same).toBe(equalAsJson(left, right));
});

function equalAsJson(left: unknown, right: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(left))).toEqual(JSON.parse(JSON.stringify(right)));
    return true;
  } catch {
    return false;
  }
}

test('a known value has its known text', () => {
  expect(canonical({ b: [1, -0, 'é"'], a: { d: null, c: true } })).toBe(
    '{"a":{"c":true,"d":null},"b":[1,0,"é\\""]}',
  );
});

test('a key whose value is undefined counts as never written', () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
});

test.each([
  ['a float', { amount: 0.1 }, '$.amount'],
  ['NaN', [Number.NaN], '$[0]'],
  ['an unsafe integer', 2 ** 53, '$'],
  ['a bigint', { a: { b: 1n } }, '$.a.b'],
  ['a function', [[() => 1]], '$[0][0]'],
  ['a symbol', Symbol('x'), '$'],
  ['a bare undefined', [undefined], '$[0]'],
])('%s is refused and its path named', (_name, value, path) => {
  expect(() => canonical(value)).toThrow(HarnessBug);
  expect(() => canonical(value)).toThrow(`${path}: `);
});

test('FNV-1a gives the published answers', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});
