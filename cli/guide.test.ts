/**
 * The guide shows what is so: its listings are the examples, its outputs what commands print. All
 * listings and the first output are made again here; `npm run check:generated` makes all of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROPERTIES_MAX } from '../check/core/monitor';
import { WORDS_MAX } from '../models/tables/compose';
import { LOCAL_STATES_MAX } from '../models/tables/tabulate';
import { generatedGuide } from './generated-guide';
import { packageRoot } from './paths';
import { runDoor } from './testing/run-door';

const guide = readFileSync(join(packageRoot(), 'docs', 'guide.md'), 'utf8');
let outputs = 0;
const cheap = guide.replace(/^<!-- run: [\s\S]*?^<!-- end -->\n/gm, (output) =>
  outputs++ === 0 ? output : '',
);
let renewed = '';
beforeAll(() => {
  renewed = generatedGuide(cheap);
}, 300_000);

test('no listing and not the first output has drifted: npm run generate renews them', () => {
  expect(outputs).toBeGreaterThan(10);
  expect(cheap.match(/^\$ npx countersign /gm)).toHaveLength(1);
  expect(renewed).toBe(cheap);
});

test('a listing or an output that was changed by hand is seen', () => {
  for (const [word, wrong] of [
    ["name: 'order'", "name: 'odrer'"],
    ['holds (all', 'holds (al'],
  ] as const) {
    const changed = cheap.replace(word, wrong);
    expect(changed).not.toBe(cheap);
    expect(generatedGuide(changed)).toBe(cheap);
  }
});

test('the limits it names are those of the code', () => {
  const grouped = (n: number) => n.toLocaleString('en');
  for (const limit of [PROPERTIES_MAX, LOCAL_STATES_MAX, WORDS_MAX])
    expect(guide.slice(guide.indexOf('## Limits'))).toContain(` ${grouped(limit)}`);
});

test('every flag that it offers against an explosion is one of check', () => {
  const { stdout } = runDoor('compiled', packageRoot(), ['check', '--help']);
  const table = guide.slice(guide.indexOf('## When it explodes'), guide.indexOf('## When you get'));
  const flags = [...table.matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag as string);
  expect(flags.length).toBeGreaterThan(3);
  expect(flags.filter((flag) => !stdout.includes(`${flag} `))).toEqual([]);
});

test('no path of a machine and no stack trace stands in it', () => {
  expect(guide).not.toMatch(/\n\s+at .*:\d+:\d+|\/tmp\/|node_modules\//);
});
