/** A story walked by hand, on a protocol outside treasury whose lines may lose for ever. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '../base/assert';
import { plain } from '../base/catalogue/story-lines';
import type { Story } from '../base/story-results';
import { checkScope } from '../check/core/check-scope';
import { liaoning2013 } from '../models/rules';
import { retell } from '../properties/walker/retell';
import { loadFamilies } from './inputs';
import { packageRoot } from './paths';
import { type Stepper, stepperOf } from './step-through';
import { emptyFolder, type Folder } from './testing/run-door';

let folder: Folder;
let stepper: () => Stepper;
let story: Story;
beforeAll(() => {
  folder = emptyFolder();
  const text = readFileSync(join(packageRoot(), 'docs/examples/alternating-bit.ts'), 'utf8');
  const path = join(folder.path, 'weak.ts');
  writeFileSync(
    path,
    text.replace(/= alternatingBit\(\)/, "= alternatingBit({ deliveries: 'weak' })"),
  );
  const family = present(loadFamilies([path])[0], 'the family');
  const scope = present(family.scopes[0], 'its scope');
  const result = checkScope(family, scope, liaoning2013, {
    statesMax: 10_000,
    commandFor: () => '',
    only: ['an item that was sent is received'],
  });
  story = present(result.verdicts[0]?.story, 'a lasso');
  const told = retell(scope.build(liaoning2013), story.steps);
  if (!told.isEnabled) throw new Error(told.because);
  stepper = () => stepperOf(story, told, 'en', plain);
});
afterAll(() => folder.remove());

const walk = (walker: Stepper, ...commands: readonly string[]): readonly string[] =>
  commands.flatMap((command) => walker.respond(command) ?? ['QUIT']);

test('a step forward tells who did what and what changed', () => {
  const walker = stepper();
  expect(walk(walker, '')).toEqual([
    '1/3  sender: the sender sends the next item',
    '     sender: idle → waiting',
    '     data: empty → data 0 0',
  ]);
  expect(walker.at()).toBe(1);
});

test('after its last step a lasso goes round again, and back leads back', () => {
  const walker = stepper();
  walk(walker, 'n', 'n', 'n');
  expect(walk(walker, 'n')).toEqual(['back to the state before step 2: from there it repeats']);
  expect(walker.at()).toBe(1);
  expect(walk(walker, 'b', 'b')).toEqual(Array(2).fill(expect.stringMatching(/^at the beginning/)));
});

test('the whole state is what the machines and lines hold, not what the story says', () => {
  expect(walk(stepper(), '', 's').slice(3)).toEqual([
    'connection',
    '     sender: waiting; item 0',
    '     receiver: in order; expected 0',
    '     data: data (bit 0, item 0)',
    '     acknowledgements: empty',
    'repeats: 1',
  ]);
});

test('what else could happen is listed, and what could not with the part that refused', () => {
  const told = walk(stepper(), '', 'e').slice(4);
  expect(told).toContain('     + sender: the sender resends');
  expect(told).toContain('     + environment: lose DATA 0 on data');
  expect(told).toContain(
    '     - the sender sends the next item: sender in waiting has no use for SEND',
  );
});

test('q ends the walk, and any other word is answered with the commands', () => {
  expect(walk(stepper(), 'q')).toEqual(['QUIT']);
  expect(walk(stepper(), 'jump')[0]).toMatch(/^Enter or n: next step/);
});
