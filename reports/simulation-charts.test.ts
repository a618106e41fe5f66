import { expect, test } from 'vitest';
import { sampleResults } from './fixtures/sample-results';
import { reportHtml } from './html';
import { usesOf, watchedRuns } from './monitors';

const share = { seen: 1, of: 4 };
const [run] = sampleResults.simulations;
const counts = { misfortunes: 3, 'sent again': 40, 'struck: split': 7, 'struck: slow line': 0 };
const coverage = [
  {
    life: 'payment',
    words: share,
    edges: share,
    steps: share,
    locals: share,
    stepsNeverTaken: [],
    onLinesNeverTaken: [],
    localsNeverReached: [],
  },
];
const pageOf = (lang: 'en' | 'zh'): string => {
  const simulations = run ? [{ ...run, counts: { ...run.counts, ...counts }, coverage }] : [];
  return reportHtml({ results: { ...sampleResults, simulations } }, { lang });
};

test('what struck is drawn to its scale, what struck nowhere is named in one line', () => {
  const page = pageOf('en');
  expect(page).toContain('Faults that struck · ');
  expect(page).toMatch(
    /split<\/span><span class="row-track">\s*<span class="row-fill s2"\s*style="width:100.0%"/,
  );
  expect(page).toContain('In none of the runs: slow line.');
  expect(page).not.toContain('struck: ');
});

test('how busy a post was stands beside the hours of everybody there, the busiest first', () => {
  const [watched] = watchedRuns(sampleResults.simulations);
  if (!watched) throw new Error('a sample with monitors');
  const uses = usesOf('en', watched.monitors);
  expect(uses.length).toBeGreaterThan(1);
  const percents = uses.map(({ percent }) => percent);
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
  expect(pageOf('en')).toContain(` % of ${uses[0]?.whole} h`);
});

test('what of the tables was walked is told where it was asked, in both languages', () => {
  expect(pageOf('en')).toContain('Of the checker’s tables this run walked');
  expect(pageOf('zh')).toContain('本次模拟走过的核查状态表');
  expect(reportHtml({ results: sampleResults })).not.toContain('tables this run walked');
});
