/**
 * The two kinds of wrong are told apart by their class, and an input error names its three parts.
 */
import { expect, test } from 'vitest';
import { assert, HarnessBug, InputError, never, present } from './assert';

test('a false claim is a harness bug with the claim as its message', () => {
  expect(() => assert(1 + 1 === 3, 'arithmetic holds')).toThrow(new HarnessBug('arithmetic holds'));
  expect(() => assert(true, 'nothing')).not.toThrow();
});

test('falsy values that are present stay present', () => {
  expect(present(0, 'zero')).toBe(0);
  expect(present('', 'text')).toBe('');
  expect(present(false, 'flag')).toBe(false);
});

test('an absent value is named', () => {
  expect(() => present(undefined, 'the seal')).toThrow('the seal is absent');
  expect(() => present(null, 'the seal')).toThrow(HarnessBug);
});

test('the unreachable branch shows what reached it', () => {
  expect(() => never('PAID' as never)).toThrow('unexpected "PAID"');
});

test('an input error is no harness bug and names place, found and expected', () => {
  const error = new InputError('rules.yaml:3', '"yes"', 'true or false');
  expect(error).not.toBeInstanceOf(HarnessBug);
  expect(error.message).toBe('rules.yaml:3: found "yes", expected true or false');
  expect([error.name, error.place]).toEqual(['InputError', 'rules.yaml:3']);
});
