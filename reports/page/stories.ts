/**
 * Stories: the picture and the same story in words, so that a phone and a screen reader have both.
 */
import { say, word } from '../../base/catalogue/say';
import {
  actorText,
  anomalyText,
  changeText,
  coalitionText,
  endlessText,
  groupText,
  stepText,
} from '../../base/catalogue/sentences';
import { brokenText, storyTitle } from '../../base/catalogue/story-lines';
import type { Story, StoryStep } from '../../base/story-results';
import { html, type Markup } from '../markup';
import { sequenceSvg } from '../sequence';
import { type Page, type Section, scroller, section } from './parts';

function stepMarkup(page: Page, step: StoryStep, showGroup: boolean): Markup {
  const { lang } = page;
  const bent = step.kind === 'deviation' || step.kind === 'fault' || step.unexpected;
  const group = showGroup && html` <span class="group">${groupText(lang, step.group)}</span>`;
  const changes = step.changes.map(
    (change) => html`<span class="change">${changeText(lang, change)}</span>`,
  );
  return html`<li class="${bent ? 'bent' : 'plain'}"><span class="actor">${actorText(lang, step)}
    </span>${group} <span class="deed">${stepText(lang, step)}</span><span class="changes">
    ${changes}</span></li>`;
}

export function storyMarkup(page: Page, story: Story): Markup {
  const { lang } = page;
  const title = storyTitle(lang, story);
  const picture = say(lang, 'report.story.lanes', { steps: story.steps.length });
  const showGroup = new Set(story.steps.map(({ group }) => group)).size > 1;
  const steps = story.steps.map((step) => stepMarkup(page, step, showGroup));
  const endless = endlessText(lang, story);
  const separator = say(lang, 'story.separator');
  if (endless !== undefined)
    steps.splice(story.loopFrom ?? steps.length, 0, html`<li class="endless">${endless}</li>`);
  const who =
    story.coalition.length > 0 &&
    html`<p class="who">
      ${say(lang, 'story.coalition', { who: coalitionText(lang, story.coalition) })}</p>`;
  const anomalies = (story.anomalies ?? []).map((found) => {
    const { anomaly, reasons } = anomalyText(lang, found);
    return html`<p class="anomaly"><strong>${anomaly}</strong> ${reasons.join(separator)}</p>`;
  });
  return html`<figure class="story"><figcaption>${title}</figcaption>${who}<div class="told"><ol>
    ${steps}</ol>${scroller(
      sequenceSvg(lang, story, picture),
      picture,
    )}</div>${anomalies}<p class="broken">${brokenText(lang, story)}</p></figure>`;
}

function killerName(page: Page, killer: string): string {
  const off = /^(\w+) off$/.exec(killer);
  const rule = off?.[1];
  const said = page.report.results.rules.rules;
  if (rule === undefined || !Object.hasOwn(said, rule)) return word(page.lang, 'killer', killer);
  return say(page.lang, 'report.killer.rule', { rule });
}

export function killerSection(page: Page): Section | undefined {
  const { killers, rules } = page.report.results;
  if (killers.length === 0) return undefined;
  const told = killers.map(({ killer, story }, index) => {
    const rule = /^(\w+) off$/.exec(killer)?.[1];
    const isRule = rule !== undefined && Object.hasOwn(rules.rules, rule);
    const sentence = isRule && html`<p class="rule-said">${say(page.lang, `rule.${rule}`)}</p>`;
    const open = index === 0 ? html`<details class="card" open>` : html`<details class="card">`;
    return html`${open}<summary><h3>${killerName(page, killer)}</h3> <small>
      ${brokenText(page.lang, story)}</small></summary>${sentence}${storyMarkup(page, story)}
      </details>`;
  });
  return section(page, 'killers', told);
}
