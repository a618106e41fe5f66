/**
 * What a line holds, as the canonical texts of its messages: sorted for bags and sets, in order of
 * sending for a fifo. A message may stand there more than once, except on a set.
 */
import { canonical } from '../../base/canonical';
import type { Line, Message } from '../../models/system';

export type Held = readonly string[];
export type Sent =
  | { readonly outcome: 'sent' | 'absorbed' | 'lost'; readonly held: Held }
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'error' };

export const copies = (held: Held, text: string): number =>
  held.filter((other) => other === text).length;

/** Sends one copy, or says what a full line does with it. */
export function send(line: Line, held: Held, message: Message): Sent {
  const text = canonical(message);
  if (line.kind === 'set') return { outcome: 'sent', held: knowing(held, message) };
  if (copies(held, text) < line.sendUpTo)
    return { outcome: 'sent', held: withOneMore(line, held, text) };
  if (line.whenFull === 'absorb') return { outcome: 'absorbed', held };
  if (line.whenFull === 'lose') return { outcome: 'lost', held };
  return { outcome: line.whenFull === 'block' ? 'blocked' : 'error' };
}

/** What an adversary knows once he has heard the message too. */
export const knowing = (held: Held, message: Message): Held =>
  [...new Set([...held, canonical(message)])].sort();

export function withOneMore(line: Line, held: Held, text: string): Held {
  const more = [...held, text];
  return line.kind === 'fifo' ? more : more.sort();
}

/** Without the oldest copy of the message. */
export function withoutOne(held: Held, text: string): Held {
  const at = held.indexOf(text);
  return [...held.slice(0, at), ...held.slice(at + 1)];
}

/** What may arrive next: the first of a fifo, anything that a bag or a set holds. */
export const arriving = (line: Line, held: Held): Held =>
  line.kind === 'fifo' ? held.slice(0, 1) : [...new Set(held)];

/** What may be duplicated: there, and below `holdUpTo`. A set never holds a second copy. */
export const duplicable = (line: Line, held: Held): Held =>
  line.kind === 'set'
    ? []
    : [...new Set(held)].filter((text) => copies(held, text) < line.holdUpTo);

/** `PREPARED manager=1`: how steps that a line brings about name their message. */
export function spoken(text: string): string {
  const { type, ...payload } = JSON.parse(text) as Message;
  const fields = Object.entries(payload).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : canonical(value)}`,
  );
  return [type, ...fields].join(' ');
}
