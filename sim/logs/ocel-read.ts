/**
 * Reads an object-centric event log that `ocel.ts` wrote, in pieces: an event or object is parsed
 * when its text is whole, and no more is held. Values may be texts or numbers: both are met in the
 * wild, and the published schema and its own example differ.
 */
import { JSONParser } from '@streamparser/json';
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { type LogItem, runFrom, stepFrom, voucherFrom } from './log';
import { RUN, VOUCHER } from './ocel';

const attribute = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
});
const event = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  attributes: z.array(attribute).default([]),
});
const object = z.object({
  id: z.string(),
  type: z.string(),
  attributes: z.array(attribute).default([]),
});

const factsIn = (attributes: readonly z.output<typeof attribute>[]) =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

/**
 * The items of a log; `file` names it in errors.
 * @throws InputError where it is no such log, or a cut one, when the reader comes there.
 */
export function* ocelItems(pieces: Iterable<string>, file: string): Generator<LogItem> {
  const paths = ['$.eventTypes', '$.objectTypes', '$.events.*', '$.objects.*'];
  const parser = new JSONParser({ paths, keepStack: false });
  const items: LogItem[] = [];
  let isDeclared = 0;
  parser.onValue = ({ value, key, stack }) => {
    if (key === 'eventTypes' || key === 'objectTypes') isDeclared++;
    else items.push(...itemOf(file, String(stack.at(-1)?.key), value));
  };
  for (const piece of pieces) {
    try {
      parser.write(piece);
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError(file, (error as Error).message, 'JSON');
    }
    yield* items.splice(0);
  }
  if (!parser.isEnded || isDeclared < 2)
    throw new InputError(file, 'a part of it', 'a whole log with its types, events and objects');
}

function itemOf(file: string, list: string, value: unknown): readonly LogItem[] {
  const shape = list === 'events' ? event : object;
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = `${file}: ${list} ${issue?.path.join('.') ?? ''}`;
    throw new InputError(place, JSON.stringify(value).slice(0, 80), issue?.message ?? 'an item');
  }
  const { id, type, attributes } = parsed.data;
  const place = `${file}: ${id}`;
  if (list === 'events') return [stepFrom(place, factsIn(attributes))];
  if (type === RUN) return [runFrom(place, factsIn(attributes))];
  if (type !== VOUCHER) return [];
  return [{ is: 'voucher', voucher: voucherFrom(place, factsIn(attributes)) }];
}
