/** Whether a job can be begun now, and whether it needs a set-up of its own. */
import { type Calendar, DAY_MINUTES, nextAt } from '../calendar';
import type { Brought, Window } from './line';
import type { Person } from './person';

/** From when on what comes at a time can be taken up: at once within its time of day. */
export function openIn({ opens, closes }: Window, calendar: Calendar, came: number): number {
  const day = Math.floor(came / DAY_MINUTES);
  const minute = came - day * DAY_MINUTES;
  const isOpen = calendar.isWorked(day) && minute >= opens && minute < closes;
  return isOpen ? came : nextAt(calendar, came, opens);
}

/**
 * When what has its time of day can be done, where that is not now; null where it is. What takes
 * longer than there is time in a day is done all the same.
 */
export function laterThan(
  { opens, closes }: Window,
  calendar: Calendar,
  now: number,
  ends: number,
  minutes: number,
): number | null {
  const today = Math.floor(now / DAY_MINUTES) * DAY_MINUTES;
  if (now - today < opens) return nextAt(calendar, now, opens);
  if (ends <= today + closes || minutes > closes - opens) return null;
  return nextAt(calendar, today + DAY_MINUTES, opens);
}

/**
 * Whether a job needs no set-up of its own: it waited behind one that was just done here, and the
 * set-up is good for one more.
 */
export function goesOn(person: Person, post: string, job: Brought, now: number): boolean {
  return (
    person.freeAt === now &&
    person.lastPost === post &&
    person.lastCarrier === job.carrier &&
    job.came < now &&
    person.onOneSetUp < job.together
  );
}
