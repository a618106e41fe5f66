/**
 * The simulator's engine alone: a queue and a line of ten, on our agenda, on one written by hand
 * for that very model, and on SimPy where it is there. Rounds alternate between contenders, medians
 * count, and no rate is told before a mean lies within the interval that theory and sample allow.
 */
import { runOnAgenda } from './queues/agenda';
import { runByHand } from './queues/by-hand';
import { batchMeans, drawQueue, type Found, meetsTheory, theoryOf } from './queues/model';
import { findSimpy, runOnSimpy, type Simpy } from './queues/simpy';

export interface EngineRate extends Found {
  readonly engine: 'agenda' | 'by hand' | 'SimPy';
  readonly customers: number;
  /** An arrival is one event, a service another. */
  readonly eventsPerSecond: number;
}
export interface EngineBench {
  readonly name: string;
  readonly stations: number;
  readonly theoryMinutes: number;
  readonly rounds: number;
  readonly rates: readonly EngineRate[];
  /** SimPy's version, or why it is not among the rates. */
  readonly simpy: string;
  /** Our rate as a share of the one by hand, from the same rounds. */
  readonly shareOfByHand: number;
  /** Our rate in SimPy's; absent where SimPy is. */
  readonly timesSimpy?: number;
}

export interface EngineSize {
  readonly customers: number;
  readonly simpyCustomers: number;
  readonly rounds: number;
}

/** Both models at a size. */
export function benchEngine(size: EngineSize): readonly EngineBench[] {
  const simpy = findSimpy();
  return [
    benchQueue('M/M/1', 1, size, simpy),
    benchQueue('tandem of ten', 10, smaller(size, 5), simpy),
  ];
}

const smaller = (size: EngineSize, times: number): EngineSize => ({
  ...size,
  customers: Math.round(size.customers / times),
  simpyCustomers: Math.round(size.simpyCustomers / times),
});

const ours = { agenda: runOnAgenda, 'by hand': runByHand } as const;

function benchQueue(name: string, stations: number, size: EngineSize, simpy: Simpy): EngineBench {
  const model = drawQueue(name, stations, size.customers);
  const seconds: Record<EngineRate['engine'], number[]> = { agenda: [], 'by hand': [], SimPy: [] };
  const found = new Map<EngineRate['engine'], Found>();
  for (let round = 0; round < size.rounds; round++) {
    for (const engine of ['agenda', 'by hand'] as const) {
      const began = performance.now();
      const spent = ours[engine](model);
      seconds[engine].push((performance.now() - began) / 1000);
      found.set(engine, meetsTheory(`${name}, ${engine}`, stations, batchMeans(spent)));
    }
    if (simpy.is === 'absent') continue;
    const ran = runOnSimpy(simpy.python, stations, size.simpyCustomers);
    seconds.SimPy.push(ran.seconds);
    found.set('SimPy', ran);
  }
  const rates = [...found].map(([engine, { meanMinutes, toleranceMinutes }]): EngineRate => {
    const customers = engine === 'SimPy' ? size.simpyCustomers : size.customers;
    const events = customers * (stations + 1);
    const eventsPerSecond = Math.round(events / median(seconds[engine]));
    return { engine, customers, meanMinutes, toleranceMinutes, eventsPerSecond };
  });
  const rateOf = (engine: EngineRate['engine']): number | undefined =>
    rates.find((rate) => rate.engine === engine)?.eventsPerSecond;
  const [rate = 0, byHand = 1, simpyRate] = [rateOf('agenda'), rateOf('by hand'), rateOf('SimPy')];
  return {
    name,
    stations,
    theoryMinutes: theoryOf(stations),
    rounds: size.rounds,
    rates,
    simpy: simpy.is === 'present' ? simpy.version : simpy.why,
    shareOfByHand: rate / byHand,
    ...(simpyRate === undefined ? {} : { timesSimpy: rate / simpyRate }),
  };
}

/** The middle value; the upper one of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
