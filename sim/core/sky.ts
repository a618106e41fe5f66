/** All the weather of one year, drawn before anything runs: storms, days without lines, faults. */
import { drawFallbackDays, type FallbackDays } from './documents/fallback';
import { Faults, type FaultsOptions } from './faults/faults';
import { incidentLife } from './faults/tables';
import { drawWeather, type Weather } from './line-weather';
import { type Roster, rosterOf } from './staff/roster';
import type { YearOptions } from './year-plan';

export interface Sky {
  readonly weather: Weather;
  readonly fallback: FallbackDays;
  /** Faults beyond storms; none where the scenario has no section of them. */
  readonly faults: Faults | null;
  /** Who is to work when, and who is away; none where a scenario knows nobody by name. */
  readonly roster: Roster | null;
}

/** Steps of incidents go into the trace with the voucher that they befell. */
const livedInto = ({ onTrace, plan }: YearOptions): Pick<FaultsOptions, 'onLived'> =>
  onTrace
    ? {
        onLived: ({ id: voucher }, table, { steps }) => {
          const of = { year: plan.index, life: incidentLife(table), voucher };
          for (const { time, step } of steps) onTrace({ ...of, time, step });
        },
      }
    : {};

/** Draws it, each kind from a stream of its own. */
export function skyOf(options: YearOptions): Sky {
  const { scenario, calendar, plan, stream, lives, onIncident } = options;
  const span = {
    fromDay: calendar.monthStart(plan.firstMonth),
    toDay: calendar.monthStart(plan.lastMonth + 1),
    months: plan.lastMonth - plan.firstMonth + 1,
  };
  const weather = drawWeather(scenario, calendar, span, stream.fork('weather'));
  const { calmFrom } = weather;
  const down = stream.fork('fallback days');
  const fallback = drawFallbackDays(scenario, calendar, span, calmFrom, down);
  const roster = rosterOf(scenario, calendar, span, calmFrom, stream.fork('absence'));
  if (!scenario.faults) return { weather, fallback, faults: null, roster };
  const { rules, incidents: tables } = lives;
  const drawn = { scenario, section: scenario.faults, rules, calendar, span, calmFrom, tables };
  const told = { ...(onIncident ? { onIncident } : {}), ...livedInto(options) };
  const faults = new Faults({ ...drawn, ...told, stream: stream.fork('faults') });
  return { weather, fallback, faults, roster };
}
