import { expect, test } from 'vitest';
import type { Story } from '../base/story-results';
import { lostForEver, paidTwice, sentForEver, twoSealsOnePerson } from './fixtures/sample-stories';
import { sequenceOf } from './lanes';
import { sequenceSvg } from './sequence';

const lanesOf = (story: Story) => sequenceOf(story).lanes.map(({ kind, name }) => [kind, name]);

test('persons stand left, parts right, each once', () => {
  expect(lanesOf(twoSealsOnePerson)).toEqual([
    ['person', 'unit clerk'],
    ['person', 'handler'],
    ['person', 'teller'],
    ['part', 'finance'],
    ['part', 'bank'],
  ]);
});

test('a delivery goes from the part that sent to the part that received', () => {
  const { arrows, lanes } = sequenceOf(twoSealsOnePerson);
  const name = (id: string) => lanes.find((lane) => lane.id === id)?.name;
  const delivery = arrows.find(({ step }) => step.kind === 'delivery');
  expect([name(delivery?.from ?? ''), name(delivery?.to ?? '')]).toEqual(['finance', 'bank']);
});

test('a fault of a line starts at its sender and says what became of the message', () => {
  const { arrows } = sequenceOf(paidTwice);
  expect(arrows.map(({ end }) => end)).toEqual([
    'plain',
    'twice',
    ...['plain', 'plain', 'plain', 'plain'],
  ]);
});

test('a step that only sends again stands with the part that sent before', () => {
  const [sent, ...others] = twoSealsOnePerson.steps.slice(4);
  const changes = sent?.changes.filter(({ what }) => what === 'line') ?? [];
  const again = { ...(sent as (typeof others)[number]), changes };
  const { lanes, arrows } = sequenceOf({
    ...twoSealsOnePerson,
    steps: [sent as typeof again, again, ...others],
  });
  expect(lanes.map(({ kind }) => kind)).toEqual(['person', 'part', 'part']);
  expect(arrows[1]?.from).toBe(arrows[0]?.to);
});

test('a message nobody was seen to send starts at its line', () => {
  const story = { ...paidTwice, steps: paidTwice.steps.slice(2, 3) };
  const { arrows, lanes } = sequenceOf(story);
  expect(lanes.find(({ id }) => id === arrows[0]?.from)?.kind).toBe('line');
});

test('the picture has an arrow a step and no number that is none', () => {
  for (const lang of ['en', 'zh'] as const) {
    const { markup } = sequenceSvg(lang, twoSealsOnePerson, 'a story');
    expect(markup.match(/<g class="step/g)).toHaveLength(8);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('what repeats for ever stands in a frame, and a rest is said below the last arrow', () => {
  for (const lang of ['en', 'zh'] as const) {
    const loop = sequenceSvg(lang, sentForEver, 'a story').markup;
    expect(loop.match(/<g class="endless"><rect/g)).toHaveLength(1);
    expect(loop).toContain(lang === 'en' ? 'these 2 steps repeat for ever' : '2 步无休止地重复');
    const rest = sequenceSvg(lang, lostForEver, 'a story').markup;
    expect(rest).not.toContain('<rect x="3"');
    expect(rest).toContain(lang === 'en' ? 'nothing more happens' : '不再有任何事发生');
    expect(`${loop}${rest}`).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(sequenceSvg('en', paidTwice, 'a story').markup).not.toContain('endless');
});
