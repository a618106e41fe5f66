/**
 * One answer of a machine, asked of `transition()`: the snapshot after an event, what it posts and
 * notes. Whatever the machine throws or does beside that is its author's error, told with the life,
 * the state and the event.
 */
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { HarnessBug, InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Life, ModelEvent, Posting } from '../system';
import { strangeIn } from './plain';
import { insteadOf, spoken } from './refuse-machine';
import type { Effects } from './tabulate';

/** The initial snapshot, at rest. */
export function start(life: Life): AnyMachineSnapshot {
  const place = `life ${life.name}`;
  const [initial, actions] = attempt(
    place,
    () => initialTransition(life.machine),
    'a machine that starts by itself',
  );
  if (initial.status === 'error') {
    const { error } = initial as { error?: unknown };
    const message = error instanceof Error ? error.message : String(error);
    const expected = 'a context of values: a machine here is given no input';
    throw new InputError(place, `no initial state (${message})`, expected);
  }
  const inIt = (): string => `${place}, its initial state`;
  refuseStrange(initial, inIt);
  if (effectsOf(actions, inIt).posts.length > 0)
    throw new InputError(
      place,
      'a post on entering the initial state',
      'a life that starts at rest',
    );
  return initial;
}

/** What one event leads to. */
export function react(
  life: Life,
  before: AnyMachineSnapshot,
  event: ModelEvent,
): { readonly after: AnyMachineSnapshot; readonly done: Effects } {
  const place = (): string =>
    `life ${life.name}${stateText(before.value)}, event ${canonical(event)}`;
  try {
    const [after, actions] = transition(life.machine, before, event);
    if (after.context !== before.context) refuseStrange(after, place);
    return { after, done: actions.length === 0 ? nothing : effectsOf(actions, place) };
  } catch (error) {
    throw asInput(error, place(), 'guards and actions that answer in every state');
  }
}

const nothing: Effects = { posts: [], notes: [] };
/** A machine without states of its own has nothing to name. */
function stateText(value: unknown): string {
  const text = typeof value === 'string' ? value : canonical(value);
  return text === '{}' ? '' : `, state ${text}`;
}

function attempt<T>(place: string, act: () => T, expected: string): T {
  try {
    return act();
  } catch (error) {
    throw asInput(error, place, expected);
  }
}

/** What a machine throws is its author's; what we throw passes. */
function asInput(error: unknown, place: string, expected: string): Error {
  if (error instanceof InputError || error instanceof HarnessBug) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/^Infinite loop detected/.test(message))
    return new InputError(
      place,
      'a circle of transitions without an event',
      "an 'always' whose guard fails once it was taken",
    );
  return new InputError(place, `an error: ${message.replaceAll(/\s*\n\s*/g, ' ')}`, expected);
}

function refuseStrange(snapshot: AnyMachineSnapshot, place: () => string): void {
  const strange = strangeIn(snapshot.context, 'context');
  if (strange)
    throw new InputError(place(), `${strange.found} at ${strange.path}`, strange.instead);
}

interface ReturnedAction {
  readonly type: string;
  readonly params?: unknown;
}

function effectsOf(actions: readonly ReturnedAction[], place: () => string): Effects {
  const posts: Posting[] = [];
  const notes: string[] = [];
  for (const action of actions) {
    const params = action.params as Partial<Posting & { reason: string }> | undefined;
    if (action.type === 'post') posts.push(posting(params, place()));
    else if (action.type === 'note') {
      if (typeof params?.reason !== 'string')
        throw new InputError(place(), "a 'note' without its reason", "params: { reason: '…' }");
      notes.push(params.reason);
    } else if (action.type !== 'xstate.assign')
      throw new InputError(
        place(),
        `action ${spoken(action.type)}`,
        insteadOf(action.type) ??
          "an action 'post' or 'note'; what a machine does to itself stands in an assign",
      );
  }
  return { posts, notes };
}

function posting(params: Partial<Posting> | undefined, place: string): Posting {
  if (typeof params?.line !== 'string' || typeof params.message?.type !== 'string')
    throw new InputError(
      place,
      "a 'post' without a line or a message",
      "params: { line: '…', message: { type: '…' } }",
    );
  const strange = strangeIn(params.message, 'message', true);
  if (strange) throw new InputError(place, `${strange.found} at ${strange.path}`, strange.instead);
  return params as Posting;
}
