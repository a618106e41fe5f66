import { expect, test } from 'vitest';
import { SMALL, voucherReference } from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';
import type { Checkpoints, Snapshot } from './checkpoint';
import { type ExploreOptions, explore } from './explore';

const composed = composeSystem(voucherReference({ ...SMALL, vouchers: 1, faults: 4 }));
const statesMax = 1_000_000;

/** Everything of an exploration that a report can show. */
function outcome(options: Partial<ExploreOptions>) {
  const found = explore(composed, { statesMax, ...options });
  const { states, transitions, levelStart, deadEnds, strikeCounts, isClipped, taken } = found;
  const keys = [...found.visited.keys];
  return { states, transitions, levelStart, deadEnds, strikeCounts, isClipped, taken, keys };
}

const copyOf = (snapshot: Snapshot): Snapshot => {
  const keys = snapshot.keysFrom(0).slice();
  const { columns } = explore(composed, { statesMax: 1 }).packing;
  return {
    ...snapshot,
    seen: snapshot.seen.map((marks) => marks.slice()),
    keysFrom: (state) => keys.subarray(state * columns),
  };
};

test('a search taken up at any level ends as one that was never left', () => {
  const kept = new Map<string, Snapshot[]>();
  const keeping: Checkpoints = {
    load: () => undefined,
    save: (search, snapshot) => {
      kept.set(search, [...(kept.get(search) ?? []), copyOf(snapshot)]);
    },
  };
  const whole = outcome({ checkpoints: keeping });
  expect(whole).toEqual(outcome({}));
  const [snapshots] = kept.values();
  expect(snapshots).toHaveLength(whole.levelStart.length - 1);
  for (const snapshot of snapshots ?? []) {
    let loaded = 0;
    const checkpoints: Checkpoints = {
      load: (search) => {
        expect(kept.has(search)).toBe(true);
        loaded++;
        return snapshot;
      },
      save: () => {},
    };
    expect(outcome({ checkpoints })).toEqual(whole);
    expect(loaded).toBe(1);
  }
});

test('another bound, system, question or reduction is another search', () => {
  const searches = new Set<string>();
  const noting: Checkpoints = {
    load: (search) => {
      searches.add(search);
      return undefined;
    },
    save: () => {},
  };
  const two = composeSystem(voucherReference({ vouchers: 2, quota: 1, faults: 0 }));
  explore(composed, { statesMax, checkpoints: noting });
  explore(composed, { statesMax: statesMax - 1, checkpoints: noting });
  explore(two, { statesMax, checkpoints: noting });
  explore(two, { statesMax, symmetry: true, checkpoints: noting });
  expect(searches.size).toBe(4);
  const other = voucherReference({ vouchers: 2, quota: 1, faults: 0 });
  const asked = other.properties.map((property) =>
    property.name === 'reference.paid twice'
      ? { ...property, predicate: { word: () => true } }
      : property,
  );
  explore(composeSystem({ ...other, properties: asked }), { statesMax, checkpoints: noting });
  const richer = other.properties.map((property) =>
    property.predicate.total
      ? { ...property, predicate: { ...property.predicate, total: (sum: number) => sum <= 2 } }
      : property,
  );
  explore(composeSystem({ ...other, properties: richer }), { statesMax, checkpoints: noting });
  expect(searches.size).toBe(6);
  explore(two, { statesMax, symmetry: true, checkpoints: noting });
  expect(searches.size).toBe(6);
});

test('a budget of memory is kept, and ends clipped with what was found', () => {
  const big = composeSystem(voucherReference(SMALL));
  const memoryBytesMax = 4 * 2 ** 20;
  const found = explore(big, { statesMax, memoryBytesMax });
  expect([found.isClipped, found.clippedBy]).toEqual([true, 'memory']);
  expect(found.bytes).toBeLessThanOrEqual(memoryBytesMax);
  expect(found.states).toBeGreaterThan(50_000);
  expect(found.states).toBeLessThan(531_335);
});
