/** The line of stations driven by the simulator's own agenda. */
import { Agenda } from '../../sim';
import type { QueueModel } from './model';

/** Minutes in system, customer by customer. */
export function runOnAgenda({ stations, customers, gaps, services }: QueueModel): Float64Array {
  const agenda = new Agenda();
  const arrivedAt = new Float64Array(customers);
  const spent = new Float64Array(customers);
  const present = new Int32Array(stations);
  const served = new Int32Array(stations);
  let arrived = 0;
  const begin = (station: number): void => {
    const service = services[(served[station] as number) * stations + station] as number;
    agenda.schedule(agenda.time + service, station + 1, 0);
  };
  const enter = (station: number): void => {
    const before = present[station] as number;
    present[station] = before + 1;
    if (before === 0) begin(station);
  };
  agenda.schedule(gaps[0] as number, 0, 0);
  while (agenda.next()) {
    const station = agenda.subject - 1;
    if (station < 0) {
      arrivedAt[arrived] = agenda.time;
      enter(0);
      if (++arrived < customers) agenda.schedule(agenda.time + (gaps[arrived] as number), 0, 0);
      continue;
    }
    const id = served[station] as number;
    served[station] = id + 1;
    const left = (present[station] as number) - 1;
    present[station] = left;
    if (left > 0) begin(station);
    if (station + 1 === stations) spent[id] = agenda.time - (arrivedAt[id] as number);
    else enter(station + 1);
  }
  return spent;
}
