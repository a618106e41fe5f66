import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { DAY_MINUTES, type Shifts, WorkHours } from '../calendar';
import { Post } from '../posts';
import { arrivals, coming } from './testing/arrivals';
import { type Comes, everyDay, FIRST_DAY, live, member, postOf, year2025 } from './testing/world';

const alone = (all: readonly { at: number; first: number; isUrgent: boolean }[]): Comes[] =>
  all.map(({ at, first, isUrgent }) => ({ at, isUrgent, visits: [{ post: 'A', minutes: first }] }));

/** One post with urgent work, followed minute by minute, by hand. */
function byHand(people: number, all: readonly { at: number; first: number; isUrgent: boolean }[]) {
  const busyUntil = new Array<number>(people).fill(0);
  const waiting = all.map((job, id) => ({ ...job, id }));
  const ends = new Array<number>(all.length);
  for (let now = 0; waiting.length > 0; now++)
    for (let p = 0; p < people; p++) {
      if ((busyUntil[p] as number) > now) continue;
      const here = waiting.filter(({ at }) => at <= now);
      const next = here.find(({ isUrgent }) => isUrgent) ?? here[0];
      if (!next) continue;
      waiting.splice(waiting.indexOf(next), 1);
      busyUntil[p] = now + next.first;
      ends[next.id] = now + next.first;
    }
  return ends;
}
property.prop([fc.integer({ min: 1, max: 3 }), arrivals(30)])(
  'urgent work is taken up first, and first come among equals: as followed by hand',
  (people, all) => {
    // No two come in one minute: of those only the agenda says who came first.
    const jobs = coming(
      all.map((one) => ({ ...one, gap: one.gap + 1 })),
      0,
    );
    const { done } = live({ calendar: everyDay, posts: [postOf('A', people)] }, alone(jobs));
    expect(done.map(([end]) => end)).toEqual(byHand(people, jobs));
  },
);

property.prop([arrivals(60)])(
  'an urgent job waits for the rest of the one in hand and for urgent ones before it, no longer',
  (all) => {
    const jobs = coming(all, 0);
    const { worked } = live({ calendar: everyDay, posts: [postOf('A', 1)] }, alone(jobs));
    for (const { job, begins } of worked) {
      if (!job.voucher.subject.isUrgent) continue;
      const inHand = worked.find((one) => one.begins < job.came && job.came < one.ends);
      const before = worked.filter(
        (one) => one.job.voucher.subject.isUrgent && job.came <= one.begins && one.begins < begins,
      );
      const rest = inHand ? inHand.ends - job.came : 0;
      const wait = before.reduce((sum, one) => sum + one.minutes, rest);
      // Whoever is just being taken up as it comes is in hand already.
      const atOnce = worked.find((one) => one.begins === job.came && one.job !== job);
      expect(begins - job.came).toBeLessThanOrEqual(wait + (atOnce?.minutes ?? 0));
    }
  },
);

property.prop([fc.integer({ min: 1, max: 4 }), arrivals(200)])(
  'people without anything of their own answer what a post of so many answers',
  (people, all) => {
    const office: Shifts = [
      [510, 690],
      [780, 1020],
    ];
    const jobs = coming(all, FIRST_DAY * DAY_MINUTES).map((one) => ({ ...one, isUrgent: false }));
    const post = new Post('A', people, new WorkHours(year2025, office));
    const expected = jobs.map(({ at, first }) => post.bring(at, first));
    const members = Array.from({ length: people }, (_, i) => member(`A ${i + 1}`, office));
    const own = { ...postOf('A', people), members };
    const { done } = live({ calendar: year2025, office, posts: [own] }, alone(jobs));
    expect(done.map(([end]) => end)).toEqual(expected);
  },
);

property.prop([arrivals(60), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 30 })])(
  'who waits behind another pays no set-up, until the batch is full',
  (all, together, setUp) => {
    const jobs = coming(all, 0).map((one) => ({ ...one, isUrgent: false }));
    const posts = [postOf('A', 1)];
    const batch = { setUp, together };
    const { done, sums } = live({ calendar: everyDay, posts, batch }, alone(jobs));
    let [free, run, paid] = [0, 0, 0];
    const expected = jobs.map(({ at, first }) => {
      const goesOn = at < free && run < together;
      run = goesOn ? run + 1 : 1;
      if (!goesOn && setUp > 0) paid++;
      free = Math.max(at, free) + first + (goesOn ? 0 : setUp);
      return free;
    });
    expect(done.map(([end]) => end)).toEqual(expected);
    expect(sums.A?.setUps).toBe(paid);
  },
);

property.prop([fc.integer({ min: 1, max: 3 }), arrivals(60), fc.integer({ min: 0, max: 30 })])(
  'a batch of one is no batch: everybody pays the set-up',
  (people, all, setUp) => {
    const jobs = coming(all, 0);
    const posts = [postOf('A', people)];
    const batch = { setUp, together: 1 };
    const longer = jobs.map((one) => ({ ...one, first: one.first + setUp }));
    expect(live({ calendar: everyDay, posts, batch }, alone(jobs)).done).toEqual(
      live({ calendar: everyDay, posts }, alone(longer)).done,
    );
  },
);

property.prop([fc.integer({ min: 1, max: 3 }), arrivals(60)])(
  'what has its time of day is done within it, or whole where a day has not the time for it',
  (people, all) => {
    const within = { opens: 900, closes: 930 };
    const jobs = coming(all, FIRST_DAY * DAY_MINUTES).map((one) => ({
      ...{ at: one.at, isUrgent: one.isUrgent },
      visits: [{ post: 'A', minutes: 1 + (one.first % 40), within }],
    }));
    const office: Shifts = [[510, 1020]];
    const members = Array.from({ length: people }, (_, i) => member(`A ${i + 1}`, office));
    const posts = [{ ...postOf('A', people), members }];
    const { worked, done, violations } = live({ calendar: year2025, office, posts }, jobs);
    expect(violations).toEqual([]);
    expect(done.every((times) => times.length === 1)).toBe(true);
    for (const { begins, ends, minutes } of worked) {
      expect(begins % DAY_MINUTES).toBeGreaterThanOrEqual(within.opens);
      if (minutes <= 30) expect(ends % DAY_MINUTES).toBeLessThanOrEqual(within.closes);
    }
  },
);
