import { expect, test } from 'vitest';
import { meetsTheory } from './queues/model';
import { findSimpy } from './queues/simpy';
import { benchSimulator } from './simulator';
import { benchEngine } from './simulator-engine';

const engine = benchEngine({ customers: 40_000, simpyCustomers: 8000, rounds: 1 });
const byTheory = (name: string) => engine.map(({ rates }) => rates.find((r) => r.engine === name));

test('our agenda and the one by hand live the same line of stations, as theory says', () => {
  expect(engine.map((queue) => queue.theoryMinutes)).toEqual([2, 20]);
  const ours = byTheory('agenda');
  expect(ours.map((rate) => rate?.meanMinutes)).toEqual(
    byTheory('by hand').map((rate) => rate?.meanMinutes),
  );
  engine.forEach(({ theoryMinutes, shareOfByHand }, i) => {
    expect(ours[i]?.toleranceMinutes ?? Number.NaN).toBeLessThan(0.15 * theoryMinutes);
    expect(ours[i]?.eventsPerSecond).toBeGreaterThan(0);
    expect(shareOfByHand).toBeGreaterThan(0);
  });
});

const simpy = findSimpy();
test.skipIf(simpy.is === 'absent')(
  `SimPy lives it as theory says too${simpy.is === 'absent' ? ` (skipped: ${simpy.why})` : ''}`,
  () => {
    for (const [i, rate] of byTheory('SimPy').entries()) {
      expect(rate?.toleranceMinutes ?? Number.NaN).toBeLessThan(0.5 * (i === 0 ? 2 : 20));
      expect(engine[i]?.timesSimpy).toBeGreaterThan(1);
    }
  },
);

test('a mean beyond what theory and sample allow is refused', () => {
  const means = Array.from({ length: 30 }, (_, i) => 2.5 + i / 1000);
  expect(() => meetsTheory('an engine', 1, means)).toThrow(/theory 2 within/);
});

test('the pilot runs at other volumes and on two threads with all months closed', async () => {
  const { pilot } = await benchSimulator({ size: 'smoke' });
  expect(pilot.byVolume.map(({ volume }) => volume)).toEqual([1, 3]);
  expect(pilot.byWorkers[1]?.checksum).toBe(pilot.byWorkers[0]?.checksum);
  expect(pilot.tracks.map(({ months }) => months)).toEqual([4]);
});
