/**
 * The shape of a system that a user's module exports, judged before anything is built of it: every
 * field known, every number in range, every name once. What names refer to is judged where tables
 * are made; a field that is new in models/system.ts fails to compile here until it is known.
 */
import { z } from 'zod';
import { InputError } from '../base/assert';
import type { Predicate, Property } from '../base/property';
import type { Override } from '../models/override';
import type {
  Act,
  Counter,
  CounterUse,
  Group,
  Hand,
  Life,
  Line,
  Part,
  Posting,
  Step,
  System,
} from '../models/system';
import { namesOnce } from './system-names';

type Fields<T> = Record<keyof Required<T>, z.ZodType>;
const object = <T>(fields: Fields<T>) => z.strictObject(fields);

const name = z.string().min(1);
const whole = z.int();
const call = z.custom((value) => typeof value === 'function', 'a function');
const maybe = (type: z.ZodType) => type.optional();
const event = z.looseObject({ type: name }, 'an object with a type: { type: "SENT" }');
/** Judged by what it can do: a user may hold another build of XState than ours. */
const machine = z.custom(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'root' in value &&
    'transition' in value &&
    'getInitialSnapshot' in value,
  'a machine of XState 5, as createMachine makes it',
);
const fairness = z.enum(['weak', 'strong', 'none']);

const condition = z.union(
  [
    z.strictObject({ part: name, is: call, because: z.string() }),
    z.strictObject({ line: name, message: maybe(z.union([name, event])), present: z.boolean() }),
  ],
  '{ part, is, because } or { line, message, present }',
);
const posting = object<Posting>({ line: name, message: event });
const counterUse = object<CounterUse>({
  counter: name,
  atLeast: maybe(whole),
  atMost: maybe(whole),
  add: maybe(whole),
});
const step = object<Step>({
  name,
  actor: name,
  kind: z.enum(['duty', 'automatic', 'answer', 'delivery', 'fault', 'deviation']),
  does: maybe(z.array(object<Act>({ part: name, event }))),
  when: maybe(z.array(condition)),
  counters: maybe(z.array(counterUse)),
  takes: maybe(z.array(posting)),
  puts: maybe(z.array(posting)),
  fair: maybe(fairness),
  alternatives: maybe(name),
  post: maybe(name),
  needs: maybe(z.array(name)),
});
const hand = object<Hand>({ actor: name, needs: maybe(z.array(name)) });
const line = object<Line>({
  name,
  to: name,
  kind: z.enum(['bag', 'fifo', 'set']),
  sendUpTo: z.int().min(1),
  holdUpTo: z.int().min(1),
  whenFull: z.enum(['absorb', 'block', 'lose', 'error']),
  fair: maybe(fairness),
  also: maybe(z.array(event)),
  receivedWhen: maybe(z.array(condition)),
  enabledWhen: maybe(call),
  unexpectedIsHarmless: maybe(z.boolean()),
  tap: maybe(object<Required<Line>['tap']>({ of: name, by: z.array(hand) })),
  faults: maybe(
    object<Required<Line>['faults']>({
      budget: name,
      lose: maybe(z.boolean()),
      duplicate: maybe(z.boolean()),
    }),
  ),
});
const counter = object<Counter>({
  name,
  min: whole,
  max: whole,
  initial: whole,
  measures: z.enum(['money', 'count']),
  budget: maybe(z.boolean()),
});
const life = object<Life>({ name, machine, alphabet: z.array(event) });
const group = object<Group>({
  name,
  replicas: z.int().min(1),
  parts: z.array(object<Part>({ name, life })).min(1),
  lines: z.array(line),
  steps: z.array(step),
});
const predicate = object<Predicate>({
  word: maybe(call),
  group: maybe(name),
  sum: maybe(call),
  total: maybe(call),
});
const property = object<Property>({
  name,
  kind: z.enum([
    'always',
    'never',
    'sometimes',
    'neverStep',
    'canClose',
    'endsWell',
    'eventually',
    'leadsTo',
    'closes',
  ]),
  predicate,
  from: maybe(predicate),
  edge: maybe(call),
  outcome: z.boolean(),
});
const system = object<System>({
  name,
  scope: name,
  groups: z.array(group).min(1),
  counters: z.array(counter),
  properties: z.array(property),
});

/** What can be seen of a family before anything is built of it. */
export const familyShape = z.looseObject({
  name,
  principals: call.optional(),
  scopes: z
    .array(
      z.looseObject({ name, kind: z.enum(['honest', 'coalitions', 'calibration']), build: call }),
    )
    .min(1),
});

/** The fields of an override; what its names refer to is judged where a system is built. */
export const overrideShape = object<Override>({
  system: z.union([name, familyShape], 'a system by name, or a family'),
  name,
  rules: maybe(z.record(z.string(), z.boolean())),
  machines: maybe(z.record(z.string(), call)),
  steps: maybe(
    z.record(z.string(), z.union([call, z.null()], 'a function of the shipped step, or null')),
  ),
  further: maybe(call),
  deviations: maybe(call),
  principals: maybe(call),
  merged: maybe(z.record(z.string(), name)),
  properties: maybe(call),
});

/**
 * The system itself, once its shape is right.
 * @throws InputError naming the field by its path and by the nearest name around it.
 */
export function checkedSystem(value: unknown, place: string): System {
  const checked = shapedSystem(value, place);
  namesOnce(checked, place);
  return checked;
}

/** The system, its fields and numbers judged, and not yet its names. */
export function shapedSystem(value: unknown, place: string): System {
  const parsed = system.safeParse(value);
  const issue = parsed.error?.issues[0];
  if (issue) throw wrongField(value, issue, place);
  const checked = value as System;
  for (const { name: called, min, max, initial } of checked.counters)
    if (initial < min || initial > max)
      throw new InputError(
        `${place}: counter ${called}`,
        `an initial value of ${initial}`,
        `one from its min ${min} to its max ${max}`,
      );
  return checked;
}

/** `groups[0].steps[3].kind, in 'the bank pays'`: where, what stands there, what should. */
export function wrongField(value: unknown, issue: z.core.$ZodIssue, place: string): InputError {
  let here = value;
  let around = '';
  let path = '';
  for (const key of issue.path) {
    path += typeof key === 'number' ? `[${key}]` : `${path ? '.' : ''}${String(key)}`;
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const called = (here as { name?: unknown } | undefined)?.name;
    if (typeof called === 'string' && called !== '') around = `, in '${called}'`;
  }
  if (issue.code === 'unrecognized_keys') {
    const known = `${path ? `${path}${around}` : 'it'} without it, or its right name`;
    return new InputError(place, `the field ${issue.keys.join(', ')}, which means nothing`, known);
  }
  const expected = issue.message
    .replace(/^Invalid (input|option): expected /, '')
    .replace(/^Too small: expected (array|string) to have >=1 (items|characters)$/, 'at least one')
    .replace(/^Too small: expected number to be >=/, 'at least ')
    .replaceAll('|', ' or ');
  return new InputError(`${place}: ${path || 'it'}${around}`, described(here), expected);
}

/** What stands there, in a word or two. */
function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? `'${value}'` : String(value);
  return `an object with ${Object.keys(value).slice(0, 6).join(', ') || 'nothing in it'}`;
}
