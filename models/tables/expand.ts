/**
 * A group's steps, complete: the declared ones, then a delivery for every message of every line,
 * then the faults that a line declares. The walker in the tests expands them by itself; the two
 * must agree.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { nearest } from '../rules/nearest';
import type { Group, Line, Message, Step } from '../system';
import type { LocalTable } from './tabulate';

/** A step with what it delivers, if it is a delivery. */
export interface FullStep extends Step {
  /** A second copy of what is in flight, up to the line's `holdUpTo`, whatever `sendUpTo` says. */
  readonly doubles?: boolean;
  readonly delivers?: { readonly line: string; readonly message: Message };
  /** What somebody hands on from a tap; an ordinary step otherwise. */
  readonly carries?: { readonly line: string; readonly message: Message };
}

/**
 * Messages each line can ever carry: what parts post, what steps put, what the line adds; sorted.
 */
export function messagesOf(
  group: Group,
  tables: readonly LocalTable[],
): ReadonlyMap<string, readonly Message[]> {
  const found = new Map(group.lines.map((line) => [line.name, new Map<string, Message>()]));
  const note = (line: string, message: Message, from: string): void => {
    const messages = found.get(line);
    if (!messages)
      throw new InputError(from, `a post on line ${line}`, oneOf(line, [...found.keys()]));
    messages.set(canonical(message), message);
  };
  for (const table of tables)
    for (const effects of table.effects)
      for (const post of effects.posts) note(post.line, post.message, `life ${table.life.name}`);
  for (const step of group.steps)
    for (const put of step.puts ?? []) note(put.line, put.message, `step ${step.name}`);
  for (const line of group.lines)
    for (const message of line.also ?? []) note(line.name, message, `line ${line.name}`);
  for (const line of group.lines)
    if (line.tap)
      for (const message of found.get(tappedBy(line, group).name)?.values() ?? [])
        note(line.name, message, `line ${line.name}`);
  const sorted = new Map<string, readonly Message[]>();
  for (const [line, messages] of found)
    sorted.set(
      line,
      [...messages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, message]) => message),
    );
  return sorted;
}

/** The line that a tap listens to. @throws InputError where there is none, or the tap is no set. */
function tappedBy(tap: Line, group: Group): Line {
  const { of } = tap.tap as NonNullable<Line['tap']>;
  const place = `line ${tap.name}`;
  if (tap.kind !== 'set') throw new InputError(place, `a tap of kind ${tap.kind}`, 'a set');
  const line = group.lines.find(({ name }) => name === of);
  const names = group.lines.filter((one) => !one.tap).map(({ name }) => name);
  if (!line || line.tap) throw new InputError(place, `a tap of ${of}`, oneOf(of, names));
  return line;
}

/** What is known on a tap, handed to its receiver by any of those who can. */
function tapSteps(tap: Line, group: Group, message: Message): readonly FullStep[] {
  const line = tappedBy(tap, group);
  return (tap.tap?.by ?? []).map((hand) => ({
    ...hand,
    name: `deliver ${messageLabel(message)} on ${tap.name}`,
    kind: 'deviation',
    does: [{ part: tap.to, event: message }],
    when: [
      { line: tap.name, message, present: true },
      ...(line.enabledWhen?.(message) ?? []),
      ...(line.receivedWhen ?? []),
    ],
    carries: { line: line.name, message },
  }));
}

const NAMES_MAX = 12;

/** What an error says was expected: the names there are, and the one that was probably meant. */
export function oneOf(word: string, names: readonly string[]): string {
  if (names.length === 0) return 'one that is declared: there is none';
  if (names.length === 1) return names[0] as string;
  const more = names.length > NAMES_MAX ? `, … (${names.length})` : '';
  const shown = names.slice(0, NAMES_MAX).join(', ');
  return `one of ${shown}${more}; did you mean ${nearest(word, names)}?`;
}

/** `PAYMENT_ORDER altered sealed`: a message as people read it. */
export function messageLabel(message: Message): string {
  const { type, ...payload } = message;
  return [
    type,
    ...Object.keys(payload)
      .sort()
      .map((key) => `${key}=${plain(payload[key])}`),
  ].join(' ');
}
const plain = (value: unknown): string => (typeof value === 'string' ? value : canonical(value));

/** All steps of a group, in the order that every engine counts them. */
export function expandSteps(
  group: Group,
  messages: ReadonlyMap<string, readonly Message[]>,
): readonly FullStep[] {
  const steps: FullStep[] = [...group.steps];
  for (const line of group.lines) {
    for (const message of messages.get(line.name) ?? []) {
      if (line.tap) {
        steps.push(...tapSteps(line, group, message));
        continue;
      }
      const when = line.enabledWhen?.(message);
      steps.push({
        name: `deliver ${messageLabel(message)} on ${line.name}`,
        actor: 'automatic',
        kind: 'delivery',
        does: [{ part: line.to, event: message }],
        delivers: { line: line.name, message },
        ...(when ? { when } : {}),
        ...(line.fair ? { fair: line.fair } : {}),
      });
    }
  }
  for (const line of group.lines) {
    const faults = line.faults;
    if (!faults) continue;
    const counters = [{ counter: faults.budget, atLeast: 1, add: -1 }];
    for (const message of messages.get(line.name) ?? []) {
      const fault = { actor: 'environment', kind: 'fault', counters } as const;
      const label = `${messageLabel(message)} on ${line.name}`;
      if (faults.lose)
        steps.push({ ...fault, name: `lose ${label}`, takes: [{ line: line.name, message }] });
      if (faults.duplicate)
        steps.push({
          ...fault,
          name: `duplicate ${label}`,
          puts: [{ line: line.name, message }],
          doubles: true,
        });
    }
  }
  return steps;
}
