import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { closes, eventually, leadsTo, type Property } from '../../base/property';
import type { StoryStep } from '../../base/story-results';
import type { Fairness, Step, System } from '../../models/system';
import { replayStory } from './lasso';
import { walk } from './walk';

/** Work is begun and put down again and again; once finished it is done for good. */
const worker = setup({}).createMachine({
  id: 'worker',
  initial: 'idle',
  states: {
    idle: { on: { BEGIN: 'busy' } },
    busy: { on: { STOP: 'idle', FINISH: 'done' } },
    done: {},
  },
});
const alphabet = ['BEGIN', 'STOP', 'FINISH'].map((type) => ({ type }));

const step = (name: string, part: string, type: string, fair: Fairness): Step => ({
  name,
  actor: 'automatic',
  kind: 'automatic',
  does: [{ part, event: { type } }],
  fair,
});
const isDone = closes('the work is done', { word: (view) => view.parts.one?.value === 'done' });
const isBegun = {
  word: (view: Parameters<typeof isDoneWord>[0]) => view.parts.one?.value === 'busy',
};
const isDoneWord = isDone.predicate.word as NonNullable<Property['predicate']['word']>;

interface Wishes {
  readonly fair: Fairness;
  readonly answers?: string;
  readonly replicas?: number;
  readonly property?: Property;
  /** A second worker who could begin at any time. */
  readonly other?: Fairness;
}

function workshop({ fair, answers, replicas = 1, property = isDone, other }: Wishes): System {
  const asked = answers === undefined ? {} : { alternatives: answers };
  const life = { name: 'worker', machine: worker, alphabet };
  return {
    name: 'workshop',
    scope: 'small',
    groups: [
      {
        name: 'desk',
        replicas,
        parts: [
          { name: 'one', life },
          { name: 'two', life },
        ],
        lines: [],
        steps: [
          step('begins', 'one', 'BEGIN', 'weak'),
          { ...step('stops', 'one', 'STOP', 'weak'), ...asked },
          { ...step('finishes', 'one', 'FINISH', fair), ...asked },
          ...(other === undefined ? [] : [step('the other begins', 'two', 'BEGIN', other)]),
        ],
      },
    ],
    counters: [],
    properties: [property],
  };
}

const told = (steps: readonly string[], loopFrom?: number, property = isDone, replica = 0) => ({
  property: property.name,
  steps: steps.map(
    (name): StoryStep => ({
      step: name,
      actor: 'automatic',
      kind: 'automatic',
      group: 'desk',
      replica,
      changes: [],
      unexpected: false,
      notes: [],
    }),
  ),
  ...(loopFrom === undefined ? {} : { loopFrom }),
});
const forEver = told(['begins', 'stops'], 0);
const verdictOf = (system: System): string | undefined =>
  walk(system).verdicts[system.properties[0]?.name ?? ''];

test('a loop that is fair to everybody is told, and the walk finds that there is one', () => {
  const system = workshop({ fair: 'weak' });
  expect(replayStory(system, forEver)).toMatchObject({ isEnabled: true, struck: [isDone.name] });
  expect(verdictOf(system)).toBe('violated');
});

test('a loop that enables a step again and again is no story where strong fairness holds', () => {
  const system = workshop({ fair: 'strong' });
  expect(replayStory(system, forEver)).toEqual({
    isEnabled: false,
    at: 0,
    because: 'the loop enables finishes again and again and never takes it',
  });
  expect(verdictOf(system)).toBe('holds');
});

test('answers to one question are owed together: any of them pays', () => {
  const system = workshop({ fair: 'strong', answers: 'how it goes' });
  expect(replayStory(system, forEver)).toMatchObject({ isEnabled: true });
  expect(verdictOf(system)).toBe('violated');
});

test('a loop that never disables a step and never takes it is refused', () => {
  const system = workshop({ fair: 'weak', other: 'weak' });
  expect(replayStory(system, forEver)).toMatchObject({
    isEnabled: false,
    at: 0,
    because: 'the loop never disables the other begins and never takes it',
  });
  expect(replayStory(workshop({ fair: 'weak', other: 'none' }), forEver)).toMatchObject({
    isEnabled: true,
  });
});

test("one replica's turn is not another's", () => {
  const system = workshop({ fair: 'weak', replicas: 2 });
  const first = told(['begins', 'stops'], 0, isDone, 1);
  expect(replayStory(system, first)).toMatchObject({
    isEnabled: false,
    because: 'the loop never disables begins and never takes it',
  });
  const second = told(['begins', 'stops'], 0, isDone, 2);
  const both = { ...first, steps: [...first.steps, ...second.steps] };
  expect(replayStory(system, both)).toMatchObject({ isEnabled: true });
});

test('a loop must come back, have steps, and be made of steps that are enabled', () => {
  const system = workshop({ fair: 'weak' });
  const objection = (steps: readonly string[], loopFrom: number) =>
    replayStory(system, told(steps, loopFrom));
  expect(objection(['begins', 'stops', 'begins'], 0)).toMatchObject({
    at: 2,
    because: 'the loop does not lead back to the state before step 1',
  });
  expect(objection(['begins', 'stops'], 2)).toMatchObject({
    because: expect.stringMatching(/no st/),
  });
  expect(objection(['begins', 'stops'], -1)).toMatchObject({ isEnabled: false });
  expect(objection(['stops', 'begins'], 0)).toEqual({
    isEnabled: false,
    at: 0,
    because: 'stops is not enabled',
  });
});

test('a story without a loop rests only where nobody is owed a turn', () => {
  const begun = told(['begins']);
  expect(replayStory(workshop({ fair: 'weak' }), begun)).toEqual({
    isEnabled: false,
    at: 1,
    because: 'stops can still happen, and is owed a turn',
  });
  const { steps, ...group } = workshop({ fair: 'none' }).groups[0] as System['groups'][number];
  const idle = steps.map((one): Step => (one.name === 'begins' ? one : { ...one, fair: 'none' }));
  const system = { ...workshop({ fair: 'none' }), groups: [{ ...group, steps: idle }] };
  expect(replayStory(system, begun)).toMatchObject({ isEnabled: true, struck: [isDone.name] });
  expect(verdictOf(system)).toBe('violated');
});

test('a story of what is met after all is refused', () => {
  const idle = closes('the desk is cleared', { word: (view) => view.parts.one?.value === 'idle' });
  const system = workshop({ fair: 'weak', property: idle });
  expect(replayStory(system, told(['begins', 'stops'], 0, idle))).toEqual({
    isEnabled: false,
    at: 0,
    because: 'the desk is cleared: met before step 1',
  });
  const once = eventually('work is begun', isBegun);
  const passed = workshop({ fair: 'weak', property: once });
  expect(replayStory(passed, told(['begins', 'stops'], 0, once))).toMatchObject({ at: 1 });
  expect(verdictOf(passed)).toBe('holds');
});

test('whoever asks must be answered, by the same word, then or later', () => {
  const answered = leadsTo('work begun is done', isBegun, isDone.predicate);
  const weak = workshop({ fair: 'weak', property: answered });
  expect(verdictOf(weak)).toBe('violated');
  expect(replayStory(weak, told(['begins', 'stops'], 0, answered))).toMatchObject({
    isEnabled: true,
  });
  expect(verdictOf(workshop({ fair: 'strong', property: answered }))).toBe('holds');
  const trivial = leadsTo('work begun is put down', isBegun, {
    word: (view) => view.parts.one?.value === 'idle',
  });
  const system = workshop({ fair: 'weak', property: trivial });
  expect(replayStory(system, told(['begins', 'stops'], 0, trivial))).toMatchObject({
    isEnabled: false,
    because: 'work begun is put down: whoever asks is answered',
  });
  expect(verdictOf(system)).toBe('violated');
});
