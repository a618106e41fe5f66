/**
 * Test paths as a terminal shows them: a line a path, the first ones only, then what is covered, of
 * how much, and what is not. Events of a machine keep their own names: a test is written with them.
 */
import { type Lang, say, word } from '../base/catalogue/say';
import { groupText, stateText, stepText } from '../base/catalogue/sentences';
import { clip } from '../base/catalogue/width';
import { eventName, type LifePaths, type Uncovered } from '../properties/paths/life-paths';
import type { SystemPaths } from '../properties/paths/system-paths';
import type { Context } from './context';

const SHOWN = 20;
const UNCOVERED_SHOWN = 10;
const WIDTH = 100;

/** `3. RECEIVE, VERIFY, PAY: paid`; a refused event stands in brackets. */
export function lifePathLines(context: Context, { table, paths }: LifePaths): readonly string[] {
  const told = paths.slice(0, SHOWN).map(({ goal, steps }) => {
    const events = steps.map(({ event, isRefused }) =>
      isRefused ? `[${eventName(event)}]` : eventName(event),
    );
    const value = table.states[steps.at(-1)?.state ?? 0]?.value ?? '';
    const end = typeof value === 'string' ? value : JSON.stringify(value);
    return { name: goal ?? stateText(context.lang, end), steps: events };
  });
  return pathLines(context, told, paths.length);
}

/** The steps of each path, as stories tell them. */
export function systemPathLines(context: Context, { paths }: SystemPaths): readonly string[] {
  const told = paths.slice(0, SHOWN).map(({ goal, steps }) => ({
    ...(goal === undefined ? {} : { name: word(context.lang, 'property', goal) }),
    steps: steps.map((step) => stepText(context.lang, step)),
  }));
  return pathLines(context, told, paths.length);
}

interface Told {
  readonly name?: string;
  readonly steps: readonly string[];
}

function pathLines({ lang, paint }: Context, told: readonly Told[], total: number): string[] {
  const lines = told.map(({ name, steps }, i) => {
    const count = say(lang, 'cli.paths.steps', { steps: steps.length });
    const head = `${i + 1}. ${name === undefined ? '' : `${name}: `}${count}`;
    return clip(steps.length > 0 ? `${head}: ${steps.join(' → ')}` : head, WIDTH);
  });
  const rest = total - told.length;
  if (rest > 0) lines.push(paint('dim', say(lang, 'cli.paths.more', { paths: rest })));
  return lines;
}

/** What is covered with its denominator, and what is not by name. */
export function summaryLines(
  { lang, paint }: Context,
  { cover, coverage, paths, unreached }: LifePaths | SystemPaths,
  out: string | undefined,
): readonly string[] {
  const { covered, of, uncovered, isCut } = coverage;
  const steps = paths.reduce((sum, path) => sum + path.steps.length, 0);
  const what = say(lang, `cli.paths.cover.${cover}`);
  const values = { covered, of, what, paths: paths.length, steps };
  const lines = [
    paint(covered === of ? 'good' : 'open', say(lang, 'cli.paths.covered', values)),
    ...(isCut ? [paint('open', say(lang, 'cli.paths.cut'))] : []),
  ];
  for (const item of uncovered.slice(0, UNCOVERED_SHOWN)) {
    const isUnreached = unreached.includes(item.state ?? '');
    const key = isUnreached ? 'cli.paths.unreached' : 'cli.paths.uncovered';
    lines.push(clip(say(lang, key, { name: uncoveredText(lang, item) }), WIDTH));
  }
  const rest = of - covered - Math.min(uncovered.length, UNCOVERED_SHOWN);
  if (rest > 0) lines.push(say(lang, 'cli.paths.uncovered.more', { rest }));
  if (out !== undefined) lines.push(say(lang, 'cli.written', { path: out }));
  return lines;
}

/** `TURN, then BREAK, in off`, `voucher 2: the clerk seals, in a state after 7 steps`, a goal. */
function uncoveredText(lang: Lang, { steps, state, after }: Uncovered): string {
  const told = steps.map(({ group, name }) => {
    const step = word(lang, 'step', name);
    return group === undefined
      ? step
      : say(lang, 'cli.paths.of', { group: groupText(lang, group), step });
  });
  const where =
    after === undefined
      ? word(lang, 'property', state ?? '')
      : say(lang, 'cli.paths.after', { after });
  if (told.length === 0) return where;
  const row = told.join(say(lang, 'cli.paths.then'));
  return where === '' ? row : say(lang, 'cli.paths.in', { steps: row, state: where });
}
