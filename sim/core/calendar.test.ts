import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { calendarSource } from '../generate-calendar';
import { calendarOf, DAY_MINUTES, WorkHours } from './calendar';

const calendar = calendarOf(2013);
const hours = new WorkHours(calendar, [
  [510, 690],
  [810, 1020],
]);

test('July to October 2013 has 85 working days, shifted days included', () => {
  const days = calendar.workedDays(calendar.monthStart(7), calendar.monthStart(11));
  expect(days.length).toBe(85);
  expect(calendar.isWorked(calendar.dayOf('2013-10-12'))).toBe(true);
  expect(calendar.isWorked(calendar.dayOf('2013-10-07'))).toBe(false);
  expect(calendar.isWorked(calendar.dayOf('2013-07-06'))).toBe(false);
});

test('the stored calendar is what the package says today', () => {
  const stored = readFileSync(join(__dirname, 'calendar-data.ts'), 'utf8');
  const days = (text: string): string[] => text.match(/\b\d{4}\b/g) ?? [];
  expect(days(stored)).toEqual(days(calendarSource()));
});

test('a year outside the known ones is refused by name', () => {
  expect(() => calendarOf(2003)).toThrow(/2004 to 2026/);
});

test('work begun at night is done in the morning, and none is done at lunch', () => {
  const friday = calendar.dayOf('2013-07-05') * DAY_MINUTES;
  const monday = friday + 3 * DAY_MINUTES;
  expect(hours.after(friday + 1100, 10)).toBe(monday + 520);
  expect(hours.after(friday + 680, 20)).toBe(friday + 820);
  expect(hours.after(friday + 700, 0)).toBe(friday + 700);
  expect(hours.after(friday + 1015, 10)).toBe(monday + 515);
});

const DAYS = 365;
property.prop([
  fc.double({ min: DAY_MINUTES, max: DAYS * DAY_MINUTES, noNaN: true }),
  fc.double({ min: 0.01, max: 5000, noNaN: true }),
])('work time passes by exactly what was worked', (time, minutes) => {
  const done = hours.after(time, minutes);
  expect(done).toBeGreaterThanOrEqual(time);
  expect(hours.workAt(done) - hours.workAt(time)).toBeCloseTo(minutes, 6);
});
