/**
 * Which piece of the weather is to blame for what became of a step: it is read off what was drawn
 * before the run and off the clock, never drawn again.
 */
import { DAY_MINUTES } from '../calendar';
import { type Episode, sentenceOf } from '../faults/episodes';
import type { Lived } from '../faults/incident';
import type { FaultName } from '../faults/kinds';
import type { StartedClock } from '../monitors/monitors';
import type { Year } from '../year';

/** Something of the infrastructure that was lived through, and the episode that it was. */
export interface Incident {
  readonly episode: Episode;
  readonly lived: Lived;
}

export interface Blame {
  /** Sentences of the weather, in the words of the year's own. */
  readonly sentences: readonly string[];
  readonly incident: Lived | null;
}

/** Episodes that lose no message: another one, or a storm, did. */
const loseNothing: readonly FaultName[] = ['slow line', 'clogged one way', 'paper doubled'];

const tellEpisode = ({ options }: Year, episode: Episode): string =>
  sentenceOf(episode, options.scenario, options.calendar);

/** What struck a message as it set out; nothing where it went as it should. */
export function blameForMessage(year: Year, clock: StartedClock, recent: Incident | null): Blame {
  const { weather, faults } = year.sky;
  const { plan, voucher, at, way } = clock;
  const episode = faults?.struckBy ?? null;
  const storm = weather.over(plan.link, voucher.bank, at);
  const stormSaid = storm ? [weather.sentences[weather.storms.indexOf(storm)] as string] : [];
  const episodeSaid = episode ? [tellEpisode(year, episode)] : [];
  if (plan.mode === 'lose') {
    const loses = episode && !episode.kind.table && !loseNothing.includes(episode.kind.name);
    return { sentences: loses ? episodeSaid : stormSaid, incident: null };
  }
  if (plan.mode === 'duplicate') {
    const doubles = episode?.kind.name === 'paper doubled';
    return { sentences: doubles ? episodeSaid : stormSaid, incident: null };
  }
  const isHeld = way.heldUntil > at;
  const isSlowed = way.slowTimes > 1;
  const incident = isHeld && recent && recent.episode === episode ? recent.lived : null;
  return {
    sentences: [
      ...(isSlowed && storm?.slowTimes === way.slowTimes ? stormSaid : []),
      ...(isHeld || (isSlowed && storm?.slowTimes !== way.slowTimes) ? episodeSaid : []),
      ...linesDown(year, clock),
    ],
    incident,
  };
}

/** On days on which the lines are down whatever sets out electronically waits until they are up. */
function linesDown({ sky, clocks, options }: Year, { plan, voucher, at }: StartedClock) {
  const day = sky.fallback.days.indexOf(Math.floor(at / DAY_MINUTES));
  if (day < 0 || clocks.isOnPaper(plan, voucher)) return [];
  return [sky.fallback.sentences(options.calendar)[day] as string];
}

/** What of finance's systems, or of the seals, was out when a step became possible. */
export function blameForSystem(
  year: Year,
  { plan, at }: StartedClock,
  seals: readonly Incident[],
): Blame {
  const isDuty = plan.mode === 'duty';
  const down: readonly FaultName[] = isDuty
    ? ['seal system down']
    : ['voucher store down', 'one of two balanced nodes down'];
  const episodes = (year.sky.faults?.episodes ?? []).filter(
    ({ kind, from, until }) => down.includes(kind.name) && from <= at && at < until,
  );
  const sealing = isDuty
    ? seals.filter(({ episode, lived }) => episode.from <= lived.doneAt && at < lived.doneAt)
    : [];
  return {
    sentences: [...episodes, ...sealing.map(({ episode }) => episode)].map((episode) =>
      tellEpisode(year, episode),
    ),
    incident: sealing[0]?.lived ?? null,
  };
}
