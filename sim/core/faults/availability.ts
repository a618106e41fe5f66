/**
 * Availability of a year: the office's minutes in which each system, line and site could serve its
 * users. Outages that overlap at one of them are one.
 */
import type { Availability } from '../../../base/availability-results';
import type { WorkHours } from '../calendar';
import { DAY_MINUTES } from '../calendar';
import { type Link, links } from '../line-weather';
import { type Outage, type Server, servers } from './outages';

export interface AvailabilityOptions {
  readonly outages: readonly Outage[];
  /** Days on which electronic lines are down altogether. */
  readonly darkDays: readonly number[];
  readonly hours: WorkHours;
  readonly banks: number;
  /** The year, in minutes. */
  readonly from: number;
  readonly until: number;
}

const perBank: readonly Server[] = [
  'finance-bank',
  'bank-central bank',
  'node of the bank',
  'site of the bank',
];
const isLine = (server: Server): boolean => links.includes(server as Link);

/** One row a system, also for what was never down. */
export function availabilityOf(options: AvailabilityOptions): readonly Availability[] {
  const { outages, darkDays, hours, banks, from, until } = options;
  const office = Math.round(hours.workAt(until) - hours.workAt(from));
  const dark = darkDays.map((day) => ({ from: day * DAY_MINUTES, until: (day + 1) * DAY_MINUTES }));
  return servers.map((system) => {
    const units = perBank.includes(system) ? banks : 1;
    const own = outages.filter(({ server }) => server === system);
    let [downMinutes, count, outageMinutes, longestMinutes] = [0, 0, 0, 0];
    for (let unit = 0; unit < units; unit++) {
      const here = own.filter(({ bank }) => units === 1 || bank === null || bank === unit);
      for (const one of joined(isLine(system) ? [...here, ...dark] : here)) {
        const seen = Math.min(one.until, until);
        downMinutes += Math.round(hours.workAt(seen) - hours.workAt(Math.min(one.from, seen)));
        count++;
        outageMinutes += Math.round(one.until - one.from);
        longestMinutes = Math.max(longestMinutes, Math.round(one.until - one.from));
      }
    }
    const officeMinutes = office * units;
    return {
      ...{ system, units, officeMinutes, downMinutes },
      ...{ outages: count, outageMinutes, longestMinutes },
    };
  });
}

type Stretch = Pick<Outage, 'from' | 'until'>;

/** Stretches that meet or overlap are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: { from: number; until: number }[] = [];
  for (const { from, until } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (until > from) all.push({ from, until });
  }
  return all;
}

/** Two stretches of years, system by system. */
export const mergeAvailability = (
  a: readonly Availability[],
  b: readonly Availability[],
): readonly Availability[] =>
  a.map((one, i) => {
    const other = b[i] as Availability;
    return {
      system: one.system,
      units: one.units,
      officeMinutes: one.officeMinutes + other.officeMinutes,
      downMinutes: one.downMinutes + other.downMinutes,
      outages: one.outages + other.outages,
      outageMinutes: one.outageMinutes + other.outageMinutes,
      longestMinutes: Math.max(one.longestMinutes, other.longestMinutes),
    };
  });
