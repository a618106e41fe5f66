/**
 * A story walked by hand: one step forward or back, the whole state where one stands, and what else
 * could have happened there. Text in, lines out; the terminal is the caller's. What is shown comes
 * from the walker's own states, never from what the story tells.
 */
import { present } from '../base/assert';
import { canonical } from '../base/canonical';
import { type Lang, say, word } from '../base/catalogue/say';
import {
  actorText,
  changeText,
  endlessText,
  groupText,
  messageText,
  stateText,
  stepText,
} from '../base/catalogue/sentences';
import type { Paint } from '../base/catalogue/story-lines';
import type { Story } from '../base/story-results';
import type { Message } from '../models/system';
import { countersOf, viewOf } from '../properties/walker/judge';
import type { Replica } from '../properties/walker/moves';
import type { Retold } from '../properties/walker/retell';
import type { Place, State } from '../properties/walker/state';
import { enabledAt, refusedAt } from './refused-steps';

export interface Stepper {
  /** How many steps have been made. */
  readonly at: () => number;
  /** What a command answers; undefined where it ends the walk. */
  readonly respond: (command: string) => readonly string[] | undefined;
}

/** Commands: an empty line or `n` next, `b` back, `s` state, `e` else, `q` quit. */
export function stepperOf(story: Story, told: Retold, lang: Lang, paint: Paint): Stepper {
  let at = 0;
  const last = story.steps.length;
  const next = (): readonly string[] => {
    if (at === last && story.loopFrom !== undefined) {
      at = story.loopFrom;
      return [say(lang, 'walk.again', { step: at + 1 })];
    }
    if (at === last) return [endlessText(lang, story) ?? say(lang, 'walk.end')];
    at++;
    return stepLines(story, at, lang, paint);
  };
  const back = (): readonly string[] => {
    if (at === 0) return [say(lang, 'walk.start')];
    at--;
    return at === 0 ? [say(lang, 'walk.start')] : stepLines(story, at, lang, paint);
  };
  const here = (): State => present(told.states[at], `the state after step ${at}`);
  const answers: Readonly<Record<string, () => readonly string[]>> = {
    '': next,
    n: next,
    b: back,
    s: () => wholeState(told, here(), lang),
    e: () => elsewhere(told, here(), lang, paint),
  };
  return {
    at: () => at,
    respond: (command) => {
      const asked = command.trim().toLowerCase();
      if (asked === 'q') return undefined;
      return (answers[asked] ?? (() => [say(lang, 'walk.help')]))();
    },
  };
}

function stepLines(story: Story, at: number, lang: Lang, paint: Paint): readonly string[] {
  const step = present(story.steps[at - 1], `step ${at}`);
  const isBent = step.kind === 'deviation' || step.kind === 'fault' || step.unexpected;
  const head = `${at}/${story.steps.length}  ${actorText(lang, step)}: ${stepText(lang, step)}`;
  const notes = step.notes.map((note) =>
    say(lang, 'story.note', { note: word(lang, 'step', note) }),
  );
  const changes = step.changes.map((change) => changeText(lang, change));
  const lines = [isBent ? paint('bad', head) : head, ...indented([...changes, ...notes])];
  if (story.loopFrom !== undefined && at === story.steps.length)
    lines.push(paint('dim', say(lang, 'walk.loops', { step: story.loopFrom + 1 })));
  return lines;
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => `     ${line}`);

/** Every part with its context, every line with what it holds, every counter. */
function wholeState(told: Retold, state: State, lang: Lang): readonly string[] {
  const groups = told.places.flatMap((place, at) => {
    const view = viewOf(place, present(state.replicas[at], 'a replica'), told.machines);
    const parts = Object.entries(view.parts).map(([name, { value, context }]) => {
      const fields = Object.entries((context ?? {}) as object).map(
        ([field, held]) =>
          `${word(lang, 'field', field)} ${stateText(lang, canonical(held ?? null))}`,
      );
      const shown = typeof value === 'string' ? value : canonical(value);
      return `${word(lang, 'part', name)}: ${[stateText(lang, shown), ...fields].join('; ')}`;
    });
    const lines = Object.entries(view.lines).map(([name, held]) => {
      const flights = held.map(({ message, copies }) => {
        const text = messageText(lang, textsOf(message));
        return copies > 1 ? `${text} ×${copies}` : text;
      });
      return `${word(lang, 'line', name)}: ${flights.join(', ') || stateText(lang, '')}`;
    });
    return [placeText(place, lang), ...indented([...parts, ...lines])];
  });
  const counters = Object.entries(countersOf(told.system, state)).map(
    ([name, value]) => `${word(lang, 'counter', name)}: ${value}`,
  );
  return [...groups, ...counters];
}

const textsOf = (message: Message): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(message).map(([field, value]) => [
      field,
      typeof value === 'string' ? value : canonical(value),
    ]),
  );

const placeText = ({ group, replica }: Place, lang: Lang): string =>
  groupText(lang, group.replicas === 1 ? group.name : `${group.name} ${replica + 1}`);

/** What could happen here, and what could not and why. */
function elsewhere(told: Retold, state: State, lang: Lang, paint: Paint): readonly string[] {
  return told.places.flatMap((place, at) => {
    const replica: Replica = present(state.replicas[at], 'a replica');
    const enabled = enabledAt(told, state, at).map((move) => {
      const owner = word(lang, 'principal', move.actor);
      return `+ ${owner}: ${word(lang, 'step', move.step)}`;
    });
    const refused = refusedAt(told, place, replica, state, at).map(({ step, why }) =>
      paint('dim', `- ${word(lang, 'step', step)}: ${say(lang, `walk.refused.${why.kind}`, why)}`),
    );
    return [placeText(place, lang), ...indented([...enabled, ...refused])];
  });
}
