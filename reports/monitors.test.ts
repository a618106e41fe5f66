import { expect, test } from 'vitest';
import { langs } from '../base/catalogue/say';
import { sampleClaims } from './fixtures/sample-monitors';
import { sampleResults } from './fixtures/sample-results';
import { reportHtml } from './html';
import { reportMarkdown } from './markdown';
import {
  backlogOf,
  claimTable,
  hoursTable,
  littleText,
  waitingTable,
  watchedRuns,
} from './monitors';
import { readReport, reportJson } from './report-file';

const { simulations } = sampleResults;
const watched = watchedRuns(simulations);

test('staff hours and how busy a post was are sums over all banks', () => {
  const { rows } = hoursTable('en', watched);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['teller', '80 h, 20 % of 400 h'],
    ['handler', '10 h, 10 % of 100 h'],
    ['all posts', '90'],
  ]);
});

test('waiting is an average over office time, the most at one post, and what slips say', () => {
  const { rows } = waitingTable('en', watched);
  expect(rows[0]?.[1]).toMatch(/^0\.1, at most 7; within /);
});

test('what is by construction, validated or only compared is told by that word', () => {
  const { rows } = claimTable('en', simulations.slice(0, 1));
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['reproduced by construction', '575', '574, not met'],
    ['validated', '3 posts', '3 posts'],
    ['compared, not fitted', '83.7 % of 243,000', '91.3 % of 800'],
  ]);
  expect(sampleClaims.length).toBe(rows.length);
});

test('the backlog of a day without an evening is none, of others an average', () => {
  const monitors = watched[0]?.monitors;
  if (!monitors) throw new Error('a run without monitors');
  expect(backlogOf(monitors).slice(5, 8)).toEqual([6, 0, 8]);
  expect(backlogOf(monitors, 'payment')[7]).toBe(6);
  expect(littleText('en', monitors)).toMatch(/holds at 3 posts.*2e-9 of themselves/);
});

test.each(langs)('page and Markdown tell it in %s, from the file as from the run', (lang) => {
  const read = readReport(reportJson(sampleResults), 'report.json');
  const html = reportHtml(read, { lang });
  expect(html).toBe(reportHtml({ results: sampleResults }, { lang }));
  const markdown = reportMarkdown(read, lang);
  const { title } = hoursTable(lang, watched);
  for (const text of [html, markdown]) expect(text).toContain(title);
});

test('a result made before there were monitors is shown without them', () => {
  const { monitors: _, claims: __, ...old } = simulations[0] ?? {};
  const results = { ...sampleResults, simulations: [old] } as typeof sampleResults;
  expect(reportHtml({ results })).not.toContain(hoursTable('en', watched).title);
});
