/** Replications, comparisons and sweeps as lines of a terminal, in both languages. */
import type {
  ArmResult,
  ClaimResult,
  ComparisonResults,
  FigureResult,
  PairedFigure,
  ReplicationResults,
  Stopping,
  SweepResults,
} from '../base/campaign-results';
import { saidText } from '../base/catalogue/said';
import { hasEntry, type Lang, say, word } from '../base/catalogue/say';
import { type Paint, plain } from '../base/catalogue/story-lines';
import { padEnd, padStart, widthOf } from '../base/catalogue/width';
import { csvLines } from './csv';
import { durationText, rounded } from './units';

type Value = Pick<FigureResult, 'unit'>;

/** A figure's name as people read it. */
export function figureText(lang: Lang, figure: string): string {
  const [, what = figure, of] = /^(cycle time|work): (.*)$/.exec(figure) ?? [];
  if (of === undefined) return say(lang, `campaign.figure.${figure}`);
  return what === 'work'
    ? say(lang, 'campaign.figure.work of', {
        of: word(lang, hasEntry(lang, `post.${of}`) ? 'post' : 'principal', of),
      })
    : say(lang, `campaign.figure.${what}`, { of: word(lang, 'count', of) });
}

/** A value of a figure; minutes as minutes, hours or days; work has no days. */
export function valueText(lang: Lang, { unit }: Value, value: number): string {
  if (unit === 'number') return rounded(value);
  const hours = Math.abs(value) / 60;
  const text =
    unit === 'minutes of work' && hours >= 2
      ? say(lang, 'report.hours', { n: rounded(hours) })
      : durationText(lang, Math.abs(value));
  return value < 0 ? `−${text}` : text;
}

/** `6.5 h ± 12 min`; one run alone has no interval. */
export function intervalText(
  lang: Lang,
  { unit, mean, halfWidth }: Value & Pick<FigureResult, 'mean' | 'halfWidth'>,
): string {
  const told = valueText(lang, { unit }, mean);
  if (halfWidth === null) return say(lang, 'campaign.alone', { mean: told });
  return say(lang, 'campaign.interval', {
    mean: told,
    half: valueText(lang, { unit }, halfWidth),
  });
}

/** Columns by their widest cell, the first to the left and the others to the right. */
function columns(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) =>
    Math.max(...rows.map((row) => widthOf(row[c] ?? ''))),
  );
  return rows.map((row) =>
    (
      indent + row.map((cell, c) => (c === 0 ? padEnd : padStart)(cell, widths[c] ?? 0)).join('  ')
    ).trimEnd(),
  );
}

const headText = (lang: Lang, arm: ArmResult, months: number): string =>
  say(lang, 'campaign.head', { name: arm.name, runs: arm.runs, months, sound: arm.sound });

function stoppingLines(lang: Lang, stopping: Stopping, paint: Paint): readonly string[] {
  const { target, replications: n, confidencePercent: percent } = stopping;
  const confidence = paint('dim', `  ${say(lang, 'campaign.confidence', { percent })}`);
  if (!target) return [confidence];
  const said = say(lang, `campaign.target.${target.isMet ? 'met' : 'open'}`, {
    n,
    figure: figureText(lang, target.figure),
    percent: target.percent,
  });
  return [confidence, paint(target.isMet ? 'dim' : 'open', `  ${said}`)];
}

function warmUpLine(lang: Lang, { warmUp }: ArmResult, paint: Paint): string {
  const minutes = (value: number): string => durationText(lang, value);
  const said =
    warmUp.withoutFirst === null
      ? say(lang, 'campaign.warmUp.one')
      : say(lang, 'campaign.warmUp', {
          whole: minutes(warmUp.whole),
          without: minutes(warmUp.withoutFirst),
        });
  return paint('dim', `  ${said}`);
}

function quantilesOf(lang: Lang, arm: ArmResult, figure: string): string {
  const found = arm.quantiles[figure];
  if (!found) return '';
  const [p50, p90, p99] = [found.p50, found.p90, found.p99].map((m) => durationText(lang, m));
  return say(lang, 'campaign.quantiles', { p50: p50 ?? '', p90: p90 ?? '', p99: p99 ?? '' });
}

/** Replications of one run. */
export function replicationLines(
  lang: Lang,
  results: ReplicationResults,
  paint: Paint = plain,
): readonly string[] {
  const { arm, stopping, months, assumptions } = results;
  const rows = arm.figures.map((figure) => [
    figureText(lang, figure.figure),
    intervalText(lang, figure),
    quantilesOf(lang, arm, figure.figure),
  ]);
  return [
    paint(arm.sound === arm.runs ? 'strong' : 'bad', headText(lang, arm, months)),
    ...columns(rows),
    ...stoppingLines(lang, stopping, paint),
    warmUpLine(lang, arm, paint),
    paint('dim', `  ${say(lang, 'campaign.assumed', { count: assumptions.length })}`),
  ];
}

const differenceText = (lang: Lang, { unit, difference }: PairedFigure): string =>
  difference.deviation === 0
    ? `${valueText(lang, { unit }, difference.mean)} (${say(lang, 'campaign.compare.exact')})`
    : intervalText(lang, { unit, ...difference });

/** Whether the interval of a difference leaves out that there is none. */
const isClear = ({ difference: { mean, halfWidth } }: PairedFigure): boolean =>
  halfWidth !== null && Math.abs(mean) > halfWidth;

/** Two arms side by side with the intervals of their paired differences. */
export function comparisonLines(
  lang: Lang,
  results: ComparisonResults,
  paint: Paint = plain,
): readonly string[] {
  const { first, second, months, stopping } = results;
  const head = ['figure', 'difference', 'gain'].map((key) => say(lang, `campaign.compare.${key}`));
  const table = columns([
    [head[0] ?? '', first.name, second.name, head[1] ?? '', head[2] ?? ''],
    ...results.paired.map((paired) => [
      figureText(lang, paired.figure),
      valueText(lang, paired, paired.first),
      valueText(lang, paired, paired.second),
      differenceText(lang, paired),
      paired.gain === null ? '' : rounded(paired.gain, 2),
    ]),
  ]);
  const [title = '', ...told] = table;
  return [
    paint(
      'strong',
      say(lang, 'campaign.compare.title', { first: first.name, second: second.name }),
    ),
    ...[first, second].map((arm) =>
      paint(arm.sound === arm.runs ? 'dim' : 'bad', `  ${headText(lang, arm, months)}`),
    ),
    paint('dim', `  ${say(lang, 'campaign.compare.pairs', { n: first.runs })}`),
    paint('strong', title),
    ...told.map((line, i) => {
      const paired = results.paired[i];
      return paired && isClear(paired) ? line : paint('dim', line);
    }),
    paint('dim', `  ${say(lang, 'campaign.compare.gain.note')}`),
    ...stoppingLines(lang, stopping, paint),
    ...claimLines(lang, results.claims, paint),
    paint('dim', `  ${say(lang, 'campaign.assumed', { count: results.assumptions.length })}`),
  ];
}

const ASSUMPTIONS_SHOWN = 3;

function claimLines(lang: Lang, claims: readonly ClaimResult[], paint: Paint): readonly string[] {
  if (claims.length === 0) return [];
  return [
    paint('strong', say(lang, 'campaign.claims')),
    ...claims.flatMap(({ claim, figure, paired, assumptions }) => {
      const shown = assumptions.slice(0, ASSUMPTIONS_SHOWN);
      const count = assumptions.length - shown.length;
      return [
        `  ${say(lang, 'campaign.claim', {
          claim: say(lang, `campaign.claim.${claim}`),
          what: figureText(lang, figure),
          first: valueText(lang, paired, paired.first),
          second: valueText(lang, paired, paired.second),
          difference: differenceText(lang, paired),
        })}`,
        paint('dim', `    ${say(lang, 'campaign.claim.rests', { count: assumptions.length })}`),
        ...shown.map((sentence) => paint('dim', `    ${saidText(lang, sentence)}`)),
        ...(count > 0 ? [paint('dim', `    ${say(lang, 'campaign.more', { count })}`)] : []),
      ];
    }),
  ];
}

/** A sweep as a table: a row a setting, a column a figure that was asked for. */
export function sweepLines(
  lang: Lang,
  results: SweepResults,
  figures: readonly string[],
  paint: Paint = plain,
): readonly string[] {
  const { parameters, cells, stopping } = results;
  const rows = cells.map(({ values, arm }) => [
    ...values,
    ...figures.map((name) => {
      const found = arm.figures.find(({ figure }) => figure === name);
      return found ? intervalText(lang, found) : '—';
    }),
  ]);
  const titles = [...parameters, ...figures.map((name) => figureText(lang, name))];
  const [head = '', ...told] = columns([titles, ...rows]);
  const said = { runs: stopping.replications, cells: cells.length };
  return [
    paint('strong', say(lang, 'campaign.sweep', said)),
    paint('strong', head),
    ...told,
    ...stoppingLines(lang, stopping, paint),
  ];
}

/** A sweep as CSV: means and half-widths of every figure, numbers as they are. */
export function sweepCsv({ parameters, cells }: SweepResults): string {
  const names = [...new Set(cells.flatMap(({ arm }) => arm.figures.map(({ figure }) => figure)))];
  const head = [...parameters, 'runs', ...names.flatMap((name) => [name, `${name} ±`])];
  const rows = cells.map(({ values, arm }) => [
    ...values,
    String(arm.runs),
    ...names.flatMap((name) => {
      const found = arm.figures.find(({ figure }) => figure === name);
      return [found ? String(found.mean) : '', String(found?.halfWidth ?? '')];
    }),
  ]);
  return csvLines([head, ...rows]);
}
