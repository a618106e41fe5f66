/**
 * A scenario: every parameter of a simulation with its basis, so that a result can say what was
 * published and what was assumed. Parsing works on text; whoever reads the file hands the text in.
 */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { attacks } from './scenario/attacks-section';
import { books } from './scenario/books-section';
import { arrivals, documents } from './scenario/documents-section';
import { count, some, stated } from './scenario/facts';
import { faults } from './scenario/faults-section';
import { posts, urgent } from './scenario/posts-section';
import { refunds } from './scenario/refunds-section';
import { rollOut } from './scenario/roll-out-section';
import { contradictionsInStaff } from './scenario/staff-contradictions';
import { clock, durations, reconciliation } from './scenario/time-section';
import { banks, volumes } from './scenario/volumes-section';
import { misfortunes, weather } from './scenario/weather-section';

/** Sections are files of their own in `scenario/`; a new one is one line here. */
export const shape = z.strictObject({
  name: z.string().min(1).max(80),
  calendarYear: stated(z.int().min(2004).max(2026)).describe('the year whose holidays hold'),
  firstMonth: stated(z.int().min(1).max(12)).describe('the month in which a run begins'),
  publishedMonths: stated(some(12)).describe('the months that the volumes are for'),
  volumes,
  documents: documents.optional(),
  arrivals: arrivals.optional(),
  refunds: refunds.optional(),
  banks,
  rollOut: rollOut.optional(),
  clock,
  posts,
  urgent: urgent.optional(),
  durations,
  misfortunes,
  weather,
  faults: faults.optional(),
  attacks: attacks.optional(),
  money: z.strictObject({
    ceilingHeadroomPercent: stated(count(10_000)).describe(
      'how far ceilings of direct payments are opened above the month’s plan',
    ),
  }),
  reconciliation,
  books,
});

export type Scenario = z.output<typeof shape>;
export type Track = 'electronic' | 'paper' | 'dual';
// Only values that are each allowed are held against one another: of a thousand million people
// nobody makes a list of names.
const schema = shape.pipe(
  z.custom<Scenario>().superRefine((scenario, context) => {
    for (const [path, found, expected] of contradictionsIn(scenario))
      context.addIssue({ code: 'custom', path, message: expected, params: { found } });
  }),
);
/** Where it is, what was found there, and what was expected. */
export type Contradiction = readonly [path: (string | number)[], found: string, expected: string];

/** What each value allows but all together do not. */
function* contradictionsIn(scenario: Scenario): Generator<Contradiction> {
  const { volumes, banks, clock, firstMonth, publishedMonths } = scenario;
  const least = volumes.batchRows.is + volumes.notices.is - 1;
  if (volumes.rows.is < least)
    yield [['volumes', 'rows', 'is'], String(volumes.rows.is), `at least ${least} rows`];
  for (const [name, rows] of [
    ['noticesMillionYuan', volumes.rows.is],
    ['paymentsMillionYuan', volumes.payments.is],
  ] as const)
    if (volumes[name].is * 1_000_000 < rows + 500_000)
      yield [['volumes', name, 'is'], String(volumes[name].is), 'at least a yuan each'];
  if (banks.length > volumes.notices.is || banks.length > volumes.payments.is)
    yield [['banks'], `${banks.length} banks`, 'no more banks than notices or payments'];
  if (firstMonth.is + publishedMonths.is > 13)
    yield [['publishedMonths', 'is'], String(publishedMonths.is), 'months of one calendar year'];
  const { refunds } = scenario;
  if (refunds && refunds.bouncesPerThousand.is + refunds.refundsPerThousand.is > 500)
    yield [['refunds', 'refundsPerThousand', 'is'], 'more', 'at most half of all payments back'];
  if (clock.claimsAt.is >= clock.cutOff.is)
    yield [['clock', 'claimsAt', 'is'], 'claims after the cut-off', 'a time before the cut-off'];
  const month = (number: number): string =>
    `${scenario.calendarYear.is}-${String(number).padStart(2, '0')}`;
  const first = month(firstMonth.is);
  const last = month(firstMonth.is + publishedMonths.is - 1);
  for (const [i, bank] of banks.entries()) {
    const joined = bank.joins.is.slice(0, 7);
    if (joined < first || joined > last)
      yield [['banks', i, 'joins', 'is'], bank.joins.is, `a day from ${first} to ${last}`];
  }
  if (banks[0]?.joins.is.slice(0, 7) !== first)
    yield [['banks', 0, 'joins', 'is'], String(banks[0]?.joins.is), `a day of ${first}`];
  yield* contradictionsInStaff(scenario);
}

/**
 * Reads a scenario from the text of its file.
 * @throws InputError naming file, line and path, what was found and what was expected.
 */
export function parseScenario(text: string, file: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new InputError(`${file}:${line}:${col}`, broken.message, 'YAML that can be read');
  }
  const parsed = schema.safeParse(toData(document, file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...extra] as (string | number)[];
  const place = placeOf(document, lines, path);
  const found = foundAt(document, path);
  const expected = extra.length > 0 ? 'a key that a scenario has' : issue.message;
  throw new InputError(`${file}:${place} ${path.join('.') || 'the whole file'}`, found, expected);
}

type Document = ReturnType<typeof parseDocument>;

function toData(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new InputError(file, (error as Error).message, 'YAML without aliases that explode');
  }
}

/** Line of the deepest node on the path that is there. */
function placeOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0] as number).line;
  }
  return 1;
}

function foundAt(document: Document, path: (string | number)[]): string {
  const value = path.length > 0 ? document.getIn(path) : document.toJS();
  if (value === undefined) return 'nothing';
  const data = (value as { toJSON?: () => unknown })?.toJSON?.() ?? value;
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Every assumption of a scenario as one sentence, in the order of the file. */
export function assumptionsOf(scenario: Scenario): readonly string[] {
  const sentences: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const fact = value as { is?: unknown; basis?: string; because?: string; name?: string };
    if (fact.basis !== undefined) {
      if (fact.basis === 'I')
        sentences.push(`${path} is ${JSON.stringify(fact.is)}: ${fact.because}`);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const name = Array.isArray(value) ? ((inner as { name?: string }).name ?? key) : key;
      walk(inner, path === '' ? name : `${path}, ${name}`);
    }
  };
  walk(scenario, '');
  return sentences;
}
