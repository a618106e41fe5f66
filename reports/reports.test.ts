import { expect, test } from 'vitest';
import { InputError } from '../base/assert';
import type { RunResults, VerdictWord } from '../base/results';
import { compareWithBaseline } from './baseline';
import { brokenResults, sampleResults, sampleTimings } from './fixtures/sample-results';
import { reportHtml } from './html';
import { junitXml } from './junit';
import { drawLives } from './lives';
import { reportMarkdown } from './markdown';
import { type Report, readReport, reportJson } from './report-file';

const whole: Report = { results: sampleResults, timings: sampleTimings };
const langs = ['en', 'zh'] as const;

test('the same results give the same bytes, pictures of lives included', async () => {
  for (const lang of langs) {
    const first = await drawLives(lang, sampleResults.lives);
    const second = await drawLives(lang, sampleResults.lives);
    expect(reportHtml({ results: sampleResults }, { lang, lifePictures: first })).toBe(
      reportHtml({ results: sampleResults }, { lang, lifePictures: second }),
    );
    expect(reportMarkdown(whole, lang)).toBe(reportMarkdown(whole, lang));
  }
  expect(junitXml(brokenResults)).toBe(junitXml(brokenResults));
});

test('the page comes from report.json byte for byte, comparison and story included', async () => {
  const comparison = compareWithBaseline(whole, brokenResults, sampleTimings);
  const report: Report = { results: brokenResults, timings: sampleTimings, comparison };
  const json = reportJson(brokenResults, sampleTimings, comparison);
  const again = readReport(json, 'report.json');
  const lifePictures = await drawLives('en', again.results.lives);
  const options = { lang: 'en', lifePictures } as const;
  expect(reportHtml(again, options)).toBe(reportHtml(report, options));
  expect(reportMarkdown(again)).toBe(reportMarkdown(report));
  expect(junitXml(again.results)).toBe(junitXml(brokenResults));
  expect(reportJson(again.results, again.timings, again.comparison)).toBe(json);
});

test('timings change nothing outside their sections', () => {
  const slower = { ...sampleTimings, statesPerSecond: 1, node: '99.0.0' };
  const cut = (page: string) => page.replace(/<section id="timings">[\s\S]*?<\/section>/, '');
  const page = reportHtml(whole);
  expect(page).not.toBe(cut(page));
  expect(cut(reportHtml({ ...whole, timings: slower }))).toBe(cut(page));
});

test('a report of another shape is refused by the place where it differs', () => {
  const refused = (content: string) => {
    try {
      readReport(content, 'old.json');
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return 'accepted';
  };
  expect(refused('{')).toContain('old.json: found text that is not JSON');
  expect(refused('{}')).toContain('old.json: results');
  expect(refused('null')).toContain('old.json: the top');
  const odd = JSON.parse(reportJson(sampleResults));
  odd.results.systems[0].verdicts[1].verdict = 'fine';
  expect(refused(JSON.stringify(odd))).toContain('results.systems.0.verdicts.1.verdict');
});

const withVerdict = (verdict: VerdictWord): RunResults => ({
  ...sampleResults,
  simulations: [],
  systems: [
    {
      ...(sampleResults.systems[2] as RunResults['systems'][number]),
      verdicts: [{ property: 'p', kind: 'always', isOutcome: true, verdict, states: 5 }],
    },
  ],
});
const failures = (text: string): number => Number(/ failures="(\d+)"/.exec(text)?.[1]);

test('clipped, unknown, violated and not witnessed are failures, unless clipped is allowed', () => {
  const words: readonly VerdictWord[] = ['violated', 'not witnessed', 'clipped', 'unknown'];
  for (const word of words)
    expect([word, failures(junitXml(withVerdict(word)))]).toEqual([word, 1]);
  const passing: readonly VerdictWord[] = ['holds', 'witnessed', 'can still close'];
  for (const word of passing) {
    expect([word, failures(junitXml(withVerdict(word)))]).toEqual([word, 0]);
  }
  const allowed = { allowClipped: true };
  expect(words.map((word) => failures(junitXml(withVerdict(word), allowed)))).toEqual([1, 1, 0, 0]);
});

test('a finding nobody wrote down and one that is gone are failures, one on record is none', () => {
  expect(failures(junitXml(sampleResults))).toBe(0);
  const junit = junitXml(brokenResults);
  expect(junit).toContain('type="finding not on record"');
  expect(junit).toContain('type="finding gone"');
  expect(failures(junit)).toBe(8);
});

test('a rule broken in the simulation is a failure', () => {
  const simulation = { ...sampleResults.simulations[0], violations: ['money is lost'] };
  const results = { ...sampleResults, simulations: [simulation] } as RunResults;
  expect(failures(junitXml(results))).toBe(1);
  expect(junitXml(results)).toContain('money is lost');
});

test('the baseline tells verdicts lost and gained, counts, findings and ratios of rates', () => {
  const same = compareWithBaseline(whole, sampleResults, sampleTimings);
  expect(same.entries).toEqual([]);
  expect(same.rates.map(({ before, after }) => after / before)).toEqual([1, 1, 1, 1, 1, 1]);
  const worse = compareWithBaseline(whole, brokenResults);
  expect(worse.rates).toEqual([]);
  expect(worse.entries.map(({ change }) => change)).toEqual([
    ...['lost', 'lost', 'lost', 'lost'],
    ...['added', 'added', 'added'],
    'removed',
  ]);
  const better = compareWithBaseline({ results: brokenResults }, sampleResults);
  expect(better.entries.map(({ change }) => change)).toEqual([
    ...['gained', 'gained', 'gained', 'gained'],
    'added',
    ...['removed', 'removed', 'removed'],
  ]);
});

test('page and Markdown tell where a story repeats for ever, or that it rests', () => {
  const page = reportHtml({ results: brokenResults });
  expect(page.match(/<li class="endless">/g)).toHaveLength(2);
  const markdown = reportMarkdown({ results: brokenResults }, 'zh');
  expect(markdown).toContain('自此以下 2 步无休止地重复');
  expect(markdown).toContain('此后不再有任何事发生');
  expect(reportHtml(whole)).not.toContain('class="endless"');
});

test('every share stands beside its denominator', () => {
  const page = reportHtml(whole);
  const texts = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<svg[\s\S]*?<\/svg>/g, '');
  const shares = [...texts.matchAll(/>[^<]*\d ?%[^<]*</g)].map(([text]) => text);
  expect(shares.filter((text) => !/ of \d/.test(text))).toEqual([]);
});
