/**
 * What runs are drawn from, and how a broken one is told: as the shortest run found, in the form
 * that the corpus keeps.
 */
import { fc } from '@fast-check/vitest';
import type { RuleName } from '../../models/rules';
import { type CorpusEntry, entryText } from '../corpus';
import { shortened } from '../drive';
import type { Draw, Mission } from '../missions';

/** Long runs on purpose: short ones come by shrinking. */
export const draws: fc.Arbitrary<Draw> = fc.record({
  who: fc.nat(1_000_000),
  choices: fc.array(fc.nat(1_000_000), { maxLength: 160, size: 'max' }),
  hold: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
  calm: fc.nat(1_000_000),
});

/** A broken run told as the corpus keeps it; nothing where it kept every sentence. */
export function told(
  name: CorpusEntry['mission'],
  mission: Mission,
  draw: Draw,
  rule?: RuleName,
): string | undefined {
  const run = mission.run(draw);
  if (!run.broken) return undefined;
  const { world, coalition } = mission.worldFor(draw);
  const short = shortened(world, run, (tried) => mission.finish(world, tried, draw));
  const { family } = mission.size;
  const off = rule ? { rule } : {};
  const entry = { mission: name, family, sentence: run.broken, ...off, calm: draw.calm };
  return entryText(entry, coalition, short.trace);
}
