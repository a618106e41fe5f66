import { expect, test } from 'vitest';
import { readTrace, TraceChunk, traceHead } from './trace';

test('of seventy thousand people the last one is told by his name', () => {
  const people = Array.from({ length: 70_000 }, (_, i) => `teller ${i + 1}`);
  const steps = { payment: ['the teller pays'] };
  const head = { scenario: 'a crowd', seed: '1', track: 'electronic', steps, acts: {} };
  const names = { calendarYear: 2013, banks: [], funds: [], people };
  const chunk = new TraceChunk(0, steps, people);
  const step = { year: 0, time: 1.5, life: 'payment', voucher: 0, step: 'the teller pays' };
  chunk.add({ ...step, by: 'teller 70000' });
  chunk.add(step);
  const bytes = chunk.bytes({ vouchers: [], asked: [], funds: 0 });
  const trace = readTrace(Buffer.concat([traceHead({ ...head, ...names }), bytes]));
  expect([...trace.steps()]).toEqual([{ ...step, by: 'teller 70000' }, step]);
  expect(() => chunk.add({ ...step, by: 'a stranger' })).toThrow(/a name of the head/);
});
