/**
 * Sentences made from results: one step, one change, one verdict, one person. Text only; how it is
 * laid out on a terminal or a page is the caller's. Deliveries and faults are told by template.
 */
import type { VerdictResult } from '../results';
import type { Anomaly, Change, Reason, Story, StoryStep } from '../story-results';
import { saidText } from './said';
import { has, hasEntry, type Lang, say, word } from './say';

const STOLEN = /^(token|password) of (.+)$/;

/** A coalition: persons, and what each of them has stolen (`officer A`, `token of officer B`). */
export function coalitionText(lang: Lang, coalition: readonly string[]): string {
  const said: string[] = [];
  for (const name of coalition) {
    const [, kind = '', owner = ''] = STOLEN.exec(name) ?? [];
    const of = word(lang, 'principal', owner);
    const person = said.at(-1);
    if (kind === '') said.push(word(lang, 'principal', name));
    else if (person === undefined) said.push(say(lang, `story.${kind}`, { of }));
    else said[said.length - 1] = say(lang, `story.person.${kind}`, { person, of });
  }
  return said.join(say(lang, 'story.list'));
}

/** Who acts: a person, the system itself, the world, or the line that delivers. */
export function actorText(lang: Lang, step: StoryStep): string {
  if (step.kind === 'delivery') return say(lang, 'story.delivery.actor');
  if (step.kind === 'fault') return say(lang, 'story.fault.actor');
  if (step.actor === 'automatic') return say(lang, 'story.automatic');
  if (step.actor === 'environment') return say(lang, 'story.environment');
  return word(lang, 'principal', step.actor);
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

type Told = Pick<StoryStep, 'step' | 'kind' | 'carries'> & { readonly unexpected?: boolean };

function carriedKey(step: Told): string {
  if (step.kind === 'delivery') {
    return step.unexpected ? 'story.delivery.refused' : 'story.delivery';
  }
  if (step.step.startsWith('duplicate')) return 'story.duplicate';
  return step.kind === 'fault' ? 'story.lose' : 'story.tap';
}

/** What happened, in one sentence. */
export function stepText(lang: Lang, step: Told): string {
  const { carries } = step;
  // A fault that a line declares is told by its template, one that a system declares by its name.
  const isOfLine = step.kind === 'fault' && /^(lose|duplicate) /.test(step.step);
  const isOfTap = step.kind === 'deviation' && step.step.startsWith('deliver ');
  const isTold = step.kind === 'delivery' || isOfLine || isOfTap;
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

const STATE_TOPICS = ['state', 'value', 'principal', 'field', 'message'] as const;

function entryOf(lang: Lang, name: string): string | undefined {
  const topic = STATE_TOPICS.find((each) => hasEntry(lang, `${each}.${name}`));
  return topic && say(lang, `${topic}.${name}`);
}

/** One piece of a state; capitals are messages, the rest is a state or a value. */
function pieceText(lang: Lang, piece: string): string {
  const known = entryOf(lang, piece);
  if (known !== undefined) return known;
  if (piece.includes(':')) {
    const sides = piece.split(':').map((side) => pieceText(lang, side));
    return sides.join(lang === 'zh' ? '：' : ' ');
  }
  return piece.replace(/[A-Za-z][A-Za-z0-9]*(?:_[A-Z0-9]+)*/g, (found) => {
    const entry = entryOf(lang, found);
    if (entry !== undefined) return entry;
    if (found === 'x') return '×';
    if (found.length === 1) return found;
    return word(lang, /^[A-Z0-9_]{2,}$/.test(found) ? 'message' : 'state', found);
  });
}

/** A local state, a value or what is in flight: words translated, numbers and signs left alone. */
export function stateText(lang: Lang, state: string): string {
  if (state === '') return say(lang, 'state.empty');
  const bare = state.replace(/["[\]{}]/g, '');
  const list = say(lang, 'story.list');
  return bare === ''
    ? say(lang, 'state.empty')
    : bare
        .split(/, ?/)
        .map((piece) => pieceText(lang, piece))
        .join(list);
}

/** `bank` or, of a part's own record, `bank: copy`. */
function whereText(lang: Lang, { where, what }: Change): string {
  const dot = where.indexOf('.');
  if (what !== 'part' || dot < 0 || hasEntry(lang, `part.${where}`)) return word(lang, what, where);
  const part = word(lang, 'part', where.slice(0, dot));
  return say(lang, 'story.record', { part, record: stateText(lang, where.slice(dot + 1)) });
}

/** `bank: received → verified`. */
export function changeText(lang: Lang, change: Change): string {
  return say(lang, 'story.change', {
    where: whereText(lang, change),
    from: stateText(lang, change.from),
    to: stateText(lang, change.to),
  });
}

/** Where the steps of a story begin to repeat, or what becomes of it at its end; else undefined. */
export function endlessText(lang: Lang, { steps, loopFrom, isRest }: Story): string | undefined {
  if (loopFrom !== undefined) return say(lang, 'story.loop', { steps: steps.length - loopFrom });
  return isRest ? say(lang, 'story.rest') : undefined;
}

/** `holds (all 12,394 states)`, `violated at step 7`, `violated: a loop of 3 steps after 5`. */
export function verdictText(lang: Lang, result: VerdictResult): string {
  const { verdict, states, count, story } = result;
  if (story?.loopFrom !== undefined) {
    const { steps, loopFrom: stem } = story;
    return say(lang, 'verdict.violated.loop', { loop: steps.length - stem, stem });
  }
  if (story?.isRest) return say(lang, 'verdict.violated.rest', { steps: story.steps.length });
  const steps = story?.steps.length ?? 0;
  const key =
    verdict === 'witnessed' && count === undefined
      ? 'verdict.witnessed.some'
      : `verdict.${verdict}`;
  const percent = percentText(count ?? 0, states);
  return say(lang, key, { states, count: count ?? 0, steps, percent });
}

/** `16`, `2.4`, `<0.1`: rounded down, so that only all of them are 100. */
export function percentText(part: number, whole: number): string {
  const percent = (100 * part) / Math.max(1, whole);
  if (part > 0 && percent < 0.1) return '<0.1';
  return String(percent < 10 ? Math.floor(percent * 10) / 10 : Math.floor(percent));
}

/** What is counted; a difference between books is named after its kind. */
export const countText = (lang: Lang, name: string): string =>
  hasEntry(lang, `count.${name}`) ? say(lang, `count.${name}`) : saidText(lang, name);

/** An event of a machine; one that is a message is called as the message is. */
export const eventText = (lang: Lang, event: string): string =>
  has(lang, `event.${event}`) ? say(lang, `event.${event}`) : word(lang, 'message', event);

function reasonText(lang: Lang, { step, reason, who, post }: Reason): string {
  const params =
    who && post ? { who: word(lang, 'principal', who), post: word(lang, 'post', post) } : {};
  return say(lang, 'anomaly.at', { step: step + 1, reason: say(lang, `reason.${reason}`, params) });
}

/** What an auditor calls it, and why: `paid twice`, with `step 7, the money goes`, and so on. */
export const anomalyText = (
  lang: Lang,
  { name, because }: Anomaly,
): { readonly anomaly: string; readonly reasons: readonly string[] } => ({
  anomaly: say(lang, `anomaly.${name}`),
  reasons: because.map((reason) => reasonText(lang, reason)),
});
