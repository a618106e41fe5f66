import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { Agenda } from './agenda';

function drain(agenda: Agenda): [number, number, number][] {
  const out: [number, number, number][] = [];
  while (agenda.next()) out.push([agenda.time, agenda.subject, agenda.detail]);
  return out;
}

property.prop([fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3000 })])(
  'events come out by time, and at one time in the order they were put in',
  (times) => {
    const agenda = new Agenda();
    times.forEach((time, i) => {
      agenda.schedule(time, i, -i);
    });
    const sorted = times
      .map((time, i): [number, number, number] => [time, i, -i])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(drain(agenda)).toEqual(
      sorted.map(([t, i, d]) => [t, i, d === 0 ? expect.anything() : d]),
    );
  },
);

test('an event in the past is a fault of the harness', () => {
  const agenda = new Agenda();
  agenda.schedule(5, 1, 0);
  agenda.next();
  expect(() => agenda.schedule(4, 1, 0)).toThrow(/before the present/);
});

test('an agenda that is filled and drained in turns keeps its order', () => {
  const agenda = new Agenda();
  const seen: number[] = [];
  for (let i = 0; i < 500; i++) agenda.schedule((i * 7919) % 100, i, 0);
  while (agenda.next()) {
    seen.push(agenda.time);
    if (agenda.subject < 500 && agenda.subject % 3 === 0)
      agenda.schedule(agenda.time + ((agenda.subject * 31) % 50), 1000, 0);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.length).toBe(500 + 167);
});
