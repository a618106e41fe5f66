/**
 * One queue before several seal servers, first come first served, driven by the simulator's agenda.
 * Whoever calls draws arrivals and services; the same arrays give the same waits. Seconds.
 */
import { assert, HarnessBug } from '../../../base/assert';
import { Agenda } from '../agenda';

export interface Jobs {
  /** When each job comes, in order. */
  readonly arrivals: Float64Array;
  /** How long it holds a server. */
  readonly services: Float64Array;
}

export interface Served {
  /** From coming to the beginning of service, job by job. */
  readonly waits: Float64Array;
  readonly waitingMost: number;
  /** When the last job is done. */
  readonly endedAt: number;
  /** Time that servers worked, all together. */
  readonly busySeconds: number;
}

const ARRIVAL = 0;
const DEPARTURE = 1;

/** Serves all jobs. @throws HarnessBug where jobs come out of order. */
export function serve({ arrivals, services }: Jobs, servers: number): Served {
  assert(servers >= 1 && Number.isInteger(servers), `${servers} servers`);
  assert(arrivals.length === services.length, 'a service for every arrival');
  const agenda = new Agenda();
  const waits = new Float64Array(arrivals.length);
  let next = 0;
  let begun = 0;
  let free = servers;
  let waitingMost = 0;
  let busySeconds = 0;
  const begin = (): void => {
    const service = services[begun] as number;
    waits[begun] = agenda.time - (arrivals[begun] as number);
    busySeconds += service;
    free--;
    begun++;
    agenda.schedule(agenda.time + service, DEPARTURE, 0);
  };
  const announce = (): void => {
    if (next < arrivals.length) agenda.schedule(arrivals[next] as number, ARRIVAL, 0);
  };
  announce();
  while (agenda.next()) {
    if (agenda.subject === ARRIVAL) {
      next++;
      announce();
      if (free > 0) begin();
    } else {
      free++;
      if (begun < next) begin();
    }
    waitingMost = Math.max(waitingMost, next - begun);
  }
  if (begun !== arrivals.length) throw new HarnessBug(`${begun} of ${arrivals.length} jobs served`);
  return { waits, waitingMost, endedAt: agenda.time, busySeconds };
}
