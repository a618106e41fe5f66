/**
 * The page in a real browser: no error, no request, nothing wider than a phone, both themes. Where
 * no Chromium is installed the tests say so in their names and are not run.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareWithBaseline } from './baseline';
import { brokenResults, sampleResults, sampleTimings } from './fixtures/sample-results';
import { reportHtml } from './html';
import { drawLives } from './lives';

const onPath = (process.env.PATH ?? '').split(delimiter).map((room) => join(room, 'chromium'));
const found = onPath.find((file) => existsSync(file));
const absent = found === undefined ? ' (NOT RUN: no chromium on the PATH)' : '';
const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const room = mkdtempSync(join(tmpdir(), 'countersign-report-'));
let browser: BrowserContext | undefined;

beforeAll(async () => {
  if (found === undefined) return;
  browser = await chromium.launchPersistentContext(join(room, 'profile'), {
    executablePath: found,
    headless: true,
    args: switches,
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(room, { recursive: true, force: true });
});

interface Seen {
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly widest: number;
  readonly paper: string;
  readonly ink: string;
}

async function open(file: string, width: number, colorScheme: 'light' | 'dark'): Promise<Seen> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith('data:')) requests.push(url);
  });
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  // A string, since these names live in the page and not here.
  const measured = await page.evaluate<{ widest: number; paper: string; ink: string }>(`({
    widest: document.documentElement.scrollWidth,
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  })`);
  await page.close();
  return { complaints, requests, ...measured };
}

const brightness = (colour: string): number =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((total, part) => total + Number(part), 0);

for (const lang of ['en', 'zh'] as const) {
  for (const width of [390, 1280]) {
    const claim = `the ${lang} page asks for nothing and fits ${width} pixels in both themes`;
    test.skipIf(found === undefined)(`${claim}${absent}`, async () => {
      const lifePictures = await drawLives(lang, sampleResults.lives);
      const whole = { results: sampleResults, timings: sampleTimings };
      const comparison = compareWithBaseline(whole, brokenResults, sampleTimings);
      const report = { results: brokenResults, timings: sampleTimings, comparison };
      const file = join(room, `report-${lang}.html`);
      writeFileSync(file, reportHtml(report, { lang, lifePictures }));
      const light = await open(file, width, 'light');
      const dark = await open(file, width, 'dark');
      for (const seen of [light, dark]) {
        expect(seen.complaints).toEqual([]);
        expect(seen.requests).toEqual([]);
        expect(seen.widest).toBe(width);
      }
      expect(brightness(light.paper)).toBeGreaterThan(brightness(light.ink));
      expect(brightness(dark.paper)).toBeLessThan(brightness(dark.ink));
    });
  }
}

test.skipIf(found === undefined)(
  `the test sees a page that complains, asks and is too wide${absent}`,
  async () => {
    const file = join(room, 'bad.html');
    writeFileSync(
      file,
      '<div style="width:2000px">x</div><img src="nothing.png"><script>console.log("x")</script>',
    );
    const seen = await open(file, 390, 'light');
    expect(seen.complaints.length).toBeGreaterThan(0);
    expect(seen.requests).toHaveLength(1);
    expect(seen.widest).toBeGreaterThan(390);
  },
);
