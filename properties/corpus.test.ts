import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { present } from '../base/assert';
import type { Coalition } from '../models/family';
import { liaoning2013, type Rules } from '../models/rules';
import { type CorpusEntry, entryText, parseEntry, rulesOf } from './corpus';
import { follow, type Run } from './drive';
import { reconciliationCloses, worldOfCoalition } from './missions';
import { attackSizes, stormSizes } from './sizes';

const folder = 'properties/corpus';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const entries = files.map((name): [string, CorpusEntry] => [
  name,
  parseEntry(readFileSync(join(folder, name), 'utf8')),
]);

/** The kept run walked again under some rules. */
function again(entry: CorpusEntry, rules: Rules): Run {
  const { mission, family, coalition, steps } = entry;
  const sizes = mission === 'nobody alone' ? attackSizes : stormSizes;
  const size = present(
    sizes.find((one) => one.family === family),
    family,
  );
  if (coalition) return follow(worldOfCoalition(size, rules, coalition as Coalition), steps);
  const closes = reconciliationCloses(size, rules);
  const draw = { who: 0, choices: [], hold: 0, calm: entry.calm };
  const { world } = closes.worldFor(draw);
  return closes.finish(world, follow(world, steps), draw);
}

test.each(entries)('%s: with all rules in force the run breaks nothing', (_, entry) => {
  expect(again(entry, liaoning2013).broken).toBeUndefined();
});

test.each(entries.filter(([, { rule }]) => rule))(
  '%s: with its rule off the run breaks its sentence',
  (_, entry) => {
    expect(again(entry, rulesOf(entry)).broken).toBe(entry.sentence);
  },
);

test('both missions are kept, of every system that they attack at random', () => {
  const kept = entries.map(([, { mission, family }]) => `${mission}: ${family}`);
  expect(attackSizes.length).toBeGreaterThan(2);
  for (const { family } of attackSizes) expect(kept).toContain(`nobody alone: ${family}`);
  expect(kept.some((name) => name.startsWith('reconciliation closes'))).toBe(true);
});

test('a run is kept as it is told', () => {
  const [, { coalition, steps, ...rest }] = present(entries[0], 'a kept run');
  const who = coalition as Parameters<typeof entryText>[1];
  expect(parseEntry(entryText(rest, who, steps))).toEqual(entries[0]?.[1]);
});
