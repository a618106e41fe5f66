/** Availability of a simulation's systems: a row a system, for every medium alike. */
import { type Availability, meanToRecovery } from '../availability-results';
import { type Lang, say, word } from './say';

export const availabilityColumns = [
  'system',
  'units',
  'served',
  'outages',
  'recovery',
  'longest',
] as const;

export const availabilityHead = (lang: Lang): readonly string[] =>
  availabilityColumns.map((name) => say(lang, `availability.column.${name}`));

/** Office minutes served of all office minutes, in percent with three decimals, rounded down. */
export function servedText({ officeMinutes, downMinutes }: Availability): string {
  const thousandths = Math.floor(((officeMinutes - downMinutes) * 100_000) / officeMinutes);
  return `${(thousandths / 1000).toFixed(3)} %`;
}

export const availabilityRows = (
  lang: Lang,
  availability: readonly Availability[],
  duration: (lang: Lang, minutes: number) => string,
): readonly (readonly string[])[] =>
  availability.map((of) => {
    const mean = meanToRecovery(of);
    return [
      word(lang, 'server', of.system),
      String(of.units),
      servedText(of),
      String(of.outages),
      ...(mean === null ? ['', ''] : [duration(lang, mean), duration(lang, of.longestMinutes)]),
    ];
  });

/** Runs that had something to fail: where nothing can, there is nothing to tell. */
export const hasOutages = (availability: readonly Availability[] | undefined): boolean =>
  availability?.some(({ outages }) => outages > 0) ?? false;
