/**
 * A trace as an object-centric event log: OCEL 2.0, JSON. Objects are the run, banks, who acts,
 * people with names, documents and vouchers; an event is about its voucher, its document, its
 * bank, and done by somebody. Written in pieces and read in pieces; values are texts, as the
 * published schema asks.
 */
import type { Lang } from '../../base/catalogue/say';
import type { ReadTrace, TraceHead } from '../core/trace';
import type { TraceVoucher } from '../core/trace-vouchers';
import {
  activitiesOf,
  documentId,
  factsOf,
  factsOfStep,
  isoTime,
  type LogRun,
  named,
  runOf,
} from './log';

export const RUN = 'simulation run';
export const VOUCHER = 'voucher';
const texts = (names: readonly string[], type = 'string') => names.map((name) => ({ name, type }));

/** Attributes of events, in the order in which they are written. */
const eventAttributes = [
  ...texts(['year', 'index'], 'integer'),
  ...texts(['life']),
  ...texts(['voucher'], 'integer'),
  ...texts(['minute'], 'float'),
  ...texts(['step', 'by', 'kind']),
];
const documentAttributes = [
  ...texts(['kind', 'bank', 'fund']),
  ...texts(['amountInFen', 'rows'], 'integer'),
];
const voucherAttributes = [
  ...texts(['year', 'number'], 'integer'),
  ...texts(['life']),
  ...texts(['document'], 'integer'),
  ...texts(['kind', 'bank', 'fund']),
  ...texts(['amountInFen', 'rows', 'monthOfBooks'], 'integer'),
  ...texts(['bornAtMinute'], 'float'),
  ...texts(['carrier', 'comesBack']),
];
const objectTypes = [
  {
    name: RUN,
    attributes: [...texts(['scenario', 'track', 'seed']), ...texts(['calendarYear'], 'integer')],
  },
  { name: 'bank', attributes: [] },
  { name: 'actor', attributes: [] },
  { name: 'person', attributes: [] },
  { name: 'document', attributes: documentAttributes },
  { name: VOUCHER, attributes: voucherAttributes },
];

const bankId = (name: string): string => `bank ${name}`;
const actorId = (name: string): string => `actor ${name}`;
const personId = (name: string): string => `person ${name}`;
const documentObject = (voucher: Pick<TraceVoucher, 'year' | 'document'>): string =>
  `document ${documentId(voucher)}`;
const voucherId = (year: number, voucher: number): string => `voucher ${year}:${voucher}`;

/** Names of all that the lives can do, each once. */
const namesOf = (head: TraceHead, activity: ReturnType<typeof activitiesOf>): readonly string[] => [
  ...new Set(
    Object.entries(head.steps).flatMap(([life, steps]) =>
      steps.map((step) => activity(life, step).name),
    ),
  ),
];

const valued = (facts: Readonly<Record<string, string | number>>) =>
  Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
const timed = (facts: Readonly<Record<string, string | number>>, time: string) =>
  Object.entries(facts).map(([name, value]) => ({ name, value: String(value), time }));
const related = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([objectId, qualifier]) => ({ objectId, qualifier }));

/** The log in pieces of text; the trace is gone through twice, a year at a time. */
export function* ocelPieces(trace: ReadTrace, lang: Lang): Generator<string> {
  const { head } = trace;
  const activity = activitiesOf(lang, head);
  const names = namesOf(head, activity);
  const eventTypes = names.map((name) => ({ name, attributes: eventAttributes }));
  yield `{"eventTypes":${JSON.stringify(eventTypes)},\n`;
  yield `"objectTypes":${JSON.stringify(objectTypes)},\n"events":[\n`;
  yield* listed(events(trace, activity));
  yield '\n],"objects":[\n';
  yield* listed(objects(trace));
  yield '\n]}\n';
}

function* listed(items: Iterable<unknown>): Generator<string> {
  let before = '';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
}

function* events(
  { head, years }: ReadTrace,
  activity: ReturnType<typeof activitiesOf>,
): Generator<unknown> {
  const run = runOf(head);
  for (const year of years()) {
    const vouchers = [...year.vouchers()];
    let index = 0;
    for (const step of year.steps()) {
      const { life, voucher, by } = step;
      const { name, actor, kind } = activity(life, step.step);
      const about = vouchers[voucher] as TraceVoucher;
      yield {
        id: `event ${year.year}:${index}`,
        type: name,
        time: isoTime(run, year.year, step.time),
        attributes: valued({ ...factsOfStep(step, index), kind }),
        relationships: related([
          [voucherId(year.year, voucher), 'walked by'],
          [documentObject(about), 'about'],
          [bankId(head.banks[about.bank] ?? String(about.bank)), 'of bank'],
          [actorId(actor), 'done by'],
          ...(by === undefined ? [] : ([[personId(by), 'in person']] as const)),
        ]),
      };
      index++;
    }
  }
}

function* objects({ head, years }: ReadTrace): Generator<unknown> {
  const run = runOf(head);
  const start = isoTime(run, 0, 0);
  const facts: LogRun = { ...run };
  yield { id: 'run', type: RUN, attributes: timed({ ...facts }, start) };
  for (const bank of head.banks) yield { id: bankId(bank), type: 'bank', attributes: [] };
  const actors = new Set(
    Object.values(head.acts).flatMap((acts) => acts.map(({ actor }) => actor)),
  );
  for (const actor of actors) yield { id: actorId(actor), type: 'actor', attributes: [] };
  for (const name of head.people) yield { id: personId(name), type: 'person', attributes: [] };
  for (const year of years()) {
    const told = new Set<number>();
    for (const one of year.vouchers()) {
      const voucher = named(head, one);
      const time = isoTime(run, year.year, voucher.bornAt);
      const { kind, bank, fund, amountInFen, rows, ...own } = factsOf(voucher);
      const shared = { kind, bank, fund, amountInFen, rows } as Record<string, string | number>;
      if (!told.has(one.document)) {
        told.add(one.document);
        yield {
          id: documentObject(one),
          type: 'document',
          attributes: timed(shared, time),
          relationships: related([[bankId(voucher.bank), 'of bank']]),
        };
      }
      yield {
        id: voucherId(one.year, one.voucher),
        type: VOUCHER,
        attributes: timed({ ...own, ...shared }, time),
        relationships: related([[documentObject(one), 'attempt of']]),
      };
    }
  }
}
