/**
 * The limit: the same line of stations with a typed-array heap written into it by hand, knowing
 * that at most one event a station and one arrival wait, that no two times are equal enough to
 * matter, and that nobody schedules into the past. It checks nothing and can do nothing else.
 */
import type { QueueModel } from './model';

/** Minutes in system, customer by customer. */
export function runByHand({ stations, customers, gaps, services }: QueueModel): Float64Array {
  const times = new Float64Array(stations + 2);
  const subjects = new Int32Array(stations + 2);
  const arrivedAt = new Float64Array(customers);
  const spent = new Float64Array(customers);
  const present = new Int32Array(stations);
  const served = new Int32Array(stations);
  let size = 0;
  let arrived = 0;
  const schedule = (time: number, subject: number): void => {
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent] as number;
      if (above <= time) break;
      times[at] = above;
      subjects[at] = subjects[parent] as number;
      at = parent;
    }
    times[at] = time;
    subjects[at] = subject;
  };
  schedule(gaps[0] as number, 0);
  while (size > 0) {
    const now = times[0] as number;
    const station = (subjects[0] as number) - 1;
    const last = times[--size] as number;
    const lastSubject = subjects[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child++;
      if ((times[child] as number) >= last) break;
      times[at] = times[child] as number;
      subjects[at] = subjects[child] as number;
      at = child;
    }
    times[at] = last;
    subjects[at] = lastSubject;
    let entered = 0;
    if (station < 0) {
      arrivedAt[arrived++] = now;
      if (arrived < customers) schedule(now + (gaps[arrived] as number), 0);
    } else {
      const id = served[station] as number;
      served[station] = id + 1;
      const left = (present[station] as number) - 1;
      present[station] = left;
      if (left > 0)
        schedule(now + (services[(id + 1) * stations + station] as number), station + 1);
      entered = station + 1;
      if (entered === stations) {
        spent[id] = now - (arrivedAt[id] as number);
        continue;
      }
    }
    const before = present[entered] as number;
    present[entered] = before + 1;
    if (before > 0) continue;
    const service = services[(served[entered] as number) * stations + entered] as number;
    schedule(now + service, entered + 1);
  }
  return spent;
}
