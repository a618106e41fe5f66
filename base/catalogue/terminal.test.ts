import { expect, test } from 'vitest';
import type { RunResults } from '../results';
import type { Story, StoryStep } from '../story-results';
import { storyLines } from './story-lines';
import { headline, passes } from './tally';
import { verdictTable } from './verdict-table';
import { clip, padEnd, widthOf, wrap } from './width';

const step = (number: number, changes: number): StoryStep => ({
  step: `the handler does a thing ${number}`,
  actor: number % 2 === 0 ? 'automatic' : 'handler',
  kind: number === 3 ? 'deviation' : 'duty',
  group: 'voucher',
  replica: 0,
  changes: Array.from({ length: changes }, (_, index) => ({
    where: index === 0 ? 'bank' : 'finance',
    what: 'part',
    from: 'received from somebody far away',
    to: 'verified',
  })),
  unexpected: false,
  notes: [],
});
const story: Story = {
  system: 'direct-payment',
  scope: 'honest',
  property: 'nobody alone moves treasury funds',
  coalition: ['handler', 'password of director'],
  steps: Array.from({ length: 8 }, (_, index) => step(index + 1, index)),
};

test('eight steps are told on one screen, no line longer than 100 columns', () => {
  for (const lang of ['en', 'zh'] as const) {
    const lines = storyLines(lang, story);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).toContain('nobody alone moves treasury funds');
  }
});

test('twenty steps are told on one screen too', () => {
  const long = { ...story, steps: [...story.steps, ...story.steps, ...story.steps].slice(0, 20) };
  const lines = storyLines('en', long);
  expect(lines).toHaveLength(23);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100);
  expect(lines.some((line) => line.includes('received from somebody'))).toBe(true);
});

test('a story ends with what broke and names who did it', () => {
  const lines = storyLines('en', story);
  expect(lines.at(-1)).toBe('Broken: nobody alone moves treasury funds.');
  expect(lines[1]).toBe('acting against the rules: handler with the password of director');
  expect(storyLines('zh', story)[1]).toBe('违规者：经办（知道处长的口令）');
});

test('a loop is told before the step it begins with, a rest after the last step', () => {
  const loop = storyLines('en', { ...story, loopFrom: 6 });
  const at = loop.findIndex((line) => line.includes('these 2 steps repeat for ever'));
  expect(loop[at + 1]).toContain('7  handler');
  expect(storyLines('zh', { ...story, loopFrom: 7 }).join()).toContain('自此以下 1 步无休止地重复');
  const rest = storyLines('en', { ...story, isRest: true });
  expect(rest.at(-2)).toContain('nothing more happens');
  expect(storyLines('en', story).join()).not.toMatch(/for ever|nothing more/);
});

test('a verdict on a lasso counts stem and loop', () => {
  const said = (extra: Partial<Story>) =>
    verdictTable('en', results([{ ...verdict('a', 'holds'), story: { ...story, ...extra } }]));
  expect(said({ loopFrom: 5 }).join()).toContain('violated: a loop of 3 steps after step 5');
  expect(said({ isRest: true }).join()).toContain('violated: nothing more happens after step 8');
});

test('a deviation is marked, and changes too many to tell are counted', () => {
  const lines = storyLines('en', story);
  expect(lines.filter((line) => line.startsWith('!'))).toHaveLength(1);
  expect(lines.some((line) => /\(and \d more\)$/.test(line))).toBe(true);
});

const results = (verdicts: RunResults['systems'][number]['verdicts']): RunResults => ({
  version: '1',
  seed: '1',
  rules: { name: 'r', digest: 'd', rules: {} },
  systems: [
    {
      system: 'direct-payment',
      scope: 'honest',
      states: 12_394,
      transitions: 50_000,
      levels: 9,
      verdicts,
      findings: [],
      findingsMissing: [],
      stepsNeverTaken: [],
    },
  ],
  seedControls: [],
  killers: [],
  simulations: [],
  evidence: [],
  lives: [],
});
const verdict = (property: string, word: 'holds' | 'clipped') => ({
  property,
  kind: 'always',
  isOutcome: true,
  verdict: word,
  states: 12_394,
});

test('a clipped sentence is no pass unless it is allowed to be', () => {
  const clipped = results([verdict('a', 'holds'), verdict('b', 'clipped')]);
  expect(passes(clipped)).toBe(false);
  expect(passes(clipped, { allowOpen: true })).toBe(true);
  expect(headline('en', clipped)).toEqual(['1 of 2 sentences is undecided.']);
});

test('an empty run is no pass of anything', () => {
  expect(headline('en', { ...results([]), systems: [] })).toEqual(['No sentence was asked.']);
});

test('verdicts stand under each other, beside full-width characters too', () => {
  const lines = verdictTable('zh', results([verdict('甲乙丙', 'holds'), verdict('abc', 'holds')]));
  const starts = lines
    .filter((line) => line.includes('成立（'))
    .map((line) => widthOf(line.slice(0, line.indexOf('成立（'))));
  expect(starts).toHaveLength(2);
  expect(new Set(starts).size).toBe(1);
});

test('full-width characters count two, and no closing sign opens a line', () => {
  expect(widthOf('ab国库，')).toBe(8);
  expect(padEnd('国', 4)).toBe('国  ');
  expect(clip('国库集中支付', 7)).toBe('国库集…');
  expect(wrap('国库，集中支付', 6)).toEqual(['国库，', '集中支', '付']);
  expect(wrap('no voucher is paid twice', 10)).toEqual(['no voucher', 'is paid', 'twice']);
  expect(wrap('', 10)).toEqual(['']);
});
