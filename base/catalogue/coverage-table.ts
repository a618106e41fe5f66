/**
 * Coverage as a terminal shows it: a line a machine and a line of messages, then by name what was
 * never reached. Every share stands beside its denominator; a percentage is rounded down.
 */
import type { Coverage, LineCoverage, MachineCoverage, Share } from '../coverage-results';
import { type Lang, say, word } from './say';
import { eventText, percentText, stateText } from './sentences';
import { type Paint, plain } from './story-lines';
import { clip, padEnd, padStart, widthOf, wrap } from './width';

/** The table and the names beneath it, at most `columns` wide. */
export function coverageLines(
  lang: Lang,
  coverage: Coverage,
  paint: Paint = plain,
  columns = 80,
): readonly string[] {
  const never = neverLines(lang, coverage);
  return [
    paint('strong', say(lang, 'coverage.title')),
    ...machineTable(lang, coverage.machines, columns - 2).map((line) => `  ${line}`),
    paint('dim', `  ${say(lang, 'coverage.legend')}`),
    ...lineTable(lang, coverage.lines, columns - 2).map((line) => `  ${line}`),
    `  ${say(lang, 'coverage.steps', { seen: coverage.steps.seen, of: coverage.steps.of })}`,
    `  ${say(lang, never.length > 0 ? 'coverage.never' : 'coverage.everything')}`,
    ...never.flatMap((sentence) => hanging(sentence, columns)),
  ];
}

/** `41/60`, with its percentage where asked; a dash where there is nothing to see. */
export function shareText(lang: Lang, { seen, of }: Share, key: string): string {
  if (of === 0) return say(lang, 'coverage.nothing');
  const percent = String(Math.floor((100 * seen) / of));
  return say(lang, `coverage.${key}`, { seen, of, percent });
}

const machineTable = (
  lang: Lang,
  machines: readonly MachineCoverage[],
  columns: number,
): readonly string[] =>
  aligned(
    ['machine', 'states', 'transitions', 'arrows', 'guards'].map((name) =>
      say(lang, `coverage.column.${name}`),
    ),
    machines.map((machine) => [
      word(lang, 'life', machine.life),
      shareText(lang, machine.states, 'fraction'),
      shareText(lang, machine.transitions, 'fraction'),
      shareText(lang, machine.arrows, 'percent'),
      shareText(lang, machine.guards, 'percent'),
    ]),
    columns,
  );

const lineTable = (
  lang: Lang,
  lines: readonly LineCoverage[],
  columns: number,
): readonly string[] =>
  lines.length === 0
    ? []
    : aligned(
        ['line', 'messages', 'sent', 'delivered', 'refused', 'lost'].map((name) =>
          say(lang, `coverage.column.${name}`),
        ),
        lines.map(({ line, messages, sent, delivered, refused, lost }) => [
          word(lang, 'line', line),
          ...[messages, sent, delivered, refused, lost].map((n) =>
            say(lang, 'report.number', { n }),
          ),
        ]),
        columns,
      );

/** Columns as wide as they need; names stand to the left and give way, numbers to the right. */
export function aligned(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  const figures = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const names = Math.min(widths[0] ?? 0, Math.max(8, columns - figures));
  return all.map(([name = '', ...rest]) =>
    [
      padEnd(clip(name, names), names),
      ...rest.map((cell, at) => padStart(cell, widths[at + 1] ?? 0)),
    ].join('  '),
  );
}

/** What has a name and was never seen, a sentence a machine, a line or a kind of thing. */
export function neverLines(lang: Lang, coverage: Coverage): readonly string[] {
  const list = (items: readonly string[]): string => items.join(say(lang, 'story.list'));
  const messages = (types: readonly string[]): string =>
    list(types.map((type) => word(lang, 'message', type)));
  const told: string[] = [];
  for (const machine of coverage.machines) told.push(...neverOf(lang, machine));
  for (const { line: name, neverSent, neverDelivered } of coverage.lines) {
    const line = word(lang, 'line', name);
    if (neverSent.length > 0)
      told.push(say(lang, 'coverage.neverSent', { line, messages: messages(neverSent) }));
    if (neverDelivered.length > 0)
      told.push(say(lang, 'coverage.neverDelivered', { line, messages: messages(neverDelivered) }));
  }
  const steps = list(coverage.stepsNeverTaken.map((step) => word(lang, 'step', step)));
  if (coverage.stepsNeverTaken.length > 0) told.push(say(lang, 'coverage.stepsNever', { steps }));
  return told;
}

function neverOf(lang: Lang, machine: MachineCoverage): readonly string[] {
  const life = word(lang, 'life', machine.life);
  const list = (items: readonly string[]): string => items.join(say(lang, 'story.list'));
  const states = machine.statesNeverReached.map((state) => stateText(lang, state));
  const arrows = machine.transitionsNeverTaken.map(({ state, event }) =>
    say(lang, 'coverage.arrow', { state: stateText(lang, state), event: eventText(lang, event) }),
  );
  const guards = machine.guardsOneSided.map(({ guard, never }) =>
    say(lang, `coverage.guard.${never}`, { guard: word(lang, 'guard', guard) }),
  );
  return [
    ...(states.length > 0
      ? [say(lang, 'coverage.neverReached', { life, states: list(states) })]
      : []),
    ...(arrows.length > 0
      ? [say(lang, 'coverage.neverTaken', { life, arrows: list(arrows) })]
      : []),
    ...(guards.length > 0 ? [say(lang, 'coverage.guards', { life, guards: list(guards) })] : []),
  ];
}

/** A sentence behind a dot, its further lines set in. */
export const hanging = (sentence: string, columns: number): readonly string[] =>
  wrap(sentence, columns - 6).map((line, at) => `${at === 0 ? '  · ' : '      '}${line}`);

/** `share of all`, rounded down, for a profile. */
export const portion = (part: number, whole: number): string => `${percentText(part, whole)}%`;
