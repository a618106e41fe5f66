/**
 * A trace as a case-centric event log: XES, IEEE 1849. A case is a document of a year: whatever
 * became of it. Its vouchers are nested attributes, since several lives of one document stand in
 * one case. Written in pieces, a year at a time.
 */
import { InputError } from '../../base/assert';
import type { Lang } from '../../base/catalogue/say';
import { word } from '../../base/catalogue/say';
import type { ReadTrace, TracedYear, TraceHead } from '../core/trace';
import type { TraceVoucher } from '../core/trace-vouchers';
import type { TraceStep } from '../core/year-plan';
import { activitiesOf, documentId, factsOf, factsOfStep, isoTime, named, runOf } from './log';

const extensions = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Organizational', 'org'],
  ['Lifecycle', 'lifecycle'],
] as const;

/** Text within an attribute's quotes. @throws InputError for a character that XML cannot hold. */
export function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (bad)
    throw new InputError(
      'XES',
      `U+${bad[0].charCodeAt(0).toString(16).padStart(4, '0')} in ${JSON.stringify(text)}`,
      'text without control characters',
    );
  return text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

type Value = string | number;
const typeOf = (value: Value): string =>
  typeof value === 'string' ? 'string' : Number.isSafeInteger(value) ? 'int' : 'float';

const attribute = (key: string, value: Value, type = typeOf(value), inside = ''): string => {
  const open = `<${type} key="${key}" value="${escaped(String(value))}"`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${type}>`;
};
/** Minutes are floats whether or not they are whole. */
const floats: readonly string[] = ['minute', 'bornAtMinute'];
const attributes = (facts: Readonly<Record<string, Value>>): string =>
  Object.entries(facts)
    .map(([key, value]) => attribute(key, value, floats.includes(key) ? 'float' : typeOf(value)))
    .join('');

/** The log in pieces of text. */
export function* xesPieces({ head, years }: ReadTrace, lang: Lang): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<log xes.version="1849.2016" xes.features="nested-attributes">\n';
  for (const [name, prefix] of extensions) {
    const uri = `http://www.xes-standard.org/${prefix}.xesext`;
    yield `<extension name="${name}" prefix="${prefix}" uri="${uri}"/>\n`;
  }
  yield `<global scope="trace">${attribute('concept:name', '')}</global>\n`;
  yield `<global scope="event">${attribute('concept:name', '')}${attribute('org:resource', '')}`;
  yield attribute('lifecycle:transition', 'complete');
  yield `${attribute('time:timestamp', isoTime(runOf(head), 0, 0), 'date')}</global>\n`;
  yield '<classifier name="Activity" scope="event" keys="concept:name"/>\n';
  yield '<classifier name="Resource" scope="event" keys="org:resource"/>\n';
  yield `${attribute('concept:name', head.scenario)}${attributes({ ...runOf(head) })}\n`;
  const activity = activitiesOf(lang, head);
  for (const year of years()) yield* casesOf({ head, activity, lang }, year);
  yield '</log>\n';
}

interface Written {
  readonly head: TraceHead;
  readonly activity: ReturnType<typeof activitiesOf>;
  readonly lang: Lang;
}

function* casesOf(written: Written, year: TracedYear): Generator<string> {
  const { head, lang } = written;
  const vouchers = [...year.vouchers()];
  const ofDocument = new Map<number, TraceVoucher[]>();
  for (const voucher of vouchers) {
    const known = ofDocument.get(voucher.document);
    if (known) known.push(voucher);
    else ofDocument.set(voucher.document, [voucher]);
  }
  const steps = new Map<number, (readonly [TraceStep, number])[]>();
  let index = 0;
  for (const step of year.steps()) {
    const { document } = vouchers[step.voucher] as TraceVoucher;
    const known = steps.get(document) ?? [];
    known.push([step, index++]);
    steps.set(document, known);
  }
  for (const [document, own] of ofDocument) {
    const [first] = own as [TraceVoucher, ...TraceVoucher[]];
    const { kind, bank, fund, amountInFen, rows } = factsOf(named(head, first));
    const name = `${word(lang, 'count', first.kind)} ${documentId(first)}`;
    yield `<trace>${attribute('concept:name', name)}`;
    yield attributes({ kind, bank, fund, amountInFen, rows } as Record<string, Value>);
    for (const voucher of own)
      yield attribute(
        `voucher_${voucher.voucher}`,
        voucher.voucher,
        'int',
        attributes(factsOf(named(head, voucher))),
      );
    for (const [step, at] of steps.get(document) ?? []) yield eventOf(written, step, at);
    yield '</trace>\n';
  }
}

function eventOf({ head, activity }: Written, step: TraceStep, index: number): string {
  const { life, year, time } = step;
  const { name, actor } = activity(life, step.step);
  return [
    '\n<event>',
    attribute('concept:name', name),
    attribute('org:resource', step.by ?? actor),
    attribute('org:role', actor),
    attribute('lifecycle:transition', 'complete'),
    attribute('time:timestamp', isoTime(runOf(head), year, time), 'date'),
    attributes(factsOfStep(step, index)),
    '</event>',
  ].join('');
}
