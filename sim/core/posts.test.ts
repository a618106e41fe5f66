import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { calendarOf, WorkHours } from './calendar';
import { Post } from './posts';

const always = new WorkHours({ ...calendarOf(2013), isWorked: () => true }, [[0, 1440]]);

test('a post of one does jobs one after another, in the order they came', () => {
  const post = new Post('seal keeper', 1, always);
  expect([post.bring(10, 5), post.bring(11, 5), post.bring(30, 5)]).toEqual([15, 20, 35]);
  expect(post.load()).toEqual({ post: 'seal keeper', jobs: 3, workMinutes: 15, waitMinutes: 4 });
});

test('two people work side by side', () => {
  const post = new Post('tellers', 2, always);
  expect([post.bring(10, 5), post.bring(11, 9), post.bring(12, 1)]).toEqual([15, 20, 16]);
});

/** The same queue, job by job and minute by minute, by hand. */
function byHand(people: number, jobs: readonly (readonly [number, number])[]): number[] {
  const busyUntil = new Array<number>(people).fill(0);
  let clock = 0;
  return jobs.map(([gap, minutes]) => {
    clock += gap;
    let now = clock;
    while (!busyUntil.some((until) => until <= now)) now++;
    busyUntil[busyUntil.indexOf(Math.min(...busyUntil))] = now + minutes;
    return now + minutes;
  });
}
property.prop([
  fc.integer({ min: 1, max: 4 }),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 60,
  }),
])('a post answers what a queue followed minute by minute answers', (people, jobs) => {
  const post = new Post('anyone', people, always);
  let clock = 0;
  const answered = jobs.map(([gap, minutes]) => {
    clock += gap;
    return post.bring(clock, minutes);
  });
  expect(answered).toEqual(byHand(people, jobs));
});
