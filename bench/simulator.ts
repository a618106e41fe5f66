/**
 * Bench of the simulator: its engine alone on queues whose answer is known, and the pilot in months
 * and events a second. The work is asserted before a rate is reported.
 */
import { benchDomain, type DomainBench, type DomainSize } from './simulator-domain';
import { benchEngine, type EngineBench, type EngineSize } from './simulator-engine';

export interface SimulatorBench {
  readonly size: 'smoke' | 'full';
  readonly engine: readonly EngineBench[];
  readonly pilot: DomainBench;
}

const sizes: Readonly<Record<'smoke' | 'full', { engine: EngineSize; pilot: DomainSize }>> = {
  smoke: {
    engine: { customers: 60_000, simpyCustomers: 20_000, rounds: 1 },
    pilot: {
      tracks: ['electronic'],
      months: 4,
      byMonths: [4],
      byVolume: [1, 3],
      byWorkers: { months: 7, workers: [1, 2], rounds: 1 },
    },
  },
  full: {
    engine: { customers: 1_000_000, simpyCustomers: 200_000, rounds: 5 },
    pilot: {
      tracks: ['electronic', 'paper', 'dual'],
      months: 120,
      byMonths: [10, 100, 1000, 10_000],
      byVolume: [1, 10, 100],
      byWorkers: { months: 600, workers: [1, 2], rounds: 4 },
    },
  },
};

/** Runs both benches at a size. */
export async function benchSimulator(asked: {
  readonly size: 'smoke' | 'full';
}): Promise<SimulatorBench> {
  const { engine, pilot } = sizes[asked.size];
  return { size: asked.size, engine: benchEngine(engine), pilot: await benchDomain(pilot) };
}
