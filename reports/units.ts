/**
 * Quantities as people read them. Money is whole fen in, yuan with two decimals out; a share always
 * carries what it is a share of.
 */
import { assert } from '../base/assert';
import { type Lang, say } from '../base/catalogue/say';
import { grouped } from '../base/catalogue/template';

/** `18,888,001,234.00` from fen. */
export function yuan(fen: number): string {
  assert(Number.isSafeInteger(fen), `${fen} is no whole number of fen`);
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${sign}${grouped(whole)}.${cents}`;
}

/** A number rounded to at most so many significant digits, grouped; whole digits are all kept. */
export function rounded(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 10 ** (digits - 1)) return grouped(Math.round(value));
  return grouped(Number(value.toPrecision(digits)));
}

/** Minutes as `45 min`, `6.5 h` or `3.2 d`. */
export function durationText(lang: Lang, minutes: number): string {
  if (minutes < 120) return say(lang, 'report.minutes', { n: rounded(minutes) });
  if (minutes < 48 * 60) return say(lang, 'report.hours', { n: rounded(minutes / 60) });
  return say(lang, 'report.days', { n: rounded(minutes / 1440) });
}

/** Hours of people, which are not days: `6.5 h`, `96 h`. */
export const hoursText = (lang: Lang, hours: number): string =>
  say(lang, 'report.hours', { n: rounded(hours) });

/** `15:30` of a minute of the day. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');

/** Milliseconds as `1.9 ms` or `21.5 s`. */
export const elapsedText = (lang: Lang, milliseconds: number): string =>
  milliseconds < 1000
    ? say(lang, 'report.milliseconds', { n: rounded(milliseconds) })
    : say(lang, 'report.seconds', { n: rounded(milliseconds / 1000) });

/** `32.6 % (187 of 575)`: never without its denominator. */
export function shareText(lang: Lang, part: number, whole: number): string {
  assert(whole > 0 && part >= 0 && part <= whole, `${part} is no part of ${whole}`);
  return say(lang, 'report.share', { percent: ((100 * part) / whole).toFixed(1), part, whole });
}
