/**
 * The roster of a year: everybody who is known by a name, when he is to work and when he is away.
 * It is drawn before anything runs, and told in one sentence.
 */
import { type Stream, sourceOf } from '../../../base/streams';
import type { Calendar, Shifts } from '../calendar';
import { DAY_MINUTES } from '../calendar';
import type { Span } from '../line-weather';
import type { Scenario } from '../scenario';
import { type Away, alwaysThere, drawAway } from './absence';
import { atBank, banksWith, isNamed, isStaffed, namesAt } from './names';

type Spec = Scenario['posts'][number];

/** One of the people: his place, his hours, and the days on which he is not there. */
export interface Member {
  readonly name: string;
  readonly shifts: Shifts;
  readonly away: Away;
}

/** A post of the roster; each bank has its own where the file says so. */
export interface RosterPost {
  readonly name: string;
  /** The name in the file. */
  readonly kind: string;
  readonly members: readonly Member[];
  /** Names of the posts whose people stand in here. */
  readonly deputies: readonly string[];
  readonly isNamed: boolean;
}

export interface Roster {
  readonly posts: readonly RosterPost[];
  /** Hours of whoever has none of his own. */
  readonly office: Shifts;
  /** Working days of the months that were asked for. */
  readonly worked: readonly number[];
  readonly sentences: readonly string[];
}

/** Draws the roster; null where a scenario knows nobody by name and nothing is urgent. */
export function rosterOf(
  scenario: Scenario,
  calendar: Calendar,
  span: Span,
  calmFrom: number,
  stream: Stream,
): Roster | null {
  const staffed = scenario.posts.slice(0, -1).filter((spec) => isStaffed(scenario, spec));
  if (staffed.length === 0 && !scenario.urgent) return null;
  const worked = calendar.workedDays(span.fromDay, span.toDay);
  const stormy = worked.filter((day) => day * DAY_MINUTES < calmFrom);
  const office = scenario.clock.shifts.is;
  const memberOf = (spec: Spec, bank: number | null) => (name: string, i: number) => {
    const full = atBank(name, bank);
    const source = (): ReturnType<typeof sourceOf> => sourceOf(`${stream.path}/${full}`);
    return {
      name: full,
      shifts: spec.staff?.[i]?.shifts?.is ?? office,
      away: spec.absence ? drawAway(spec.absence, stormy, source()) : alwaysThere,
    };
  };
  const posts = staffed.flatMap((spec) =>
    banksWith(scenario, spec).map((bank) => ({
      name: atBank(spec.name, bank),
      kind: spec.name,
      members: namesAt(spec).map(memberOf(spec, bank)),
      deputies: (spec.deputies?.is ?? []).map((name) => atBank(name, bank)),
      isNamed: isNamed(scenario, spec),
    })),
  );
  return { posts, office, worked, sentences: sentencesOf(posts) };
}

/** One sentence for all: who was away when is no weather of anybody else's. */
function sentencesOf(posts: readonly RosterPost[]): readonly string[] {
  const all = posts.flatMap(({ members }) => members.map(({ away }) => away));
  const away = all.filter(({ spells }) => spells > 0);
  if (away.length === 0) return [];
  const days = away.reduce((sum, one) => sum + one.days.size, 0);
  const spells = away.reduce((sum, one) => sum + one.spells, 0);
  return [`Away in all: ${away.length} of ${all.length} people, ${days} days in ${spells} spells.`];
}
