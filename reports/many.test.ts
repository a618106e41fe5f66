import { expect, test } from 'vitest';
import type { ArmResult, ComparisonResults, SweepResults } from '../base/campaign-results';
import { manyHtml } from './many-html';

const arm = (name: string, mean: number): ArmResult => ({
  name,
  scenario: 'county',
  rules: 'liaoning-2013',
  track: 'electronic',
  runs: 5,
  sound: 5,
  figures: [
    { figure: 'closing time', unit: 'minutes', n: 5, mean, deviation: 10, halfWidth: mean / 10 },
    { figure: 'sent again', unit: 'number', n: 5, mean: 3, deviation: 1, halfWidth: 1 },
  ],
  quantiles: {},
  warmUp: { whole: mean, withoutFirst: null },
});
const stopping = { seed: '1', replications: 5, confidencePercent: 95 };
const assumptions = ['firstMonth is 1: a whole year'];
const paired = (figure: string, first: number, mean: number, halfWidth: number) => ({
  figure,
  unit: 'minutes' as const,
  first,
  second: first + mean,
  difference: { n: 5, mean, deviation: 1, halfWidth },
  gain: null,
});
const comparison: ComparisonResults = {
  kind: 'comparison',
  stopping,
  months: 1,
  first: arm('one <side>', 100),
  second: arm('other', 90),
  paired: [
    paired('closing time', 100, -50, 10),
    paired('cycle time: payment', 100, 20, 5),
    paired('work', 100, 1, 30),
    paired('cycle time: notice', 100, 0, 0),
  ],
  claims: [],
  assumptions,
};
const sweep: SweepResults = {
  kind: 'sweep',
  stopping,
  months: 1,
  parameters: ['posts.teller.people', 'weather.stormsPerYear'],
  cells: ['1', '2'].flatMap((people) =>
    ['0', '9', '40'].map((storms) => ({
      values: [people, storms],
      arm: arm('cell', 200 * Number(people) + Number(storms)),
    })),
  ),
  assumptions,
};
const told = (lang: 'en' | 'zh') => ({
  comparison: manyHtml({ command: 'countersign compare', results: comparison }, lang),
  sweep: manyHtml({ command: 'c', results: sweep, figures: ['closing time', 'none'] }, lang),
});

test('a comparison draws what is less, what is more and what is not told apart', () => {
  const { comparison: page } = told('en');
  const drawn = (tone: string) => page.split(`row-span ${tone}`).length - 1;
  expect([drawn('less'), drawn('more'), drawn('none')]).toEqual([1, 1, 1]);
  expect(page).toContain('100 min → 50 min (−50 %)');
  expect(page).toContain('one &lt;side&gt;');
  expect(page).not.toContain('<side>');
});

test('a sweep draws a point with its interval a cell, a shade a series, in fitting hours', () => {
  const { sweep: page } = told('en');
  expect(page.split('class="mark s0"').length - 1).toBe(3);
  expect(page.split('class="mark s1"').length - 1).toBe(3);
  expect(page.split('class="whisker').length - 1).toBe(6);
  expect(page).toContain('posts.teller.people = 2');
  expect(page).toContain('>8 h<');
  expect(page).not.toContain('NaN');
});

test('pages are the same bytes twice, need nothing from outside, and are Chinese too', () => {
  expect(told('zh')).toEqual(told('zh'));
  const { comparison: page, sweep: swept } = told('zh');
  for (const one of [page, swept]) {
    expect(one).not.toMatch(/<script|src=|https?:\/\//);
    expect(one).toContain('lang="zh-Hans"');
  }
  expect(page).toContain('两方对比');
  expect(swept).toContain('首月 取 1：整年');
});
