/** Life cycles drawn from the machines, and sealing beside the published figures. */
import { saidText } from '../../base/catalogue/said';
import { say, word } from '../../base/catalogue/say';
import { logBars } from '../charts/log-bars';
import { html, trusted } from '../markup';
import { elapsedText, rounded } from '../units';
import { type Page, type Section, scroller, section, table } from './parts';

export function lifeSection(page: Page): Section | undefined {
  const { lang } = page;
  const { lives } = page.report.results;
  const drawn = lives.filter(({ life }) => Object.hasOwn(page.lifePictures, life));
  if (drawn.length === 0) return undefined;
  const told = drawn.map((life) => {
    const name = word(lang, 'life', life.life);
    const size = say(lang, 'report.life.size', {
      states: life.states.length,
      arrows: life.arrows.length,
    });
    const picture = trusted(page.lifePictures[life.life] ?? '');
    return html`<figure class="card life"><figcaption><h3>${name}</h3> <small>${size}</small>
      </figcaption>${scroller(picture, name)}</figure>`;
  });
  return section(page, 'lives', html`<div class="lives">${told}</div>`);
}

export function sealingSection(page: Page): Section | undefined {
  const { lang } = page;
  const { sealing } = page.report.results;
  if (sealing === undefined) return undefined;
  const rows = page.report.timings?.sealing ?? [];
  const groups = rows.map((row) => ({
    title: say(lang, 'report.sealing.size', { rows: row.rows, pages: row.pages }),
    bars: [
      {
        label: say(lang, 'report.sealing.ours'),
        value: row.milliseconds,
        text: elapsedText(lang, row.milliseconds),
        tone: 'ours' as const,
      },
      ...(row.publishedMilliseconds === undefined
        ? []
        : [
            {
              label: say(lang, 'report.sealing.published'),
              value: row.publishedMilliseconds,
              text: elapsedText(lang, row.publishedMilliseconds),
              tone: 'theirs' as const,
            },
          ]),
    ],
  }));
  const chart = html`<figure class="card"><figcaption>${say(lang, 'report.chart.sealing')}
    </figcaption>${logBars(groups, (milliseconds) => elapsedText(lang, milliseconds))}</figure>`;
  const covers = table(
    page,
    [
      { key: 'rows', isNumber: true },
      { key: 'pages', isNumber: true },
      { key: 'ours', isNumber: true },
      { key: 'rate', isNumber: true },
      { key: 'covers' },
    ],
    rows.map((row) => [
      say(lang, 'report.number', { n: row.rows }),
      say(lang, 'report.number', { n: row.pages }),
      elapsedText(lang, row.milliseconds),
      rounded(row.pagesPerSecond),
      row.published === undefined ? '—' : saidText(lang, row.published),
    ]),
  );
  const told = html`<p class="fact">${say(lang, 'report.sealing.count', { ...sealing })}</p>`;
  return section(page, 'sealing', [
    told,
    rows.length > 0 ? [chart, html`<div class="card">${covers}</div>`] : undefined,
  ]);
}
