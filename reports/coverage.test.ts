import { expect, test } from 'vitest';
import type { RunResults } from '../base/results';
import { githubAnnotations } from './annotations';
import { sampleCoverage } from './fixtures/sample-coverage';
import { brokenResults, sampleResults } from './fixtures/sample-results';
import { reportHtml } from './html';
import { junitXml } from './junit';
import { reportMarkdown } from './markdown';
import { type Report, readReport, reportJson } from './report-file';

const covered: RunResults = { ...sampleResults, coverage: sampleCoverage };
const report: Report = { results: covered };

test('coverage is a section of the page and of Markdown, with its names and denominators', () => {
  for (const page of [reportHtml(report), reportMarkdown(report)]) {
    expect(page).toContain('1,047 of 2,130 (49%)');
    expect(page).toContain('3 of 4 (75%)');
    expect(page).toContain('Steps taken: 21 of 22');
    expect(page).toMatch(/never was: returned, receipted/);
  }
  expect(reportHtml(report)).toContain('<section id="coverage">');
  expect(reportHtml(report, { lang: 'zh' })).toContain('12 中的 11（91%）');
});

test('without coverage there is no such section', () => {
  expect(reportHtml({ results: sampleResults })).not.toContain('id="coverage"');
  expect(reportMarkdown({ results: sampleResults })).not.toContain('What was looked at');
});

test('a report with coverage is made again byte for byte; a broken share names its place', () => {
  const json = reportJson(covered);
  expect(reportHtml(readReport(json, 'report.json'))).toBe(reportHtml(report));
  const odd = json.replace('"seen":', '"sen":');
  expect(() => readReport(odd, 'report.json')).toThrow('coverage.machines.0.states.seen');
});

test('what fails is annotated: errors and warnings, each on one line with its command', () => {
  const lines = githubAnnotations(brokenResults);
  expect(githubAnnotations(sampleResults)).toEqual([]);
  expect(lines.every((line) => /^::(error|warning) title=[^:\n]+::[^\n]+$/.test(line))).toBe(true);
  const broken = lines.find((line) => line.includes('violated'));
  expect(broken).toMatch(/^::error title=direct-payment · honest::no voucher is paid twice: viol/);
  expect(broken).toMatch(/%0Arepeat: countersign check direct-payment --rules rules\.yaml$/);
  const levels = lines.map((line) => /^::(\w+)/.exec(line)?.[1]);
  expect(levels.filter((level) => level === 'warning')).toHaveLength(2);
  expect(lines.some((line) => line.includes('NEW finding'))).toBe(true);
});

test('nothing in a name ends its annotation or its title', () => {
  const [system] = brokenResults.systems;
  if (!system) throw new Error('there is a system');
  const hostile = { ...system, system: 'a::b, c%\n::error::d', findings: [], findingsMissing: [] };
  const [line = ''] = githubAnnotations({ ...brokenResults, systems: [hostile] });
  expect(line).toContain('title=a%3A%3Ab%2C c%25%0A%3A%3Aerror%3A%3Ad · ');
  expect(line.split('\n')).toHaveLength(1);
});

test('demands that are not met are annotated and fail in the JUnit file', () => {
  const demands = { coverageMin: 80, requireExhaustive: true };
  expect(githubAnnotations(covered, demands)).toEqual([
    '::error title=Coverage below 80%25::central-bank/clearing-quota-notice-of-somebody: ' +
      '3 of 4 arrows taken (75%25), fewer than the 80%25 asked for',
  ]);
  const junit = junitXml(covered, demands);
  expect(junit).toContain('<failure type="Coverage below 80%"');
  expect(/ failures="(\d+)"/.exec(junit)?.[1]).toBe('1');
  expect(junitXml(covered, { coverageMin: 75 })).toContain('every demand is met');
  const cut = covered.systems.map((system) => ({ ...system, cut: 'memory' as const }));
  const told = junitXml({ ...covered, systems: cut }, demands);
  expect(told).toContain('stopped at its memory budget');
  expect(Number(/ failures="(\d+)"/.exec(told)?.[1])).toBe(1 + cut.length);
});

test('a scope tells its counts, its cut and its machines to the JUnit file', () => {
  const systems = sampleResults.systems.map((system) => ({
    ...system,
    coverage: sampleCoverage,
    cut: 'states' as const,
  }));
  const junit = junitXml({ ...sampleResults, systems });
  expect(junit).toContain('<property name="states" value="48211"/>');
  expect(junit).toContain('<property name="cut" value="states"/>');
  expect(junit).toContain('<property name="arrows of finance/direct-payment" value="14 of 14"/>');
});
