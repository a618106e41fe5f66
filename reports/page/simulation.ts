/** Simulations: facts side by side by track, what was assumed and drawn, and the charts. */
import { saidText } from '../../base/catalogue/said';
import { type Lang, say, word } from '../../base/catalogue/say';
import { countText } from '../../base/catalogue/sentences';
import type { Distribution, SimulationResult } from '../../base/simulation-results';
import { barChart } from '../charts/bars';
import { html, type Markup, type Piece } from '../markup';
import { durationText, rounded, yuan } from '../units';
import { arisenMarkup } from './arisen';
import { attacksMarkup } from './attacks';
import { availabilityMarkup } from './availability';
import { monitorsMarkup } from './monitors';
import { list, namedTable, type Page, type Section, section } from './parts';
import { usePlots, walkedMarkup, weatherPlots } from './simulation-charts';

const figure = (title: string, body: Piece, note?: Piece): Markup =>
  html`<figure class="plot"><figcaption>${title}</figcaption>
    ${body}${note !== undefined && html`<p class="note">${note}</p>`}</figure>`;

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
    simulation.monthly.map(({ closedAfterMinutes }) => Math.max(0, closedAfterMinutes) / 60);
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

/** More sentences than this are folded away, and one click shows them. */
const ITEMS_SHOWN = 24;

interface Scenario {
  readonly name: string;
  readonly runs: readonly SimulationResult[];
}

/** Runs of one scenario stand side by side, a column a track. */
function scenariosOf(simulations: readonly SimulationResult[]): readonly Scenario[] {
  const keyOf = ({ scenario, months }: SimulationResult) => `${scenario} ${months}`;
  return [...new Set(simulations.map(keyOf))].map((key) => {
    const runs = simulations.filter((simulation) => keyOf(simulation) === key);
    return { name: runs[0]?.scenario ?? '', runs };
  });
}

function factRows(lang: Lang, runs: readonly SimulationResult[]): readonly (readonly Piece[])[] {
  const number = (n: number): string => say(lang, 'report.number', { n });
  const row = (name: string, cell: (run: SimulationResult) => string): readonly Piece[] => [
    name,
    ...runs.map(cell),
  ];
  const names = (of: (run: SimulationResult) => object): readonly string[] => [
    ...new Set(runs.flatMap((run) => Object.keys(of(run)))),
  ];
  const fact = (key: string): string => say(lang, `report.fact.${key}`);
  return [
    row(fact('months'), (run) =>
      say(lang, 'report.of', { part: run.monthsClosed, whole: run.months }),
    ),
    row(fact('at once'), ({ books }) => number(books.monthsAtOnce)),
    row(fact('late'), ({ books }) => number(books.monthsLate)),
    row(fact('days'), (run) => number(run.workingDays)),
    // What struck is drawn, with its numbers.
    ...names(({ counts }) => counts)
      .filter((name) => !name.startsWith('struck: '))
      .map((name) =>
        row(countText(lang, name), ({ counts }) =>
          counts[name] === undefined ? '—' : number(counts[name]),
        ),
      ),
    ...names(({ amounts }) => amounts).map((name) =>
      row(word(lang, 'amount', name), ({ amounts }) =>
        amounts[name] === undefined ? '—' : say(lang, 'report.yuan', { n: yuan(amounts[name]) }),
      ),
    ),
    row(fact('events'), (run) => number(run.events)),
    row(fact('seed'), ({ seed }) => seed),
    row(fact('checksum'), ({ checksum }) => checksum),
  ];
}

/** Sentences of every run, each once; one that is not of all runs names its tracks. */
function shared(
  lang: Lang,
  runs: readonly SimulationResult[],
  of: (run: SimulationResult) => readonly string[],
): readonly string[] {
  const sentences = [...new Set(runs.flatMap(of))];
  return sentences.map((sentence) => {
    const saying = runs.filter((run) => of(run).includes(sentence));
    const said = saidText(lang, sentence);
    if (saying.length === runs.length) return said;
    const tracks = saying.map(({ track }) => word(lang, 'track', track));
    return `${said} [${tracks.join(say(lang, 'story.list'))}]`;
  });
}

function scenarioMarkup(page: Page, { name, runs }: Scenario): Markup {
  const { lang } = page;
  const named = (key: string, items: readonly string[], tone = ''): Markup => {
    const open = items.length > ITEMS_SHOWN ? html`<details>` : html`<details open>`;
    return html`${open}<summary class="${tone}">${say(lang, key)} (${items.length})</summary>
      ${list(items)}</details>`;
  };
  const violations = shared(lang, runs, (run) => run.violations);
  const broken = violations.length > 0 && named('report.simulation.violations', violations, 'bad');
  const columns = [
    { name: say(lang, 'report.column.quantity'), isNumber: false },
    ...runs.map(({ track }) => ({ name: word(lang, 'track', track), isNumber: true })),
  ];
  const months = runs[0]?.months ?? 0;
  const title = say(lang, 'report.simulation.scenario', { scenario: name, months });
  const assumptions = named(
    'report.assumptions',
    shared(lang, runs, (run) => run.assumptions),
  );
  const published = named(
    'report.published',
    shared(lang, runs, (run) => run.published),
  );
  const weather = named(
    'report.weather',
    shared(lang, runs, (run) => run.weather),
  );
  return html`<div class="card scenario"><h3>${title}</h3>${broken}${namedTable(
    columns,
    factRows(lang, runs),
  )}${published}${assumptions}${weather}</div>`;
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
    scenariosOf(simulations).map((scenario) => scenarioMarkup(page, scenario)),
    attacksMarkup(page),
    availabilityMarkup(page),
    html`<div class="plots">${plots}</div>`,
    html`<div class="plots wide">${weatherPlots(page)}</div>`,
    arisenMarkup(page),
    monitorsMarkup(page),
    html`<div class="plots wide">${usePlots(page)}</div>`,
    walkedMarkup(page),
  ]);
}
