/** A comparison or a sweep as a page of its own: the same results, the same bytes. */
import type { ComparisonResults, SweepResults } from '../base/campaign-results';
import { type Lang, say } from '../base/catalogue/say';
import { html } from './markup';
import { comparisonMarkup, sweepMarkup } from './page/many';
import { mark, shell } from './page/shell';

export interface ManyPage {
  /** What was asked for, in the words of the command line. */
  readonly command: string;
  /** Text before the figures, a line an item: what verdicts gained and lost. */
  readonly before?: { readonly title: string; readonly lines: readonly string[] };
  readonly results: ComparisonResults | SweepResults;
  /** Figures of a sweep that are told; a comparison tells all. */
  readonly figures?: readonly string[];
}

/** The page as one HTML file. */
export function manyHtml(page: ManyPage, lang: Lang = 'en'): string {
  const { command, before, results, figures = [] } = page;
  const isSweep = results.kind === 'sweep';
  const title = say(lang, `many.title.${results.kind}`);
  const figuresMarkup = isSweep
    ? sweepMarkup(lang, results, figures)
    : comparisonMarkup(lang, results);
  const verdicts =
    before &&
    html`<section><h2>${before.title}</h2><div class="card"><pre class="told">${before.lines.join(
      '\n',
    )}</pre></div></section>`;
  return shell({
    lang,
    title,
    body: html`<header class="mast"><div class="brand">${mark}<div><h1>${say(lang, 'report.title')}
      </h1><p><code>${command}</code></p></div></div></header><main>${verdicts}<section>
      <h2>${title}</h2><p class="lead">${say(lang, `many.lead.${results.kind}`)}</p>
      ${figuresMarkup}</section></main>`,
  });
}
