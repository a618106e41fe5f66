/** Liveness of small systems of machines: who is owed a turn, and what a run may wait for. */
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { closes, eventually, leadsTo, type Property, type View } from '../../../base/property';
import type { Story } from '../../../base/story-results';
import type { Counter, Group, Life, Step } from '../../../models/system';
import { checkSystem } from '../verdicts';

type Chart = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A life from its arrows: `{ state: { EVENT: 'target' } }`, the first state initial. */
function lifeOf(name: string, chart: Chart): Life {
  const states = Object.fromEntries(Object.entries(chart).map(([state, on]) => [state, { on }]));
  const events = new Set(Object.values(chart).flatMap((on) => Object.keys(on)));
  const machine = createMachine({ id: name, initial: Object.keys(chart)[0] as string, states });
  return { name, machine, alphabet: [...events].sort().map((type) => ({ type })) };
}

const does = (type: string, step: Partial<Step> = {}): Step => ({
  name: type.toLowerCase(),
  actor: 'clerk',
  kind: 'duty',
  does: [{ part: 'desk', event: { type } }],
  ...step,
});

interface Posed {
  readonly chart: Chart;
  readonly steps: readonly Step[];
  readonly property: Property;
  readonly replicas?: number;
  readonly counters?: readonly Counter[];
}
const groupOf = ({ chart, steps, replicas = 1 }: Posed): Group => ({
  name: 'letter',
  replicas,
  parts: [{ name: 'desk', life: lifeOf(JSON.stringify(chart), chart) }],
  lines: [],
  steps,
});
function verdictOf(posed: Posed, bounds: { statesMax?: number; livenessStatesMax?: number } = {}) {
  const groups = [groupOf(posed)];
  const { property, counters = [] } = posed;
  const system = { name: 'desk', scope: 'small', groups, counters, properties: [property] };
  const options = { statesMax: 1000, ...bounds, commandFor: () => 'again' };
  const [verdict] = checkSystem(system, options).verdicts;
  if (!verdict) throw new Error('one property, one verdict');
  return verdict;
}
/** `a b | c`: a and b, then c for ever; a dot where the run rests. */
function told(story: Story | undefined): string | undefined {
  if (!story) return undefined;
  const names = story.steps.map(({ step, replica }) => (replica ? `${step} ${replica}` : step));
  const { loopFrom } = story;
  if (loopFrom === undefined) return [...names, '.'].join(' ');
  return [...names.slice(0, loopFrom), '|', ...names.slice(loopFrom)].join(' ');
}
const outcome = (posed: Posed) => {
  const { verdict, story } = verdictOf(posed);
  return verdict === 'violated' ? told(story) : verdict;
};

const at =
  (...states: readonly string[]) =>
  (view: View): boolean =>
    states.includes(view.parts.desk?.value);
const isDone = { word: at('done') };

const door: Chart = { open: { DO: 'done' }, done: {} };
test('a duty is done in the end, and only because it is owed', () => {
  const posed = { chart: door, property: closes('every letter is done', isDone) };
  expect(outcome({ ...posed, steps: [does('DO')] })).toBe('holds');
  expect(outcome({ ...posed, steps: [does('DO', { fair: 'none' })] })).toBe('.');
  expect(outcome({ ...posed, steps: [does('DO', { kind: 'fault' })] })).toBe('.');
});

const idle: Chart = { open: { DO: 'done', WAIT: 'open' }, done: { WAIT: 'done' } };
test('a step that changes nothing may be walked for ever, beside an owed one it may not', () => {
  const wait = does('WAIT');
  const waits: Chart = { open: { WAIT: 'waited' }, waited: { WAIT: 'open', DO: 'done' }, done: {} };
  const property = closes('every letter is done', isDone);
  expect(outcome({ chart: idle, property, steps: [wait, does('DO')] })).toBe('holds');
  const weak = outcome({ chart: waits, property, steps: [wait, does('DO')] });
  expect(weak).toBe('| wait wait');
  const strong = [wait, does('DO', { fair: 'strong' })];
  expect(outcome({ chart: waits, property, steps: strong })).toBe('holds');
});

const ask: Chart = {
  open: { ASK: 'asked' },
  asked: { YES: 'done', NO: 'open' },
  done: {},
};
const answer = { actor: 'environment', kind: 'answer' } as const;
test('answers to one question are owed together: the same answer may come for ever', () => {
  const property = closes('every letter is done', isDone);
  const steps = (step: Partial<Step>, no: Partial<Step> = {}) => [
    does('ASK'),
    does('YES', { ...answer, ...step }),
    does('NO', { ...answer, ...step, ...no }),
  ];
  const question = { alternatives: 'the question' };
  const posed = { chart: ask, property };
  expect(outcome({ ...posed, steps: steps({}) })).toBe('| ask no');
  expect(outcome({ ...posed, steps: steps({ fair: 'strong' }) })).toBe('holds');
  const together = steps({ ...question, fair: 'strong' });
  expect(outcome({ ...posed, steps: together })).toBe('| ask no');
  const rarely = steps(question, { counters: [{ counter: 'patience', atLeast: 1, add: -1 }] });
  const patience: Counter = {
    name: 'patience',
    min: 0,
    max: 2,
    initial: 2,
    measures: 'count',
    budget: true,
  };
  expect(outcome({ ...posed, steps: rarely, counters: [patience] })).toBe('holds');
  // An answer that nobody owes may stay away; one that is owed makes the question owed.
  const silent = steps({ ...question, fair: 'none' });
  expect(outcome({ ...posed, steps: silent.slice(0, 2) })).toBe('ask .');
  const once: Chart = { open: { ASK: 'asked' }, asked: { YES: 'done', NO: 'done' }, done: {} };
  const mixed = [does('ASK'), silent[1] as Step, does('NO', { ...answer, ...question })];
  expect(outcome({ ...posed, chart: once, steps: mixed })).toBe('holds');
  const later: Chart = { open: { ASK: 'asked' }, asked: { YES: 'done' }, done: { NO: 'done' } };
  expect(outcome({ ...posed, chart: later, steps: mixed })).toBe('holds');
});

const queue: Chart = { waits: { ENTER: 'inside' }, inside: { LEAVE: 'waits' } };
const room: Counter = { name: 'room', min: 0, max: 1, initial: 1, measures: 'count' };
const enter = { counters: [{ counter: 'room', atLeast: 1, add: -1 }] };
const leave = { counters: [{ counter: 'room', add: 1 }] };
test('of two who share one room each is owed a turn by himself', () => {
  const property = leadsTo('who waits comes in', { word: at('waits') }, { word: at('inside') });
  const posed = { chart: queue, property, replicas: 2, counters: [room] };
  const steps = (fair: Partial<Step>) => [
    does('ENTER', { ...enter, ...fair }),
    does('LEAVE', leave),
  ];
  expect(outcome({ ...posed, steps: steps({}) })).toBe('| enter 2 leave 2');
  expect(outcome({ ...posed, steps: steps({ fair: 'strong' }) })).toBe('holds');
});

test('who asks is answered himself: another one answered does not count', () => {
  const chart: Chart = { idle: { ASK: 'open' }, open: { DO: 'done' }, done: { AGAIN: 'idle' } };
  const property = leadsTo('who asks is answered', { word: at('open') }, isDone);
  const posed = { chart, property, replicas: 2 };
  const steps = (fair: Step['fair']) => [
    does('ASK'),
    does('DO', fair ? { fair } : {}),
    does('AGAIN'),
  ];
  expect(outcome({ ...posed, steps: steps(undefined) })).toBe('holds');
  const story = outcome({ ...posed, steps: steps('none') });
  expect(story).toBe('ask 1 | ask 2 do 2 again 2');
});

test('eventually speaks of the beginning, closes of every time, leadsTo of who asks', () => {
  const chart: Chart = { open: { DO: 'done' }, done: { SPOIL: 'spoilt' }, spoilt: {} };
  const steps = [does('DO'), does('SPOIL')];
  const is = (property: Property) => outcome({ chart, steps, property });
  expect(is(eventually('it is done', isDone))).toBe('holds');
  expect(is(closes('it is done', isDone))).toBe('do spoil .');
  expect(is(leadsTo('it is done', { word: at('open') }, isDone))).toBe('holds');
  expect(is(leadsTo('it is done', { word: at('spoilt') }, isDone))).toBe('do spoil .');
  expect(is(eventually('it is burnt', { word: at('burnt') }))).toBe('do spoil .');
});

test('what speaks of another group or of sums is refused by name', () => {
  const posed = { chart: door, steps: [does('DO')] };
  const total = { word: at('done'), sum: () => 1, total: (sum: number) => sum > 0 };
  expect(() => outcome({ ...posed, property: closes('sums', total) })).toThrow(
    'property sums: found a sum, expected a predicate of words alone',
  );
  const summed = leadsTo('sums first', total, isDone);
  expect(() => outcome({ ...posed, property: summed })).toThrow(
    'property sums first: found a sum, expected a predicate of words alone',
  );
  const elsewhere = { word: at('done'), group: 'parcel' };
  const here = { word: at('open'), group: 'letter' };
  const nowhere = leadsTo('nowhere', { word: at('open'), group: 'parcel' }, isDone);
  expect(() => outcome({ ...posed, property: nowhere })).toThrow(
    'property nowhere: found group parcel, expected a group of the system',
  );
  expect(() => outcome({ ...posed, property: leadsTo('apart', here, elsewhere) })).toThrow(
    'one group: the word that asks is the word that is answered',
  );
});

test('a cut search and a space beyond the bound of liveness leave the verdict open', () => {
  const posed = {
    chart: ask,
    property: closes('every letter is done', isDone),
    steps: [does('ASK'), does('YES'), does('NO')],
  };
  expect(verdictOf(posed, { statesMax: 2 }).verdict).toBe('clipped');
  const unknown = verdictOf(posed, { livenessStatesMax: 2 });
  expect([unknown.verdict, unknown.states, unknown.story]).toEqual(['unknown', 2, undefined]);
  expect(verdictOf(posed, { livenessStatesMax: 3 }).verdict).toBe('violated');
});
