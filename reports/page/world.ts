/** Life cycles, simulations and sealing: what was drawn, lived through and sealed. */
import { type Lang, say, word } from '../../base/catalogue/say';
import type { Distribution, SimulationResult } from '../../base/results';
import { barChart } from '../charts/bars';
import { logBars } from '../charts/log-bars';
import { html, type Markup, type Piece, trusted } from '../markup';
import { durationText, elapsedText, rounded, yuan } from '../units';
import { list, type Page, type Section, scroller, section, table } from './parts';

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
    return html`<figure class="card life"><figcaption><h3>${name}</h3> <small>${size}</small></figcaption>${scroller(picture, name)}</figure>`;
  });
  return section(page, 'lives', html`<div class="lives">${told}</div>`);
}

const figure = (title: string, body: Piece, note?: Piece): Markup =>
  html`<figure class="plot"><figcaption>${title}</figcaption>${body}${note !== undefined && html`<p class="note">${note}</p>`}</figure>`;

const percentiles = (lang: Lang, of: Distribution): string =>
  say(lang, 'report.percentiles', {
    p50: durationText(lang, of.p50),
    p90: durationText(lang, of.p90),
    p99: durationText(lang, of.p99),
    max: durationText(lang, of.max),
    count: of.count,
  });

const trackTitle = (lang: Lang, what: string, simulation: SimulationResult): string =>
  `${what} · ${word(lang, 'track', simulation.track)}`;

/** One histogram a simulation, the same scale of shares for all. */
function cyclePlots(page: Page, what: string): readonly Markup[] {
  const { lang } = page;
  const said = word(lang, 'count', what);
  const told = page.report.results.simulations.flatMap((simulation) => {
    const times = simulation.cycleTimes[what];
    return times === undefined || times.count === 0 ? [] : [{ simulation, times }];
  });
  const shares = (times: Distribution) => times.histogram.map(({ count }) => count / times.count);
  const largest = Math.max(0, ...told.flatMap(({ times }) => shares(times)));
  return told.map(({ simulation, times }) =>
    figure(
      trackTitle(lang, say(lang, 'report.chart.cycle', { what: said }), simulation),
      barChart({
        title: said,
        labels: times.histogram.map(({ upTo }) => `≤ ${durationText(lang, upTo)}`),
        series: [{ name: said, values: shares(times) }],
        xTitle: '',
        largest,
        tickText: (share) => `${rounded(share * 100)} %`,
      }),
      percentiles(lang, times),
    ),
  );
}

function closingPlots(page: Page): readonly Markup[] {
  const { lang } = page;
  const { simulations } = page.report.results;
  const hours = (simulation: SimulationResult) =>
    simulation.monthly.map(({ closedAfterMinutes }) => closedAfterMinutes / 60);
  const largest = Math.max(0, ...simulations.flatMap(hours));
  const title = say(lang, 'report.chart.closing');
  return simulations.map((simulation) =>
    figure(
      trackTitle(lang, title, simulation),
      barChart({
        title,
        labels: simulation.monthly.map(({ month }) => month),
        series: [{ name: title, values: hours(simulation) }],
        xTitle: '',
        largest,
      }),
      percentiles(lang, simulation.closingTimes),
    ),
  );
}

function documentPlot(page: Page, simulation: SimulationResult): Markup {
  const { lang } = page;
  const title = say(lang, 'report.chart.documents');
  const names = ['notices', 'payments', 'returns', 'resends'] as const;
  const series = names.map((name) => ({
    name: word(lang, 'count', name),
    values: simulation.monthly.map((month) => month[name]),
  }));
  const legend = series.map(
    ({ name }, index) =>
      html`<span class="key"><span class="swatch s${index}"></span>${name}</span>`,
  );
  return figure(
    trackTitle(lang, title, simulation),
    barChart({
      title,
      labels: simulation.monthly.map(({ month }) => month),
      series,
      xTitle: '',
    }),
    legend,
  );
}

function factsMarkup(page: Page, simulation: SimulationResult): Markup {
  const { lang } = page;
  const { counts, amounts } = simulation;
  const rows = [
    ...Object.keys(counts).map((name) => [
      word(lang, 'count', name),
      say(lang, 'report.number', { n: counts[name] ?? 0 }),
    ]),
    ...Object.keys(amounts).map((name) => [
      word(lang, 'amount', name),
      say(lang, 'report.yuan', { n: yuan(amounts[name] ?? 0) }),
    ]),
  ];
  const columns = [{ key: 'quantity' }, { key: 'count', isNumber: true }];
  const facts = say(lang, 'report.simulation.facts', {
    days: simulation.workingDays,
    events: simulation.events,
    closed: simulation.monthsClosed,
    months: simulation.months,
    seed: simulation.seed,
    checksum: simulation.checksum,
  });
  const named = (key: string, items: readonly string[], tone = '') =>
    html`<h4 class="${tone}">${say(lang, key)}</h4>${
      items.length === 0
        ? html`<p>${say(lang, 'report.none')}</p>`
        : list(items.map((item) => word(lang, 'sentence', item)))
    }`;
  const broken =
    simulation.violations.length > 0 &&
    named('report.simulation.violations', simulation.violations, 'bad');
  const title = say(lang, 'report.simulation.title', {
    scenario: simulation.scenario,
    track: word(lang, 'track', simulation.track),
    months: simulation.months,
  });
  return html`<article class="card"><h3>${title}</h3><p class="size">${facts}</p>${broken}<div class="columns"><div>${table(
    page,
    columns,
    rows,
  )}</div><div>${named('report.assumptions', simulation.assumptions)}${named('report.weather', simulation.weather)}</div></div></article>`;
}

export function simulationSection(page: Page): Section | undefined {
  const { simulations } = page.report.results;
  if (simulations.length === 0) return undefined;
  const kinds = [...new Set(simulations.flatMap(({ cycleTimes }) => Object.keys(cycleTimes)))];
  const plots = [
    ...simulations.map((simulation) => documentPlot(page, simulation)),
    ...closingPlots(page),
    ...kinds.flatMap((kind) => cyclePlots(page, kind)),
  ];
  return section(page, 'simulation', [
    simulations.map((simulation) => factsMarkup(page, simulation)),
    html`<div class="plots">${plots}</div>`,
  ]);
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
  const chart = html`<figure class="card"><figcaption>${say(lang, 'report.chart.sealing')}</figcaption>${logBars(
    groups,
    (milliseconds) => elapsedText(lang, milliseconds),
  )}</figure>`;
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
      row.published === undefined ? '—' : word(lang, 'sentence', row.published),
    ]),
  );
  const told = html`<p class="fact">${say(lang, 'report.sealing.count', { ...sealing })}</p>`;
  return section(page, 'sealing', [
    told,
    rows.length > 0 ? [chart, html`<div class="card">${covers}</div>`] : undefined,
  ]);
}
