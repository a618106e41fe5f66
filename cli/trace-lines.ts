/** A trace or an event log as lines, one a step: all of them, or those of one voucher. */
import { InputError } from '../base/assert';
import { saidText } from '../base/catalogue/said';
import { type Lang, say, word } from '../base/catalogue/say';
import { clockText } from '../reports/units';
import { activitiesOf, type LogItem, readTrace, type TraceSource } from '../sim/index';

export interface TraceWish {
  /** Years are counted from 1, as people count them. */
  readonly year?: number;
  /** A voucher's number within its year, from 0. */
  readonly voucher?: number;
  readonly max: number;
}

const DAY_MINUTES = 1440;

/** A step with what it is called in the language. */
type Told = Extract<LogItem, { readonly is: 'step' }>['step'];

/**
 * The lines of a trace; `file` names it in errors.
 * @throws InputError where the bytes are no trace or a cut one, when the reader comes there.
 */
export function* traceLines(
  lang: Lang,
  file: string,
  from: Uint8Array | TraceSource,
  wish: TraceWish,
): Generator<string> {
  try {
    const { head, steps } = readTrace(from);
    yield headLine(lang, head);
    const activity = activitiesOf(lang, head);
    const told = (step: Told): Told => ({ ...step, step: activity(step.life, step.step).name });
    yield* stepLines(lang, mapped(steps(), told), wish);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${file}: ${error.place}`, error.found, error.expected);
  }
}

/** The lines of an event log, from its items; its run may stand anywhere in it. */
export function* logLines(
  lang: Lang,
  items: Iterable<LogItem>,
  wish: TraceWish,
): Generator<string> {
  function* steps(): Generator<Told> {
    for (const item of items)
      if (item.is === 'step') yield { ...item.step, step: word(lang, 'step', item.step.step) };
  }
  yield* stepLines(lang, steps(), wish);
}

function* mapped<From, To>(from: Iterable<From>, by: (one: From) => To): Generator<To> {
  for (const one of from) yield by(one);
}

const headLine = (
  lang: Lang,
  head: Readonly<Record<'scenario' | 'track' | 'seed', string>>,
): string => {
  const track = word(lang, 'track', head.track);
  return [head.scenario, track, say(lang, 'cli.seed', { seed: head.seed })].join(' · ');
};

function* stepLines(
  lang: Lang,
  steps: Iterable<Told>,
  { year, voucher, max }: TraceWish,
): Generator<string> {
  let [shown, left] = [0, 0];
  for (const step of steps) {
    if (year !== undefined && step.year !== year - 1) continue;
    if (voucher !== undefined && step.voucher !== voucher) continue;
    if (shown === max) left++;
    else {
      shown++;
      yield lineOf(lang, step);
    }
  }
  if (left > 0) yield say(lang, 'trace.more', { left });
  if (shown === 0) yield say(lang, 'trace.none');
}

function lineOf(lang: Lang, { year, time, life, voucher, step, by }: Told): string {
  const day = Math.floor(time / DAY_MINUTES);
  const minute = Math.floor(time - day * DAY_MINUTES);
  const line = say(lang, 'trace.line', {
    year: year + 1,
    day: day + 1,
    clock: clockText(minute),
    life: word(lang, 'count', life),
    voucher,
    step,
  });
  return by === undefined ? line : `${line}  (${saidText(lang, by)})`;
}
