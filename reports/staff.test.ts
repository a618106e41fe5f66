import { expect, test } from 'vitest';
import { langs } from '../base/catalogue/say';
import type { StaffResults } from '../base/staff-results';
import { sampleResults } from './fixtures/sample-results';
import { reportHtml } from './html';
import { reportMarkdown } from './markdown';
import { readReport, reportJson } from './report-file';
import { staffSentences, staffTables } from './staff';

const [run] = sampleResults.simulations;
if (!run) throw new Error('a sample without a simulation');
const never = { overtaken: 0, setUps: 0, awayDays: 0, emptyDays: 0, shortagesInAll: 0 };
const post = { people: 1, isNamed: true, ...never, shortages: [] };
const month = { month: '2025-12', window: null, work: 200 * 60_000, present: 160 * 60_000 };
const times = run.closingTimes;
/** By hand: tellers of two banks, a director with a deputy, clerks of whom none is named. */
const staff: StaffResults = {
  posts: [
    {
      ...post,
      ...{ post: 'director', kind: 'director', jobs: 40, awayDays: 5, emptyDays: 5 },
      byDeputies: { 'deputy director 1': 12, 'handler 1': 1 },
    },
    {
      ...post,
      ...{ post: 'teller, bank 1', kind: 'teller', jobs: 70, overtaken: 3, awayDays: 2 },
      byDeputies: {},
    },
    {
      ...post,
      ...{ post: 'teller, bank 2', kind: 'teller', jobs: 30, setUps: 9, byDeputies: {} },
      ...{ shortagesInAll: 3, shortages: [{ ...month, work: 170 * 60_000 }, month] },
    },
    {
      ...post,
      ...{ post: 'clerks of the units', kind: 'clerks of the units', jobs: 90, isNamed: false },
      byDeputies: {},
    },
  ],
  cycles: [{ kind: 'payment', urgent: times, others: times }],
};
const results = { ...sampleResults, simulations: [{ ...run, staff }] };

test('posts of a kind are told together, with their deputies, and nobody who has no name', () => {
  const [posts] = staffTables('en', results.simulations);
  expect(posts?.table.rows.map((row) => row.slice(1))).toEqual([
    ['deputy director 1: 12; handler 1: 1', '1', '5', '5', '40', '0', '0'],
    ['—', '2', '2', '0', '100', '3', '9'],
  ]);
});

test('the terminal tells days away, deputies, what was overtaken, set-ups and urgent ones', () => {
  expect(staffSentences('en', results.simulations[0] ?? run).slice(0, 4)).toEqual([
    'People were away for 7 days; on 5 days a post had nobody.',
    'Deputies did 13 jobs (deputy director 1: 12; handler 1: 1).',
    '3 jobs were overtaken by urgent ones.',
    '9 set-ups were paid for batches.',
  ]);
  expect(staffSentences('en', run)).toEqual([]);
});

test('where people were too few the worst month is told, and when it had to be done', () => {
  const [told = run] = results.simulations;
  expect(staffSentences('en', told).at(-1)).toBe(
    'Too few people: post teller, bank 2 had 200 h of work in 2025-12, ' +
      'and people there for 160 h; 2 such months more',
  );
  const window = { opens: 900, closes: 930 };
  const claims = { ...month, window, work: 31.24 * 60_000, present: 11.5 * 60_000 };
  const clerk = { ...post, post: 'clearing clerk, bank 1', kind: 'clearing clerk', jobs: 1 };
  const short = { ...clerk, byDeputies: {}, shortagesInAll: 1, shortages: [claims] };
  const timed = { ...run, staff: { ...staff, posts: [short] } };
  expect(staffSentences('en', timed).at(-1)).toBe(
    'Too few people: post clearing clerk, bank 1 had 31.2 h of work in 2025-12 that is ' +
      'to be done from 15:00 to 15:30, and people there for 11.5 h at that time',
  );
  const [inChinese = ''] = staffSentences('zh', timed).slice(-1);
  expect(inChinese).toMatch(/^人手不足：岗位“[^a-z]+”在 2025-12 有/);
});

test.each(langs)('page and Markdown tell it in %s, from the file as from the run', (lang) => {
  const read = readReport(reportJson(results), 'report.json');
  const html = reportHtml(read, { lang });
  const markdown = reportMarkdown(read, lang);
  expect(html).toBe(reportHtml({ results }, { lang }));
  for (const { table } of staffTables(lang, results.simulations))
    for (const text of [html, markdown]) expect(text).toContain(table.title);
  expect(reportHtml({ results: sampleResults }, { lang })).not.toContain(
    staffTables(lang, results.simulations)[0]?.table.title,
  );
});

test('in Chinese nobody is called by an English name', () => {
  const told = staffTables('zh', results.simulations).flatMap(({ table }) => table.rows.flat());
  expect(told.filter((text) => /[A-Za-z]{3,}/.test(text))).toEqual([]);
});
