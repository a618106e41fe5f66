/** What a user's module can get wrong, one by one: each is one sentence that says what to do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputError } from '../base/assert';
import { checkScope } from '../check/core/check-scope';
import { liaoning2013 } from '../models/rules';
import { families } from '../models/systems/registry';
import { loadFamilies } from './inputs';
import { checkedSystem } from './system-shape';
import { emptyFolder, type Folder } from './testing/run-door';

let folder: Folder;
beforeAll(() => {
  folder = emptyFolder();
});
afterAll(() => folder.remove());

/** A lamp and its switch: right as it stands, and wrong by one replacement. */
const right = `
import { always, never } from 'countersign/base';
import { createMachine } from 'xstate';

const light = { type: 'post', params: { line: 'wire', message: { type: 'LIGHT' } } };
const lever = createMachine({
  initial: 'up',
  states: {
    up: { on: { PRESS: { target: 'down', actions: light } } },
    down: {},
  },
});
const lamp = createMachine({ initial: 'off', states: { off: { on: { LIGHT: 'on' } }, on: {} } });
export const system = {
  name: 'lamp',
  scope: 'one lamp',
  groups: [
    {
      name: 'room',
      replicas: 1,
      parts: [
        { name: 'lever', life: { name: 'lever', machine: lever, alphabet: [{ type: 'PRESS' }] } },
        { name: 'lamp', life: { name: 'lamp', machine: lamp, alphabet: [{ type: 'LIGHT' }] } },
      ],
      lines: [
        { name: 'wire', to: 'lamp', kind: 'bag', sendUpTo: 1, holdUpTo: 1, whenFull: 'error' },
      ],
      steps: [
        {
          name: 'somebody presses',
          actor: 'somebody',
          kind: 'duty',
          does: [{ part: 'lever', event: { type: 'PRESS' } }],
        },
      ],
    },
  ],
  counters: [{ name: 'bulbs', min: 0, max: 1, initial: 1, measures: 'count' }],
  properties: [never('the lamp is on while the lever is up', {
    word: ({ parts }) => parts.lamp.value === 'on' && parts.lever.value === 'up',
  })],
};
`;

let files = 0;
function told(text: string): string {
  const path = join(folder.path, `mine-${files++}.ts`);
  writeFileSync(path, text);
  try {
    for (const family of loadFamilies([path]))
      for (const scope of family.scopes) {
        const options = { statesMax: 1000, commandFor: () => '' };
        const { verdicts } = checkScope(family, scope, liaoning2013, options);
        return verdicts.map(({ verdict }) => verdict).join();
      }
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll(`${folder.path}/`, '');
    throw error;
  }
  return 'no scope';
}
const wrong = (from: string | RegExp, to: string): string => {
  const text = right.replace(from, to);
  expect(text).not.toBe(right);
  return told(text);
};

test('as it stands the module is judged', () => {
  expect(told(right)).toBe('holds');
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a comma left out', "'lamp',\n  scope", "'lamp'\n  scope", /ts:\d+:\d+: found a syntax error: /],
  ['a target typo', "'down', actions", "'dwn', actions", /ts:\d+: found .*'dwn'.*a target that is/],
  ['an initial typo', "initial: 'off'", "initial: 'of'", /Initial state node "of" not found/],
  ['a missing file', "'xstate'", "'./machines'", /Cannot find module '\.\/machines', expected a f/],
  ['a name not exported', /never/g, 'nevr', /nevr is not a function, expected a function of that/],
  ['another export', 'const system', 'const world', /exports .*world, expected an export named/],
  ['no groups', /groups: \[/, 'gruops: [', /groups: found nothing, expected array/],
  ['half a replica', 'replicas: 1', 'replicas: 0.5', /replicas.*: found 0\.5, expected int/],
  [
    'no replica',
    'replicas: 1',
    'replicas: 0',
    /groups\[0\]\.replicas, in 'room': found 0, .*least 1/,
  ],
  ['a kind that is none', "kind: 'duty'", "kind: 'dooty'", /kind, in 'somebody presses': found 'd/],
  ['a field that is none', 'does: [', 'do: [', /the field do, which means nothing/],
  ['no machine', 'machine: lamp,', 'machine: {},', /machine, in 'lamp': found an object.*createM/],
  ['a counter out of range', 'initial: 1,', 'initial: 7,', /counter bulbs: found an initial value/],
  [
    'a part twice',
    "{ name: 'lamp', life",
    "{ name: 'lever', life",
    /two parts of group 'room' named/,
  ],
  [
    'a typo in a step',
    "{ type: 'PRESS' } }]",
    "{ type: 'PRES' } }]",
    /step somebody.*PRES.*: PRESS/,
  ],
  [
    'a typo in the alphabet',
    "alphabet: [{ type: 'LIGHT' }]",
    "alphabet: [{ type: 'LIHGT' }]",
    /part lamp: found event LIHGT in the alphabet of life lamp, .*handles: LIGHT$/,
  ],
  [
    'a message nobody hears',
    "type: 'LIGHT' } } };",
    "type: 'LIT' } } };",
    /line wire: found event .*LIT.* for part lamp, expected an event of life lamp: LIGHT/,
  ],
  [
    'a line that is none',
    "line: 'wire'",
    "line: 'wyre'",
    /life lever: found a post on line wyre, expected wire/,
  ],
  [
    'a line to nobody',
    "to: 'lamp'",
    "to: 'lmap'",
    /line wire: found part lmap, .*did you mean lamp/,
  ],
  [
    'a part that is none',
    'parts.lamp.value',
    'parts.lmap?.value',
    /property 'the lamp.*part lmap, .*mean lamp/,
  ],
  ['a predicate that throws', 'parts.lamp.value', 'parts.lamp.value.on.x', /an error: Cannot read/],
  [
    'a predicate without an answer',
    '=> parts',
    '=> undefined && parts',
    /the answer undefined, expected true/,
  ],
  [
    'a group that is none',
    '  word: ({',
    "  group: 'rooom', word: ({",
    /group rooom, expected room/,
  ],
  [
    'two machines in one line',
    "type: 'PRESS' } }],",
    "type: 'PRESS' } }], counters: [{ counter: 'bulb', add: -1 }],",
    /step somebody presses: found counter bulb, expected bulbs/,
  ],
])('%s', (_, from, to, message) => {
  expect(wrong(from, to)).toMatch(message);
});

test('a full line that calls a send an error says so with the line and the message', () => {
  const text = wrong('down: {}', "down: { on: { PRESS: { target: 'up', actions: light } } }");
  expect(text).toMatch(/line wire: found a send of LIGHT into a full line, expected at most 1/);
});

test('a counter that leaves its range is told with the step', () => {
  const uses = "counters: [{ counter: 'bulbs', add: 1 }],";
  const text = wrong("type: 'PRESS' } }],", `type: 'PRESS' } }], ${uses}`);
  expect(text).toMatch(/step somebody presses: found an effect out of range: .*bulbs/);
});

test('a module may lie in a folder of its own and import its neighbours', () => {
  mkdirSync(join(folder.path, 'own'));
  writeFileSync(join(folder.path, 'own', 'whole.ts'), right);
  writeFileSync(join(folder.path, 'own', 'index.ts'), "export { system } from './whole';\n");
  expect(loadFamilies([join(folder.path, 'own', 'index.ts')])[0]?.name).toBe('lamp');
});

test('every shipped system is of the shape that is asked of a user', () => {
  for (const family of families)
    for (const scope of family.scopes)
      expect(checkedSystem(scope.build(liaoning2013), family.name).name).toBeTruthy();
});
