/**
 * What an event log of a run holds, whatever the format: the run, its vouchers, and every step with
 * its minute exactly, so that reading a log back gives the trace it was made of.
 */
import { InputError } from '../../base/assert';
import type { Lang } from '../../base/catalogue/say';
import { stepText } from '../../base/catalogue/sentences';
import { askedKinds } from '../core/documents/kinds';
import type { TraceHead } from '../core/trace';
import { tracedNames } from '../core/trace-names';
import type { TraceVoucher } from '../core/trace-vouchers';
import type { TraceStep } from '../core/year-plan';

/** The run that a log is of. */
export type LogRun = Pick<TraceHead, 'scenario' | 'track' | 'seed' | 'calendarYear'>;

/** A voucher with its bank and fund by name. */
export type LogVoucher = Omit<TraceVoucher, 'bank' | 'fund'> & {
  readonly bank: string;
  readonly fund: string;
};

/** What reading a log gives, piece by piece in the order of the file. */
export type LogItem =
  | { readonly is: 'run'; readonly run: LogRun }
  | { readonly is: 'voucher'; readonly voucher: LogVoucher }
  | { readonly is: 'step'; readonly index: number; readonly step: TraceStep };

export const runOf = ({ scenario, track, seed, calendarYear }: TraceHead): LogRun => ({
  scenario,
  track,
  seed,
  calendarYear,
});

export const named = ({ banks, funds }: TraceHead, voucher: TraceVoucher): LogVoucher => ({
  ...voucher,
  bank: banks[voucher.bank] ?? String(voucher.bank),
  fund: funds[voucher.fund] ?? String(voucher.fund),
});

/** `0:77`, as `--only` and `--follow` name a document. */
export const documentId = ({ year, document }: Pick<TraceVoucher, 'year' | 'document'>): string =>
  `${year}:${document}`;

/** What a step is called in a log, and who does it. */
export interface Activity {
  readonly name: string;
  readonly actor: string;
  readonly kind: string;
}

/** What steps are called in the language: sentences, made once each. */
export function activitiesOf(
  lang: Lang,
  { steps, acts }: TraceHead,
): (life: string, step: string) => Activity {
  const known = new Map<string, Activity>();
  for (const [life, names] of Object.entries(steps))
    names.forEach((step, i) => {
      const act = acts[life]?.[i] ?? { actor: 'automatic', kind: 'automatic' as const };
      const { actor, kind } = act;
      known.set(`${life} ${step}`, { name: stepText(lang, { step, ...act }), actor, kind });
    });
  return (life, step) =>
    known.get(`${life} ${step}`) ?? { name: step, actor: 'automatic', kind: 'automatic' };
}

const MINUTE_MS = 60_000;

/**
 * A time of a run as ISO 8601, in the time of Beijing. Year n of a run is told in the n-th year
 * after the scenario's, day by day: its holidays are those of the scenario's calendar.
 */
export function isoTime(run: LogRun, year: number, minutes: number): string {
  const at = Date.UTC(run.calendarYear + year, 0, 1) + minutes * MINUTE_MS;
  return new Date(at).toISOString().replace('Z', '+08:00');
}

/** A number that a log spells out. @throws InputError where it is none. */
export function numberIn(place: string, text: unknown): number {
  const value = typeof text === 'number' ? text : Number(text);
  if (text === undefined || text === '' || !Number.isFinite(value))
    throw new InputError(place, String(text), 'a number');
  return value;
}

/** The facts of a voucher as texts by name: what both formats write and read. */
export const factsOf = (voucher: LogVoucher): Readonly<Record<string, string | number>> => ({
  year: voucher.year,
  number: voucher.voucher,
  ...(voucher.life === null ? {} : { life: voucher.life }),
  document: voucher.document,
  kind: voucher.kind,
  bank: voucher.bank,
  fund: voucher.fund,
  amountInFen: voucher.amount,
  rows: voucher.rows,
  monthOfBooks: voucher.month,
  bornAtMinute: voucher.bornAt,
  carrier: voucher.isOnPaper ? 'paper' : 'track',
  ...(voucher.comesBack === null ? {} : { comesBack: voucher.comesBack }),
});

const oneOf = <T extends string>(place: string, text: unknown, known: readonly T[]): T => {
  const found = known.find((name) => name === text);
  if (found !== undefined) return found;
  throw new InputError(place, String(text), `one of ${known.join(', ')}`);
};

/** A voucher from its facts. @throws InputError naming the fact that is none. */
export function voucherFrom(place: string, facts: Readonly<Record<string, unknown>>): LogVoucher {
  const number = (name: string): number => numberIn(`${place}: ${name}`, facts[name]);
  const { life, comesBack, bank, fund } = facts;
  return {
    year: number('year'),
    voucher: number('number'),
    life: life === undefined ? null : oneOf(`${place}: life`, life, tracedNames),
    document: number('document'),
    kind: oneOf(`${place}: kind`, facts.kind, askedKinds),
    bank: String(bank ?? ''),
    fund: String(fund ?? ''),
    amount: number('amountInFen'),
    rows: number('rows'),
    month: number('monthOfBooks'),
    bornAt: number('bornAtMinute'),
    isOnPaper: oneOf(`${place}: carrier`, facts.carrier, ['paper', 'track']) === 'paper',
    comesBack:
      comesBack === undefined
        ? null
        : oneOf(`${place}: comesBack`, comesBack, ['bounce', 'refund'] as const),
  };
}

/** A step from its facts. @throws InputError naming the fact that is none. */
export function stepFrom(place: string, facts: Readonly<Record<string, unknown>>): LogItem {
  const number = (name: string): number => numberIn(`${place}: ${name}`, facts[name]);
  const { by } = facts;
  if (by !== undefined && typeof by !== 'string')
    throw new InputError(`${place}: by`, String(by), 'the name of somebody');
  if (typeof facts.step !== 'string')
    throw new InputError(`${place}: step`, String(facts.step), 'the name of a step');
  return {
    is: 'step',
    index: number('index'),
    step: {
      year: number('year'),
      time: number('minute'),
      life: oneOf(`${place}: life`, facts.life, tracedNames),
      voucher: number('voucher'),
      step: facts.step,
      ...(by === undefined ? {} : { by }),
    },
  };
}

/** The facts of a step, by the names that `stepFrom` reads. */
export const factsOfStep = (step: TraceStep, index: number) => ({
  year: step.year,
  index,
  life: step.life,
  voucher: step.voucher,
  minute: step.time,
  step: step.step,
  ...(step.by === undefined ? {} : { by: step.by }),
});

/** The run from its facts. */
export function runFrom(place: string, facts: Readonly<Record<string, unknown>>): LogItem {
  const text = (name: string): string => {
    if (typeof facts[name] === 'string') return facts[name];
    throw new InputError(`${place}: ${name}`, String(facts[name]), 'a text');
  };
  const calendarYear = numberIn(`${place}: calendarYear`, facts.calendarYear);
  const run = { scenario: text('scenario'), track: text('track'), seed: text('seed') };
  return { is: 'run', run: { ...run, calendarYear } };
}
