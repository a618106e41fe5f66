import { expect, test } from 'vitest';
import { benchSimulator } from './simulator';

test('the engine meets queueing theory, and the pilot runs with all months closed', () => {
  const bench = benchSimulator({ size: 'smoke' });
  expect(bench.engine.map((queue) => queue.theoryMinutes)).toEqual([2, 20]);
  for (const queue of bench.engine) {
    expect(Math.abs(queue.meanMinutes - queue.theoryMinutes)).toBeLessThan(queue.toleranceMinutes);
    expect(queue.toleranceMinutes / queue.theoryMinutes).toBeLessThan(0.15);
    expect(queue.eventsPerSecond).toBeGreaterThan(0);
  }
  expect(bench.pilot.map((pilot) => pilot.months)).toEqual([4]);
});
