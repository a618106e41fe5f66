import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HarnessBug } from '../base/assert';
import type { RunResults } from '../base/results';
import { sampleResults, sampleTimings } from './fixtures/sample-results';
import { reportHtml } from './html';
import { junitXml } from './junit';
import { drawLives } from './lives';
import { reportMarkdown } from './markdown';
import { escaped, html } from './markup';
import { shareText, yuan } from './units';

const hostile = '"><script>alert(1)</script>\'&\u0000\ud800`|]]>{y}\n# x';

/** Every string of the results that is no closed word, replaced. */
function poisoned(value: unknown, key = ''): unknown {
  const closed = ['verdict', 'kind', 'what', 'track', 'unit', 'checksum', 'asked'];
  if (typeof value === 'string') return closed.includes(key) ? value : `${value}${hostile}`;
  if (Array.isArray(value)) {
    return value.map((item) => poisoned(item, key === 'furtherRules' ? 'kind' : key));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, poisoned(of, name)]));
}
const results = poisoned(sampleResults) as RunResults;

test('hostile names leave neither the page nor its pictures', async () => {
  for (const lang of ['en', 'zh'] as const) {
    const lifePictures = await drawLives(lang, results.lives);
    const page = reportHtml({ results, timings: sampleTimings }, { lang, lifePictures });
    expect(page).not.toContain('<script');
    expect(page).not.toContain('\u0000');
    expect(page).toContain('&lt;script&gt;');
    const names = [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name);
    const clean = await drawLives(lang, sampleResults.lives);
    const plain = reportHtml(
      { results: sampleResults, timings: sampleTimings },
      { lang, lifePictures: clean },
    );
    const known = new Set([...plain.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
  }
});

test('hostile names leave no case of the JUnit file', () => {
  const text = junitXml(results);
  expect(text).not.toContain('<script');
  const tags = new Set([...text.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name));
  const known = ['properties', 'property', 'testcase', 'testsuite', 'testsuites'];
  expect([...tags].sort()).toEqual(known);
});

test('hostile names start no tag, row or heading in Markdown', () => {
  const text = reportMarkdown({ results, timings: sampleTimings });
  const fences = text.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');
  expect(fences).not.toContain('<script');
  expect(fences.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
});

test('escaping leaves no sign that opens or closes anything, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      expect(html`<b>${text}</b>`.markup.startsWith('<b>')).toBe(true);
    }),
  );
  expect(html`<i>${[html`<b>${'<'}</b>`, 1, undefined, false]}</i>`.markup).toBe(
    '<i><b>&lt;</b>1</i>',
  );
});

test('money and shares refuse what they cannot say', () => {
  expect(yuan(1_888_800_000_005)).toBe('18,888,000,000.05');
  expect(yuan(-5)).toBe('-0.05');
  expect(() => yuan(0.5)).toThrow(HarnessBug);
  expect(shareText('en', 187, 575)).toBe('32.5 % (187 of 575)');
  expect(() => shareText('en', 1, 0)).toThrow(HarnessBug);
});
