/**
 * Sentences made from results: one step, one change, one verdict, one person. Text only; how it is
 * laid out on a terminal or a page is the caller's. Deliveries and faults are told by template.
 */
import type { Change, StoryStep, VerdictResult } from '../results';
import { has, type Lang, say, word } from './say';

/** A person as a coalition names him: himself, or himself with something stolen. */
export function personText(lang: Lang, name: string): string {
  const stolen = /^(.+?) with (?:the )?(token|password) of (.+)$/.exec(name);
  if (stolen === null) return word(lang, 'principal', name);
  const [, person = '', kind = '', of = ''] = stolen;
  return say(lang, `story.person.${kind}`, {
    person: word(lang, 'principal', person),
    of: word(lang, 'principal', of),
  });
}

export const coalitionText = (lang: Lang, coalition: readonly string[]): string =>
  coalition.map((name) => personText(lang, name)).join(say(lang, 'story.list'));

/** Who acts: a person, the system itself, the world, or the line that delivers. */
export function actorText(lang: Lang, step: StoryStep): string {
  if (step.kind === 'delivery') return say(lang, 'story.delivery.actor');
  if (step.kind === 'fault') return say(lang, 'story.fault.actor');
  if (step.actor === 'automatic') return say(lang, 'story.automatic');
  if (step.actor === 'environment') return say(lang, 'story.environment');
  return personText(lang, step.actor);
}

/** A message: its type, and in parentheses what it carries. */
export function messageText(lang: Lang, message: Readonly<Record<string, string>>): string {
  const name = word(lang, 'message', message.type ?? '');
  const fields = Object.keys(message)
    .filter((field) => field !== 'type')
    .sort()
    .map((field) =>
      say(lang, 'story.field', {
        field: word(lang, 'field', field),
        value: word(lang, 'value', message[field] ?? ''),
      }),
    );
  if (fields.length === 0) return name;
  return say(lang, 'story.payload', { message: name, payload: fields.join(separator(lang)) });
}

const separator = (lang: Lang): string => say(lang, 'story.list');

function carriedKey(step: StoryStep): string {
  if (step.kind === 'delivery') {
    return step.unexpected ? 'story.delivery.refused' : 'story.delivery';
  }
  if (step.step.startsWith('duplicate')) return 'story.duplicate';
  return step.kind === 'fault' ? 'story.lose' : 'story.injection';
}

/** What happened, in one sentence. */
export function stepText(lang: Lang, step: StoryStep): string {
  const { carries } = step;
  const isTold = step.kind === 'delivery' || step.kind === 'fault';
  if (carries === undefined || !isTold) return word(lang, 'step', step.step);
  return say(lang, carriedKey(step), {
    message: messageText(lang, carries.message),
    line: word(lang, 'line', carries.line),
  });
}

/** `voucher 2` where a group has several; the group's name alone where it has one. */
export function groupText(lang: Lang, group: string): string {
  const numbered = /^(.*) (\d+)$/.exec(group);
  if (numbered === null) return word(lang, 'part', group);
  const [, name = '', replica = ''] = numbered;
  return say(lang, 'story.replica', { group: word(lang, 'part', name), replica });
}

/** A local state: each of its words translated, numbers and signs left as they are. */
export function stateText(lang: Lang, state: string): string {
  if (/^[A-Za-z]+$/.test(state)) return word(lang, 'state', state);
  return state.replace(/[A-Za-z][A-Za-z]+(?:_[A-Z]+)*/g, (found) =>
    /^[A-Z_]+$/.test(found) ? word(lang, 'message', found) : word(lang, 'state', found),
  );
}

/** `bank: received → verified`. */
export function changeText(lang: Lang, change: Change): string {
  return say(lang, 'story.change', {
    where: word(lang, change.what, change.where),
    from: stateText(lang, change.from),
    to: stateText(lang, change.to),
  });
}

/** `holds (all 12,394 states)`, `violated at step 7`. */
export function verdictText(lang: Lang, result: VerdictResult): string {
  const { verdict, states, count } = result;
  const steps = result.story?.steps.length ?? 0;
  const key =
    verdict === 'witnessed' && count === undefined
      ? 'verdict.witnessed.some'
      : `verdict.${verdict}`;
  return say(lang, key, { states, count: count ?? 0, steps });
}

/** An event of a machine; one that is a message is called as the message is. */
export const eventText = (lang: Lang, event: string): string =>
  has(lang, `event.${event}`) ? say(lang, `event.${event}`) : word(lang, 'message', event);
