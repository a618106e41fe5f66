/**
 * The side-by-side bench and the curve on a terminal. Rates and times are told for what they are:
 * of this machine and this run; the goals below them are ratios.
 */
import { type Lang, say, word } from '../base/catalogue/say';
import type { Paint } from '../base/catalogue/story-lines';
import { padEnd, padStart, widthOf } from '../base/catalogue/width';
import type { Curve } from '../bench/peers/curve';
import type { Ratio } from '../bench/peers/ratios';
import type { Cell, EngineRow, SideBySide } from '../bench/peers/side-by-side';

/** Three significant digits, without an exponent. */
const digits = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** First column to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const wide = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? padEnd : padStart)(cell, wide[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Engines by sizes: rates with bytes a state, then times to a verdict. */
export function sideBySideLines(lang: Lang, found: SideBySide, paint: Paint): string[] {
  const { machine, rows, sizes, graph, counted, ratios } = found;
  const named = ({ name, states }: { readonly name: string; readonly states: number }): string =>
    say(lang, 'bench.size', { name: word(lang, 'size', name), states });
  const names = sizes.map(named);
  const largest = sizes.at(-1)?.name ?? '';
  const engine = say(lang, 'bench.engine');
  const cellsOf = (row: EngineRow, text: (cell: Cell) => string): string[] =>
    sizes.map(({ name }) => {
      const cell = row.cells.find(({ size }) => size === name);
      return cell ? text(cell) : '-';
    });
  const bytesOf = (row: EngineRow): string => {
    const bytes = row.cells.find(({ size }) => size === largest)?.bytesPerState;
    return bytes === undefined ? '-' : digits(bytes);
  };
  const here = rows.filter(({ absent }) => absent === undefined);
  const rates = here.map((row) => [
    word(lang, 'engine', row.name),
    ...cellsOf(row, ({ statesPerSecond }) => digits(statesPerSecond / 1e6)),
    bytesOf(row),
  ]);
  const verdicts = here.map((row) => [
    word(lang, 'engine', row.name),
    ...cellsOf(row, ({ verdictMilliseconds: took }) =>
      took === undefined ? '-' : digits(took / 1000),
    ),
  ]);
  return [
    say(lang, 'bench.machine', {
      ...machine,
      before: machine.loadBefore.toFixed(1),
      after: machine.loadAfter.toFixed(1),
    }),
    '',
    paint('strong', say(lang, 'bench.rate')),
    ...columns([
      [engine, ...names, say(lang, 'bench.bytes.column', { size: word(lang, 'size', largest) })],
      ...rates,
    ]),
    '',
    paint('strong', say(lang, 'bench.verdict')),
    ...columns([[engine, ...names], ...verdicts]),
    ...absentLines(lang, rows),
    '',
    say(lang, 'bench.graph', {
      states: graph.states,
      theirs: Math.round(graph.graphStatesPerSecond),
      ours: Math.round(graph.statesPerSecond),
    }),
    ...(counted.length === 0
      ? []
      : [
          say(lang, 'bench.counted', {
            sizes: counted.map(named).join(say(lang, 'story.list')),
          }),
        ]),
    ...goalLines(lang, ratios, paint),
  ];
}

const absentLines = (lang: Lang, rows: readonly EngineRow[]): string[] =>
  rows.flatMap(({ name, absent }) => {
    if (absent === undefined) return [];
    const reason =
      absent === 'not compiled'
        ? say(lang, 'bench.absent.build')
        : say(lang, 'bench.absent.path', { programs: absent.programs.join(' ') });
    return [`${word(lang, 'engine', name)}: ${say(lang, 'bench.absent', { reason })}`];
  });

function goalLines(lang: Lang, ratios: readonly Ratio[], paint: Paint): string[] {
  if (ratios.length === 0) return [];
  const told = columns(
    ratios.map((ratio) => [
      say(lang, `bench.ratio.${ratio.name}`, { size: word(lang, 'size', ratio.size) }),
      digits(ratio.value),
      targetText(lang, ratio),
    ]),
  );
  return [
    '',
    paint('strong', say(lang, 'bench.goals')),
    ...told.map((line, at) => {
      const { isMet, isAimMet, valueByCpu } = ratios[at] as Ratio;
      const more =
        valueByCpu === undefined
          ? ''
          : `  (${say(lang, 'bench.cpu', { value: digits(valueByCpu) })})`;
      const verdict = say(lang, isAimMet ? 'bench.met.aim' : isMet ? 'bench.met' : 'bench.missed');
      return `${paint(isMet ? 'good' : 'bad', isMet ? '✓' : '✗')} ${line}  ${verdict}${more}`;
    }),
  ];
}

function targetText(lang: Lang, { isBelowGood, target, aim }: Ratio): string {
  const bound = say(lang, isBelowGood ? 'bench.most' : 'bench.least', { target: digits(target) });
  return aim === undefined ? bound : say(lang, 'bench.aim', { target: bound, aim: digits(aim) });
}

/** The curve as a table; where it ended early, why. */
export function curveLines(lang: Lang, { points, endedAt }: Curve): string[] {
  const head = ['size', 'states', 'seconds', 'rate', 'bytes'].map((key) =>
    say(lang, `bench.curve.${key}`),
  );
  const rows = points.map(({ size, states, milliseconds, bytesPerState }) => [
    size,
    say(lang, 'report.number', { n: states }),
    digits(milliseconds / 1000),
    digits(states / milliseconds / 1000),
    digits(bytesPerState),
  ]);
  const end = endedAt
    ? [`${endedAt.size}: ${say(lang, 'bench.absent', { reason: endedAt.reason })}`]
    : [];
  return [...columns([head, ...rows]), ...end];
}
