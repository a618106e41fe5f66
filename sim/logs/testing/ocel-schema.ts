/**
 * The published schema of OCEL 2.0 in JSON (ocel-standard.org, draft 7) as data, and a judge of
 * what it leaves open: that types, attributes and objects that are named are declared. For tests.
 */
import { z } from 'zod';

const texts = { type: 'string' } as const;
const list = (properties: Readonly<Record<string, unknown>>, required: readonly string[]) => ({
  type: 'array',
  items: { type: 'object', properties, required: [...required] },
});
const time = { type: 'string', format: 'date-time' };
const types = list(
  { name: texts, attributes: list({ name: texts, type: texts }, ['name', 'type']) },
  ['name', 'attributes'],
);
const relationships = list({ objectId: texts, qualifier: texts }, ['objectId', 'qualifier']);

/** The schema as it is published. */
export const publishedSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    eventTypes: types,
    objectTypes: types,
    events: list(
      {
        id: texts,
        type: texts,
        time,
        attributes: list({ name: texts, value: texts }, ['name', 'value']),
        relationships,
      },
      ['id', 'type', 'time'],
    ),
    objects: list(
      {
        id: texts,
        type: texts,
        relationships,
        attributes: list({ name: texts, value: texts, time }, ['name', 'value', 'time']),
      },
      ['id', 'type'],
    ),
  },
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
};

const judge = z.fromJSONSchema(publishedSchema as Parameters<typeof z.fromJSONSchema>[0]);

interface Log {
  readonly eventTypes: readonly Declared[];
  readonly objectTypes: readonly Declared[];
  readonly events: readonly Item[];
  readonly objects: readonly Item[];
}
interface Declared {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}
interface Item {
  readonly id: string;
  readonly type: string;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  readonly relationships?: readonly { readonly objectId: string }[];
}

const spellings: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  time: /^\d{4}-\d\d-\d\dT/,
};

/** Everything in which a text is no log by the schema, or names what it does not declare. */
export function schemaErrors(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  const parsed = judge.safeParse(value);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const log = value as Log;
  const ids = new Set(log.objects.map(({ id }) => id));
  const errors: string[] = ids.size < log.objects.length ? ['an object twice'] : [];
  if (new Set(log.events.map(({ id }) => id)).size < log.events.length)
    errors.push('an event twice');
  for (const [items, declared] of [
    [log.events, log.eventTypes],
    [log.objects, log.objectTypes],
  ] as const)
    for (const item of items) {
      const type = declared.find(({ name }) => name === item.type);
      if (!type) errors.push(`${item.id}: type ${item.type}`);
      for (const { name, value: spelt } of item.attributes ?? []) {
        const kind = type?.attributes.find((one) => one.name === name)?.type;
        if (!spellings[kind ?? '']?.test(spelt)) errors.push(`${item.id}: ${name} ${spelt}`);
      }
      for (const { objectId } of item.relationships ?? [])
        if (!ids.has(objectId)) errors.push(`${item.id}: object ${objectId}`);
    }
  return errors;
}
