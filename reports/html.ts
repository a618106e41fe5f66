/**
 * `report.html`: one file that needs nothing else: no script, no font, no network. A pure function
 * of the report, the pictures drawn beforehand (lives.ts) and the language; the same input, the
 * same bytes.
 */
import { type Lang, say } from '../base/catalogue/say';
import { headline, passes, tallyOf } from '../base/catalogue/tally';
import { coalitionSection } from './coalitions';
import { coverageSection } from './coverage';
import { curveSection } from './curve';
import { html, type Markup } from './markup';
import { matrixSection } from './matrix';
import type { Page, Section } from './page/parts';
import { comparisonSection, evidenceSection, rulesSection, timingSection } from './page/records';
import { mark, shell } from './page/shell';
import { simulationSection } from './page/simulation';
import { killerSection } from './page/stories';
import { findingSection, seedSection, verdictSection } from './page/verdicts';
import { lifeSection, sealingSection } from './page/world';
import type { Report } from './report-file';

export interface HtmlOptions {
  readonly lang?: Lang;
  /** What `drawLives` gave for the same language; lives without a picture are left out. */
  readonly lifePictures?: Readonly<Record<string, string>>;
}

function sectionsOf(page: Page): readonly Section[] {
  return [
    verdictSection(page),
    comparisonSection(page),
    findingSection(page),
    coalitionSection(page),
    seedSection(page),
    matrixSection(page),
    killerSection(page),
    lifeSection(page),
    coverageSection(page),
    simulationSection(page),
    sealingSection(page),
    curveSection(page),
    evidenceSection(page),
    rulesSection(page),
    timingSection(page),
  ].filter((section) => section !== undefined);
}

function factsMarkup(page: Page): Markup {
  const { lang } = page;
  const { results } = page.report;
  const tally = tallyOf(results);
  const of = (part: number, whole: number): string => say(lang, 'report.of', { part, whole });
  const closed = results.simulations.reduce((total, { monthsClosed }) => total + monthsClosed, 0);
  const months = results.simulations.reduce((total, each) => total + each.months, 0);
  const number = (n: number): string => say(lang, 'report.number', { n });
  const facts: (readonly [string, string])[] = [
    ['sentences', of(tally.good, tally.total)],
    ['states', number(tally.states)],
    ['findings', number(tally.findings)],
  ];
  if (months > 0) facts.push(['months', of(closed, months)]);
  if (results.sealing !== undefined) facts.push(['pages', number(results.sealing.pages)]);
  return html`<div class="facts">${facts.map(
    ([name, value]) =>
      html`<div><b>${value}</b><span>${say(lang, `report.fact.${name}`)}</span></div>`,
  )}</div>`;
}

function mastMarkup(page: Page, sections: readonly Section[]): Markup {
  const { lang } = page;
  const { results } = page.report;
  const { version, seed, rules } = results;
  const [first = '', ...more] = headline(lang, results);
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<header class="mast"><div class="brand">${mark}<div><h1>${say(lang, 'report.title')}
    </h1><p>${say(lang, 'report.subtitle', { rules: rules.name })}</p></div></div>
    <p class="headline ${passes(results) ? 'good' : 'bad'}">${first}</p><p class="more">
    ${more.join(say(lang, 'headline.join'))}</p>${factsMarkup(page)}
    <nav aria-label="${say(lang, 'report.contents')}"><ul>${links}</ul></nav><p class="identity">
    ${say(lang, 'report.identity', { version, seed, rules: rules.name, digest: rules.digest })}</p>
    </header>`;
}

/** The report as one HTML file. */
export function reportHtml(report: Report, options: HtmlOptions = {}): string {
  const lang = options.lang ?? 'en';
  const page: Page = { report, lang, lifePictures: options.lifePictures ?? {} };
  const sections = sectionsOf(page);
  const told = sections.map(
    ({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>\n`,
  );
  const footer = say(lang, 'report.footer', { version: report.results.version });
  return shell({
    lang,
    title: `${say(lang, 'report.title')}: ${report.results.rules.name}`,
    body: html`${mastMarkup(page, sections)}
<main>${told}</main>
<footer>${footer}</footer>`,
  });
}
