/** Rows to results: what replications, a comparison and a sweep say, without words. */
import { isSoundRun } from '../../base/attack-results';
import type {
  ArmResult,
  ClaimResult,
  ComparisonResults,
  FigureResult,
  PairedFigure,
  Stopping,
} from '../../base/campaign-results';
import { assumptionsOf, type Scenario } from '../core/scenario';
import { mergeSketches, percentile, type SketchData } from '../core/sketch';
import { CLOSING, unitOf, WORK } from './figures';
import { CONFIDENCE_PERCENT, type Interval, intervalOf, isNarrow } from './interval';
import { differencesOf, figureIntervals, type ReplicationOptions, warmUpOf } from './replications';
import type { Row } from './row';

const figureResult = (figure: string, interval: Interval): FigureResult => ({
  figure,
  unit: unitOf(figure),
  ...interval,
});

/** One set of runs, told by its means and its merged quantiles. */
export function armResult(name: string, rows: readonly Row[]): ArmResult {
  const [row] = rows;
  const merged = (of: (row: Row) => SketchData | undefined): SketchData | undefined =>
    rows.map(of).reduce((a, b) => (a && b ? mergeSketches(a, b) : (a ?? b)));
  const sketches: [string, SketchData | undefined][] = [
    [CLOSING, merged(({ closing }) => closing)],
    ...Object.keys(row?.cycle ?? {}).map((kind): [string, SketchData | undefined] => [
      `cycle time: ${kind}`,
      merged(({ cycle }) => cycle[kind]),
    ]),
  ];
  return {
    name,
    scenario: row?.scenario ?? '',
    rules: row?.rules ?? '',
    track: row?.track ?? '',
    runs: rows.length,
    sound: rows.filter(isSoundRun).length,
    figures: Object.entries(figureIntervals(rows)).map(([figure, of]) => figureResult(figure, of)),
    quantiles: Object.fromEntries(
      sketches.flatMap(([figure, sketch]) =>
        sketch && sketch.count > 0
          ? [[figure, { p50: at(sketch, 50), p90: at(sketch, 90), p99: at(sketch, 99) }]]
          : [],
      ),
    ),
    warmUp: warmUpOf(rows),
  };
}

const at = (sketch: SketchData, percent: number): number => percentile(sketch, percent);

/** Why replications ended, and whether the target was met. */
export function stoppingOf(
  { seed, target }: Pick<ReplicationOptions, 'seed' | 'target'>,
  replications: number,
  ruled: readonly number[],
): Stopping {
  const stopping = { seed, replications, confidencePercent: CONFIDENCE_PERCENT };
  if (!target) return stopping;
  return { ...stopping, target: { ...target, isMet: isNarrow(intervalOf(ruled), target.percent) } };
}

const variance = ({ deviation }: Interval): number => (deviation ?? 0) ** 2;

/** A figure of both arms with its paired difference. */
export function pairedFigure(
  figure: string,
  first: readonly Row[],
  second: readonly Row[],
): PairedFigure {
  const of = (rows: readonly Row[]): Interval =>
    intervalOf(rows.map(({ figures }) => figures[figure] as number));
  const [a, b] = [of(first), of(second)];
  const difference = intervalOf(differencesOf(first, second, figure));
  const paired = variance(difference);
  return {
    figure,
    unit: unitOf(figure),
    first: a.mean,
    second: b.mean,
    difference,
    gain: paired > 0 ? (variance(a) + variance(b)) / paired : null,
  };
}

/** The source's claims: which figure measures each, and the parameters that it follows from. */
const claims: readonly {
  readonly claim: ClaimResult['claim'];
  readonly figure: string;
  readonly rests: RegExp;
}[] = [
  { claim: 'faster sealing', figure: 'one seal', rests: /^posts, .*seal.*, (electronic|paper) / },
  { claim: 'no hand work', figure: WORK, rests: /^posts, .*, (electronic|paper) / },
  {
    claim: 'automatic reconciliation',
    figure: 'work: reconciliation desk',
    rests: /^(reconciliation|books), /,
  },
];

/** The comparison of two arms, replication by replication. */
export function comparisonOf(
  names: readonly [string, string],
  [first, second]: readonly [readonly Row[], readonly Row[]],
  scenarios: readonly Scenario[],
): Omit<ComparisonResults, 'stopping'> {
  const inBoth = Object.keys(figureIntervals(first)).filter((figure) =>
    Object.hasOwn(figureIntervals(second), figure),
  );
  const assumptions = [...new Set(scenarios.flatMap(assumptionsOf))];
  const told = claims.filter(
    ({ figure }) => first[0]?.track !== second[0]?.track && inBoth.includes(figure),
  );
  return {
    kind: 'comparison',
    months: first[0]?.months ?? 0,
    first: armResult(names[0], first),
    second: armResult(names[1], second),
    paired: inBoth.map((figure) => pairedFigure(figure, first, second)),
    claims: told.map(({ claim, figure, rests }) => ({
      claim,
      figure,
      paired: pairedFigure(figure, first, second),
      assumptions: assumptions.filter((sentence) => rests.test(sentence)),
    })),
    assumptions,
  };
}
