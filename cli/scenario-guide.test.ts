/**
 * The guide of scenarios shows what is so: its outputs are what its commands print. The dear ones,
 * which explore systems, are renewed and compared by `npm run check:generated` alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedGuide } from './generated-guide';
import { packageRoot } from './paths';

const guide = readFileSync(join(packageRoot(), 'docs', 'write-a-scenario.md'), 'utf8');
const cheap = guide.slice(0, guide.indexOf('## Compare two rule files'));

test('no output of the guide of scenarios has drifted: npm run generate renews them', () => {
  expect(cheap.match(/^\$ npx countersign /gm)?.length).toBe(3);
  expect(generatedGuide(cheap)).toBe(cheap);
}, 300_000);

test('no command shown ended in a fault of ours, and none told of a machine', () => {
  expect(guide).not.toMatch(/Error:|\n\s+at .*:\d+:\d+|\/tmp\/|fault of Countersign/);
  expect(guide.match(/^\$ npx countersign /gm)?.length).toBe(6);
});
