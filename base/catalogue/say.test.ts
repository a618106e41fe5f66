import { expect, test } from 'vitest';
import { HarnessBug } from '../assert';
import { enTopics } from './en';
import { has, missing, say, word } from './say';
import { blanksOf, fill, grouped } from './template';
import { zhTopics } from './zh';

const keysOf = (topics: readonly object[]) => topics.flatMap((topic) => Object.keys(topic));

test('a missing key is our own fault', () => {
  expect(() => say('en', 'report.nothing')).toThrow(HarnessBug);
  expect(() => say('zh', 'property.nobody translated this')).toThrow(HarnessBug);
  expect(() => say('en', 'toString')).toThrow(HarnessBug);
  expect(() => say('en', 'constructor.x')).toThrow(HarnessBug);
});

test('a blank without a value is our own fault', () => {
  expect(() => say('en', 'cli.seed')).toThrow('nothing given for {seed}');
});

test('an English model sentence is its own key, a Chinese one needs an entry', () => {
  expect(say('en', 'property.nobody pays alone. Ever {really}')).toBe(
    'nobody pays alone. Ever {really}',
  );
  expect(has('zh', 'property.nobody pays alone')).toBe(false);
  expect(say('zh', 'principal.director')).toBe('处长');
  expect(say('en', 'state.signedIn')).toBe('signed in');
  expect(say('en', 'message.QUOTA_NOTICE')).toBe('quota notice');
});

test('missing names the lacking keys once and in order', () => {
  const keys = ['step.b', 'step.a', 'step.b', 'part.bank'];
  expect(missing('zh', keys)).toEqual(['step.a', 'step.b']);
  expect(missing('en', keys)).toEqual([]);
});

test("a word of a user's own model is told in English until somebody translates it", () => {
  expect(word('zh', 'step', 'my own step')).toBe('my own step');
  expect(word('zh', 'part', 'bank')).toBe('代理银行');
});

test('no key stands in two topic files', () => {
  for (const topics of [enTopics, zhTopics]) {
    const keys = keysOf(topics);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
});

test('every English sentence of ours has a Chinese one with the same blanks, and back', () => {
  const zh = Object.assign({}, ...zhTopics) as Record<string, string>;
  const en = Object.assign({}, ...enTopics) as Record<string, string>;
  expect(missing('zh', Object.keys(en))).toEqual([]);
  expect(missing('en', Object.keys(zh))).toEqual([]);
  for (const key of Object.keys(en)) {
    const used = blanksOf(en[key] ?? '');
    expect([key, blanksOf(zh[key] ?? '')]).toEqual([key, used]);
  }
});

test('no Chinese entry is left in Latin letters', () => {
  const zh = Object.entries(Object.assign({}, ...zhTopics) as Record<string, string>);
  const foreign = zh.filter(([, text]) => {
    const said = text.replace(/\{[^}]*\}/g, '');
    return /[A-Za-z]/.test(said) && !/[\u3400-\u9fff]/.test(said);
  });
  expect(foreign).toEqual([]);
});

test('numbers are grouped and plurals chosen', () => {
  expect([0, 999, 1000, 4030369, -1234567, 1234.5678].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '4,030,369',
    '-1,234,567',
    '1,234.5678',
  ]);
  expect(fill('{n} {n|step|steps}', { n: 1 }, 'k')).toBe('1 step');
  expect(fill('{n} {n|step|steps}', { n: 0 }, 'k')).toBe('0 steps');
  expect(fill('{a}', { a: '$& {b}' }, 'k')).toBe('$& {b}');
});
