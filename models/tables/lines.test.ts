import { expect, test } from 'vitest';
import type { Line } from '../system';
import { add, copiesOf, isDeliverable, lineSlots, send, take } from './lines';

const A = 0;
const B = 1;
const messages = [{ type: 'A' }, { type: 'B' }];
const slotsOf = (line: Partial<Line>) =>
  lineSlots(
    { name: 'line', to: 'x', kind: 'bag', sendUpTo: 1, holdUpTo: 2, whenFull: 'absorb', ...line },
    messages,
    0,
  );
const empty = (slots: ReturnType<typeof slotsOf>): number[] => new Array(slots.slots).fill(0);

test('a bag counts copies, delivers any of them and absorbs what finds no room', () => {
  const slots = slotsOf({});
  const tuple = empty(slots);
  expect([send(slots, tuple, B), send(slots, tuple, A), send(slots, tuple, A)]).toEqual([
    'sent',
    'sent',
    'absorbed',
  ]);
  expect(tuple).toEqual([1, 1]);
  expect([isDeliverable(slots, tuple, A), isDeliverable(slots, tuple, B)]).toEqual([true, true]);
  take(slots, tuple, A);
  expect([copiesOf(slots, tuple, A), copiesOf(slots, tuple, B)]).toEqual([0, 1]);
});

test('room is counted for each message kind by itself', () => {
  const slots = slotsOf({ sendUpTo: 2, holdUpTo: 2, whenFull: 'block' });
  const tuple = empty(slots);
  const outcomes = [A, A, A, B, B, B].map((message) => send(slots, tuple, message));
  expect(outcomes).toEqual(['sent', 'sent', 'blocked', 'sent', 'sent', 'blocked']);
  expect(tuple).toEqual([2, 2]);
});

test('a full line blocks, loses or is an error, as it declares, and keeps what it holds', () => {
  for (const [whenFull, outcome] of [
    ['block', 'blocked'],
    ['lose', 'lost'],
  ] as const) {
    const slots = slotsOf({ whenFull });
    const tuple = [1, 0];
    expect(send(slots, tuple, A)).toBe(outcome);
    expect(tuple).toEqual([1, 0]);
  }
  expect(() => send(slotsOf({ whenFull: 'error' }), [1, 0], A)).toThrow(
    'line line: found a send of A into a full line, expected at most 1 in flight',
  );
});

test('a fifo delivers only its first, keeps the order and lets a loss take from the middle', () => {
  const slots = slotsOf({ kind: 'fifo', sendUpTo: 2, holdUpTo: 3 });
  const tuple = empty(slots);
  expect(tuple).toHaveLength(1);
  for (const message of [A, B, A]) send(slots, tuple, message);
  expect([isDeliverable(slots, tuple, A), isDeliverable(slots, tuple, B)]).toEqual([true, false]);
  take(slots, tuple, B);
  expect([copiesOf(slots, tuple, A), copiesOf(slots, tuple, B)]).toEqual([2, 0]);
  take(slots, tuple, A);
  send(slots, tuple, B);
  expect([isDeliverable(slots, tuple, A), isDeliverable(slots, tuple, B)]).toEqual([true, false]);
});

test('equal sequences of a fifo are one value, however they came about', () => {
  const slots = slotsOf({ kind: 'fifo', sendUpTo: 2 });
  const [one, other] = [empty(slots), empty(slots)];
  for (const message of [A, B]) send(slots, one, message);
  for (const message of [B, A, B]) send(slots, other, message);
  take(slots, other, B);
  expect(other).toEqual(one);
  take(slots, one, A);
  take(slots, one, B);
  expect(one).toEqual(empty(slots));
});

test('a set holds one copy whatever is sent', () => {
  const slots = slotsOf({ kind: 'set', holdUpTo: 1, whenFull: 'error' });
  const tuple = empty(slots);
  expect([send(slots, tuple, A), send(slots, tuple, A)]).toEqual(['sent', 'sent']);
  expect(tuple).toEqual([1, 0]);
});

test('a duplicate is added beyond what may be sent', () => {
  const slots = slotsOf({});
  const tuple = [1, 0];
  add(slots, tuple, A);
  expect(tuple).toEqual([2, 0]);
  expect(send(slots, tuple, A)).toBe('absorbed');
});
