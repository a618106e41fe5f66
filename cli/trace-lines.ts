/** A binary trace as lines: its head, then one line a step, all of them or one voucher's. */
import { InputError } from '../base/assert';
import { type Lang, say, word } from '../base/catalogue/say';
import { readTrace, type TraceStep } from '../sim/index';

export interface TraceWish {
  /** Years are counted from 1, as people count them. */
  readonly year?: number;
  /** A voucher's number within its year, from 0. */
  readonly voucher?: number;
  readonly max: number;
}

const DAY_MINUTES = 1440;

/**
 * The lines of a trace; `file` names it in errors.
 * @throws InputError where the bytes are no trace or a cut one, when the reader comes there.
 */
export function* traceLines(
  lang: Lang,
  file: string,
  bytes: Uint8Array,
  { year, voucher, max }: TraceWish,
): Generator<string> {
  let [shown, left] = [0, 0];
  try {
    const { head, steps } = readTrace(bytes);
    const track = word(lang, 'track', head.track);
    yield [head.scenario, track, say(lang, 'cli.seed', { seed: head.seed })].join(' · ');
    for (const step of steps()) {
      if (year !== undefined && step.year !== year - 1) continue;
      if (voucher !== undefined && step.voucher !== voucher) continue;
      if (shown === max) left++;
      else {
        shown++;
        yield lineOf(lang, step);
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${file}: ${error.place}`, error.found, error.expected);
  }
  if (left > 0) yield say(lang, 'trace.more', { left });
  if (shown === 0) yield say(lang, 'trace.none');
}

function lineOf(lang: Lang, { year, time, life, voucher, step }: TraceStep): string {
  const day = Math.floor(time / DAY_MINUTES);
  const minute = Math.floor(time - day * DAY_MINUTES);
  const clock = [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0'));
  return say(lang, 'trace.line', {
    year: year + 1,
    day: day + 1,
    clock: clock.join(':'),
    life: word(lang, 'count', life),
    voucher,
    step: word(lang, 'step', step),
  });
}
