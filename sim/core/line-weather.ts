/**
 * The weather: storms on the dedicated lines between the parties, drawn from the seed before
 * anything runs and told in sentences. The last days of a run are calm, and so is all that follows.
 */
import type { Stream } from '../../base/streams';
import { type Calendar, DAY_MINUTES } from './calendar';
import type { Scenario } from './scenario';

export const links = ['finance-bank', 'finance-central bank', 'bank-central bank'] as const;
export type Link = (typeof links)[number];

export interface Storm {
  readonly link: Link;
  /** The bank whose line it is; none: the storm is on every bank's. */
  readonly bank: number | null;
  readonly from: number;
  readonly until: number;
  readonly losePercent: number;
  readonly duplicatePercent: number;
  readonly slowTimes: number;
}

export interface Weather {
  readonly storms: readonly Storm[];
  readonly sentences: readonly string[];
  /** From here on no fault strikes. */
  readonly calmFrom: number;
  /** The storm over a link of a bank at a time. */
  readonly over: (link: Link, bank: number, time: number) => Storm | undefined;
}

/** A span of working days, the storms of which are drawn for as many months as it has. */
export interface Span {
  readonly fromDay: number;
  readonly toDay: number;
  readonly months: number;
}

/** Draws the weather of a span; the same stream draws the same weather. */
export function drawWeather(
  scenario: Scenario,
  calendar: Calendar,
  span: Span,
  stream: Stream,
): Weather {
  const { weather } = scenario;
  const days = calendar.workedDays(span.fromDay, span.toDay);
  const stormy = days.slice(0, Math.max(0, days.length - weather.calmDays.is));
  const calmDay = days[stormy.length] ?? span.toDay;
  const count = Math.round((weather.stormsPerYear.is * span.months) / 12);
  const storms =
    stormy.length === 0
      ? []
      : Array.from({ length: count }, (_, i) => {
          const storm = drawStorm(scenario, stormy, stream.fork(`storm ${i}`));
          return { ...storm, until: Math.min(storm.until, calmDay * DAY_MINUTES) };
        }).sort((a, b) => a.from - b.from);
  return {
    storms,
    calmFrom: calmDay * DAY_MINUTES,
    sentences: [
      ...storms.map((storm) => sentenceOf(storm, scenario, calendar)),
      `From ${calendar.dateOf(calmDay)} on it is calm.`,
    ],
    over: (link, bank, time) =>
      storms.find(
        (storm) =>
          storm.link === link &&
          storm.from <= time &&
          time < storm.until &&
          (storm.bank === null || storm.bank === bank),
      ),
  };
}

function drawStorm(scenario: Scenario, days: readonly number[], stream: Stream): Storm {
  const { weather, banks } = scenario;
  const start = stream.integer(0, days.length - 1);
  const last = Math.min(days.length - 1, start + stream.integer(1, weather.daysMax.is) - 1);
  // Swarm: each kind of fault is absent from half of the storms, but never all three.
  const kinds = stream.integer(1, 7);
  const drawn = (bit: number, max: number, none: number): number =>
    kinds & bit && max > none ? stream.integer(none + 1, max) : none;
  return {
    link: stream.pick(links),
    bank: stream.chance(1, 3) ? null : stream.integer(0, banks.length - 1),
    from: (days[start] as number) * DAY_MINUTES,
    until: ((days[last] as number) + 1) * DAY_MINUTES,
    losePercent: drawn(1, weather.losePercentMax.is, 0),
    duplicatePercent: drawn(2, weather.duplicatePercentMax.is, 0),
    slowTimes: drawn(4, weather.slowTimesMax.is, 1),
  };
}

function sentenceOf(storm: Storm, scenario: Scenario, calendar: Calendar): string {
  const from = calendar.dateOf(storm.from / DAY_MINUTES);
  const to = calendar.dateOf(storm.until / DAY_MINUTES - 1);
  const whose = storm.bank === null ? 'of all banks' : `of ${scenario.banks[storm.bank]?.name}`;
  const whom = storm.link === 'finance-central bank' ? '' : ` ${whose}`;
  const does = [
    storm.losePercent > 0 ? `loses ${storm.losePercent} of 100 messages` : '',
    storm.duplicatePercent > 0 ? `doubles ${storm.duplicatePercent} of 100` : '',
    storm.slowTimes > 1 ? `is ${storm.slowTimes} times slower` : '',
  ].filter((part) => part !== '');
  const when = from === to ? `On ${from}` : `From ${from} to ${to}`;
  return `${when} the line ${storm.link}${whom} ${does.join(' and ')}.`;
}
