/**
 * What theory says of a queue in balance: Erlang's formula for many servers with exponential
 * service, and Pollaczek and Khinchin's for one server with a fixed service time. Rates are per
 * second, waits in seconds.
 */
import { assert } from '../../../base/assert';

/** Load on each of the servers: 1 and above it grows without bound. */
export const utilisation = (arrivals: number, seconds: number, servers: number): number =>
  (arrivals * seconds) / servers;

/** The probability that an arrival waits (Erlang C), by Erlang B's recursion. */
export function chanceOfWaiting(arrivals: number, seconds: number, servers: number): number {
  const offered = arrivals * seconds;
  assert(offered < servers, `a load of ${offered} on ${servers} servers is in balance`);
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** Mean wait of M/M/c before service begins. */
export function meanWaitExponential(arrivals: number, seconds: number, servers: number): number {
  const free = servers / seconds - arrivals;
  return chanceOfWaiting(arrivals, seconds, servers) / free;
}

/** Mean wait of M/D/1 before service begins. */
export function meanWaitFixed(arrivals: number, seconds: number): number {
  const load = utilisation(arrivals, seconds, 1);
  assert(load < 1, `a load of ${load} on one server is in balance`);
  return (load * seconds) / (2 * (1 - load));
}
