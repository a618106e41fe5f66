/**
 * The sealing-throughput report as one HTML file: a pure function of the measurement, the published
 * times, the simulated queue and the language. No bare speed-up is told anywhere in it.
 */
import { say } from '../../base/catalogue/say';
import { type SealingStage, sealingStages } from '../../base/sealing-results';
import { logBars } from '../charts/log-bars';
import { html, type Markup, type Piece, trusted } from '../markup';
import { style } from '../page/style';
import { elapsedText, rounded } from '../units';
import { sectionOf, tableOf } from './parts';
import { queueSection } from './queue-section';
import { rowsOfBatches, type SealingReport } from './tables';

const own = `.stage-bar{display:flex;height:30px;border-radius:4px;overflow:hidden;
margin:4px 0 14px}
.stage-bar span{display:block;min-width:1px}
.f0{background:#2f5d8a}.f1{background:#c08a2d}.f2{background:#9a4a3f}.f3{background:#7a8b5c}
.f4{background:#6b5b95}.f5{background:#ab2418}.f6{background:#4d7f7a}.f7{background:#8a8577}
.inference{border-left:3px solid var(--open);padding-left:12px;margin-top:14px}
.log-bar,.log-axis{grid-template-columns:11em minmax(0,1fr) 6em}`;

/** The report. */
export function sealingHtml(report: SealingReport): string {
  const { lang, measurement } = report;
  const title = say(lang, 'throughput.title');
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${trusted(style + own)}</style></head>
<body>${mast(report)}<main>${whereSection(report)}${publishedSection(report)}
${waysSection(report)}${peersSection(report)}${floorSection(report)}${queueSection(report)}
${machineSection(report)}</main><footer>Countersign ${measurement.machine.version}</footer>
</body></html>
`.markup;
}

function mast({ lang, measurement }: SealingReport): Markup {
  const [day] = measurement.department;
  if (day === undefined) return html``;
  const time = elapsedText(lang, day.milliseconds.median);
  const { rows, pages } = day;
  const number = (n: number): string => say(lang, 'report.number', { n });
  const facts: readonly (readonly [string, number])[] = [
    ['signatures', day.signatures],
    ['passwords', day.passwords],
    ['audit', day.auditRecords],
    ['bytes', Math.max(0, ...measurement.rows.map(({ signedBytesMax }) => signedBytesMax))],
  ];
  return html`<header class="mast"><div class="brand"><div><h1>${say(lang, 'throughput.title')}
    </h1><p>${say(lang, 'throughput.subtitle')}</p></div></div><p class="headline good">
    ${say(lang, 'throughput.headline', { rows, pages, time })}</p><p class="more">
    ${say(lang, 'throughput.more')}</p><div class="facts">${facts.map(
      ([name, value]) =>
        html`<div><b>${number(value)}</b><span>${say(lang, `throughput.fact.${name}`)}</span>
          </div>`,
    )}</div></header>`;
}

function whereSection(report: SealingReport): Markup {
  const { lang, measurement } = report;
  const bars = measurement.department.map((run) => {
    const spent = sealingStages.filter((stage) => run.stages[stage] > 0);
    const all = spent.reduce((sum, stage) => sum + run.stages[stage], 0);
    const shade = (stage: SealingStage): string => `f${sealingStages.indexOf(stage)}`;
    const share = (stage: SealingStage): string => ((100 * run.stages[stage]) / all).toFixed(2);
    return html`<h4>${say(lang, `throughput.way.store.${run.password}`)}: ${elapsedText(
      lang,
      run.milliseconds.median,
    )}</h4><div class="stage-bar" aria-hidden="true">${spent.map(
      (stage) => html`<span class="${shade(stage)}" style="width:${share(stage)}%"></span>`,
    )}</div>${tableOf(
      report,
      [
        ['stage', false],
        ['time', true],
        ['page', true],
      ],
      spent.map((stage) => [
        html`<span class="swatch ${shade(stage)}"></span>${say(lang, `throughput.stage.${stage}`)}`,
        elapsedText(lang, run.stages[stage]),
        elapsedText(lang, run.stages[stage] / run.pages),
      ]),
    )}`;
  });
  return sectionOf(report, 'where', bars);
}

function publishedSection(report: SealingReport): Markup {
  const { lang, measurement, published } = report;
  const pairs = published.flatMap((figure) => {
    const ours = measurement.rows.find(({ rows, seals }) => rows === figure.rows && seals === 3);
    return ours ? [{ figure, ours }] : [];
  });
  const number = (n: number): string => say(lang, 'report.number', { n });
  const bound = (figure: (typeof published)[number]): string =>
    say(lang, `throughput.bound.${figure.bound}`, { seconds: figure.seconds });
  const rows = pairs.map(({ figure, ours }) => [
    number(figure.rows),
    number(ours.pages),
    elapsedText(lang, ours.milliseconds.median),
    bound(figure),
    elapsedText(lang, (figure.seconds * 1000) / ours.pages),
  ]);
  const chart = logBars(
    pairs.map(({ figure, ours }) => ({
      title: say(lang, 'report.sealing.size', { rows: figure.rows, pages: ours.pages }),
      bars: [
        {
          label: say(lang, 'throughput.column.ours'),
          value: ours.milliseconds.median,
          text: elapsedText(lang, ours.milliseconds.median),
          tone: 'ours' as const,
        },
        {
          label: say(lang, 'throughput.column.published'),
          value: figure.seconds * 1000,
          text: bound(figure),
          tone: 'theirs' as const,
        },
      ],
    })),
    (milliseconds) => elapsedText(lang, milliseconds),
  );
  const columns = [
    ['rows', true],
    ['pages', true],
    ['ours', true],
    ['published', true],
    ['published.page', true],
  ] as const;
  const told = pairs.length === 0 ? '' : html`${chart}${tableOf(report, columns, rows)}`;
  return sectionOf(
    report,
    'published',
    html`${told}<p class="inference">${say(lang, 'throughput.inference')}</p>`,
  );
}

function waysSection(report: SealingReport): Markup {
  const { lang, measurement } = report;
  const number = (n: number): string => say(lang, 'report.number', { n });
  const rows = rowsOfBatches(measurement, lang).map((row) => [
    number(row.rows),
    number(row.pages),
    number(row.seals),
    row.way,
    elapsedText(lang, row.milliseconds.median),
    elapsedText(lang, row.milliseconds.p99),
    elapsedText(lang, row.milliseconds.median / row.pages),
    row.cpuMilliseconds === undefined ? '' : elapsedText(lang, row.cpuMilliseconds),
  ]);
  const columns = [
    ['rows', true],
    ['pages', true],
    ['seals', true],
    ['way', false],
    ['batch', true],
    ['p99', true],
    ['page', true],
    ['cpu', true],
  ] as const;
  const bytes = Math.max(0, ...measurement.rows.map(({ pageBytesMax }) => pageBytesMax));
  return sectionOf(report, 'ways', tableOf(report, columns, rows), { bytes });
}

function peersSection(report: SealingReport): Markup {
  const { lang, measurement } = report;
  const [first] = measurement.peers;
  const ours = first && 'version' in first ? first.signaturesPerSecond : 0;
  const rows = measurement.peers.map((rate) =>
    'absent' in rate
      ? [rate.peer, say(lang, 'throughput.absent', { reason: rate.absent }), '', '']
      : [
          html`${rate.peer} <small>${rate.version}</small>`,
          rounded(rate.signaturesPerSecond),
          rounded(rate.verificationsPerSecond),
          rounded(ours / rate.signaturesPerSecond),
        ],
  );
  const columns = [
    ['who', false],
    ['sign', true],
    ['verify', true],
    ['ratio', true],
  ] as const;
  return sectionOf(report, 'peers', tableOf(report, columns, rows));
}

function floorSection(report: SealingReport): Markup {
  const { lang, measurement } = report;
  const rows = measurement.floors.map(({ name, found, median, target, isBelowGood, isMet }) => [
    say(lang, `throughput.floor.${name}`),
    rounded(found),
    rounded(median),
    `${isBelowGood ? '<' : '≥'} ${rounded(target)}`,
    html`<span class="verdict ${isMet ? 'good' : 'bad'}">${isMet ? '✓' : '✗'} ${say(
      lang,
      `throughput.met.${isMet ? 'yes' : 'no'}`,
    )}</span>`,
  ]);
  const best = (which: 'opensslTwice' | 'openssl'): number =>
    Math.max(...measurement.rounds.map((round) => round[which]));
  const ceiling = rounded(
    measurement.rounds.length === 0 ? 0 : best('opensslTwice') / best('openssl'),
  );
  const columns = [
    ['goal', false],
    ['found', true],
    ['median', true],
    ['target', true],
    ['met', false],
  ] as const;
  const bare = rounded(bareMilliseconds(measurement.peers));
  return sectionOf(report, 'floors', tableOf(report, columns, rows), { ceiling, bare });
}

/** What signing and verifying 287 times cost the ruler itself; 0 where it is absent. */
function bareMilliseconds(peers: SealingReport['measurement']['peers']): number {
  const ruler = peers.find(({ peer }) => peer === 'openssl speed sm2');
  if (ruler === undefined || 'absent' in ruler) return 0;
  return 287_000 / ruler.signaturesPerSecond + 287_000 / ruler.verificationsPerSecond;
}

function machineSection(report: SealingReport): Markup {
  const { lang, measurement, digest } = report;
  const { loadBefore, loadAfter, ...machine } = measurement.machine;
  const facts: readonly (readonly [string, Piece])[] = [
    ['processor', machine.processor],
    ['cores', machine.cores],
    ['memory', machine.memoryGibibytes],
    ['platform', machine.platform],
    ['node', machine.node],
    ['openssl', machine.openssl],
    ['version', machine.version],
    ['load', `${loadBefore}, ${loadAfter}`],
    ['size', `${measurement.size}, ${measurement.seed}`],
    ['password', measurement.department[0]?.passwordMebibytes ?? 0],
    ['digest', html`<code>${digest}</code>`],
  ];
  return sectionOf(
    report,
    'machine',
    html`<table><tbody>${facts.map(
      ([name, value]) =>
        html`<tr><td>${say(lang, `throughput.machine.${name}`)}</td><td>${value}</td></tr>`,
    )}</tbody></table>`,
  );
}
