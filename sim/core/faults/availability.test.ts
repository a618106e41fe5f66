import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meanToRecovery } from '../../../base/availability-results';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf, DAY_MINUTES, WorkHours } from '../calendar';
import { pilotLives } from '../pilot-lives';
import { simulate } from '../run';
import { parseScenario } from '../scenario';
import { fullFaults } from '../scenario/faults-section';
import { availabilityOf, mergeAvailability } from './availability';
import type { Episode } from './episodes';
import { faultKinds } from './kinds';
import { type Outage, outageOf, type Server } from './outages';
import { onlyFault } from './trial';

const calendar = calendarOf(2013);
const hours = new WorkHours(calendar, [
  [8 * 60 + 30, 11 * 60 + 30],
  [13 * 60, 17 * 60],
]);
/** A time of July 2013, whose first is a Monday. */
const at = (day: number, hour: number, minute = 0): number =>
  (calendar.monthStart(7) + day - 1) * DAY_MINUTES + hour * 60 + minute;
const july = { hours, banks: 7, from: at(1, 0), until: calendar.monthStart(8) * DAY_MINUTES };
const rowOf = (server: Server, outages: readonly Outage[], darkDays: readonly number[] = []) =>
  availabilityOf({ ...july, outages, darkDays }).find(({ system }) => system === server);
const down = (
  from: number,
  until: number,
  server: Server = 'seal system',
  bank: number | null = null,
): Outage => ({ server, bank, from, until });

test('an outage known by hand: from Friday at four to Monday at half past nine', () => {
  // 23 working days of seven hours; an hour on Friday, an hour on Monday, 65 and a half in all.
  expect(rowOf('seal system', [down(at(5, 16), at(8, 9, 30))])).toEqual({
    ...{ system: 'seal system', units: 1, officeMinutes: 23 * 420, downMinutes: 120 },
    ...{ outages: 1, outageMinutes: 65.5 * 60, longestMinutes: 65.5 * 60 },
  });
});

test('outages that overlap at one line are one, and each bank has its own', () => {
  const twice = [down(at(2, 9), at(2, 11)), down(at(2, 10), at(2, 12))];
  const lines = twice.map((one) => ({ ...one, server: 'finance-bank' as const, bank: 3 }));
  expect(rowOf('finance-bank', lines)).toMatchObject({ downMinutes: 150, outages: 1, units: 7 });
  const [first, second] = [{ ...lines[0], bank: 1 } as Outage, lines[1] as Outage];
  expect(rowOf('finance-bank', [first, second])).toMatchObject({ downMinutes: 210, outages: 2 });
  const all = rowOf('finance-bank', [{ ...first, bank: null }]);
  expect(all).toMatchObject({ downMinutes: 7 * 120, outages: 7, officeMinutes: 7 * 23 * 420 });
  expect(all && meanToRecovery(all)).toBe(120);
  // A day without lines takes all of them, and no system.
  const dark = [calendar.monthStart(7) + 1];
  expect(rowOf('finance-central bank', [], dark)).toMatchObject({ downMinutes: 420, outages: 1 });
  expect(rowOf('voucher store', [], dark)).toMatchObject({ downMinutes: 0, outages: 0 });
});

test('stretches of years add up, whatever the grouping', () => {
  const rows = (hour: number) =>
    availabilityOf({ ...july, outages: [down(at(9, 8), at(9, hour))], darkDays: [] });
  const [a, b, c] = [rows(10), rows(16), rows(11)];
  const left = mergeAvailability(mergeAvailability(a, b), c);
  expect(left).toEqual(mergeAvailability(a, mergeAvailability(b, c)));
  expect(left[0]).toMatchObject({ outages: 3, longestMinutes: 480, officeMinutes: 3 * 23 * 420 });
});

test('with what takes over an outage is short, without it is the whole episode', () => {
  const minutesTo = { notice: 7, takeOver: 3, restart: 90 };
  const ends = (name: string, off: Partial<Record<'standby' | 'spare' | 'centre', true>> = {}) => {
    const kind = faultKinds.find((one) => one.name === name);
    const { controls } = fullFaults;
    const not = (isOff?: true) => ({ ...controls.hotStandby, is: !isOff });
    const section = {
      ...fullFaults,
      controls: { ...controls, hotStandby: not(off.standby), thirdCentre: not(off.centre) },
    };
    const rules = { ...liaoning2013, spareLines: !off.spare };
    const from = at(3, 9);
    const episode = { kind, bank: 2, link: 'finance-bank', from, until: at(3, 17), minutesTo };
    return (outageOf(episode as Episode, { section, rules })?.until ?? from) - from;
  };
  expect([ends('seal system down'), ends('seal system down', { standby: true })]).toEqual([
    30, 480,
  ]);
  expect([ends('main line broken'), ends('main line broken', { spare: true })]).toEqual([7, 480]);
  expect([ends('site lost'), ends('site lost', { centre: true })]).toEqual([90, 480]);
  expect([ends('crash in mid-transfer'), ends('split'), ends('slow line')]).toEqual([3, 480, 0]);
});

test('in a run the seal system serves nearly always with a standby, without it seldom', () => {
  const file = join(__dirname, '..', '..', 'scenarios', 'county.yaml');
  const scenario = parseScenario(readFileSync(file, 'utf8'), 'county.yaml');
  const kind = faultKinds.find(({ name }) => name === 'seal system down') as never;
  const lives = pilotLives(liaoning2013);
  const run = (isControlled: boolean) =>
    simulate({
      scenario: onlyFault(scenario, kind, isControlled),
      ...{ rules: liaoning2013, lives, seed: 1, track: 'electronic', months: 1 },
    }).availability?.find(({ system }) => system === 'seal system');
  const [held, lost] = [run(true), run(false)];
  expect(held?.outages).toBeGreaterThan(0);
  expect(held?.longestMinutes).toBe(fullFaults.switchMinutes.is);
  expect(lost?.downMinutes).toBeGreaterThan((held?.downMinutes ?? 0) * 10);
});
