/**
 * What is aimed at, as ratios within one run; absolute times are told but bind nothing, with one
 * exception: a small check is to feel immediate. Where an engine is absent its ratio is left out.
 */
import { assert } from '../../base/assert';
import type { EngineId } from './peer';
import { recordedFigures } from './recorded';
import type { EngineRow } from './side-by-side';

export interface Ratio {
  /** Key of its sentence in the catalogue: `bench.ratio.<name>`. */
  readonly name:
    | 'rate.spin'
    | 'rate.limit'
    | 'rate.workers'
    | 'bytes'
    | 'verdict.at'
    | 'verdict.spin'
    | 'verdict.rumur'
    | 'verdict.tlc'
    | 'verdict.symmetry.spin';
  readonly size: string;
  readonly value: number;
  readonly target: number;
  /** What would be better still. */
  readonly aim?: number;
  readonly isBelowGood: boolean;
  readonly isMet: boolean;
  /** Present where there is an aim. */
  readonly isAimMet?: boolean;
  /** The same by processor time, where one core stands against one core. */
  readonly valueByCpu?: number;
  /** True where the other side was not measured in this run. */
  readonly isRecorded?: true;
}

type Figure = 'statesPerSecond' | 'statesPerCpuSecond' | 'verdictMilliseconds' | 'bytesPerState';

interface Goal extends Pick<Ratio, 'name' | 'size' | 'target' | 'aim' | 'isBelowGood'> {
  readonly of: readonly EngineId[];
  readonly figure: Figure;
  /** Over this engine's figure, over a recorded number, or (absent) as it stands. */
  readonly over?: EngineId | { readonly recorded: number };
}

const ONE: readonly EngineId[] = ['ours'];
/** What two cores give, where the command can be told to use them. */
const AT_ITS_BEST: readonly EngineId[] = ['ours with two workers', 'ours'];

const rate = (
  name: Ratio['name'],
  size: string,
  [of, over]: readonly [EngineId, EngineId],
  [target, aim]: readonly [number, number?],
): Goal => ({
  name,
  size,
  of: [of],
  over,
  figure: 'statesPerSecond',
  target,
  ...(aim === undefined ? {} : { aim }),
  isBelowGood: false,
});

const verdict = (
  name: Ratio['name'],
  size: string,
  over: Goal['over'],
  target: number,
  of: readonly EngineId[] = AT_ITS_BEST,
): Goal => ({
  name,
  size,
  of,
  ...(over === undefined ? {} : { over }),
  figure: 'verdictMilliseconds',
  target,
  isBelowGood: true,
});

const bytes = (size: string): Goal => ({
  name: 'bytes',
  size,
  of: ONE,
  figure: 'bytesPerState',
  target: 24,
  aim: 16,
  isBelowGood: true,
});

export const goals: readonly Goal[] = [
  rate('rate.spin', 'medium', ['ours', 'spin'], [4]),
  rate('rate.spin', 'large', ['ours', 'spin'], [4]),
  rate('rate.limit', 'medium', ['ours', 'limit'], [0.5, 0.75]),
  rate('rate.limit', 'large', ['ours', 'limit'], [0.5, 0.75]),
  rate('rate.workers', 'medium', ['ours with two workers', 'ours'], [1.5, 1.8]),
  rate('rate.workers', 'large', ['ours with two workers', 'ours'], [1.5, 1.8]),
  bytes('medium'),
  bytes('large'),
  verdict('verdict.at', 'small', undefined, 500),
  verdict('verdict.spin', 'medium', 'spin', 1 / 3),
  verdict('verdict.spin', 'large', 'spin', 1 / 5),
  verdict('verdict.rumur', 'medium', 'rumur', 1 / 10),
  verdict('verdict.tlc', 'medium', { recorded: recordedFigures.tlcMedium.milliseconds }, 1 / 20),
  verdict('verdict.symmetry.spin', 'large', 'spin', 1 / 10, ['ours with symmetry']),
];

/** Every goal whose two sides were measured, or recorded. */
export function ratiosOf(rows: readonly EngineRow[]): readonly Ratio[] {
  const figureOf = (ids: readonly EngineId[], size: string, figure: Figure): number | undefined =>
    ids
      .map((id) => rows.find((row) => row.id === id))
      .flatMap((row) => row?.cells.filter((cell) => cell.size === size) ?? [])
      .flatMap((cell) => cell[figure] ?? [])[0];
  return goals.flatMap(({ of, over, figure, ...goal }) => {
    const own = figureOf(of, goal.size, figure);
    const isRecorded = typeof over === 'object';
    const other =
      over === undefined ? 1 : isRecorded ? over.recorded : figureOf([over], goal.size, figure);
    if (own === undefined || other === undefined) return [];
    assert(own > 0 && other > 0, `${goal.name} is a ratio of positive figures`);
    const value = own / other;
    const cpu = (ids: readonly EngineId[]) => figureOf(ids, goal.size, 'statesPerCpuSecond');
    const [ownCpu, otherCpu] = [cpu(of), typeof over === 'string' ? cpu([over]) : undefined];
    const isOneCore = goal.name === 'rate.spin' || goal.name === 'rate.limit';
    const reaches = (bound: number) => (goal.isBelowGood ? value <= bound : value >= bound);
    const isMet = reaches(goal.target);
    const aimed = goal.aim === undefined ? {} : { isAimMet: reaches(goal.aim) };
    const byCpu = isOneCore && ownCpu && otherCpu ? { valueByCpu: ownCpu / otherCpu } : {};
    return [{ ...goal, value, ...byCpu, isMet, ...aimed, ...(isRecorded ? { isRecorded } : {}) }];
  });
}
