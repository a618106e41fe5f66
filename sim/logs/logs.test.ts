import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { liaoning2013 } from '../../models/rules';
import { askedKinds, walked } from '../core/documents/kinds';
import { underWeather } from '../core/faults/weather-choice';
import { simulate } from '../core/run';
import { parseScenario, type Track } from '../core/scenario';
import { type ReadTrace, readTrace } from '../core/trace';
import { type LogItem, named, runOf } from './log';
import { ocelPieces } from './ocel';
import { ocelItems } from './ocel-read';
import { schemaErrors as ocelErrors } from './testing/ocel-schema';
import { schemaErrors as xesErrors } from './testing/xes-schema';
import { xesPieces } from './xes';
import { xesItems } from './xes-read';

const formats = {
  ocel: { write: ocelPieces, read: ocelItems, errors: ocelErrors },
  xes: { write: xesPieces, read: xesItems, errors: xesErrors },
} as const;
const names = Object.keys(formats) as readonly (keyof typeof formats)[];
const textOf = (format: keyof typeof formats, trace: ReadTrace, lang: 'en' | 'zh' = 'en') =>
  [...formats[format].write(trace, lang)].join('');

/** Pieces of so many characters, as a file would be read. */
function* cutUp(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Everything in a trace as items, steps by their place in their year. */
function itemsOf({ head, years }: ReadTrace): readonly LogItem[] {
  const items: LogItem[] = [{ is: 'run', run: runOf(head) }];
  for (const year of years()) {
    for (const voucher of year.vouchers())
      items.push({ is: 'voucher', voucher: named(head, voucher) });
    let index = 0;
    for (const step of year.steps()) items.push({ is: 'step', index: index++, step });
  }
  return items;
}
const keyOf = (item: LogItem): string => {
  if (item.is === 'run') return '';
  if (item.is === 'voucher') return `a ${item.voucher.year} ${item.voucher.voucher}`;
  return `b ${item.step.year} ${String(item.index).padStart(9, '0')}`;
};
const sorted = (items: Iterable<LogItem>): readonly LogItem[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const scenarioFile = join(__dirname, '..', 'scenarios', 'county.yaml');
const county = parseScenario(readFileSync(scenarioFile, 'utf8'), 'county.yaml');
const few = [3, 7, 11, 12, 22, 23, 40];
function traced(track: Track, seed: number, first: readonly number[] = few): Uint8Array {
  const pieces: Uint8Array[] = [];
  simulate({
    scenario: underWeather(county, 'full'),
    rules: liaoning2013,
    seed,
    track,
    months: 13,
    only: { 0: first, 1: [0, 5] },
    onTraceBytes: (bytes) => pieces.push(bytes),
  });
  return Buffer.concat(pieces);
}
const bytes = traced('electronic', 5);

test.each(names)('a run of two years is read back from %s as it was traced', (format) => {
  const trace = readTrace(bytes);
  const expected = sorted(itemsOf(trace));
  expect(expected.length).toBeGreaterThan(150);
  for (const lang of ['en', 'zh'] as const) {
    const text = textOf(format, trace, lang);
    expect(formats[format].errors(text)).toEqual([]);
    expect(sorted(formats[format].read(cutUp(text, 1000), 'log'))).toEqual(expected);
  }
});

test('what a message went through with an incident is in the trace, in the order of time', () => {
  const { years } = readTrace(traced('electronic', 8, [...Array(160).keys()]));
  let incidents = 0;
  for (const year of years()) {
    const vouchers = [...year.vouchers()].length;
    let before = 0;
    for (const { life, time, voucher } of year.steps()) {
      expect(time).toBeGreaterThanOrEqual(before);
      before = time;
      if (!life.startsWith('incident on ')) continue;
      incidents++;
      expect(voucher).toBeLessThan(vouchers);
    }
  }
  expect(incidents).toBeGreaterThan(10);
});

test('whoever has a name is told as the resource of what he did, his post as the role', () => {
  const trace = readTrace(bytes);
  const steps = [...trace.steps()].filter(({ by }) => by !== undefined);
  expect(steps.length).toBeGreaterThan(20);
  // On one voucher nobody acts at two posts, so a name stands for one post there.
  const roleOf = new Map<string, string>();
  for (const { year, voucher, life, step, by } of steps) {
    expect(trace.head.people).toContain(by);
    const role = trace.head.acts[life]?.[trace.head.steps[life]?.indexOf(step) ?? -1]?.actor ?? '';
    const key = `${year} ${voucher} ${by}`;
    expect(roleOf.get(key) ?? role).toBe(role);
    roleOf.set(key, role);
  }
  const [first] = steps;
  expect(textOf('xes', trace)).toContain(`<string key="org:resource" value="${first?.by}"/>`);
  expect(textOf('ocel', trace)).toContain(`{"objectId":"person ${first?.by}"`);
});

test('activities are sentences, in Chinese too, and a log names documents as --follow does', () => {
  const trace = readTrace(bytes);
  expect(textOf('ocel', trace)).toContain('"type":"the handler seals the draft"');
  expect(textOf('ocel', trace, 'zh')).toContain('"type":"经办在稿件上盖章"');
  expect(textOf('xes', trace)).toContain('<trace><string key="concept:name" value="payment 0:3"/>');
  expect(textOf('xes', trace)).not.toContain('value="deliver PAYMENT_ORDER"');
});

const name = fc.string({ unit: 'grapheme', maxLength: 12 });
const life = fc.constantFrom(...walked);
const stepNames = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
const actor = fc.record({ actor: name, kind: fc.constantFrom('duty', 'automatic' as const) });
const minute = fc.double({ min: 0, max: 700_000, noNaN: true });
const voucher = fc.record({
  life: fc.option(life),
  document: fc.nat(5),
  kind: fc.constantFrom(...askedKinds),
  bank: fc.nat(1),
  fund: fc.nat(1),
  amount: fc.nat(Number.MAX_SAFE_INTEGER),
  rows: fc.nat(1000),
  month: fc.integer({ min: 1, max: 13 }),
  bornAt: minute,
  isOnPaper: fc.boolean(),
  comesBack: fc.option(fc.constantFrom('bounce' as const, 'refund' as const)),
});
const year = fc.record({
  vouchers: fc.array(voucher, { minLength: 1, maxLength: 5 }),
  steps: fc.array(
    fc.record({ life, time: minute, voucher: fc.nat(), step: fc.nat(), by: fc.option(fc.nat(1)) }),
  ),
});
const anyTrace: fc.Arbitrary<ReadTrace> = fc
  .record({
    scenario: name,
    seed: name,
    banks: fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
    people: fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
    steps: stepNames,
    acts: fc.array(actor, { minLength: 4, maxLength: 4 }),
    years: fc.array(year, { minLength: 1, maxLength: 3 }),
  })
  .map(({ scenario, seed, banks, people, steps, acts, years }) => {
    const each = <T>(value: T) => Object.fromEntries(walked.map((kind) => [kind, value]));
    const tracedYears = years.map((one, index) => ({
      year: index,
      *vouchers() {
        for (const [i, each] of one.vouchers.entries()) yield { ...each, year: index, voucher: i };
      },
      *steps() {
        for (const { by, ...step } of one.steps)
          yield {
            ...step,
            ...(by === null ? {} : { by: people[by] as string }),
            year: index,
            voucher: step.voucher % one.vouchers.length,
            step: steps[step.step % steps.length] as string,
          };
      },
    }));
    function* all() {
      yield* tracedYears;
    }
    const run = { scenario, seed, track: 'dual', calendarYear: 2013 };
    const head = { ...run, banks, people, funds: ['a', 'b'] };
    return {
      head: { ...head, steps: each(steps), acts: each(acts) },
      years: all,
      *steps() {
        for (const one of tracedYears) yield* one.steps();
      },
    };
  });

property.prop([anyTrace, fc.integer({ min: 1, max: 400 }), fc.constantFrom(...names)], {
  numRuns: 120,
})(
  'what is written is read back, whatever it is called and however it is cut',
  (trace, size, by) => {
    const text = textOf(by, trace);
    expect(formats[by].errors(text)).toEqual([]);
    expect(sorted(formats[by].read(cutUp(text, size), 'log'))).toEqual(sorted(itemsOf(trace)));
  },
);

test('both judges of schemas refuse what is wrong', () => {
  const ocel = textOf('ocel', readTrace(bytes));
  const spoilt = (from: string, to: string): readonly string[] => {
    expect(ocel).toContain(from);
    return ocelErrors(ocel.replace(from, to));
  };
  expect(spoilt('"value":"0"', '"value":0')).not.toEqual([]);
  expect(spoilt('"objectTypes"', '"objectType"')).not.toEqual([]);
  expect(spoilt('"objectId":"document 0:3"', '"objectId":"document 9:9"')).not.toEqual([]);
  expect(spoilt('"type":"document"', '"type":"paper"')).not.toEqual([]);
  const xes = textOf('xes', readTrace(bytes));
  for (const [from, to] of [
    ['<classifier name="Activity"', '<classifier name="An activity"'],
    ['</log>', '<extension name="a" prefix="b" uri="c"/></log>'],
    ['<int key="index" value="0"/>', '<int key="index" value="0.5"/>'],
    ['<int key="index" value="0"/>', '<int key="year" value="0"/>'],
    ['+08:00"/>', ' o\'clock"/>'],
  ] as const) {
    expect(xes).toContain(from);
    expect(xesErrors(xes.replace(from, to))).not.toEqual([]);
  }
});

test.each(names)('a cut or foreign file of %s is refused by its name', (format) => {
  const text = textOf(format, readTrace(bytes));
  const read = (spoilt: string) => () => [...formats[format].read(cutUp(spoilt, 500), 'my.log')];
  for (const spoilt of [
    text.slice(0, -40),
    '',
    'PNG',
    text.replace(/"minute"(?=,"value"| value)/, '"hour"'),
  ]) {
    expect(read(spoilt)).toThrow(InputError);
    expect(read(spoilt)).toThrow(/^my\.log/);
  }
});

test('a name that XML cannot hold is refused, and no document type is read', () => {
  const trace = readTrace(bytes);
  const odd = { ...trace, head: { ...trace.head, scenario: 'a\u0001b' } };
  expect(() => textOf('xes', odd)).toThrow(/U\+0001 in "a/);
  const typed = textOf('xes', trace).replace('<log', '<!DOCTYPE log [<!ENTITY a "b">]><log');
  expect(() => [...xesItems([typed], 'x')]).toThrow(/a document type/);
});
