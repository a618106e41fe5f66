import { expect, test } from 'vitest';
import { langs, missing } from '../base/catalogue/say';
import { allKeys } from './catalogue-keys';

const keys = allKeys();

test.each(langs)('every word of every shipped model is said in %s', (lang) => {
  expect(missing(lang, keys)).toEqual([]);
});

test('the keys are of every kind that people read', () => {
  const topics = ['property', 'step', 'part', 'line', 'counter', 'principal', 'state', 'message'];
  const more = ['rule', 'scope', 'system', 'killer', 'control', 'life', 'field', 'value'];
  const found = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))));
  expect([...topics, ...more].filter((topic) => !found.has(topic))).toEqual([]);
  expect(keys).toContain('property.no funds go out on what nobody asked for');
});
