/** Speed and memory by size: shown where measured, in both languages, and read back strictly. */
import { expect, test } from 'vitest';
import { InputError } from '../base/assert';
import { logLogChart, powerText } from './charts/log-log';
import { sampleResults, sampleTimings } from './fixtures/sample-results';
import { readReport, reportHtml, reportJson, reportMarkdown } from './index';

const curve = [
  { size: '1, 1, 3', states: 9_015, milliseconds: 20, bytesPerState: 73.2 },
  { size: '2, 1, 2', states: 739_719, milliseconds: 840, bytesPerState: 19.3 },
  { size: '2, 1, 6', states: 10_703_434, milliseconds: 9_400, bytesPerState: 14 },
];
const timings = { ...sampleTimings, curve };
const report = { results: sampleResults, timings };

test('a measured curve is a section with two charts and a row a size', () => {
  const page = reportHtml(report);
  expect(page).toContain('id="curve"');
  expect(page.match(/class="curve"/g)).toHaveLength(2);
  expect(page.match(/<circle[^>]*class="mark s0"/g)).toHaveLength(2 * curve.length);
  for (const said of ['10,703,434', '739,719', '9.4 s'])
    expect(reportMarkdown(report)).toContain(said);
  expect(reportMarkdown(report, 'zh')).toContain('## 按规模的速度与内存');
});

test('without a curve there is no such section', () => {
  const bare = { results: sampleResults, timings: sampleTimings };
  expect(reportHtml(bare)).not.toContain('id="curve"');
  expect(reportMarkdown(bare)).not.toContain('Speed and memory');
});

test('a report with a curve is made again byte for byte; a broken one names its place', () => {
  const text = reportJson(sampleResults, timings);
  expect(reportHtml(readReport(text, 'report.json'))).toBe(reportHtml(report));
  const broken = text.replace('"states": 9015', '"states": -1');
  expect(() => readReport(broken, 'report.json')).toThrow(InputError);
  expect(() => readReport(broken, 'report.json')).toThrow('timings.curve.0.states');
});

test('both axes are whole decades: equal factors are equal distances', () => {
  const points = [1e4, 1e6, 1e8].map((x) => ({ x, y: x / 1e5 }));
  const { markup } = logLogChart({ title: 't', points, xTitle: 'x', tickText: String });
  const at = (name: string) =>
    [...markup.matchAll(new RegExp(`<circle[^>]*${name}="([\\d.]+)"`, 'g'))].map((m) =>
      Number(m[1]),
    );
  const [left = 0, middle = 0, right = 0] = at('cx');
  expect(right - middle).toBeCloseTo(middle - left, 0);
  const [low = 0, half = 0, high = 0] = at('cy');
  expect(low - half).toBeCloseTo(half - high, 0);
  expect([powerText(1e5), powerText(100)]).toEqual(['10⁵', '100']);
});
